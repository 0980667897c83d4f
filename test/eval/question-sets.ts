import { fileURLToPath } from 'node:url';

/** A corpus and the questions about it. */
export interface QuestionSet {
  readonly name: string;
  readonly corpusDir: string;
  readonly questionsFile: string;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const questionSets: readonly QuestionSet[] = [
  { name: 'sample', corpusDir: at('../../corpus'), questionsFile: at('questions/sample.jsonl') },
  { name: 'fixtures', corpusDir: at('../fixtures/corpus'), questionsFile: at('questions/fixtures.jsonl') },
];

/**
 * Corpora with questions by writers who knew neither the code nor our questions: those of the last four were never read
 * while anything was fitted or mended, and are held out.
 */
export const otherSets: readonly QuestionSet[] = [
  'port-strike',
  'mixed-news',
  'web-snippets',
  'border-troops',
  'city-paper',
  'web-facts',
  'cruise-ship',
  'mixed-reports',
  'disputed-facts',
  'rival-snippets',
  'rival-reports',
  'lake',
  'week',
  'facts',
  'rival-news',
].map((name) => ({ name, corpusDir: at(`others/${name}`), questionsFile: at(`others/${name}.jsonl`) }));
