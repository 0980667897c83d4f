import type { ExtractedClaim } from '../claims/extracted-claim.ts';
import type { AskedWord } from './asked-words.ts';
import type { Candidate } from './candidate.ts';
import { textBefore } from './surroundings.ts';

const YEAR = /\b(?:in|of|during|by) (?:\p{L}+ )?((?:1[5-9]|20)\d\d)\b|\b(?:the|a) ((?:1[5-9]|20)\d\d)(?= \p{L})/giu;

/**
 * Without what is told of an earlier year than the news is from, where some of it is not and the question names none:
 * background ("in 2011 it declared 15,000 troops") is no answer to how many there are. `newest` is the day of the newest
 * article, null where none is dated.
 */
export function ofOurTime<Found extends Candidate>(
  words: readonly AskedWord[],
  candidates: readonly Found[],
  newest: string | null,
): readonly Found[] {
  if (words.some(({ word }) => /^(?:1[5-9]|20)\d\d$/.test(word))) return candidates;
  const isOfNow = ({ evidence, claim }: Found): boolean => {
    const ofNews = evidence.passage.article.publishedAt ?? newest;
    if (ofNews === null) return true;
    const told = yearOf(evidence.text, claim.at) ?? (isOfPresent(claim) ? null : yearOf(textBefore(evidence)));
    return told === null || told >= Number(ofNews.slice(0, 4));
  };
  const ofNow = candidates.filter(isOfNow);
  return ofNow.length > 0 ? ofNow : candidates;
}

/** "The club was founded in 1891. Its ground holds 24,500": so it is now, whatever year was told before. */
function isOfPresent(claim: ExtractedClaim): boolean {
  return claim.kind === 'figure' && claim.verb !== null && /^(?:is|are|has|have|\p{Ll}{2,}s)$/u.test(claim.verb.lower);
}

/** The last year that a text tells something of; of a place in it, only one of the same clause ("built in 1957 and holds"). */
function yearOf(text: string, at = text.length): number | null {
  const last = [...text.matchAll(YEAR)].at(-1);
  if (!last) return null;
  const between = text.slice(Math.min(last.index, at), Math.max(last.index, at));
  return at < text.length && /\band\b|;/.test(between) ? null : Number(last[1] ?? last[2]);
}
