import { tokensWithNames } from '../language/tokens-with-names.ts';
import { nounPhrases } from '../names/noun-phrases.ts';
import type { Context } from './context.ts';
import { definite } from './definite.ts';

const MAX_CHARACTERS = 600;

/** Who did what the last question asked about, as its answer tells: after "Who runs the dam?" a name. Null where unknown. */
export function agentOfAnswer({ clause, added }: Context): string | null {
  if (clause?.gap !== 'subject') return null;
  const found =
    added.find(({ kind, isName }) => isName && (kind === 'person' || kind === 'organisation')) ??
    added.find(({ kind, isName }) => isName || kind === 'person' || kind === 'people');
  return found ? definite(found.text) : null;
}

/**
 * What the last question asked for, as its answer tells: the phrase or the "that" clause after the question's own verb
 * ("demanded a recount"); for "What did she do?" the verb that follows her, in its base form, too. Null where unknown.
 */
export function contentOfAnswer({ clause, answer, snapshot }: Context): string | null {
  if (clause === null || clause.gap !== 'object' || !/^(?:what|who|whom)$/i.test(clause.phrase)) return null;
  const said = answer.split('\n', 1)[0]?.slice(0, MAX_CHARACTERS) ?? '';
  const tokens = tokensWithNames(said);
  const verb = clause.verb.toLowerCase();
  const last = clause.subject.toLowerCase().split(' ').at(-1);
  const from = verb === 'do' ? tokens.findIndex(({ lower }) => lower === last) : 0;
  if (from < 0) return null;
  const at = tokens.findIndex(
    ({ lemma, pos }, index) => index >= from && pos === 'VERB' && (verb === 'do' || lemma === verb),
  );
  const next = tokens[at + 1];
  if (at < 0 || !next) return null;
  if (next.lower === 'that' && verb !== 'do') return said.slice(next.start).replace(/[.,;!?].*$/s, '');
  const phrase = nounPhrases(said, snapshot).find(({ start }) => start === next.start);
  if (!phrase || (phrase.isName && /^what$/i.test(clause.phrase) && verb !== 'do')) return null;
  return verb === 'do' ? `${tokens[at]?.lemma} ${phrase.text}` : phrase.text;
}
