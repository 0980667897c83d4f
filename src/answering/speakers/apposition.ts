import type { Token } from '../language/read-tokens.ts';
import { nounPhraseAfter, type TokenRun } from './noun-phrase.ts';

/**
 * The name beside a description of the same speaker ("a commander of the front, Idris Amar, said", "according to its head,
 * Paul Renner"), or the run itself where it is a name or none stands beside it.
 */
export function nameBeside(tokens: readonly Token[], run: TokenRun, verbAt: number): TokenRun {
  if (!isDescription(tokens, run) || tokens[run.to]?.lower !== ',') return run;
  const beside = nounPhraseAfter(tokens, run.to + 1);
  if (!beside || beside.from !== run.to + 1 || !tokens.slice(beside.from, beside.to).every(isNamePart)) return run;
  const after = tokens[beside.to];
  const closes = after === undefined || /^[,.;]$/.test(after.lower);
  const verbFollows = verbAt > run.to && (closes || beside.to === verbAt);
  const verbPrecedes = verbAt < run.from && closes;
  return verbFollows || verbPrecedes ? beside : run;
}

/** The head of the phrase, before any "of" or "for", is a common noun. */
function isDescription(tokens: readonly Token[], run: TokenRun): boolean {
  const link = tokens.findIndex(({ pos }, at) => at > run.from && at < run.to && pos === 'ADP');
  const head = tokens[(link < 0 ? run.to : link) - 1];
  return head !== undefined && /^\p{Ll}/u.test(head.text);
}

function isNamePart({ text }: Token): boolean {
  return /^\p{Lu}|^(?:de|van|von|der|bin|al|el|la|da|dos|-|')$/u.test(text);
}
