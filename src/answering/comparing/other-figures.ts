import type { FigureClaim } from '../claims/extracted-claim.ts';
import { isPerson } from '../claims/person-nouns.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';
import { askedFigure, type AskedFigure } from './asked-figure.ts';
import { namesClash } from './figure-fits.ts';
import { figuresOf } from './figures-of.ts';

/** So many of the best sentences are looked at; further ones never lead an answer. */
const MOST_READ = 40;

/**
 * The evidence without sentences whose figures are all of somebody else ("600 Arvan soldiers" where Lusk's are asked for) or of
 * another fate ("sent" where it is asked how many were killed, unless it reads as the answer: "treated" for "hurt"), in
 * its order; the same evidence where no count is asked for.
 */
export function withoutOtherFigures({ kind, text }: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const asked = kind === 'quantity' ? askedFigure(text) : null;
  if (asked?.measure !== 'count' || (asked.names.length === 0 && asked.states.length === 0)) return evidence;
  return evidence.filter((item, at) => at >= MOST_READ || !isOfOthers(asked, item));
}

function isOfOthers(asked: AskedFigure, item: Evidence): boolean {
  const claims = figuresOf(item);
  const tellsFate = claims.some(({ states }) => states.length > 0);
  const isRead = tellsFate ? readsAsSureAnswer(item) : readsAsAnswer(item);
  const met = isRead ? { ...asked, states: [] } : asked;
  const counts = claims.filter(({ figure, bare }) => figure === 'count' && !bare);
  return counts.length > 0 && counts.length === claims.length && counts.every((claim) => contradicts(met, claim));
}

function contradicts(asked: AskedFigure, { names, states, unit }: FigureClaim): boolean {
  if (namesClash(asked.names, names)) return true;
  const counts = unit !== undefined && isPerson(unit);
  return counts && asked.states.length > 0 && !asked.states.some((state) => states.includes(state));
}
