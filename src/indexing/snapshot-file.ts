import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { DatelineError } from '../errors.ts';
import type { FileRecord } from './manifest.ts';
import { BLOCK, type VerifiedFile, verifyFile, type VerifyFile } from './verify-file.ts';

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

  private constructor(path: string, file: number, { bytes, sums, whole }: VerifiedFile) {
    this.#path = path;
    this.#file = file;
    this.bytes = bytes;
    this.#sums = sums;
    this.#whole = whole && Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
    openFiles.register(this, file);
  }

  /** Null where it is missing or not what the record says. */
  static async open(path: string, record: FileRecord, verify: VerifyFile = verifyFile): Promise<SnapshotFile | null> {
    const verified = await verify(path, record);
    if (verified === null) return null;
    try {
      return new SnapshotFile(path, openSync(path, 'r'), verified);
    } catch {
      return null; // It was removed since.
    }
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
