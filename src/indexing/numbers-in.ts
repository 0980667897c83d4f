import type { SnapshotFile } from './snapshot-file.ts';

/** What search needs of a long row of numbers, wherever it is kept. A part is to be read, not written. */
export interface NumberRow<Numbers> {
  readonly length: number;
  subarray(start: number, end: number): Numbers;
  /** The same, there until the next glance: for a short part that is looked at once. */
  glance?(start: number, end: number): Numbers;
}

interface NumbersOf<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Numbers;
}

/** The numbers of a file, each part read when it is asked for. */
export function numbersIn<Numbers>(file: SnapshotFile, numbers: NumbersOf<Numbers>): NumberRow<Numbers> {
  const size = numbers.BYTES_PER_ELEMENT;
  const view = ({ buffer, byteOffset, byteLength }: Buffer) =>
    new numbers(buffer as ArrayBuffer, byteOffset, byteLength / size);
  return {
    length: Math.floor(file.bytes / size),
    subarray: (start, end) => view(file.read(start * size, end * size)),
    glance: (start, end) => view(file.glance(start * size, end * size)),
  };
}

/** The bytes of a file, in the same way. */
export function bytesIn(file: SnapshotFile): NumberRow<Buffer> {
  return { length: file.bytes, subarray: (start, end) => file.read(start, end) };
}
