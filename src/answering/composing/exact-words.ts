import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf, type Span } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { isSpeaker } from '../evidence/said-by.ts';
import type { Question } from '../question/read-question.ts';
import { quotationSpeaker } from '../speakers/named-speaker.ts';
import { quotationsIn } from './quotations-in.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quoteEvidence } from './quote-evidence.ts';

/** At most this many quotations. */
const MOST = 3;
/** Quotations of so many words are speech, not a turn of phrase within somebody else's. */
const WHOLE = 4;
/** A further quotation must stand in a sentence that scores this share of the best one. */
const WORTH_ADDING = 0.7;

interface Quoted {
  readonly item: Evidence;
  readonly span: Span;
}

/** "Doe dismissed what Roe called “a disgrace”": words of somebody else in a sentence of whoever is asked for. */
function isOfAnother({ speaker }: Question, { passage, sentence }: Evidence, { start }: Span): boolean {
  if (speaker === null) return false;
  const found = quotationSpeaker(passage.article, sentence, start - sentence.start);
  return found !== null && !isSpeaker(speaker, found, passage.article);
}

function isWhole({ item, span }: Quoted): boolean {
  return sliceOf(item.passage.article.text, span).split(/\s+/).length >= WHOLE;
}

/** What the sentences quote of whoever is asked for, or of anybody, best first, as an answer; null where they quote nothing. */
export function answerExactWords(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): FoundAnswer | null {
  const found: Quoted[] = [];
  const seen = new Set<string>();
  for (const item of evidence) {
    if (item.score < WORTH_ADDING * (found[0]?.item.score ?? item.score)) break;
    const { article } = item.passage;
    for (const span of quotationsIn(article, item.sentence)) {
      const words = sliceOf(article.text, span);
      if (seen.has(words) || isOfAnother(question, item, span)) continue;
      seen.add(words);
      found.push({ item, span });
    }
  }
  if (found.length === 0) return null;
  const quoted = [...found.filter(isWhole), ...found.filter((each) => !isWhole(each))].slice(
    0,
    found.some(isWhole) ? MOST : 1,
  );
  return quoteEvidence(
    question,
    quoted.map(({ item }) => item),
    snapshot,
    quoted.map(({ span }) => span),
  );
}
