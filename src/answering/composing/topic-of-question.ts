import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfSentences } from '../evidence/term-sets.ts';
import { isFrameWord } from '../question/frame-words.ts';
import { coverageOf, type KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { lookedFor } from '../refusing/looked-for.ts';
import type { Refusal } from '../refusing/refusal.ts';

/** Words that ask for an overview or a list, besides those that frame any question. */
const FRAME =
  /^(?:give|show|write|me|us|overview|summar\p{L}*|recap|brief\p{L}*|gist|chronolog\p{L}*|timeline|list|sequence|events?|order|date|dates|day|step|develop\p{L}*|unfold\p{L}*|evolve\p{L}*|chang\p{L}*|happen\p{L}*|occur\p{L}*|took|place|going|new|news|newest|latest|recent|everything|whole|entire|full|short|long|affair|case|saga|matter|issue|topic|subject|cover\p{L}*|details?|background|far|grow|grew)$/iu;
/** Of an article that tells of the topic, at least this share of its terms, by weight, stands in the retrieved passages. */
const ENOUGH = 0.5;
/** Where it holds all names of the topic. */
const ENOUGH_OF_NAMED = 0.2;
const FEWEST_TERMS = 4;
/** Nearly all: names may stand in another form. */
const ALL = 0.95;

/** The terms that say what an overview or timeline is to be about; none where it is about everything. */
export function topicOf({ terms, slot }: Question): KeyTerm[] {
  return terms.filter(({ word, name }) => name || !(isFrameWord(word, slot) || FRAME.test(word)));
}

/** The ids of the articles that tell of the topic, by title and by the passages that the evidence is from. */
export function articlesTelling(
  topic: readonly KeyTerm[],
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): ReadonlySet<string> {
  const termsOf = new Map<string, Set<string>>();
  const seen = new Set<unknown>();
  for (const { passage } of evidence) {
    const { chunk, article } = passage;
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    const terms = termsOf.get(article.id) ?? new Set(snapshot.termsOf(article.title));
    for (const sentence of termsOfSentences(chunk, article.text, snapshot))
      for (const term of sentence) terms.add(term);
    termsOf.set(article.id, terms);
  }
  const names = topic.filter(({ name }) => name);
  const telling = [...termsOf].filter(([, terms]) => {
    const isNamed = names.length > 0 && coverageOf(names, terms) > ALL;
    return topic.length === 0 || coverageOf(topic, terms) >= (isNamed ? ENOUGH_OF_NAMED : ENOUGH);
  });
  return new Set(telling.map(([id]) => id));
}

/** Why nothing can be told of the topic, where no article tells of it; the names that none knows are what was looked for. */
export function noTopic(topic: readonly KeyTerm[], telling: ReadonlySet<string>, snapshot: Snapshot): Refusal | null {
  const unknown = topic.filter(({ name, term }) => name && snapshot.documentFrequency(term) === 0);
  if (unknown.length === 0 && telling.size > 0) return null;
  const known = topic.some(({ term }) => snapshot.documentFrequency(term) > 0);
  return {
    reason: known ? 'fact-missing' : 'off-topic',
    lookedFor: lookedFor((unknown.length > 0 ? unknown : topic).map(({ word }) => word)),
  };
}

/** Whether a sentence says enough to stand by itself in a list: "Of course." does not. */
export function saysMuch({ text }: Evidence, snapshot: Snapshot): boolean {
  return snapshot.termsOf(text).length >= FEWEST_TERMS;
}
