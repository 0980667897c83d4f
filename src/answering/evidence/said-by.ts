import type { Article } from '../../domain/article.ts';
import { inPatternWithAnyMarks } from '../language/in-pattern.ts';
import { demonymsOf } from '../names/demonyms.ts';
import { governmentNames } from '../names/government-names.ts';
import { shortName } from '../names/short-name.ts';
import { oneSpelling } from '../names/spellings.ts';
import { findSpeaker } from '../speakers/find-speaker.ts';
import type { Speaker } from '../speakers/speaker.ts';
import { antecedentOf, sentencesBefore } from '../speakers/speaker-meant.ts';
import { speaksFor } from '../speakers/speaks-for.ts';
import type { Evidence } from './evidence.ts';

/** Only so many sentences are read for their speaker: the better ones. */
const READ = 40;
/** What is told of a speaker's will and view without words of theirs: "Doe demanded a review". */
const WILL =
  '(?:demand|want|urge|propos|promis|offer|plan|refus|reject|warn|fear|doubt|call|ask|insist|den(?:y|ie)|rul|announc|criti|prais|appeal|declin|hope|expect|oppos|back|support|disput|blam|accus|welcom|condemn|dismiss)\\w{0,6}';
/** "She ruled out sending troops." */
const WILLS_BY_PRONOUN = new RegExp(`^(he|she|they|it) (?:(?:has|have|had|also|later|then|again) ){0,2}${WILL}`, 'i');
/** Who speaks for a country whose people they are: "Luskan military intelligence". */
const OFFICIAL =
  /\b(?:government|ministr?y|minister|president|premier|officials?|military|army|intelligence|spokes\w+|defen[cs]e|embassy|ambassador|envoy|parliament|authorities)\b/i;
/** Plain attributions that a tagger misreads where the name is a word too ("Prior said"). */
const SAYS = '(?:said|says|told|tells|wrote|added|replied)';

/**
 * The evidence that the given speaker says, in its order: words, and what is told of the speaker's will. The last word of
 * a name counts ("Doe", "Jane Doe"); a government speaks by each of its names ("Moscow", "the Kremlin") and by its officials ("Russian diplomats" do not),
 * a body by whom the article introduces as its officer. `called`: as the question says it ("the company").
 */
export function saidBy(speaker: string, evidence: readonly Evidence[], called: string | null): Evidence[] {
  const bodies = new Set([speaker, called ?? speaker]);
  const wanted = governmentNames(shortName(speaker.toLowerCase()));
  const names = wanted.map(inPatternWithAnyMarks).join('|');
  const told = new RegExp(
    `(?<![\\p{L}])(?:${names})(?:,[^,]{1,60},)? (?:(?:has|have|had|also|later|then|again|on \\w+) ){0,2}(?:${WILL}|${SAYS})\\b|\\b${SAYS} (?:[\\p{L}.’-]+,? ){0,4}(?:${names})(?![\\p{L}])`,
    'iu',
  );
  // A speaker who is named nowhere in the passage cannot be meant by its pronouns.
  const near = evidence.filter(({ passage }) => {
    const text = passage.chunk.text.toLowerCase();
    return wanted.some((name) => text.includes(name)) || holdsOne(wanted, text);
  });
  return near.slice(0, READ).filter(({ passage, sentence, text }) => {
    const found = findSpeaker(passage.article, sentence);
    if (found === null) {
      const [, pronoun] = WILLS_BY_PRONOUN.exec(text) ?? [];
      const meant = pronoun ? antecedentOf(pronoun, sentencesBefore(passage.article, sentence)) : null;
      return told.test(text) || (meant !== null && holdsOne(wanted, meant.name));
    }
    return isOneOf(wanted, found, passage.article) || isOfficer(bodies, found, passage.article);
  });
}

function isOfficer(bodies: ReadonlySet<string>, { person, short }: Speaker, { text }: Article): boolean {
  return person && [...bodies].some((body) => speaksFor(body, short, text));
}

/** Whether an article's speaker is the one asked for: "Mayor Jane Doe" for "Doe", a capital for its government. */
export function isSpeaker(asked: string, found: Speaker, article: Article): boolean {
  return isOneOf(governmentNames(shortName(asked.toLowerCase())), found, article);
}

function isOneOf(wanted: readonly string[], { name, short }: Speaker, { text }: Article): boolean {
  return [name, withTitle(short, text)].some((full) => holdsOne(wanted, full) || isOfficialOf(wanted, full));
}

function isOfficialOf(wanted: readonly string[], name: string): boolean {
  if (wanted.length < 2 || !OFFICIAL.test(name)) return false;
  const peoples = new Set(wanted.flatMap(demonymsOf));
  return name.split(/[^\p{L}]+/u).some((word) => peoples.has(word.toLowerCase()));
}

function holdsOne(wanted: readonly string[], name: string): boolean {
  const said = ` ${wordsOf(name)} `;
  return wanted.some((own) => said.includes(` ${wordsOf(own)} `));
}

function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(oneSpelling)
    .join(' ');
}

/** A name with the titles that the article once gives with it: "Harbour Trust Secretary Jane Doe" for "Doe" speaks for the trust. */
function withTitle(name: string, text: string): string {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(name)) return '';
  return (
    new RegExp(`(?:\\p{Lu}(?:[\\p{L}'’-]{0,30}|\\p{L}{0,3}\\.) ){2,8}${name}(?![\\p{L}])`, 'u').exec(text)?.[0] ?? ''
  );
}
