import type { Snapshot } from '../../domain/snapshot.ts';
import type { DateClaim, FigureClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import { areOfOneStory } from '../evidence/story-of.ts';
import { distinctSpeakers } from '../speakers/distinct-speakers.ts';
import type { AskedFigure } from './asked-figure.ts';
import type { FoundClaim, SourcedCandidate } from './candidate.ts';
import { datesOf } from './dates-of.ts';
import { classOfFigure } from './figure-fits.ts';
import { figuresOf } from './figures-of.ts';
import { recurs } from './recurs.ts';
import { rivalsBeside } from './rivals-beside.ts';
import { withSource } from './with-source.ts';

/** What another story's sentence must have of the score of the one that leads, and of its similarity to the question. */
const NEAR = { score: 0.65, similarity: 0.85 };
/** Characters of a text that is about one thing; a longer one has dates and figures of many. */
const SHORT = 600;
/** So many sentences are looked at. */
const READ = 12;
/** A sentence that surely answers may name only a part of the name asked for ("Harkess" for Mount Harkess). */
const PART_OF_NAME = 0.45;
/** A value that is told of what is asked in other words is less sure than one in the question's own, unless each is read as an answer. */
const RELEVANCE = { read: 0.6, near: 0.5 };

/**
 * The one value of the leading sentence beside the values of other stories that name the same, and that answer the question
 * as well or are short and mean nearly as much the same, whatever their words ("founded in 2004", "started in 2006"), and of
 * other speakers; with those that are set beside it;
 * empty where the leading sentence gives none or several.
 */
export function nearValues(
  asked: 'date' | AskedFigure,
  lead: Evidence,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): SourcedCandidate[] {
  const beside = asked === 'date' ? [] : rivalsBeside(lead, evidence);
  const told = new Set(beside.map((rival) => rival.evidence));
  const elsewhere = valuesElsewhere(asked, lead, evidence, snapshot).filter((other) => !told.has(other.evidence));
  const values = [...beside, ...elsewhere];
  const relevance = values.every((value) => readsAsAnswer(value.evidence)) ? RELEVANCE.read : RELEVANCE.near;
  const found = values.map((value) => ({ ...value, levels: [], here: [], relevance }));
  return withSource(found, snapshot);
}

function valuesElsewhere(
  asked: 'date' | AskedFigure,
  lead: Evidence,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): FoundClaim<DateClaim | FigureClaim>[] {
  const [own, ...rest] = valuesOf(asked, lead);
  if (!own || rest.length > 0) return [];
  const others = evidence.slice(0, READ).flatMap((item) => {
    const values = isNear(item, lead, snapshot) ? valuesOf(asked, item).filter((value) => isAlike(value, own)) : [];
    return values.length === 1 ? values.map((claim) => ({ claim, evidence: item })) : [];
  });
  return [{ claim: own, evidence: lead }, ...others];
}

function valuesOf(asked: 'date' | AskedFigure, item: Evidence): readonly (DateClaim | FigureClaim)[] {
  if (asked === 'date') return [datesOf(item), yearsIn(item)].find((dates) => dates.length > 0) ?? [];
  const counts = asked.measure === 'count';
  const kept = figuresOf(item).filter(
    (claim) => (classOfFigure(claim) !== '' || (counts && claim.bare)) && !claim.part && !claim.negated,
  );
  // "How long is the bridge": metres that are not said to be long may be of anything beside it.
  if (asked.noun === 'long' && asked.measure === 'any') return [];
  if (asked.noun === 'often') return kept.filter(({ at }) => recurs(item.text, at));
  // "Takes 35 minutes and costs 4.50 dinars", "312 metres tall and has 71 floors": what is asked tells which.
  const isOne = /^(?:money|percent|length|mass|speed|area)$/.test(asked.measure);
  return isOne ? kept.filter((claim) => classOfFigure(claim) === asked.measure) : kept;
}

/** "First ascent 1902": a year that nothing marks as a date, where a date is asked for. */
function yearsIn({ text, values }: Evidence): DateClaim[] {
  const years = values.filter(({ key, start, end }) => /^\d{4}$/.test(key) && text.slice(start, end) === key);
  return years.map(({ key, start }) => {
    return { kind: 'date', subject: '', value: key, at: start, first: `${key}-01-01`, last: `${key}-12-31` };
  });
}

function isNear(item: Evidence, lead: Evidence, snapshot: Snapshot): boolean {
  const leastNames = readsAsSureAnswer(item) ? PART_OF_NAME * lead.features.names : 1;
  if (item.features.names < leastNames) return false;
  if (areOfOneStory(item, lead, snapshot)) return areAccounts(item, lead);
  const isAlone =
    item.passage.article.text.length <= SHORT &&
    item.score >= NEAR.score * lead.score &&
    item.features.sentence >= NEAR.similarity * lead.features.sentence;
  return (readsAsAnswer(item) && readsAsAnswer(lead)) || isAlone;
}

/** Whether two speakers surely answer, if in one article: "61 were treated, the fire service says; more than 100, says the union". */
function areAccounts(...items: readonly Evidence[]): boolean {
  const speakers = items.flatMap((item) => speakerOfEvidence(item) ?? []);
  return items.every(readsAsSureAnswer) && distinctSpeakers(speakers).length === items.length;
}

function isAlike(value: DateClaim | FigureClaim, own: DateClaim | FigureClaim): boolean {
  if (value.kind === 'date' || own.kind === 'date') return value.kind === own.kind;
  const isOfAnything = value.bare || own.bare;
  return (isOfAnything || classOfFigure(value) === classOfFigure(own)) && value.states.join() === own.states.join();
}
