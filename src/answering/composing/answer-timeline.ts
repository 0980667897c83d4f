import type { Snapshot } from '../../domain/snapshot.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Notice } from '../../protocol/answer.ts';
import { periodNotice } from '../dating/asked-period.ts';
import { newestDay } from '../dating/newest-day.ts';
import { isWithin } from '../dating/period.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import { pickEvidence } from '../evidence/pick-evidence.ts';
import type { Question } from '../question/read-question.ts';
import { lookedFor } from '../refusing/looked-for.ts';
import type { Refusal } from '../refusing/refusal.ts';
import { anchoredEvents } from './anchored-events.ts';
import { storyOf } from '../evidence/story-of.ts';
import { eventsIn, sayingThePeriod, type DatedEvidence } from './dated-evidence.ts';
import { eventPassages } from './event-passages.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quoteEvidence } from './quote-evidence.ts';
import { termOverlap } from './term-overlap.ts';
import { articlesTelling, noTopic, saysMuch, topicOf } from './topic-of-question.ts';

/** At most this many events; the rest is counted in a notice. */
const MOST = 12;
/** Sentences that say themselves "after the vote" stand first, at most so many. */
const MOST_MARKED = 3;
/** Events of one story, so that a long report does not crowd out the others. */
const MOST_OF_STORY = 3;
/** Sentences that share more of their terms tell the same event: of one day, or of any (tolls rise in the same words). */
const SAME_OF_DAY = 0.5;
const SAME = 0.85;
const ENOUGH_EVENTS = 3;
/** An event must score this share of the best one where no period says which are meant. */
const WORTH_TELLING = 0.4;

/**
 * A dated list of events, oldest first, one citation each: those of the period that the question names, else the best on
 * its topic. A refusal where the articles tell nothing of it, or nothing dated.
 */
export function answerTimeline(
  question: Question,
  passages: readonly Passage[],
  snapshot: Snapshot,
  articleIds: ReadonlySet<string> | undefined,
): FoundAnswer | Refusal {
  const { period } = question;
  const topic = topicOf(question);
  const read = pickEvidence(question, eventPassages(question, topic, passages, snapshot, articleIds), snapshot);
  const telling = articlesTelling(topic, read, snapshot);
  const refusal = noTopic(topic, telling, snapshot);
  if (refusal) return refusal;
  const told = read.filter(
    (item) =>
      telling.has(item.passage.article.id) &&
      (topic.length === 0 || item.features.context > 0) &&
      saysMuch(item, snapshot),
  );
  const anchored = period ? null : anchoredEvents(question.text, told, snapshot);
  const dated = anchored?.dated ?? withoutBackground(eventsIn(told, period));
  const said = period && dated.length === 0 ? sayingThePeriod(told, period) : [];
  const marked = (anchored?.marked ?? said).slice(0, MOST_MARKED);
  const events = dated.length > 0 || !period || said.length > 0 ? dated : reportsWithin(told, period);
  const found = distinct(events, snapshot);
  if (found.length + marked.length === 0) return { reason: 'fact-missing', lookedFor: lookedFor(wordsOf(question)) };
  const shown = found.slice(0, MOST - marked.length).toSorted(byDate);
  const newest = newestDay(snapshot);
  const notices: Notice[] = [
    ...(period?.relative && newest !== null ? [periodNotice(period, newest)] : []),
    ...(found.length > shown.length
      ? [{ code: 'events-omitted', text: `${found.length - shown.length} further events were left out.` }]
      : []),
  ];
  return {
    ...quoteEvidence(question, [...marked, ...shown.map(({ evidence }) => evidence)], snapshot),
    timeline: shown.map(({ date, precision }, index) => ({ date, precision, markers: [marked.length + index + 1] })),
    notices,
  };
}

/** Bare years are background where enough events are dated better. */
function withoutBackground(events: readonly DatedEvidence[]): readonly DatedEvidence[] {
  const precise = events.filter(({ precision }) => precision !== 'year');
  return precise.length >= ENOUGH_EVENTS ? precise : events;
}

/** Where no sentence gives a date of the period: how the articles of these days open. */
function reportsWithin(evidence: readonly Evidence[], period: NonNullable<Question['period']>): DatedEvidence[] {
  return evidence.flatMap((item): DatedEvidence[] => {
    const { publishedAt: date, publishedPrecision: precision } = item.passage.article;
    const opens =
      item.features.first === 1 && date !== null && precision === 'day' && isWithin(date, precision, period);
    return opens ? [{ evidence: item, date, precision }] : [];
  });
}

/** The opening of an article tells its event; quotations, pronouns and bare years tell less. */
function weightOf({ evidence: { score, text, features }, precision }: DatedEvidence): number {
  const says = /^(?:["“]|(?:he|she|it|they|this|that)\b)/i.test(text);
  return score * (features.first ? 1.25 : 1) * (says ? 0.7 : 1) * (precision === 'year' ? 0.6 : 1);
}

/** Best first, each event once, not too many of one story. */
function distinct(events: readonly DatedEvidence[], snapshot: Snapshot): DatedEvidence[] {
  const weighed = events
    .map((event) => ({
      event,
      weight: weightOf(event),
      terms: termsOfEvidence(event.evidence, snapshot),
    }))
    .sort((a, b) => b.weight - a.weight);
  const best = weighed[0]?.weight ?? 0;
  const stories = new Map<string, number>();
  const chosen: typeof weighed = [];
  for (const candidate of weighed) {
    if (candidate.weight < WORTH_TELLING * best) break;
    const story = storyOf(candidate.event.evidence.passage.article.id, snapshot);
    const count = stories.get(story) ?? 0;
    if (count === MOST_OF_STORY || chosen.some((other) => tellsSame(other, candidate))) continue;
    stories.set(story, count + 1);
    chosen.push(candidate);
  }
  return chosen.map(({ event }) => event);
}

interface Weighed {
  readonly event: DatedEvidence;
  readonly terms: ReadonlySet<string>;
}

function tellsSame(a: Weighed, b: Weighed): boolean {
  return termOverlap(a.terms, b.terms) > (a.event.date === b.event.date ? SAME_OF_DAY : SAME);
}

/** Events of one day stay in the order they came. */
function byDate(a: DatedEvidence, b: DatedEvidence): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function wordsOf({ terms, period }: Question): string[] {
  return [...terms.map(({ word }) => word), ...(period ? [period.words] : [])];
}
