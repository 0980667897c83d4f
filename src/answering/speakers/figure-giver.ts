import type { Token } from '../language/read-tokens.ts';
import { nounPhraseAfter, nounPhraseBefore, type TokenRun } from './noun-phrase.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { subjectOf } from './subject-of.ts';

/** Verbs by which somebody gives a figure without a verb of speech: "put the crowd at 4,000", "spoke of 15,000". */
const GIVING = new Set(
  'put count estimate give speak talk measure list record tally register cite place set stand reckon expect believe assume calculate rule dispute contradict debunk'.split(
    ' ',
  ),
);
const REACH = 14;

/** Who gives the figure at a token; `pronoun` where only that stands for them. */
export interface FigureGiver {
  readonly run: TokenRun | null;
  readonly pronoun: string | null;
  readonly verbAt: number;
}

/**
 * Who gives the figure whose first token (bound words included) is at `at`: the subject of a giving verb before it, its
 * agent where it is passive ("was put at 40 by the police"), or the noun phrase of a clause that leaves the verb out
 * ("police counted 3,000, the union 7,000"); null where nobody does.
 */
export function figureGiver(tokens: readonly Token[], at: number): FigureGiver | null {
  const beside = namedBeside(tokens, at);
  if (beside) return { run: beside, pronoun: null, verbAt: at };
  const verbAt = givingVerbBefore(tokens, at);
  if (verbAt === null) return null;
  const gap = leftOut(tokens, at, verbAt);
  if (gap) return { run: gap, pronoun: null, verbAt };
  if (tokens.slice(Math.max(0, verbAt - 3), verbAt).some(({ lemma }) => lemma === 'be')) {
    const by = tokens.findIndex(({ lower }, index) => index > verbAt && lower === 'by');
    const run = by < 0 ? null : nounPhraseAfter(tokens, by + 1);
    return run && { run, pronoun: null, verbAt };
  }
  const subject = subjectOf(tokens, verbAt);
  if (subject === null || subject === 'shared') return null;
  return subject.pronoun === null
    ? { run: subject.run, pronoun: null, verbAt }
    : { run: null, pronoun: subject.pronoun, verbAt };
}

/** "20,000 (police)", "not 1,200, as the company maintains": who is named right behind the figure. */
function namedBeside(tokens: readonly Token[], at: number): TokenRun | null {
  const mark = tokens.findIndex(({ lower }, index) => index > at && index <= at + 5 && /^[(,;.]$|^as$/.test(lower));
  const from = tokens[mark]?.lower === ',' ? mark + 1 : mark;
  if (mark < 0 || !/^(?:\(|as)$/.test(tokens[from]?.lower ?? '')) return null;
  const run = nounPhraseAfter(tokens, from + 1);
  if (!run || run.from !== from + 1) return null;
  const after = tokens[run.to];
  if (tokens[from]?.lower === '(') return after?.lower === ')' ? run : null;
  return after?.pos === 'VERB' && SPEECH_VERBS.has(after.lemma) ? run : null;
}

function givingVerbBefore(tokens: readonly Token[], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const token = tokens[index] as Token;
    if (/^[.;]$/.test(token.lower)) return null;
    if (GIVING.has(token.lemma) && isVerb(tokens, index) && !isLevel(tokens, index)) return index;
  }
  return null;
}

/** "The deficit stands at 35 million": what has the figure, not who gives it. */
function isLevel(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'stand' && tokens[at + 1]?.lower === 'at';
}

/** The tagger takes "the ministry estimates the damage at" for nouns. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos === 'VERB') return true;
  const subject = /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');
  return subject && (tokens[at]?.lower ?? '').endsWith('s') && /^(?:DET|NUM|PRON)$/.test(tokens[at + 1]?.pos ?? '');
}

/** The noun phrase between a comma or conjunction and the figure ("police counted 3,000, the union 7,000"; "of" may stand between). */
function leftOut(tokens: readonly Token[], at: number, verbAt: number): TokenRun | null {
  let end = /^(?:of|at|to)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  if (end < at && tokens[end - 1]?.lower === ',') end--;
  const run = nounPhraseBefore(tokens, end);
  const mark = run && tokens[run.from - 1];
  return run && run.to === end && run.from - 1 > verbAt && mark && /^(?:,|and|but|while)$/.test(mark.lower)
    ? run
    : null;
}
