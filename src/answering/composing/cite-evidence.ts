import type { Article } from '../../domain/article.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed, sliceOf, trimmed, type Span } from '../../domain/span.ts';
import type { Citation } from '../../protocol/citation.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import { shortName } from '../names/short-name.ts';
import type { Question } from '../question/read-question.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import { cite } from './cite.ts';
import { spanToQuote } from './span-to-quote.ts';

/**
 * The citation of what is quoted of a sentence, under the name of whoever says it all. Where the quote takes in the
 * sentence before and that is not the speaker's, a quote that tells who speaks goes without the name, any other without
 * the sentence before.
 */
export function citeEvidence(
  question: Question,
  item: Pick<Evidence, 'passage' | 'sentence'>,
  marker: number,
  snapshot: Snapshot,
  speaker = speakerOfEvidence(item),
): Citation {
  const { sentence } = item;
  const { article } = item.passage;
  const span = spanToQuote(question, item, snapshot);
  const before = trimmed(article.text, { start: span.start, end: Math.max(span.start, sentence.start) });
  if (speaker === null || before.end === before.start || isSaidBy(speaker, article, before))
    return cite(article, span, marker, { speaker });
  return collapsed(sliceOf(article.text, span)).includes(speaker)
    ? cite(article, span, marker)
    : cite(article, sentence, marker, { speaker });
}

function isSaidBy(speaker: string, article: Article, sentence: Span): boolean {
  const name = namedSpeaker(article, sentence)?.name;
  return name !== undefined && shortName(name).toLowerCase() === shortName(speaker).toLowerCase();
}
