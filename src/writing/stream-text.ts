import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';
import { failureOf } from './failure-of.ts';
import { ModelFailure } from './model-failure.ts';
import { within } from './within.ts';

/** How long and how much a model may write. */
export interface ModelLimits {
  /** Milliseconds from the question to the first word, retries included, and the longest silence after it. */
  readonly firstTokenMs: number;
  /** Milliseconds from the question to the end. */
  readonly totalMs: number;
}

export interface ChatModelInUse {
  readonly chat: BaseChatModel;
  /** Whether it says why it stopped (`finish_reason`), so that an end without it is a broken line. Default false. */
  readonly announcesEnd?: boolean;
}

const MOST_CHARACTERS = 20_000;
const MOST_CHUNKS = 20_000;
const RETRIES = 2;
const BACK_OFF_MS = 250;
const WORTH_RETRYING = new Set(['unreachable', 'rate-limited', 'server-error']);

/**
 * A model's text, piece by piece. Asks again, with growing pauses, while nothing has come and time is left. Throws
 * `ModelFailure`; ends without a word where `signal` aborts. Leaving early aborts the model's request.
 */
export async function* streamText(
  model: ChatModelInUse,
  messages: readonly BaseMessage[],
  limits: ModelLimits,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const started = performance.now();
  const firstBy = started + Math.min(limits.firstTokenMs, limits.totalMs);
  let earlier: ModelFailure | null = null;
  for (let attempt = 0; ; attempt++) {
    const request = new AbortController();
    let hasBegun = false;
    try {
      const asked = AbortSignal.any([signal, request.signal]);
      for await (const text of piecesOf(model, messages, limits, started, asked)) {
        hasBegun ||= text !== '';
        yield text;
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      const latest = failureOf(error, hasBegun);
      // What the server said tells more than that time ran out while it was asked again.
      const failure: ModelFailure = latest.kind === 'no-first-word' && earlier ? earlier : latest;
      earlier = failure;
      const pause = Math.max(failure.retryAfterMs ?? 0, BACK_OFF_MS * 2 ** attempt * (1 + Math.random() / 4));
      const isHopeless = hasBegun || attempt === RETRIES || !WORTH_RETRYING.has(failure.kind);
      if (isHopeless || performance.now() + pause >= firstBy) throw failure;
      if ('interrupted' in (await within(new Promise<never>(() => {}), pause, signal)) && signal.aborted) return;
    } finally {
      request.abort();
    }
  }
}

/** The pieces of one request, each in its time. */
async function* piecesOf(
  { chat, announcesEnd = false }: ChatModelInUse,
  messages: readonly BaseMessage[],
  { firstTokenMs, totalMs }: ModelLimits,
  started: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let [characters, chunks, hasBegun, hasEnded] = [0, 0, false, false];
  const inTime = async <T>(promise: Promise<T>): Promise<T | null> => {
    const now = performance.now();
    const left = started + totalMs - now;
    const patience = hasBegun ? firstTokenMs : started + firstTokenMs - now;
    const outcome = await within(promise, Math.min(left, patience), signal);
    if ('value' in outcome) return outcome.value;
    if (outcome.interrupted === 'aborted') return null;
    throw new ModelFailure(left <= patience ? 'total-time' : hasBegun ? 'stalled' : 'no-first-word');
  };
  const stream = await inTime(chat.stream([...messages], { signal }));
  if (stream === null) return;
  const iterator = stream[Symbol.asyncIterator]();
  while (true) {
    const next = await inTime(iterator.next());
    if (next === null) return;
    if (next.done) break;
    const text = textOf(next.value);
    hasBegun ||= text !== '';
    hasEnded ||= isLast(next.value);
    characters += text.length;
    if (characters > MOST_CHARACTERS || ++chunks > MOST_CHUNKS) throw new ModelFailure('too-long');
    if (text !== '') yield text;
  }
  if (announcesEnd && !hasEnded) throw new ModelFailure(hasBegun ? 'cut-off' : 'malformed');
}

function textOf({ content }: AIMessageChunk): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' && typeof part['text'] === 'string' ? part['text'] : '')).join('');
}

function isLast({ response_metadata: metadata }: AIMessageChunk): boolean {
  const reason: unknown = metadata['finish_reason'];
  return typeof reason === 'string' && reason !== '';
}
