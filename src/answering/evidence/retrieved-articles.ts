import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed } from '../../domain/span.ts';
import type { Question } from '../question/read-question.ts';
import { mostHeld, type HeldTerms } from './held-terms.ts';
import { termsOfHeadline, termsOfSentences } from './term-sets.ts';

/** What the headline of an article and its retrieved passages hold together. */
export interface RetrievedArticle {
  readonly terms: ReadonlySet<string>;
  /** What the headline alone holds of the question's key terms. */
  readonly inHeadline: HeldTerms;
  /** Of the question's key terms. */
  readonly held: HeldTerms;
  /** Share of the question's names that stand there word for word, 0 to 1; 0 where it has none. */
  readonly phrases: number;
}

/** The articles of the passages by their ids; `heldTerms` tells what a text holds of the question's key terms. */
export function retrievedArticles(
  { terms: keyTerms, names }: Question,
  passages: readonly Passage[],
  heldTerms: (terms: ReadonlySet<string>) => HeldTerms,
  snapshot: Snapshot,
): ReadonlyMap<string, RetrievedArticle> {
  const byArticle = new Map<string, Passage[]>();
  for (const passage of passages)
    byArticle.set(passage.article.id, [...(byArticle.get(passage.article.id) ?? []), passage]);
  return new Map(
    [...byArticle].map(([id, ofArticle]) => {
      const { article } = ofArticle[0] as Passage;
      const inHeadline = termsOfHeadline(article, snapshot);
      const sentences = [
        ...ofArticle.flatMap(({ chunk }) => termsOfSentences(chunk, article.text, snapshot)),
        inHeadline,
      ];
      const texts = names.length > 0 ? [collapsed(article.title), ...ofArticle.map(({ chunk }) => chunk.text)] : [];
      const text = texts.join(' ').toLowerCase();
      return [
        id,
        {
          terms: unionOf(sentences),
          inHeadline: heldTerms(inHeadline),
          held: mostHeld(keyTerms, sentences.map(heldTerms)),
          phrases: names.length > 0 ? names.filter((name) => text.includes(name)).length / names.length : 0,
        },
      ];
    }),
  );
}

function unionOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const value of set) all.add(value);
  return all;
}
