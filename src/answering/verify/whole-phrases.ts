import { isTimeWord, nounPhraseAfter, nounPhraseBefore, type TokenRun } from '../speakers/noun-phrase.ts';
import type { Reading } from './reading.ts';

const BOUND = /^(?:up|to|more|than|at|least|most|about|around|nearly|almost|over|some)$/;

/** "1,204 people in the district had been …", "workers wearing masks removed …": back to the head of the phrase. */
export function withHead(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  let { from } = run;
  // "Winds of up to 130 kilometres an hour".
  if (
    /^an?$/.test(tokens[from]?.lower ?? '') &&
    /^(?:hour|minute|second|day|week|year)$/.test(tokens[from + 1]?.lower ?? '')
  )
    from = nounPhraseBefore(tokens.slice(0, from), from)?.from ?? from;
  for (let steps = 0; steps < 3; steps++) {
    if (tokens[from]?.pos === 'NUM') while (BOUND.test(tokens[from - 1]?.lower ?? '')) from--;
    const [link, before] = [tokens[from - 1], tokens[from - 2]];
    if (/^(?:after|before|since|until|when|because|while|as)$/.test(link?.lower ?? '')) break;
    const first = link?.lower === 'and' ? nounPhraseBefore(tokens, from - 1) : null;
    const opens = first && tokens[first.from - 1];
    // "A ferry carrying 63 passengers and five crew".
    if (first && opens?.pos === 'VERB' && opens.lower.endsWith('ing')) {
      from = first.from;
      continue;
    }
    const isLink = link?.pos === 'ADP' || (link?.pos === 'VERB' && link.lower.endsWith('ing'));
    if (!isLink || !/^(?:NOUN|PROPN)$/.test(before?.pos ?? '') || isTimeWord(before?.lower ?? '')) break;
    const head = nounPhraseBefore(tokens, from - 1);
    if (!head) break;
    from = head.from;
  }
  return { from, to: run.to };
}

/** "The suspect, named as Jane Doe, 34, was": from the first of the phrases that commas part. */
export function acrossCommas(tokens: Reading['tokens'], run: TokenRun, at: number): TokenRun {
  if (tokens[run.to]?.lower !== ',' || run.to >= at) return run;
  for (let index = run.from - 1; index > 0 && run.from - index < 8; index--) {
    if (tokens[index]?.lower !== ',') continue;
    const head = nounPhraseBefore(tokens, index);
    return head ? { from: head.from, to: run.to } : run;
  }
  return run;
}

/** "its safety chief, Jane Doe,": the name in apposition belongs to the phrase. */
export function withApposition(tokens: Reading['tokens'], run: TokenRun, limit: number): TokenRun {
  if (tokens[run.to]?.lower !== ',' || !/^\p{Lu}/u.test(tokens[run.to + 1]?.text ?? '')) return run;
  let to = run.to + 1;
  while (to < limit && /^\p{Lu}/u.test(tokens[to]?.text ?? '')) to++;
  return tokens[to] === undefined ||
    /^[,.;]$/.test(tokens[to]?.lower ?? '') ||
    /^(?:after|for|following|before)$/.test(tokens[to]?.lower ?? '')
    ? { from: run.from, to }
    : run;
}

/** "The government and the rebels signed": from the first of the two, where nothing before them could be their verb. */
export function withFirst(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  if (tokens[run.from - 1]?.lower !== 'and') return run;
  const first = nounPhraseBefore(tokens, run.from - 1);
  if (!first) return run;
  const before = tokens[first.from - 1];
  const opens = before === undefined || /^(?:PUNCT|SCONJ)$/.test(before.pos) || before.lower === 'that';
  return opens ? { from: first.from, to: run.to } : run;
}

/** "Signed by the government and the rebels": to the second of the two, where no verb follows that it could be the subject of. */
export function withSecond(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  if (tokens[run.to]?.lower !== 'and') return run;
  const second = nounPhraseAfter(tokens, run.to + 1);
  return second && second.from === run.to + 1 && !/^(?:VERB|AUX)$/.test(tokens[second.to]?.pos ?? '')
    ? { from: run.from, to: second.to }
    : run;
}
