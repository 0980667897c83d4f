import type { BenchDocument, BenchDocuments } from './data/bench-documents.ts';

/** A corpus of the bench by the number of its documents, and the name of its size in chunks. */
export interface BenchSize {
  readonly name: string;
  readonly documents: readonly BenchDocument[];
}

/** What every row measures with. */
export interface Bench {
  readonly quick: boolean;
  readonly data: BenchDocuments;
  /** Small, middle and large: 1,300, 10,000 and 50,000 chunks. */
  readonly sizes: readonly [BenchSize, BenchSize, BenchSize];
  /** How often both sides are measured, by turns. */
  readonly rounds: number;
  readonly say: (line: string) => void;
}

const SIZES = [
  { name: '1,300', documents: 1291 },
  { name: '10,000', documents: 4484 },
  { name: '50,000', documents: 10_010 },
] as const;

/** Documents of the whole bench. */
export const MOST_DOCUMENTS = SIZES[2].documents;

/** The sizes of the bench over these documents; quick ones are a few dozen documents. */
export function benchSizes({ documents }: BenchDocuments, quick: boolean): Bench['sizes'] {
  const [small, middle, large] = quick ? quickSizes : SIZES;
  const size = ({ name, documents: count }: { name: string; documents: number }): BenchSize => ({
    name,
    documents: documents.slice(0, count),
  });
  return [size(small), size(middle), size(large)];
}

const quickSizes = [
  { name: 'few', documents: 6 },
  { name: 'some', documents: 9 },
  { name: 'more', documents: 12 },
] as const;
