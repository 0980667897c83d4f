/** The embedding process: loads the embedder, then the cross-encoder where one is to be used, answers requests over IPC, ends when its parent is gone. */
import { setImmediate } from 'node:timers/promises';
import { Tensor } from '@xenova/transformers';
import { messageOf } from '../errors.ts';
import type { EmbeddingProcessSettings, EmbeddingReply, EmbeddingRequest } from './embedding-messages.ts';
import { loadCrossEncoder, type ScorePair } from './load-cross-encoder.ts';
import { loadExtractor } from './load-extractor.ts';
import { sentenceRuns } from './sentence-runs.ts';
import { poolTokens, type TokenStates } from './token-states.ts';
import { createWordTokens } from './word-tokens.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as EmbeddingProcessSettings;
const waiting: EmbeddingRequest[] = [];
let working = false;
let scorePair: Promise<ScorePair> | undefined;

// A terminal sends Ctrl-C to the whole group; the parent may still need answers to end in order.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (request: EmbeddingRequest) => {
  waiting.push(request);
  void work();
});

const extractor = loadExtractor(settings, () => reply({ kind: 'alive' }));
const tokens = extractor.then(({ tokenizer }) => createWordTokens(tokenizer));
tokens.catch(() => {}); // Reported to each request instead.

async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) await answer(request);
  working = false;
}

async function answer(request: EmbeddingRequest): Promise<void> {
  try {
    await extractor;
  } catch (error) {
    return reply({ id: request.id, kind: 'failed', reason: 'load', message: messageOf(error) });
  }
  try {
    if (request.kind === 'describe') {
      reply({ id: request.id, kind: 'description', dimension: (await embed('dimension')).length });
      // While the parent opens the index, not while somebody waits for the first answer.
      if (settings.crossEncoder !== null) setTimeout(() => void crossEncoder().catch(() => {}), 0);
    } else if (request.kind === 'count') {
      reply({ id: request.id, kind: 'counts', counts: await countTokens(request.texts) });
    } else if (request.kind === 'score') {
      reply({ id: request.id, kind: 'scores', scores: await scoresFor(request) });
    } else {
      reply({ id: request.id, kind: 'vectors', vectors: joined(await vectorsFor(request)) });
    }
  } catch (error) {
    reply({ id: request.id, kind: 'failed', reason: 'inference', message: messageOf(error) });
  }
}

/** One pair per inference, as with vectors. */
async function scoresFor({ question, sentences }: Extract<EmbeddingRequest, { kind: 'score' }>): Promise<number[]> {
  const score = await crossEncoder();
  const scores: number[] = [];
  for (const sentence of sentences) scores.push(await score(question, sentence));
  return scores;
}

/** Loaded once; where that fails, each request is told. */
function crossEncoder(): Promise<ScorePair> {
  if (settings.crossEncoder === null) return Promise.reject(new Error('No cross-encoder is configured.'));
  return (scorePair ??= loadCrossEncoder(settings.crossEncoder, settings.threads));
}

/** One text per inference: int8 scales span a batch, so in a batch a vector would depend on its neighbours. */
async function vectorsFor(request: Extract<EmbeddingRequest, { kind: `embed${string}` }>): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  if (request.kind === 'embed-passages') {
    for (const sentences of request.passages) {
      await answerUrgent();
      vectors.push(...(await embedPassage(request.prefix, sentences)));
    }
    return vectors;
  }
  for (const text of request.texts) {
    if (!request.urgent) await answerUrgent();
    vectors.push(await embed(text));
  }
  return vectors;
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const dimension = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, index) => all.set(vector, index * dimension));
  return all;
}

/** Inference blocks this process, so between two texts messages are let in and questions answered first. */
async function answerUrgent(): Promise<void> {
  await setImmediate();
  for (let index = 0; index < waiting.length;) {
    const request = waiting[index] as EmbeddingRequest;
    if (isUrgent(request)) await answer(...(waiting.splice(index, 1) as [EmbeddingRequest]));
    else index++;
  }
}

function isUrgent(request: EmbeddingRequest): boolean {
  return request.kind === 'score' || (request.kind === 'embed' && request.urgent);
}

async function embed(text: string): Promise<Float32Array> {
  return wholeText(await statesOf(text));
}

function wholeText(states: TokenStates): Float32Array {
  return poolTokens(states, settings.pooling === 'cls' ? { start: 0, end: 1 } : { start: 0, end: states.ids.length });
}

/** One inference gives the passage's vector and those of its sentences. */
async function embedPassage(prefix: string, sentences: readonly string[]): Promise<Float32Array[]> {
  const { plain, joined: joinedTokens } = await tokens;
  const own = sentences.map(plain);
  const ids = joinedTokens(prefix === '' ? own : [plain(prefix), ...own]);
  const states = await (ids === null ? statesOf(prefix + sentences.join(' ')) : statesOfTokens(ids));
  const whole = wholeText(states);
  return [whole, ...sentenceRuns(states.ids, own).map((run) => (run === null ? whole : poolTokens(states, run)))];
}

async function statesOf(text: string): Promise<TokenStates> {
  const { tokenizer } = await extractor;
  const inputs = tokenizer(text, { truncation: true }) as { input_ids: { data: BigInt64Array } };
  return inferred(inputs, Array.from(inputs.input_ids.data, Number));
}

function statesOfTokens(ids: readonly number[]): Promise<TokenStates> {
  const tensor = (data: BigInt64Array) => new Tensor('int64', data, [1, ids.length]);
  const inputs = {
    input_ids: tensor(BigInt64Array.from(ids, BigInt)),
    attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    token_type_ids: tensor(new BigInt64Array(ids.length)),
  };
  return inferred(inputs, ids);
}

async function inferred(inputs: object, ids: readonly number[]): Promise<TokenStates> {
  const { model } = await extractor;
  const { last_hidden_state: states } = (await model(inputs)) as { last_hidden_state: { data: Float32Array } };
  return { ids, data: states.data };
}

async function countTokens(texts: readonly string[]): Promise<number[]> {
  const { plain } = await tokens;
  return texts.map((text) => plain(text).length);
}

function reply(message: EmbeddingReply): void {
  // Refused only once the parent is gone, and then this process is ending.
  if (process.connected) process.send?.(message);
}
