import type { Article } from '../../domain/article.ts';
import { sliceOf, type Span } from '../../domain/span.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';
import { findSpeakerAt } from '../speakers/find-speaker.ts';
import { outerFrames } from '../speakers/frame-at.ts';
import { namedSpeaker, quotationSpeaker } from '../speakers/named-speaker.ts';
import { OPERATORS } from '../verify/operator-words.ts';
import { operatorsOf } from '../verify/operators.ts';
import { readText } from '../verify/reading.ts';

/** "Denied on Thursday, in a letter, that …": such a clause hangs on a verb that need not be in the run. */
const HANGS_ON_VERB = /(?:^|, )[“"'(]?(?:that|whether)\b/i;
const OPENS_CONDITION = /^[“"'(]?(?:if|unless|whether|should|had)\b/i;
/** Denials that are no verbs of speech; they weigh on all that follows up to a semicolon. */
const UNSPOKEN_DENIAL =
  /\b(?:no (?:\w+ )?(?:evidence|proof|sign|indication|suggestion|record|truth)|(?:disput|refut|rebutt)(?:e[ds]|s|ing))\b/i;
const NEGATION = /^(?:not|n't|never|nobody|no|none)$/;

/**
 * Whether clauses within a sentence say something else without what stands before them: what is denied or said under a
 * condition there, and words of somebody else than the sentence is quoted under the name of.
 */
export function isGoverned(article: Article, sentence: Span, run: Span): boolean {
  if (run.start <= sentence.start) return false;
  const [text, own] = [sliceOf(article.text, sentence), sliceOf(article.text, run)];
  const from = run.start - sentence.start;
  const before = text.slice(text.slice(0, from).lastIndexOf(';') + 1, from);
  if (HANGS_ON_VERB.test(own) || OPENS_CONDITION.test(text) || UNSPOKEN_DENIAL.test(before)) return true;
  return isDenied(text, from) || isOfAnother(article, sentence, from) || changesForce(text, own, from);
}

/** What stands at the offset is told by a verb of denying, or by one that is negated, somewhere before it. */
function isDenied(text: string, from: number): boolean {
  const tokens = readTokens(text);
  const at = tokens.findIndex(({ start }) => start >= from);
  return outerFrames(tokens).some(
    ({ scope, verbAt }) =>
      verbAt < at && at >= scope.from && at < scope.to && denies(tokens, verbAt) && !goesOn(tokens, verbAt, at),
  );
}

function denies(tokens: readonly Token[], verbAt: number): boolean {
  const operator = OPERATORS.get(tokens[verbAt]?.lower ?? '');
  if (operator === 'deny' || operator === 'doubt') return true;
  return tokens.slice(Math.max(0, verbAt - 3), verbAt).some(({ lower }) => NEGATION.test(lower));
}

/** "Denied the charge, saying …", "rejected the plan and said …": what follows is claimed again. */
function goesOn(tokens: readonly Token[], verbAt: number, end: number): boolean {
  const later = outerFrames(tokens).filter((frame) => frame.verbAt > verbAt && frame.verbAt <= end);
  return later.some((frame) => {
    const before = tokens[frame.verbAt - 1];
    const isParticiple = before?.lower === ',' && (tokens[frame.verbAt]?.lower ?? '').endsWith('ing');
    return (isParticiple || before?.pos === 'CCONJ') && !denies(tokens, frame.verbAt);
  });
}

function isOfAnother(article: Article, sentence: Span, from: number): boolean {
  const named = namedSpeaker(article, sentence);
  // Under a name nobody else's words stand; without one "figures show" does no harm.
  const speaker = named ? findSpeakerAt(article, sentence, from) : quotationSpeaker(article, sentence, from);
  return speaker !== null && speaker.name !== named?.name;
}

/** A word of the run is negated, planned or doubted in the sentence and no more so in the run read alone. */
function changesForce(text: string, own: string, from: number): boolean {
  const alone = readText(own);
  const operators = operatorsOf(alone);
  const known = new Map(alone.tokens.map(({ start }, at) => [start + from, operators[at] ?? []]));
  const whole = readText(text);
  return operatorsOf(whole).some((found, at) => {
    const kept = known.get(whole.tokens[at]?.start ?? -1);
    return kept !== undefined && found.some((operator) => !kept.includes(operator));
  });
}
