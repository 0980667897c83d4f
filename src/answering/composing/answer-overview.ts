import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import { pickEvidence } from '../evidence/pick-evidence.ts';
import { heldBy, rarity, type KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { lookedFor } from '../refusing/looked-for.ts';
import type { Refusal } from '../refusing/refusal.ts';
import { centralSentences } from './central-sentences.ts';
import { storyOf } from '../evidence/story-of.ts';
import { openingPassages } from './opening-passages.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quoteEvidence } from './quote-evidence.ts';
import { articlesTelling, noTopic, saysMuch, topicOf } from './topic-of-question.ts';

/** Sentences in an overview. */
const MOST = 5;
/** Share of the question's terms that a sentence holds, with those around it. */
const ENOUGH_CONTEXT = 0.3;
const ENOUGH_ALIKE = 0.6;
const LATEST = /\b(?:latest|newest|most recent|recent|new)\b/i;
/** "The latest" is told by so many of the newest articles. */
const NEWEST = 4;

/**
 * The most central sentences on a topic that do not repeat each other, each of another story as far as there are stories;
 * on everything where the question names no topic, and of the newest articles where it asks for the latest. A refusal
 * where the articles tell nothing of the topic.
 */
export function answerOverview(
  question: Question,
  passages: readonly Passage[],
  snapshot: Snapshot,
  articleIds: ReadonlySet<string> | undefined,
): FoundAnswer | Refusal {
  const topic = topicOf(question);
  const read = topic.length > 0 ? passages : openingPassages(snapshot, articleIds);
  const evidence = pickEvidence(question, read, snapshot);
  const telling = articlesTelling(topic, evidence, snapshot);
  const refusal = noTopic(topic, telling, snapshot);
  if (refusal) return refusal;
  const subject = topic.filter(({ name, term }) => !name && snapshot.documentFrequency(term) > 0);
  // A word that only titles have cannot be asked of a sentence.
  const isKnown = topic.length > 0 && topic.every(({ term }) => snapshot.documentFrequency(term) > 0);
  const told = evidence.filter(
    (item) =>
      telling.has(item.passage.article.id) &&
      (!isKnown || item.features.context >= ENOUGH_CONTEXT) &&
      (subject.length === 0 || holdsOne(subject, item, snapshot) || opensOnNames(item, topic)) &&
      saysMuch(item, snapshot),
  );
  const latest = LATEST.test(question.text);
  const candidates = (latest ? ofNewest(told, snapshot) : told).filter(
    ({ features }) => topic.length > 0 || features.first === 1,
  );
  const best = Math.max(...candidates.map(({ score }) => score), Number.EPSILON);
  const central = centralSentences(
    candidates.map((item) => ({
      item,
      story: storyOf(item.passage.article.id, snapshot),
      terms: termsOfEvidence(item, snapshot),
      relevance: topic.length > 0 ? item.score / best : 0,
      opens: item.features.first === 1,
    })),
    (term) => rarity(snapshot, term),
    latest ? NEWEST : MOST,
  );
  if (central.length === 0) return { reason: 'fact-missing', lookedFor: lookedFor(topic.map(({ word }) => word)) };
  return quoteEvidence(question, latest ? central.toSorted(newestFirst) : central, snapshot);
}

/** Whether it opens an article on all that the topic names: "Tell me about the Harrow accident", and it says "explosion". */
function opensOnNames({ features }: Evidence, topic: readonly KeyTerm[]): boolean {
  return features.first === 1 && features.names === 1 && topic.some(({ name }) => name);
}

/** Whether the sentence holds one of the terms, or a word that means the same. */
function holdsOne(terms: readonly KeyTerm[], item: Evidence, snapshot: Snapshot): boolean {
  const held = termsOfEvidence(item, snapshot);
  return terms.some((term) => heldBy(term, held) >= ENOUGH_ALIKE);
}

/** The evidence of the newest dated articles; all of it where none is dated. */
function ofNewest(evidence: readonly Evidence[], snapshot: Snapshot): readonly Evidence[] {
  const dates = new Map(
    evidence.flatMap(({ passage: { article } }) =>
      article.publishedAt ? [[article.id, article.publishedAt] as const] : [],
    ),
  );
  const stories = new Set<string>();
  const newest = [...dates]
    .toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .filter(([id]) => {
      const story = storyOf(id, snapshot);
      return stories.size < NEWEST && !stories.has(story) && stories.add(story);
    });
  const ids = new Set(newest.map(([id]) => id));
  return ids.size === 0 ? evidence : evidence.filter(({ passage }) => ids.has(passage.article.id));
}

function newestFirst(a: Evidence, b: Evidence): number {
  const [first, second] = [a.passage.article.publishedAt ?? '', b.passage.article.publishedAt ?? ''];
  return first < second ? 1 : first > second ? -1 : 0;
}
