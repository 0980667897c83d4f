import { printable } from './printable.ts';

/** An opinion as it is listed. */
interface ListedFeedback {
  readonly receivedAt: string;
  readonly answerId: string;
  readonly snapshot: string;
  readonly citations: readonly { readonly articleId: string; readonly start: number; readonly end: number }[];
  readonly rating: 1 | -1;
  readonly note: string;
}

/** Opinions as text: one paragraph each, with the cited places and the note. */
export function renderFeedback(opinions: readonly ListedFeedback[]): string {
  const liked = opinions.filter(({ rating }) => rating === 1).length;
  const total = `${opinions.length} answers were rated: ${liked} helped, ${opinions.length - liked} did not.\n`;
  return [...opinions.map(paragraph), total].join('\n');
}

function paragraph({ receivedAt, answerId, snapshot, citations, rating, note }: ListedFeedback): string {
  const verdict = rating === 1 ? 'helped' : 'did not help';
  const places = citations.map(({ articleId, start, end }) => `  cited ${printable(articleId)} ${start}–${end}\n`);
  const said = note === '' ? '' : `  “${printable(note)}”\n`;
  return `${receivedAt}  ${verdict}  answer ${printable(answerId)}, snapshot ${printable(snapshot.slice(0, 8))}\n${places.join('')}${said}`;
}
