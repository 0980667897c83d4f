import type { Article } from '../../domain/article.ts';
import { sliceOf } from '../../domain/span.ts';
import type { Candidate } from './candidate.ts';
import { kept } from '../kept.ts';

interface Names {
  /** Words with a capital within sentences. */
  readonly sure: ReadonlySet<string>;
  /** All words with a capital, those that open a sentence too. */
  readonly all: ReadonlySet<string>;
}

const WITHIN = /(?<=[\p{Ll},;:’'"“] )\p{Lu}[\p{L}\p{N}’'-]{3,30}/gu;
const CAPITAL = /\p{Lu}[\p{L}\p{N}’'-]{3,30}/gu;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)/i;

/**
 * The articles of the candidates that may tell of the same event as the best one: they share a name of somebody or some place
 * with it, or with another that does.
 */
export function articlesOfEvent(candidates: readonly Candidate[], best: Candidate): ReadonlySet<Article> {
  const open = new Set(candidates.map(({ evidence }) => evidence.passage.article));
  const linked = new Set([best.evidence.passage.article]);
  for (const article of linked) {
    open.delete(article);
    for (const other of open) if (shareName(namesOf(article), namesOf(other))) linked.add(other);
  }
  return linked;
}

function shareName(a: Names, b: Names): boolean {
  return [...a.sure].some((name) => b.all.has(name)) || [...b.sure].some((name) => a.all.has(name));
}

/** By the body, which an index lets go of sooner than of the article. */
const names = new WeakMap<Article['body'], Names>();

/** The words with a capital in an article's body, lower case, without days, months and its outlet's name. */
function namesOf(article: Article): Names {
  return kept(names, article.body, () => {
    const text = article.body.map((span) => sliceOf(article.text, span)).join('\n');
    const story = article.publisher === null ? text : text.replaceAll(article.publisher, '');
    const found = (pattern: RegExp): Set<string> => {
      const words = [...story.matchAll(pattern)].map(([word]) => word.toLowerCase().replace(/['’]s$/, ''));
      return new Set(words.filter((word) => !TIME.test(word)));
    };
    return { sure: found(WITHIN), all: found(CAPITAL) };
  });
}
