import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Embedder } from '../../src/domain/embedder.ts';
import type { BuildOptions } from '../../src/indexing/build-snapshot.ts';
import { seededRandom } from '../eval/seeded-random.ts';

const subjects = ['ferry', 'election', 'vaccine', 'railway', 'drought', 'orchestra', 'budget', 'earthquake'];
const parts = [
  ['Officials', 'Residents', 'Two ministers', 'The mayor', 'Engineers', 'Critics', 'A judge', 'Farmers'],
  ['in Harrow', 'in Lisbon', 'near Oslo', 'of Nairobi', 'from Quito', 'around Perth', 'on Malta', 'at the lake'],
  ['said on Monday', 'denied again', 'hinted last week', 'confirmed by letter', 'told reporters', 'wrote in a report'],
  ['that it would cost', 'that nobody had seen', 'how they would pay for', 'why so few knew of', 'that they had lost'],
  ['the first repairs', 'a hundred jobs', 'the new timetable', 'an old promise', 'half of the money', 'the harvest'],
  ['before summer', 'despite the rain', 'without a vote', 'after long talks', 'for a second time', 'as in other years'],
] as const;

/** A short news story about its number's subject; two numbers share no sentence. */
export function story(number: number): string {
  const random = seededRandom(number);
  const subject = subjects[number % subjects.length] as string;
  const sentence = () => parts.map((choices) => choices[Math.floor(random() * choices.length)]).join(' ');
  const sentences = Array.from(
    { length: 6 },
    () => `${sentence()}, and the ${subject} was number ${number} that year.`,
  );
  return [`What became of the ${subject}`, sentences.slice(0, 3).join(' '), sentences.slice(3).join(' ')].join('\n\n');
}

/** A temporary folder with a corpus of stories and room for an index. */
export async function indexFolder(embedder: Embedder, stories = 6) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-index-'));
  const corpusDir = join(folder, 'corpus');
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(corpusDir, file)), { recursive: true });
    await writeFile(join(corpusDir, file), text);
  };
  for (let number = 0; number < stories; number++) await write(`story-${number}.txt`, story(number));
  const options: BuildOptions = { corpusDir, indexDir: join(folder, 'index'), maxFileBytes: 100_000, embedder };
  return { ...options, options, write, remove: () => rm(folder, { recursive: true, force: true }) };
}

export type IndexFolder = Awaited<ReturnType<typeof indexFolder>>;
