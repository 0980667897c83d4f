import { closeSync, openSync, readSync } from 'node:fs';
import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { DatelineError } from '../errors.ts';
import type { FileRecord } from './manifest.ts';

/** Bytes that are checked together when some of them are read again. */
const BLOCK = 4096;
/** Bytes that are read at a time for the digest. */
const PART = 256 * BLOCK;
/** A file up to this size is kept in memory. */
const SMALL = 4 * 1024 * 1024;

/** For what is looked at once: thousands of small buffers a question would be garbage outside the heap. */
const passing = Buffer.allocUnsafeSlow(4 * BLOCK);

/** Files are open as long as somebody may read them; a folder that is removed meanwhile loses its name only. */
const openFiles = new FinalizationRegistry<number>(closeSync);

/**
 * A file of a snapshot, read in parts by need. All of it is checked against its record when it is opened, and whatever is
 * read later against what it was then: a snapshot answers as it was verified, or not at all.
 */
export class SnapshotFile {
  readonly bytes: number;
  readonly #path: string;
  readonly #file: number;
  readonly #sums: Uint32Array;
  /** Of a small file. */
  readonly #whole: Buffer | null;

  private constructor(path: string, file: number, verified: Verified) {
    this.#path = path;
    this.#file = file;
    this.bytes = verified.bytes;
    this.#sums = verified.sums;
    this.#whole = verified.whole;
    openFiles.register(this, file);
  }

  /** Null where it is missing or not what the record says. */
  static async open(path: string, record: FileRecord): Promise<SnapshotFile | null> {
    const verified = await verify(path, record).catch(() => null);
    return verified && new SnapshotFile(path, openSync(path, 'r'), verified);
  }

  /** The bytes from `start` to before `end`; they begin where numbers of four bytes may. Throws `INDEX_DAMAGED`. */
  read(start: number, end: number): Buffer {
    return this.#read(start, end, Buffer.allocUnsafeSlow);
  }

  /** The same bytes, which are there until the next glance at any file. Throws `INDEX_DAMAGED`. */
  glance(start: number, end: number): Buffer {
    return this.#read(start, end, (bytes) =>
      bytes <= passing.length ? passing.subarray(0, bytes) : Buffer.allocUnsafeSlow(bytes),
    );
  }

  #read(start: number, end: number, room: (bytes: number) => Buffer): Buffer {
    if (this.#whole) return this.#whole.subarray(start, end);
    const first = Math.floor(start / BLOCK);
    const from = first * BLOCK;
    const to = Math.min(this.bytes, Math.ceil(end / BLOCK) * BLOCK);
    const bytes = room(to - from);
    for (let done = 0; done < bytes.length;) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, from + done);
      if (read === 0) throw this.#damaged();
      done += read;
    }
    for (let at = 0; at < bytes.length; at += BLOCK)
      if (crc32(bytes.subarray(at, at + BLOCK)) !== this.#sums[first + at / BLOCK]) throw this.#damaged();
    return bytes.subarray(start - from, end - from);
  }

  #damaged(): DatelineError {
    const message = `${this.#path} is not what it was when it was opened. Run "npm run index -- --verify".`;
    return new DatelineError('INDEX_DAMAGED', message);
  }
}

interface Verified {
  readonly bytes: number;
  readonly sums: Uint32Array;
  readonly whole: Buffer | null;
}

async function verify(path: string, record: FileRecord): Promise<Verified | null> {
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
