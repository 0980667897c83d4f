import type { Dateline } from '../../src/compose.ts';
import { askTurns } from './ask-turns.ts';
import { quotesOf } from './cited-quotes.ts';
import { normalised } from './normalised.ts';
import { openDateline } from './open-dateline.ts';
import { ramdocsArticleId, type RamdocsCorpus, type RamdocsQuestion } from './ramdocs-corpus.ts';
import { quantile, share } from './tally.ts';

/** Shares, 0 to 1. */
export interface RamdocsFigures {
  /** Texts of the pool, and those that the product read as articles. */
  readonly texts: number;
  readonly articles: number;
  readonly answerable: number;
  /** A gold string stands in the quotes of the first statement, of the first four, refusing switched off. */
  readonly firstOff: number | null;
  readonly fourOff: number | null;
  /** Two or more right answers in the whole answer, of the questions with two or more in the pool, refusing off. */
  readonly several: number;
  readonly severalShown: number | null;
  /** With refusing on. */
  readonly firstOn: number | null;
  readonly fourOn: number | null;
  readonly falseRefusals: number | null;
  readonly unanswerable: number;
  readonly unanswerableRefused: number | null;
  /** Answerable questions with their own texts taken out of the pool. */
  readonly withoutOwnRefused: number | null;
  /** Both kinds of unanswerable questions together. */
  readonly refused: number | null;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failures: readonly { readonly question: string; readonly what: string }[];
}

type Report = (done: string) => void;

/** Asks the questions of RAMDocs with refusing off, with refusing on, and without their own texts. */
export async function measureRamdocs(corpus: RamdocsCorpus, report: Report): Promise<RamdocsFigures> {
  const answerable = corpus.questions.filter(({ gold }) => gold.length > 0);
  const unanswerable = corpus.questions.filter(({ gold }) => gold.length === 0);
  const off = await withDateline(corpus, true, (dateline) => measureFacts(dateline, answerable, corpus));
  report('RAMDocs: refusing off');
  return withDateline(corpus, false, async (dateline) => {
    const on = await measureFacts(dateline, answerable, corpus);
    report('RAMDocs: refusing on');
    const refusedEmpty = await refusals(dateline, unanswerable, () => undefined);
    const refusedWithout = await refusals(dateline, answerable, (question) => without(question, dateline));
    report('RAMDocs: own texts taken out');
    const severalShown = off.flatMap(({ several }) => several ?? []);
    return {
      texts: corpus.texts.size,
      articles: dateline.articles().articles.length,
      answerable: answerable.length,
      firstOff: share(off.map(({ first }) => first)),
      fourOff: share(off.map(({ four }) => four)),
      several: severalShown.length,
      severalShown: share(severalShown),
      firstOn: share(on.map(({ first }) => first)),
      fourOn: share(on.map(({ four }) => four)),
      falseRefusals: share(on.map(({ refused }) => refused)),
      unanswerable: unanswerable.length,
      unanswerableRefused: share(refusedEmpty),
      withoutOwnRefused: share(refusedWithout),
      refused: share([...refusedEmpty, ...refusedWithout]),
      medianMs: quantile(
        on.map(({ ms }) => ms),
        0.5,
      ),
      p99Ms: quantile(
        on.map(({ ms }) => ms),
        0.99,
      ),
      failures: [
        ...failed(answerable, off, ({ four }) => !four, 'not in four'),
        ...failed(answerable, on, ({ refused }) => refused, 'refused'),
        ...failed(unanswerable, refusedEmpty, (refused) => !refused, 'unanswerable answered'),
        ...failed(answerable, refusedWithout, (refused) => !refused, 'answered without its own texts'),
      ],
    };
  });
}

async function withDateline<T>(
  { corpusDir }: RamdocsCorpus,
  neverRefuse: boolean,
  measure: (dateline: Dateline) => Promise<T>,
): Promise<T> {
  const dateline = await openDateline(corpusDir, 'ramdocs', { neverRefuse });
  try {
    return await measure(dateline);
  } finally {
    await dateline.close();
  }
}

async function measureFacts(dateline: Dateline, questions: readonly RamdocsQuestion[], { texts }: RamdocsCorpus) {
  const pool = [...texts.values()].map(folded);
  const results = [];
  for (const { question, gold } of questions) {
    const { answer, ms } = await askTurns(dateline, [question]);
    const strings = [...new Set(gold.map(folded))];
    const held = (count?: number) => {
      const quotes = quotesOf(answer, count).map(folded);
      return strings.filter((string) => quotes.some((quote) => quote.includes(string))).length;
    };
    const inPool = strings.filter((string) => pool.some((text) => text.includes(string))).length;
    results.push({
      first: held(1) > 0,
      four: held(4) > 0,
      several: inPool < 2 ? null : held() > 1,
      refused: answer.status === 'not-found',
      ms,
    });
  }
  return results;
}

async function refusals(
  dateline: Dateline,
  questions: readonly RamdocsQuestion[],
  articleIds: (question: RamdocsQuestion) => string[] | undefined,
): Promise<boolean[]> {
  const refused: boolean[] = [];
  for (const question of questions) {
    const ids = articleIds(question);
    const { answer } = await askTurns(dateline, [question.question], ids && { articleIds: ids });
    refused.push(answer.status === 'not-found');
  }
  return refused;
}

/** The articles without a question's own texts. */
function without({ docs, misinfo }: RamdocsQuestion, dateline: Dateline): string[] {
  const own = new Set([...docs, ...misinfo].map(ramdocsArticleId));
  const { articles } = dateline.articles();
  return articles.map(({ articleId }) => articleId).filter((id) => !own.has(id));
}

function failed<T>(
  questions: readonly RamdocsQuestion[],
  results: readonly T[],
  fails: (result: T) => boolean,
  what: string,
) {
  return questions.flatMap(({ question }, index) => (fails(results[index] as T) ? [{ question, what }] : []));
}

function folded(text: string): string {
  return normalised(text).toLowerCase();
}
