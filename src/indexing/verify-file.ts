import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { FileRecord } from './manifest.ts';

/** Bytes that are checked together when some of them are read again. */
export const BLOCK = 4096;
/** Bytes that are read at a time for the digest. */
const PART = 256 * BLOCK;
/** A file up to this size is kept in memory. */
const SMALL = 4 * 1024 * 1024;

/** What is kept of a file that was as its record says. */
export interface VerifiedFile {
  readonly bytes: number;
  /** The sum of each block. */
  readonly sums: Uint32Array;
  /** Of a small file. */
  readonly whole: Uint8Array | null;
}

/** Verifies a file, or knows it verified. */
export type VerifyFile = (path: string, record: FileRecord) => Promise<VerifiedFile | null>;

/** Reads all of a file; null where it is missing or not what the record says. */
export async function verifyFile(path: string, record: FileRecord): Promise<VerifiedFile | null> {
  return verify(path, record).catch(() => null);
}

async function verify(path: string, record: FileRecord): Promise<VerifiedFile | null> {
  const file = await disk.open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size !== record.bytes) return null;
    const hash = createHash('sha256');
    const sums = new Uint32Array(Math.ceil(size / BLOCK));
    const buffer = Buffer.allocUnsafeSlow(size <= SMALL ? size : PART);
    let done = 0;
    while (done < size) {
      const part = size <= SMALL ? buffer.subarray(done) : buffer;
      // A part ends where a block does, or the file.
      let filled = 0;
      while (filled < part.length && done + filled < size) {
        const { bytesRead } = await file.read(part, filled, part.length - filled, done + filled);
        if (bytesRead === 0) return null;
        filled += bytesRead;
      }
      const read = part.subarray(0, filled);
      hash.update(read);
      for (let at = 0; at < filled; at += BLOCK) sums[(done + at) / BLOCK] = crc32(read.subarray(at, at + BLOCK));
      done += filled;
    }
    if (hash.digest('hex') !== record.sha256) return null;
    return { bytes: size, sums, whole: size <= SMALL ? buffer : null };
  } finally {
    await file.close();
  }
}
