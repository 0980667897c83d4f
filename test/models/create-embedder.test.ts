import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';
import { MODELS_DIR, shippedEmbedder } from './shipped-embedder.ts';

let embedder: ProcessEmbeddings;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-models-'));
  embedder = await shippedEmbedder();
});

afterAll(async () => {
  await embedder.close();
  await rm(folder, { recursive: true });
});

describe('the shipped embedder', () => {
  it('names the weights it computes with by their digest', async () => {
    const weights = await readFile(join(MODELS_DIR, 'dateline-embed-en/onnx/model_quantized.onnx'));
    expect(embedder.identity).toEqual({
      model: 'dateline-embed-en',
      weights: createHash('sha256').update(weights).digest('hex'),
      dimension: 384,
      dtype: 'int8',
    });
  });

  it('gives vectors of length 1, in the order of the texts', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Report ${index} on the harbour.`);
    const vectors = await embedder.embedDocuments(texts);
    expect(vectors).toHaveLength(40);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    expect(vectors[37]).toEqual((await embedder.embedDocuments([texts[37] as string]))[0]);
  });

  it('gives a text the same vector whatever its neighbours are', async () => {
    const text = 'The council approved the budget.';
    const [alone] = await embedder.embedDocuments([text]);
    const [, amid] = await embedder.embedDocuments(['Rain.', text, 'A much longer sentence about trade. '.repeat(20)]);
    expect(amid).toEqual(alone);
  });

  it('computes in as many threads as it is told, and the same vectors', async () => {
    const texts = ['The council approved the budget. '.repeat(9)];
    const [one, three] = await Promise.all(
      [1, 3].map(async (threads) => {
        const own = await createEmbedder({ model: 'dateline-embed-en', modelsDir: MODELS_DIR, threads });
        const found = { vectors: await own.embedDocuments(texts), threads: await threadsOf(own) };
        await own.close();
        return found;
      }),
    );
    expect(one?.vectors).toEqual(three?.vectors);
    expect((three?.threads ?? 0) - (one?.threads ?? 0)).toBe(process.platform === 'linux' ? 2 : 0);
  });

  it('places a question nearer to its answer than to other news', async () => {
    const question = await embedder.embedQuery('Who won the election?');
    const [answer, other] = await embedder.embedDocuments([
      'The opposition leader was declared the winner of the vote.',
      'Heavy rain flooded the coastal road.',
    ]);
    expect(dot(question, answer)).toBeGreaterThan(dot(question, other) + 0.1);
  });

  it('counts the tokens that the tokenizer gives, however a text is written', async () => {
    const texts = [
      'Don’t “go”, U.S.\u00A0court: $3.5m [SEP] ÜBER-naïve ΟΔΥΣΣΕΥΣ',
      'a  b',
      '',
      ' ',
      '東京 is 2,000 km away',
      'x'.repeat(300),
    ];
    env.localModelPath = MODELS_DIR;
    env.allowRemoteModels = false;
    const tokenizer = await AutoTokenizer.from_pretrained('dateline-embed-en');
    const counts = texts.map((text) => tokenizer.encode(text, null, { add_special_tokens: false }).length);
    expect(await embedder.countTokens([...texts, ...texts])).toEqual([...counts, ...counts]);
  });

  it('gives a passage whose sentences are written oddly the vector of its text', async () => {
    const passage = ['Don’t “go”, said the U.S.\u00A0court: $3.5m [SEP].', 'ΟΔΥΣΣΕΥΣ  won.', 'No end. '.repeat(300)];
    const [[vectors], [text]] = await Promise.all([
      embedder.embedPassages([passage]),
      embedder.embedDocuments([passage.join(' ')]),
    ]);
    expect(Array.from(vectors?.passage ?? [])).toEqual(text);
  });

  it('gives a passage the vector of its text, and each sentence one of what it means there', async () => {
    const passage = ['Anna Berg leads the union.', 'She called the strike off.', 'Rain fell on Lisbon.'];
    const [vectors] = await embedder.embedPassages([passage]);
    const [whole] = await embedder.embedDocuments([passage.join(' ')]);
    expect(Array.from(vectors?.passage ?? [])).toEqual(whole);
    const question = await embedder.embedQuery('Who ended the strike?');
    const sentences = vectors?.sentences ?? [];
    const [leads, called, rain] = sentences.map((vector) => dot(question, Array.from(vector)));
    expect(called).toBeGreaterThan((leads as number) + 0.02);
    expect(called).toBeGreaterThan((rain as number) + 0.1);
    for (const vector of sentences) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
  });

  it('counts tokens without the special ones, also of an empty text', async () => {
    expect(await embedder.countTokens(['hello world', '', 'Zelenskyy said'])).toEqual([2, 0, 5]);
  });

  it('embeds a text far longer than the model reads', async () => {
    const [vector] = await embedder.embedDocuments(['word '.repeat(20_000)]);
    expect(vector).toHaveLength(384);
  });
});

describe('choosing a model', () => {
  it('takes the path of a folder', async () => {
    const path = join(folder, 'my-embedder');
    await cp(join(MODELS_DIR, 'dateline-embed-en'), path, { recursive: true });
    const own = await createEmbedder({ model: path, modelsDir: MODELS_DIR });
    expect(own.identity).toEqual({ ...embedder.identity, model: path });
    expect(await own.embedQuery('rain')).toEqual(await embedder.embedQuery('rain'));
    await own.close();
  });

  it('says what an incomplete folder lacks', async () => {
    const path = join(folder, 'half');
    await cp(join(MODELS_DIR, 'dateline-embed-en'), path, { recursive: true });
    await rm(join(path, 'tokenizer.json'));
    const opening = createEmbedder({ model: path, modelsDir: MODELS_DIR });
    await expect(opening).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('tokenizer.json'),
    });
  });

  it('refuses weights that are no model', async () => {
    const path = join(folder, 'broken');
    await cp(join(MODELS_DIR, 'dateline-embed-en'), path, { recursive: true });
    await writeFile(join(path, 'onnx/model_quantized.onnx'), 'not a model');
    const opening = createEmbedder({ model: path, modelsDir: MODELS_DIR });
    await expect(opening).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('EMBEDDING_MODEL'),
    });
  });

  it('names what may be chosen where nothing has the name', async () => {
    const opening = createEmbedder({ model: 'no such model', modelsDir: MODELS_DIR });
    await expect(opening).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('dateline-embed-en'),
    });
  });
});

function dot(a: readonly number[], b: readonly number[] = []): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

/** Threads of the embedding process, where the system tells. */
async function threadsOf({ processId }: ProcessEmbeddings): Promise<number> {
  return process.platform === 'linux' ? (await readdir(`/proc/${processId}/task`)).length : 0;
}
