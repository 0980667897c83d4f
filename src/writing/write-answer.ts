import { readText } from '../answering/verify/reading.ts';
import type { Draft, Written } from '../answering/writer.ts';
import type { Notice, Statement } from '../protocol/answer.ts';
import { cutSentences } from './cut-sentences.ts';
import { failureNotice } from './failure-notice.ts';
import { judge } from './gate.ts';
import { givesInstructions } from './gives-instructions.ts';
import { ModelFailure } from './model-failure.ts';
import { promptFor, REFUSAL } from './prompt.ts';
import type { Similarity } from './similarity.ts';
import { type ChatModelInUse, type ModelLimits, streamText } from './stream-text.ts';

export interface WriteParts {
  readonly model: ChatModelInUse;
  readonly similarity: Similarity;
  readonly limits: ModelLimits;
  /** Never shown, not even where a model repeats it; empty where there is none. */
  readonly secret?: string;
  /** Learns why a model failed; for the log. */
  readonly onFailure: (failure: ModelFailure) => void;
}

const MOST_STATEMENTS = 4;
const MOST_COMPARED = 12;
const MOST_WITHHELD = 40;
/** An answer's text holds 8,000. */
const MOST_CHARACTERS = 3000;
const NOTHING_PASSED: Notice = {
  code: 'language-model-withheld',
  text: 'Nothing that the language model wrote passed the checks; these are quotes.',
};
const MODEL_REFUSED: Notice = {
  code: 'language-model-refused',
  text: 'The language model found no answer in these quotes; judge for yourself.',
};

/**
 * Has a model write an answer and lets through what its quotes support, sentence by sentence while it is written. Where
 * nothing passes or the model fails, and for each compared value that it left out, the draft's own statements follow.
 */
export async function* writeAnswer(
  draft: Draft,
  { model, similarity, limits, onFailure, secret = '' }: WriteParts,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const { messages, shown } = await promptFor(
    draft,
    draft.offered.filter(({ quote }) => !givesInstructions(quote)),
  );
  const left = { ...limits, totalMs: limits.totalMs - (draft.waitedMs ?? 0) };
  const most = (draft.claims?.length ?? 0) > 1 ? MOST_COMPARED : MOST_STATEMENTS;
  const passed: Statement[] = [];
  const seen = new Set<string>();
  let [withheld, refused] = [0, false];
  let failure: ModelFailure | null = null;
  try {
    for await (const { text: said, isWhole } of cutSentences(streamText(model, messages, left, signal))) {
      const text = secret === '' ? said : said.replaceAll(secret, '…');
      if (text.toUpperCase().startsWith(REFUSAL.slice(0, -1))) {
        refused = true;
        break;
      }
      if (seen.has(text)) continue;
      seen.add(text);
      const judged = isWhole
        ? await judge(text, shown, similarity)
        : { ok: false as const, text, reason: 'breaks off before its end' };
      if (signal.aborted) return;
      if (judged.ok) {
        passed.push(judged.statement);
        yield { kind: 'statement', statement: judged.statement };
      } else if (withheld++ < MOST_WITHHELD)
        yield { kind: 'withheld', text: judged.text.slice(0, 1000), reason: judged.reason };
      if (passed.length === most || lengthOf(passed) > MOST_CHARACTERS) break;
    }
  } catch (error) {
    // The stream throws nothing else; what the checks throw must not let a sentence through.
    failure = error instanceof ModelFailure ? error : new ModelFailure('unchecked');
    onFailure(failure);
  }
  if (signal.aborted) return;
  for (const statement of missing(draft, passed, failure !== null)) yield { kind: 'statement', statement };
  const notice = noticeOn(failure, refused, passed);
  if (notice) yield { kind: 'notice', notice };
}

function lengthOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { text }) => sum + text.length, 0);
}

/** What of the draft must still be said: all where nothing passed; the rest where the model failed or left out a compared value. */
function missing(draft: Draft, passed: readonly Statement[], hasFailed: boolean): Statement[] {
  if (passed.length === 0) return [...draft.statements];
  if (!hasFailed && (draft.claims?.length ?? 0) < 2) return [];
  return draft.statements.filter(({ markers }) => !markers.some((marker) => isSaid(marker, draft, passed)));
}

/** Whether a passed statement cites a marker and, where a figure is compared, gives it. */
function isSaid(marker: number, { claims = [] }: Draft, passed: readonly Statement[]): boolean {
  const figures = claims.filter(({ kind, markers }) => kind === 'figure' && markers.includes(marker));
  return passed.some(
    ({ text, markers }) =>
      markers.includes(marker) &&
      figures.every(({ min, max }) =>
        readText(text).figures.some((figure) => figure.min === min && figure.max === max),
      ),
  );
}

function noticeOn(failure: ModelFailure | null, refused: boolean, passed: readonly Statement[]): Notice | null {
  if (failure) return failureNotice(failure.kind, passed.length > 0);
  if (passed.length > 0) return null;
  return refused ? MODEL_REFUSED : NOTHING_PASSED;
}
