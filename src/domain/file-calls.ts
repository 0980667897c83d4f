import type { Stats } from 'node:fs';
import type * as fs from 'node:fs/promises';

/** The calls by which articles are read and an index is written: those of `node:fs/promises`, or others that stand in for a bad disk. */
export type FileCalls = Pick<
  typeof fs,
  'link' | 'mkdir' | 'mkdtemp' | 'open' | 'readFile' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'stat' | 'utimes'
>;

/** Those of them by which a file is read. */
export interface ReadCalls {
  open(path: string, flags: number): Promise<ReadFile>;
}

interface ReadFile {
  stat(): Promise<Stats>;
  readFile(): Promise<Uint8Array>;
  close(): Promise<void>;
}
