import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { passageLink } from '../article/passage-link.ts';
import { strings } from '../strings.ts';
import { citationLine } from './citation-line.ts';
import { collapseSpace } from './collapse-space.ts';
import { coverageLine } from './coverage-line.ts';

/** An answer for the clipboard: question, statements with markers, then each citation with its quote and lasting link. */
export function answerAsText(answer: Answer, origin: string): string {
  const citations = answer.status === 'not-found' ? [] : answer.citations;
  return [
    answer.question,
    answer.text,
    ...(citations.length === 0 ? [] : [citations.map((citation) => citationAsText(citation, origin)).join('\n\n')]),
    coverageLine(answer),
  ].join('\n\n');
}

function citationAsText(citation: Citation, origin: string): string {
  const speaker = citation.speaker === null ? '' : ` (${strings.citation.said(citation.speaker)})`;
  const author = citation.author === null ? '' : `${citation.author}, `;
  return [
    `[${citation.marker}] “${collapseSpace(citation.quote)}”${speaker}`,
    `${author}“${citation.title}”, ${citationLine(citation)}`,
    citation.url ?? `${origin}${passageLink(citation)}`,
  ].join('\n');
}
