import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Hit } from '../../../src/domain/snapshot.ts';
import { ensureSnapshot } from '../../../src/indexing/ensure-snapshot.ts';
import { seededRandom } from '../../eval/seeded-random.ts';
import type { FaultRow } from '../fault-row.ts';
import { OpeningProcess } from '../opening-process.ts';
import { requireThat } from '../require-that.ts';
import { Tally } from '../tally.ts';
import { twoStates, type TwoStates } from '../two-states.ts';

type Damage = (path: string, random: () => number) => Promise<string>;

const flipBit: Damage = async (path, random) => {
  const bytes = await readFile(path);
  const bit = Math.floor(random() * bytes.length * 8);
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  await writeFile(path, bytes);
  return `bit ${bit}`;
};

const cutShort: Damage = async (path, random) => {
  const length = Math.floor(random() * (await stat(path)).size);
  await truncate(path, length);
  return `cut to ${length} bytes`;
};

export const flippedBits = rowOf(
  'one random bit flipped in any file of the index, manifest and `CURRENT` included',
  flipBit,
  500,
);
export const cutFiles = rowOf('any file of the index cut short at a random point', cutShort, 100);

function rowOf(fault: string, damage: Damage, full: number): FaultRow {
  return {
    fault,
    mustShow: 'noticed, no process ends, the same snapshot and answers after the next start',
    sample: 8,
    full,
    run: async (count, seed) => {
      const random = seededRandom(seed);
      const states = await twoStates();
      const opening = new OpeningProcess();
      const tally = new Tally();
      const query = await states.embedder.embedQuery('What became of the ferry?');
      const whole = await ensureSnapshot({ ...states.options, indexDir: `${states.options.indexDir}-after` });
      const asked = { query, expected: whole.searchVectors(query, 5) };
      await states.reset();
      const files = [
        ...(await readdir(states.pathOf(states.before))).map((name) => `${states.before}/${name}`),
        'CURRENT',
      ];
      for (let number = 0; number < count; number++) {
        const file = files[number % files.length] as string;
        await states.reset();
        const where = await damage(states.pathOf(file), random);
        await tally.try(`${file}, ${where}`, () => damagedOnce(states, opening, file, asked));
      }
      await opening.close();
      await states.close();
      return tally.result();
    },
  };
}

/** The corpus has changed, so what is repaired is built over what was damaged. */
async function damagedOnce(
  states: TwoStates,
  opening: OpeningProcess,
  file: string,
  { query, expected }: { query: number[]; expected: readonly Hit[] },
): Promise<string> {
  const { embedder, options, before, after } = states;
  const { indexDir } = options;
  const { identity } = embedder;
  const opened = await opening.open({ indexDir, identity, query });
  const isGraph = file.endsWith('vectors.hnsw');
  if ('code' in opened)
    requireThat(['INDEX_DAMAGED', 'INDEX_MISSING', 'INDEX_STALE'].includes(opened.code ?? ''), opened.message);
  else requireThat(isGraph && opened.id === before, 'the damage was not noticed');
  const repaired = await ensureSnapshot(options);
  requireThat(repaired.id === after, 'the next start does not serve the corpus');
  const again = await opening.open({ indexDir, identity, query });
  requireThat('hits' in again, 'what was built again does not open');
  requireThat(isDeepStrictEqual(again.hits, expected), 'other passages are found than before');
  return 'code' in opened ? `${opened.code}` : 'graph made anew';
}
