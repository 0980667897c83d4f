import type { TokenRun } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { hasBe, rolesAt, type Roles } from './clause-roles.ts';
import { isContent } from './content-token.ts';
import type { Reading } from './reading.ts';
import { maySame } from './same-name.ts';

/** Verbs of speech that are aimed at somebody: "accused the president". */
const AIMED = new Set(['accuse', 'criticise', 'criticize', 'condemn', 'praise', 'ask', 'urge', 'call', 'describe']);
/** Verbs whose object may become their subject: "fire burned the hills", "the hills burned". */
const INTRANSITIVE = new Set(
  'burn open close start begin end increase rise fall sink break spread grow resume reopen restart'.split(' '),
);

/** Of these the object is what it happens to: who closes a ward is not closed. */
const WITH_OBJECT = /^(?:open|close|start|begin|end|sink|break|resume|reopen|restart|increase|double|shut|stop)$/;

/** Nobody does in the statement what was done to them in the quote, and nobody does what the quote says another did. */
export const checkRoles: Check = ({ statement, quote, matches }) => {
  for (const [verb, token] of statement.tokens.entries()) {
    const before = statement.tokens[verb - 1];
    // "The collapse of a crane": a noun has no doer before it.
    if (token.pos === 'NOUN' && /^(?:DET|ADP|ADJ)$/.test(before?.pos ?? '')) continue;
    if (statement.frames.some((frame) => frame.verbAt === verb && !AIMED.has(frame.verb))) continue;
    // "Is thought to own": nobody does the thinking.
    const isView = /^(?:think|believe|say|expect|report|know|suspect|allege|consider|fear|understand)$/.test(
      token.lemma,
    );
    if (isView && statement.tokens[verb + 1]?.lower === 'to') continue;
    const places = (matches[verb] ?? []).filter(
      (place) =>
        (token.pos === 'VERB' && quote.tokens[place]?.pos !== 'AUX') ||
        (quote.tokens[place]?.pos === 'VERB' &&
          (quote.tokens[place]?.lemma === token.lemma || quote.tokens[place]?.lower === token.lower)),
    );
    if (places.length === 0 || !isContent(token)) continue;
    const { agent, patient } = rolesAt(statement, verb);
    const known = places.map((place) => rolesAt(quote, place)).map((other) => asReceived(token.lemma, other));
    if (agent !== null && known.some(({ recipient }) => recipient && shares(agent, recipient)))
      return `gives "${phrase(statement, agent)}" as the one who "${token.text}"`;
    if (INTRANSITIVE.has(token.lemma)) {
      // "Fire burned the hills", "the hills burned": either side, but one of them.
      const own = agent ?? patient;
      const isOther = known.every((other) => {
        const sides = [other.agent, other.patient].filter((run) => run !== null);
        return sides.length > 0 && sides.every((run) => !agrees(own, run));
      });
      const isPart =
        patient === null && !isPassive(statement, verb) && known.every((other) => isOfAnother(agent, other));
      if (agent !== null && isPart)
        return `says "${token.text}" of "${phrase(statement, agent)}", the quote says it of another`;
      if (own !== null && isOther) return `gives "${phrase(statement, own)}" as the one who "${token.text}"`;
      continue;
    }
    if (
      known.every(
        (other) => isSwapped(agent, other.agent, other.patient) || isSwapped(patient, other.patient, other.agent),
      )
    )
      return `swaps who did and who underwent "${token.text}"`;
    if (agent !== null && statement.tokens.slice(agent.from, agent.to).some(isContent) && known.every(isOfNobody))
      return `gives "${phrase(statement, agent)}" as the one who "${token.text}", the quote nobody`;
    const fitting = known.filter((other) => agrees(agent, other.agent));
    if (agent !== null && fitting.length === 0)
      return `gives "${phrase(statement, agent)}" as the one who "${token.text}"`;
    if (patient !== null && fitting.every((other) => !agrees(patient, other.patient)))
      return `gives "${phrase(statement, patient)}" to another doer than the quote`;
  }
  return null;

  /** "Three cars were set on fire": nobody is named who did it. */
  function isOfNobody(other: Roles): boolean {
    return other.agent === null && other.patient !== null && hasBe(quote.tokens, other.verb);
  }

  /** Who won a prize is the one who was awarded it. */
  function asReceived(lemma: string, other: Roles): Roles {
    if (lemma === 'win' && quote.tokens[other.verb]?.lemma === 'elect')
      return { verb: other.verb, agent: other.patient, patient: null };
    if (!/^(?:win|receive|get)$/.test(lemma) || quote.tokens[other.verb]?.lemma !== 'award') return other;
    return { verb: other.verb, agent: other.recipient ?? null, patient: null };
  }

  /** "The hospital will close its ward" is not "the hospital will close". */
  function isOfAnother(own: TokenRun | null, other: Roles): boolean {
    if (own === null || other.agent === null || other.patient === null || !shares(own, other.agent)) return false;
    const isAmount = quote.figures.some(
      ({ from, to }) => from <= (other.patient?.from ?? 0) + 1 && to > (other.patient?.from ?? 0),
    );
    return WITH_OBJECT.test(quote.tokens[other.verb]?.lemma ?? '') && !isAmount && !shares(own, other.patient);
  }

  function isSwapped(own: TokenRun | null, same: TokenRun | null, opposite: TokenRun | null): boolean {
    return own !== null && opposite !== null && shares(own, opposite) && !(same !== null && shares(own, same));
  }

  function shares(own: TokenRun, other: TokenRun): boolean {
    return maySame(statement.tokens.slice(own.from, own.to), quote.tokens.slice(other.from, other.to));
  }

  /** The same, as far as both are known. */
  function agrees(own: TokenRun | null, other: TokenRun | null): boolean {
    if (own === null || other === null || shares(own, other)) return true;
    return (
      !statement.tokens.slice(own.from, own.to).some(isContent) ||
      !quote.tokens.slice(other.from, other.to).some(isContent)
    );
  }
};

function isPassive({ tokens }: Reading, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'be' || lemma === 'get');
}

function phrase({ text, tokens }: Reading, { from, to }: TokenRun): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
