import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSchema } from '../../../src/protocol/answer.ts';
import { MODELS_DIR } from '../../models/shipped-embedder.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { runCommand } from '../run-command.ts';
import type { TwoStates } from '../two-states.ts';

interface Broken {
  readonly name: string;
  /** Settings, once what they name was broken. */
  readonly env: (states: TwoStates) => Promise<Readonly<Record<string, string>>>;
  /** What the one line says. */
  readonly says: RegExp;
}

const setting = (name: string, value: string): Broken => ({
  name: `${name}=${value}`,
  env: async () => ({ [name]: value }),
  says: new RegExp(`^${name} is `),
});

const broken: readonly Broken[] = [
  setting('PORT', 'http'),
  setting('MAX_FILE_BYTES', '-1'),
  setting('WATCH_CORPUS', 'maybe'),
  setting('LLM_BASE_URL', 'file:///etc/passwd'),
  setting('HOST', 'a b'),
  {
    name: 'no such model',
    env: async () => ({ EMBEDDING_MODEL: 'none', INDEX_DIR: 'none' }),
    says: /no embedding model/,
  },
  { name: 'no such corpus', env: async () => ({ CORPUS_DIR: 'none' }), says: /none, does not exist/ },
  { name: 'a model without weights', env: modelWithoutWeights, says: /lacks .*onnx/ },
  { name: 'weights that are noise', env: noisyWeights, says: /could not be loaded/ },
  { name: 'a file for a corpus', env: async ({ pathOf }) => ({ CORPUS_DIR: pathOf('CURRENT') }), says: /not a folder/ },
  { name: 'an empty corpus', env: emptyCorpus, says: /There is no article/ },
  { name: 'a file for an index', env: fileForIndex, says: /stands where a folder should be|cannot be read or written/ },
  {
    name: 'an index below a file',
    env: async ({ pathOf }) => ({ INDEX_DIR: pathOf('CURRENT', 'x') }),
    says: /ENOTDIR/,
  },
];

export const brokenParts: FaultRow = {
  fault:
    'bad settings; no model, no weights, or weights of noise; no corpus, an empty one, a file in its place; no folder for the index',
  mustShow: 'exit code 1 and one line that names it; where an index is there, an answer by words alone that says so',
  sample: broken.length + 1,
  full: 2 * (broken.length + 1),
  run: (count, seed) =>
    eachAnew(count, seed, (states, number) => {
      const part = broken[number % (broken.length + 1)];
      const command = number <= broken.length ? 'index' : 'ask';
      if (part === undefined) return { name: 'no model', run: () => answeredByWords(states) };
      return { name: `${part.name}, ${command}`, run: () => refused(states, part, command) };
    }),
};

async function refused(states: TwoStates, { env, says }: Broken, command: 'index' | 'ask'): Promise<string> {
  const args = command === 'ask' ? ['cli.js', 'ask', 'What', 'became', 'of', 'the', 'ferry?'] : ['cli.js', 'index'];
  const run = await runCommand(args, { env: { ...states.env, ...(await env(states)) } });
  const lines = run.stderr.split('\n').filter((line) => line !== '' && !/: \d+ of \d+$/.test(line));
  // A model that is gone is no reason to be silent where there is an index.
  const answered = command === 'ask' && run.code === 0 && /by words alone/.test(run.stdout);
  requireThat(run.code === 1 || answered, `exit code ${run.code ?? run.signal}`);
  requireThat(lines.length === 1, `${lines.length} lines: ${lines.join(' / ')}`);
  requireThat(says.test(lines[0] ?? ''), `it said: ${lines[0]}`);
  return answered ? 'answered by words' : 'one line, exit code 1';
}

async function answeredByWords({ env }: TwoStates): Promise<string> {
  const args = ['cli.js', 'ask', '--json', 'What', 'became', 'of', 'the', 'ferry?'];
  const { code, stdout } = await runCommand(args, { env: { ...env, EMBEDDING_MODEL: 'none' } });
  const { notices } = answerSchema.parse(JSON.parse(stdout));
  requireThat(code === 0 && notices.some((notice) => notice.code === 'keyword-only'), stdout);
  return 'answered by words';
}

async function modelWithoutWeights({ pathOf }: TwoStates) {
  const EMBEDDING_MODEL = pathOf('..', 'model');
  await cp(join(MODELS_DIR, 'dateline-embed-en'), EMBEDDING_MODEL, { recursive: true });
  await rm(join(EMBEDDING_MODEL, 'onnx'), { recursive: true });
  return { EMBEDDING_MODEL };
}

async function noisyWeights(states: TwoStates) {
  const { EMBEDDING_MODEL } = await modelWithoutWeights(states);
  await mkdir(join(EMBEDDING_MODEL, 'onnx'));
  await writeFile(join(EMBEDDING_MODEL, 'onnx', 'model_quantized.onnx'), Buffer.alloc(5000, 'noise'));
  return { EMBEDDING_MODEL };
}

async function emptyCorpus({ pathOf }: TwoStates) {
  const CORPUS_DIR = pathOf('..', 'empty');
  await mkdir(CORPUS_DIR, { recursive: true });
  return { CORPUS_DIR };
}

async function fileForIndex({ pathOf }: TwoStates) {
  const INDEX_DIR = pathOf('..', 'index-file');
  await writeFile(INDEX_DIR, '');
  return { INDEX_DIR };
}
