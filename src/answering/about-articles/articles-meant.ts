import type { Article } from '../../domain/article.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

const FRAME =
  /\b(?:who|what|when|which|how|many|wrote|author\w*|penned|writ\w*|by ?lines?|report\w*|journalist\w*|publish\w*|outlets?|sources?|(?:news)?papers?|(?:web)?sites?|media|articles?|stor(?:y|ies)|pieces?|dates?d?|newest|latest|oldest|earliest|first|last|recent|most|news|there|about|cover\w*|mention\w*|have|title[ds]?|headline\w*|collection|folder|corpus|here|come|carr\w+|run|ran)\b/gi;

/** The articles that a question about articles means: those whose title, publisher and author share most of its remaining words; all where none remain, none where nothing matches. */
export function articlesMeant(question: string, articles: readonly Article[], snapshot: Snapshot): Article[] {
  const wanted = new Set(snapshot.termsOf(question.replace(FRAME, ' ')));
  if (wanted.size === 0) return [...articles];
  const scored = articles.map((article) => {
    const terms = new Set(snapshot.termsOf(`${article.title} ${article.publisher ?? ''} ${article.author ?? ''}`));
    return { article, share: [...wanted].filter((term) => terms.has(term)).length / wanted.size };
  });
  const best = Math.max(0, ...scored.map(({ share }) => share));
  return best < 0.5 ? [] : scored.filter(({ share }) => share === best).map(({ article }) => article);
}
