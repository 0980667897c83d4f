import type { Article } from '../../domain/article.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import { rarity } from '../question/key-terms.ts';

const FRAME =
  /\b(?:who|what|when|which|how|many|wrote|author\w*|penned|writ\w*|by ?lines?|report\w*|journalist\w*|publish\w*|publication|do(?:es)?n['’]?t|outlets?|sources?|(?:news)?papers?|(?:web)?sites?|media|articles?|stor(?:y|ies)|pieces?|(?:un)?dated|dates?|without|lack\w*|missing|newest|latest|oldest|earliest|first|last|recent|most|news|there|about|cover\w*|mention\w*|have|title[ds]?|headline\w*|collection|folder|corpus|here|come|carr\w+|run|ran|your?|where|get|take|info(?:rmation)?|facts|answers|data)\b/gi;

/** One article is asked about. */
const ONE = /\b(?:the|this|that) (?:\p{L}+ )?(?:article|story|piece|report|interview)\b/iu;

/** What a term counts that stands in the title, in how the article opens, or only further on. */
const IN_TITLE = 1;
const IN_OPENING = 0.8;
const IN_BODY = 0.4;
/** Articles below this share of the terms are not meant. */
const ENOUGH = 0.5;

/**
 * The articles that a question about articles means: of the publisher that it names, if it names one, those that hold
 * most of its other words, by rarity, in title, opening or text; all where no words remain, none where nothing matches.
 */
export function articlesMeant(question: string, articles: readonly Article[], snapshot: Snapshot): Article[] {
  const wanted = new Set(snapshot.termsOf(question.replace(FRAME, ' ')).filter((term) => term.length > 1));
  const termsOf = (text: string | null) => new Set(snapshot.termsOf(text ?? ''));
  const isNamed = (names: ReadonlySet<string>) => names.size > 0 && [...names].every((term) => wanted.has(term));
  const ofPublisher = articles.filter(({ publisher }) => isNamed(termsOf(publisher)));
  const among = ofPublisher.length > 0 ? ofPublisher : articles;
  const publishers = new Set(ofPublisher.flatMap(({ publisher }) => [...termsOf(publisher)]));
  const left = [...wanted].filter((term) => !publishers.has(term));
  if (left.length === 0) return [...among];
  const weight = (term: string) => Math.max(0.1, rarity(snapshot, term));
  const all = left.reduce((sum, term) => sum + weight(term), 0);
  const holding = new Set(snapshot.articlesHolding(left, 'any').map(({ id }) => id));
  const scored = among.map((article) => {
    const title = termsOf(`${article.title} ${article.publisher ?? ''} ${article.author ?? ''}`);
    // Where the text holds none of the words it need not be read.
    const { text, body: spans } = holding.has(article.id) ? article : { text: '', body: [] };
    const [opening, ...rest] = spans;
    const opens = termsOf(opening ? sliceOf(text, opening) : '');
    const body = new Set(rest.flatMap((span) => snapshot.termsOf(sliceOf(text, span))));
    const place = (term: string) =>
      title.has(term) ? IN_TITLE : opens.has(term) ? IN_OPENING : body.has(term) ? IN_BODY : 0;
    return { article, share: left.reduce((sum, term) => sum + weight(term) * place(term), 0) / all };
  });
  const best = Math.max(0, ...scored.map(({ share }) => share));
  const meant = scored.filter(({ share }) => share === best).map(({ article }) => article);
  // "the article" is one: copies aside, several that fit equally well mean that none is known to be it.
  if (ONE.test(question) && new Set(meant.map(({ title }) => title)).size > 1 && best < IN_OPENING) return [];
  return best < ENOUGH ? [] : meant;
}
