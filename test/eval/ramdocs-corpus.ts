import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { collapsed } from '../../src/domain/span.ts';
import { EVAL_DIR } from './open-dateline.ts';

const SOURCE = fileURLToPath(new URL('../../../shared/eval/ramdocs', import.meta.url));

const textSchema = z.object({ _id: z.string().regex(/^\w+$/), text: z.string() });

const ramdocsQuestionSchema = z.object({
  question: z.string(),
  /** Right answers; none: its texts are not in the pool, and it must be refused. */
  gold: z.array(z.string()),
  wrong: z.array(z.string()),
  docs: z.array(z.string()),
  misinfo: z.array(z.string()),
});

export type RamdocsQuestion = z.infer<typeof ramdocsQuestionSchema>;

export interface RamdocsCorpus {
  readonly corpusDir: string;
  readonly questions: readonly RamdocsQuestion[];
  /** Each text of the pool by its article id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The article id of a text of the pool. */
export function ramdocsArticleId(id: string): string {
  return `${id}.txt`;
}

/** RAMDocs as a corpus in the evaluation folder, one file of one line for each text; null where the set is not there. */
export async function readRamdocs(): Promise<RamdocsCorpus | null> {
  if (!existsSync(SOURCE)) return null;
  const corpusDir = join(EVAL_DIR, 'ramdocs', 'corpus');
  await mkdir(corpusDir, { recursive: true });
  const pool = (await readLines(join(SOURCE, 'corpus.jsonl'))).map((line) => textSchema.parse(line));
  const texts = new Map(pool.map(({ _id, text }) => [ramdocsArticleId(_id), collapsed(text)]));
  for (const file of await readdir(corpusDir)) if (!texts.has(file)) await rm(join(corpusDir, file));
  for (const [id, text] of texts) await writeFile(join(corpusDir, id), `${text}\n`);
  const questions = (await readLines(join(SOURCE, 'questions.jsonl'))).map((line) => ramdocsQuestionSchema.parse(line));
  return { corpusDir, questions, texts };
}

async function readLines(file: string): Promise<unknown[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as unknown);
}
