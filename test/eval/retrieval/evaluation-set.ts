import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface EvaluationDocument {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
}

/** A public retrieval set: documents, queries by id, and for each the ids of the documents that answer it. */
export interface EvaluationSet {
  readonly name: string;
  readonly documents: readonly EvaluationDocument[];
  readonly queries: Readonly<Record<string, string>>;
  readonly relevant: Readonly<Record<string, readonly string[]>>;
}

const FOLDER = new URL('../../../../shared/eval/', import.meta.url);

/** The set in a folder beside the repository; null where it is absent: the project never contains its text. */
export function readEvaluationSet(name: string): EvaluationSet | null {
  const fileOf = (file: string): string => fileURLToPath(new URL(`${name}/${file}`, FOLDER));
  if (!existsSync(fileOf('corpus.jsonl'))) return null;
  const lines = readFileSync(fileOf('corpus.jsonl'), 'utf8').trim().split('\n');
  const { queries, qrels } = JSON.parse(readFileSync(fileOf('test.json'), 'utf8')) as {
    queries: Record<string, string>;
    qrels: Record<string, string[]>;
  };
  return {
    name,
    documents: lines.map((line) => JSON.parse(line) as EvaluationDocument),
    queries,
    relevant: qrels,
  };
}

/** Title and text as one. */
export function fullText({ title, text }: EvaluationDocument): string {
  return `${title} ${text}`.trim();
}
