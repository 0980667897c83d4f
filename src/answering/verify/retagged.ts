import { irregularBase } from '../language/irregular-verbs.ts';
import type { Token } from '../language/read-tokens.ts';

/** Verbs whose past is their base form, so that "the court cut" may be a whole clause. */
const SAME_PAST =
  /^(?:beat|bet|burst|cast|cost|cut|hit|hurt|let|put|quit|read|rid|set|shed|shut|split|spread|thrust|upset|broadcast|forecast|come|become|run|overrun)$/;
const MODAL = /^(?:will|would|may|might|can|could|must|should|shall)$/;
/** Verbs and particles that together say what one other verb says: "called off" is "cancelled". */
const PHRASES: Readonly<Record<string, string>> = {
  'call off': 'cancel',
  'turn down': 'reject',
  'put off': 'postpone',
  'push back': 'postpone',
  'set free': 'free',
  'set up': 'found',
  'give up': 'abandon',
  'step down': 'resign',
  'shut down': 'close',
  'close down': 'close',
  'rule out': 'exclude',
  'take over': 'acquire',
  'carry out': 'conduct',
  'break out': 'begin',
  'blow up': 'explode',
  'back down': 'yield',
  'lay off': 'dismiss',
  'pick up': 'collect',
  'cross into': 'enter',
  'hold up': 'rob',
  'turn away': 'refuse',
  'break down': 'fail',
  'wipe out': 'destroy',
  'point out': 'say',
  'find out': 'discover',
  'bring down': 'topple',
  'make up': 'form',
  'go up': 'rise',
  'go down': 'fall',
  'come down': 'fall',
  'take part': 'participate',
  'drop out': 'withdraw',
  'pull out': 'withdraw',
  'hand over': 'give',
  'scale back': 'reduce',
  'cut back': 'reduce',
  'bail out': 'rescue',
  'speed up': 'accelerate',
};

/** The tokens of a sentence with the slips of the tagger put right that only whole phrases show, and "called off" read as one verb. */
export function retagged(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const pos = posOf(tokens, at);
    const base = pos === 'VERB' ? irregularBase(token.lower) : null;
    const phrase = pos === 'VERB' || pos === 'NOUN' ? PHRASES[`${token.lemma} ${tokens[at + 1]?.lower}`] : undefined;
    if (phrase !== undefined) return { ...token, pos: 'VERB', lemma: phrase };
    // The lemmatizer's "fin".
    if (token.lemma === 'fin' && token.lower !== 'fin') return { ...token, pos, lemma: 'fine' };
    if (base !== null) return { ...token, pos, lemma: base };
    return pos === token.pos ? token : { ...token, pos };
  });
}

function posOf(tokens: readonly Token[], at: number): Token['pos'] {
  const { pos, lower, lemma } = tokens[at] as Token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if ((pos === 'ADJ' || pos === 'NOUN') && before?.pos === 'AUX' && MODAL.test(before.lower) && !lower.endsWith('s'))
    return 'VERB';
  // "Three people drowned in floods."
  const isPast = /[a-z]{2}ed$/.test(lower) && /^(?:NOUN|PRON|PROPN)$/.test(before?.pos ?? '');
  const opensOn = after?.pos === 'ADP' || after?.pos === 'ADV' || after?.pos === 'PUNCT';
  if (
    (pos === 'NOUN' || pos === 'ADJ') &&
    isPast &&
    opensOn &&
    !tokens.some((token) => token.pos === 'AUX' || (token.pos === 'VERB' && token.lower !== 'according'))
  )
    return 'VERB';
  if (lower === 'per' && after?.lower === 'cent') return 'ADJ';
  // "…, beating 40 others".
  const opensObject = after?.pos === 'NUM' || after?.pos === 'DET';
  if (pos === 'NOUN' && lower.endsWith('ing') && before?.lower === ',' && opensObject) return 'VERB';
  // "The plant supplies heat."
  const isAfterOneNoun = before?.pos === 'NOUN' && before.lower === before.lemma && isDeterminer(tokens[at - 2]);
  const hasNone = !tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX');
  if (
    pos === 'NOUN' &&
    lower === `${lemma}s` &&
    isAfterOneNoun &&
    hasNone &&
    /^(?:NOUN|DET|PROPN|ADP)$/.test(after?.pos ?? '')
  )
    return 'VERB';
  // "A shark bit a surfer."
  const isIrregular =
    irregularBase(lower) !== null &&
    !/^(?:left|found|felt|saw|lay|ground|rose|wound|thought|cost|cut|hit|split|spread|hurt|set|put)$/.test(lower);
  const isBetween =
    /^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? '') && /^(?:DET|NUM|PRON|PROPN)$/.test(after?.pos ?? '');
  if ((pos === 'NOUN' || pos === 'ADJ') && isIrregular && isBetween) return 'VERB';
  if (lower === 'dates' && /^(?:from|back)$/.test(after?.lower ?? '')) return 'VERB';
  // "The fine of 300 euros".
  if (pos === 'ADJ' && before?.pos === 'DET' && after?.lower === 'of') return 'NOUN';
  if (pos !== 'VERB') return pos;
  const isBase = lower === lemma && !SAME_PAST.test(lower);
  // "A 5 percent pay rise".
  if (isBase && before?.lower === "'s" && after?.pos === 'NOUN') return 'NOUN';
  if (/^(?:percent|cent|%)$/.test(before?.lower ?? '') && after?.pos === 'NOUN') return 'NOUN';
  // "Low-lying areas".
  if (before?.lower === '-' && after?.pos === 'NOUN' && before.start === tokens[at - 2]?.end) return 'ADJ';
  // "Closed to trucks": an infinitive has no ending.
  if (before?.lower === 'to' && lower.endsWith('s') && lower !== lemma) return 'NOUN';
  // "Its launch".
  if (isBase && isDeterminer(before) && before?.lower !== 'that') return 'NOUN';
  // "The shipping ministry".
  if (lower.endsWith('ing') && after?.pos === 'NOUN' && isDeterminer(before)) return 'NOUN';
  // "The sale of live poultry".
  if (isBase && before?.pos === 'ADP' && before.lower !== 'to' && after?.pos === 'NOUN') return 'ADJ';
  if (lower === 'part' && after?.lower === 'of') return 'NOUN';
  // "Close its maternity ward next summer": after one thing a verb would end in "s".
  const isAfterOne = before?.pos === 'NOUN' && before.lower === before.lemma && isDeterminer(tokens[at - 2]);
  return isBase && isAfterOne && !/^(?:people|police|men|women|children)$/.test(before.lower) && !isTold(tokens, at)
    ? 'NOUN'
    : pos;
}

function isDeterminer(token: Token | undefined): boolean {
  return token?.pos === 'DET' || /^(?:its|his|her|their|our|my)$/.test(token?.lower ?? '');
}

/** "Let the court decide", "asked that the ministry pay", "will the mayor resign". */
function isTold(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(
      ({ lower, lemma }) =>
        /^(?:that|will|would|did|does|do|can|could|may|should|must)$/.test(lower) ||
        /^(?:let|make|help|have|see|watch)$/.test(lemma),
    );
}
