import { isEnglishWord } from '../language/english-words.ts';
import type { Token } from '../language/read-tokens.ts';
import { isRole } from '../names/name-profile.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import type { SpeechFrame } from './speech-frame.ts';
import { subjectOf } from './subject-of.ts';

/** Verbs by which whoever spoke first goes on speaking; of "denied" and "admitted" that is not so sure. */
const GOES_ON = /^(?:say|tell|add|note|explain|stress|warn|write|argue|describe|announce|estimate|put)$/;

/**
 * Whether a sentence tells of another person than its speaker, whom "he" after it may mean as well: "Lund was arrested,
 * Chief Roe said. He denied …". `verb`: what "he" does. "Added" goes on with the speaker, "said" does so too where the
 * speaker was named first.
 */
export function tellsOfAnother(
  sentence: string,
  tokens: readonly Token[],
  frame: SpeechFrame,
  speaker: Speaker,
  verb: string,
): boolean {
  const { scope, verbAt } = frame;
  if (verb === 'add' || (verbAt < scope.from && GOES_ON.test(verb))) return false;
  const first = tokens.findIndex(
    ({ pos }, at) => at >= scope.from && at < scope.to && at !== verbAt && (pos === 'VERB' || pos === 'AUX'),
  );
  const subject = first < 0 ? null : subjectOf(tokens, first);
  if (subject === null || subject === 'shared' || subject.pronoun !== null) return false;
  const other = speakerOf(sentence, tokens, { ...frame, speaker: subject.run });
  return other !== null && isPersonsName(other) && other.short !== speaker.short;
}

/** Not "Velo Motors" or "Harrow Bridge": a last word that is none of the language, or a title before it. */
function isPersonsName({ name, short, person }: Speaker): boolean {
  return person && (!isEnglishWord(short) || name.split(' ').slice(0, -1).some(isRole));
}
