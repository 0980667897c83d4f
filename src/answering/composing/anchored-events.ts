import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { datedEvidence, eventsIn, type DatedEvidence } from './dated-evidence.ts';

/** What happened around an event that a question names instead of a date. */
export interface AnchoredEvents {
  /** Sentences that say so themselves ("After the vote, …"), best first. */
  readonly marked: readonly Evidence[];
  /** Sentences dated after (before) the event. */
  readonly dated: readonly DatedEvidence[];
}

const ANCHOR = /\b(after|following|since|before)\s+((?:the |an? )?\p{L}[^?.!]{2,80})/iu;
const MARKERS: Readonly<Record<'after' | 'before', RegExp>> = {
  after: /\b(?:after|following|since)\s+([^.;:]{2,80})/gi,
  before: /\b(?:before|ahead of|prior to)\s+([^.;:]{2,80})/gi,
};
/** The sentence that dates the event holds this share of the words that name it. */
const ENOUGH = 0.5;

/** Reads "after the vote" of a question against its evidence; null where it names no such event. */
export function anchoredEvents(
  question: string,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): AnchoredEvents | null {
  const anchor = ANCHOR.exec(question);
  const terms = new Set(snapshot.termsOf(anchor?.[2] ?? ''));
  if (!anchor || terms.size === 0) return null;
  const direction = /^before$/i.test(anchor[1] as string) ? 'before' : 'after';
  const marked = evidence.filter(({ text }) =>
    [...text.matchAll(MARKERS[direction])].some(([, named]) => share(terms, named ?? '', snapshot) >= ENOUGH),
  );
  const dates = datedEvidence(
    evidence.filter(({ text }) => share(terms, text, snapshot) >= ENOUGH),
    null,
    true,
  ).filter(({ precision }) => precision === 'day');
  const ranked = dates.toSorted(
    (a, b) =>
      share(terms, b.evidence.text, snapshot) - share(terms, a.evidence.text, snapshot) || (a.date < b.date ? -1 : 1),
  );
  const event = ranked[0];
  if (!event) return { marked, dated: [] };
  const period =
    direction === 'after'
      ? { from: event.date, to: null, anyYear: false }
      : { from: null, to: event.date, anyYear: false };
  const others = evidence.filter((item) => item !== event.evidence && !marked.includes(item));
  return { marked, dated: eventsIn(others, period) };
}

/** Share of the terms that a text holds. */
function share(terms: ReadonlySet<string>, text: string, snapshot: Snapshot): number {
  const held = new Set(snapshot.termsOf(text));
  return [...terms].filter((term) => held.has(term)).length / terms.size;
}
