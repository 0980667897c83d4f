import type { Token } from '../language/read-tokens.ts';
import type { TokenRun } from './noun-phrase.ts';
import type { SpeechFrame } from './speech-frame.ts';

/** Who says something in an article. */
export interface Speaker {
  /** As written, with the title where it is given: `Deputy Press Secretary Jane Doe`. */
  readonly name: string;
  /** The last name of a person (`Doe`); else the name without its article. */
  readonly short: string;
  readonly how: 'direct' | 'indirect' | 'according-to';
  /** The name looks like a person's. */
  readonly person: boolean;
  /** Passed on by this speaker rather than said: "as reported by". */
  readonly reported?: true;
}

const ORGANISATION =
  /\b(?:ministry|agency|office|department|government|police|party|union|council|court|committee|commission|company|group|bank|university|institute|service|force|forces|army|authority|authorities|association|organi[sz]ation|foundation|centre|center|board|news|times|post|inc|ltd|corp|states|nations|kingdom|house)\b/i;

const DIRECTION = /^(?:north|south|east|west|central|new|great|united)(?:ern)? \p{Lu}\p{L}*$/iu;

/** What stands before the last word of a person's name: another one, a title, a particle ("van", "de"), a quoted nickname. */
const NAME_PART = /^(?:\p{Lu}|(?:de|del|della|den|der|di|da|dos|du|van|von|bin|ibn|al|el|la|le|-|['’"”])$)/u;

/** The speaker that a speech frame names, or null where it names none. */
export function speakerOf(
  sentence: string,
  tokens: readonly Token[],
  frame: Pick<SpeechFrame, 'speaker' | 'how' | 'reported'>,
): Speaker | null {
  if (!frame.speaker) return null;
  const run = tokens.slice(opened(tokens, frame.speaker), frame.speaker.to);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const name = sentence.slice(first.start, last.end).replace(/\s+/g, ' ');
  const bare = name.replace(/^(?:the|a|an|its|his|her|their) /i, '');
  const capitals = run.filter(({ text }) => /^\p{Lu}/u.test(text));
  const person =
    !DIRECTION.test(bare) &&
    /^\p{Lu}\p{L}*/u.test(last.text) &&
    capitals.length >= 2 &&
    NAME_PART.test(run.at(-2)?.text ?? '') &&
    !ORGANISATION.test(last.text) &&
    !/^the /i.test(name) &&
    !run.some(({ lower }) => lower === 'of');
  return {
    name,
    short: person ? last.text : bare,
    how: frame.how,
    person,
    ...(frame.reported && { reported: true as const }),
  };
}

/** "Keep the Books said": the word that opens the sentence is part of a name that goes on with "the" and a capital. */
function opened(tokens: readonly Token[], { from }: TokenRun): number {
  const [before, first, second] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  const isName = from === 1 && /^\p{Lu}/u.test(before?.text ?? '') && before?.pos === 'VERB';
  return isName && first?.text === 'the' && /^\p{Lu}/u.test(second?.text ?? '') ? from - 1 : from;
}
