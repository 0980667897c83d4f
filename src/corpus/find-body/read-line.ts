import type { Block } from '../page.ts';
import { FURNITURE_KINDS, FURNITURE_WORDS } from './vocabulary.ts';
import type { FurnitureKind } from './vocabulary.ts';

/** How a line ends: like a sentence, with a colon, cut off (`…`), as a question, or none of these. */
export type LineEnd = 'sentence' | 'question' | 'colon' | 'cut' | 'none';

/** What a line shows by itself, measured once. Shares are 0 to 1. */
export interface Line {
  readonly block: Block;
  readonly text: string;
  /** Lower case, white space collapsed: equal keys are the same line said twice. */
  readonly key: string;
  readonly words: number;
  readonly end: LineEnd;
  /** Sentence ends inside the line. */
  readonly inner: number;
  readonly stopShare: number;
  /** Of the words after the first, those of four letters or more that start upper case. */
  readonly capitalShare: number;
  readonly upperShare: number;
  readonly digitShare: number;
  readonly commas: number;
  readonly isQuoting: boolean;
  readonly isReporting: boolean;
  readonly furniture: ReadonlySet<FurnitureKind>;
  /** Words that carry the topic: four letters or more, no stop words, lower case. */
  readonly topic: readonly string[];
}

/** How much of a line its features are read from: hostile lines are long, story paragraphs hardly ever longer. */
const LOOK = 2000;
const VOCABULARY_LOOK = 400;

const STOP = new Set(
  (
    'the a an and or but of to in on at by for from with as is are was were be been it its this that these those he she ' +
    'they we you i his her their our your my him them us me who which what when where how not no will would can could ' +
    'has have had do did does more than if so about into over after before there up out said also just all one new'
  ).split(' '),
);
const REPORTING =
  /\b(?:said|says|told|added|according to|announced|reported|claimed|argued|explained|warned|wrote|asked|noted|stated|confirmed|denied|insisted|described|called on|urged)\b/;

/** Measures one block of a page. Linear in the length of the line, of which at most 2,000 characters are looked at. */
export function readLine(text: string, block: Block): Line {
  const line = text.slice(block.start, block.end);
  const look = line.slice(0, LOOK);
  const tokens = look.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const lower = tokens.map((token) => token.toLowerCase());
  const count = Math.max(1, tokens.length);
  const later = tokens.slice(1).filter((token) => token.length > 3);
  const vocabulary = lower.length > 0 ? look.slice(0, VOCABULARY_LOOK).toLowerCase() : '';
  return {
    block,
    text: line,
    key: look.toLowerCase().replace(/\s+/g, ' '),
    words: Math.round((tokens.length * line.length) / Math.max(1, look.length)),
    end: endOf(line),
    inner: look.match(/[.!?]["'”’)]? +["'“‘(]?\p{Lu}/gu)?.length ?? 0,
    stopShare: lower.filter((token) => STOP.has(token)).length / count,
    capitalShare: later.length === 0 ? 0 : later.filter((token) => /^\p{Lu}/u.test(token)).length / later.length,
    upperShare:
      tokens.filter((token) => /^[\p{Lu}\p{N}'’.-]{2,}$/u.test(token) && /\p{Lu}/u.test(token)).length / count,
    digitShare: tokens.filter((token) => /^\p{N}/u.test(token)).length / count,
    commas: (look.match(/,/g)?.length ?? 0) / count,
    isQuoting: /["“”]\S/.test(look),
    isReporting: REPORTING.test(look.toLowerCase()),
    furniture: new Set(FURNITURE_KINDS.filter((kind) => FURNITURE_WORDS[kind].test(vocabulary))),
    topic: lower.filter((token) => token.length > 3 && !STOP.has(token)),
  };
}

function endOf(line: string): LineEnd {
  const tail = line.slice(-6).replace(/["'”’)\]]+$/, '');
  if (tail.endsWith('…') || tail.endsWith('...')) return 'cut';
  if (tail.endsWith('?')) return 'question';
  if (tail.endsWith('.') || tail.endsWith('!')) return 'sentence';
  return tail.endsWith(':') ? 'colon' : 'none';
}
