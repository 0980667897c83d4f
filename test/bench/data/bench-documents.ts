import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../../src/domain/split-sentences.ts';
import { readQuestions } from '../../eval/read-questions.ts';
import { questionSets } from '../../eval/question-sets.ts';
import { readRamdocs } from '../../eval/ramdocs-corpus.ts';
import { readEvaluationSet } from '../../eval/retrieval/evaluation-set.ts';
import { resample } from './resample.ts';

export interface BenchDocument {
  readonly id: string;
  readonly text: string;
}

/** A question, and the ids of the documents that answer it where that is known. */
export interface BenchQuestion {
  readonly question: string;
  readonly relevant: readonly string[];
}

export interface BenchDocuments {
  /** Real ones first, then resampled ones without end in sight of `most`. */
  readonly documents: readonly BenchDocument[];
  /** The documents of TIME alone, for the rows about building. */
  readonly articles: readonly BenchDocument[];
  /** Asked as they are of the whole product. */
  readonly questions: readonly string[];
  /** With judgements, for nDCG. */
  readonly judged: readonly BenchQuestion[];
}

const SEED = 1963;
const SAMPLE = fileURLToPath(new URL('../../../corpus', import.meta.url));

/**
 * RAMDocs, TIME and SciFact from `../shared/eval`, then documents of their sentences, drawn with a seed, up to `most` in
 * all; null where the sets are not there.
 */
export async function publicDocuments(most: number): Promise<BenchDocuments | null> {
  const ramdocs = await readRamdocs();
  const [time, scifact] = [readEvaluationSet('time'), readEvaluationSet('scifact')];
  if (!ramdocs || !time || !scifact) return null;
  const articles = time.documents.map(({ _id, title, text }) => ({ id: `time-${_id}`, text: withTitle(title, text) }));
  const real = [
    ...[...ramdocs.texts].map(([id, text]) => ({ id: `ramdocs-${id.replace(/\.txt$/, '')}`, text })),
    ...articles,
    ...scifact.documents.map(({ _id, title, text }) => ({ id: `scifact-${_id}`, text: withTitle(title, text) })),
  ];
  const judged = [
    ...ramdocs.questions.map(({ question, docs, misinfo }) => ({
      question,
      relevant: [...docs, ...misinfo].map((id) => `ramdocs-${id}`),
    })),
    ...[time, scifact].flatMap(({ name, queries, relevant }) =>
      Object.entries(queries).map(([id, question]) => ({
        question,
        relevant: (relevant[id] ?? []).map((document) => `${name}-${document}`),
      })),
    ),
  ];
  return {
    documents: [...real, ...resample(sentencesOf(real), most - real.length, SEED)],
    articles,
    questions: ramdocs.questions.map(({ question }) => question),
    judged,
  };
}

/** A few documents of the sample articles, to see that every row runs: no figure made of them says anything. */
export function sampleDocuments(most: number): BenchDocuments {
  const articles = readdirSync(SAMPLE)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ id: `sample-${name.replace(/\W+/g, '-')}`, text: readFileSync(join(SAMPLE, name), 'utf8') }));
  const set = questionSets.find(({ name }) => name === 'sample');
  const questions = set ? readQuestions(set.questionsFile).flatMap(({ turns }) => turns.slice(0, 1)) : [];
  return {
    documents: [...articles, ...resample(sentencesOf(articles), most - articles.length, SEED)],
    articles,
    questions,
    judged: questions.map((question, index) => ({
      question,
      relevant: [articles[index % articles.length]?.id ?? ''],
    })),
  };
}

function withTitle(title: string, text: string): string {
  return title === '' ? text : `${title}\n\n${text}`;
}

function sentencesOf(documents: readonly BenchDocument[]): string[] {
  return documents
    .filter(({ id }) => !id.startsWith('ramdocs-'))
    .flatMap(({ text }) =>
      splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    )
    .filter((sentence) => sentence.length > 40 && sentence.length < 400);
}
