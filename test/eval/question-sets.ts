import { fileURLToPath } from 'node:url';

/** A corpus and the questions about it. */
export interface QuestionSet {
  readonly name: 'sample' | 'fixtures';
  readonly corpusDir: string;
  readonly questionsFile: string;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const questionSets: readonly QuestionSet[] = [
  { name: 'sample', corpusDir: at('../../corpus'), questionsFile: at('questions/sample.jsonl') },
  { name: 'fixtures', corpusDir: at('../fixtures/corpus'), questionsFile: at('questions/fixtures.jsonl') },
];
