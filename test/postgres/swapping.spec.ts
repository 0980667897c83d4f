import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDateline, type Dateline } from '../../src/compose.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';
import { databaseFolder, type DatabaseFolder } from './database-folder.ts';

const PLACES = ['Harrow', 'Ansty', 'Brannock', 'Ostley'] as const;
const SWAPS = Number(process.env['SWAPS'] ?? 5);
const AT_ONCE = 5;

let folder: DatabaseFolder;
let dateline: Dateline;
const swapFailures: unknown[] = [];

/** Every version of an article says the same with another figure, at other offsets. */
function textsOf(version: number): Map<string, string> {
  return new Map(
    PLACES.map((place, index) => {
      const lead = 'The harbour board met again. '.repeat(version % 4);
      const fare = 100 * version + index + 7;
      const text = `Fares from ${place}\n\n${lead}The ferry fare from ${place} is ${fare} pounds, the harbour board said.\n`;
      return [`${place}.txt`, text];
    }),
  );
}

async function buildVersion(version: number): Promise<[string, Map<string, string>]> {
  const texts = textsOf(version);
  for (const [file, text] of texts) await folder.write(file, text);
  const { snapshotId } = await folder.build();
  return [snapshotId, texts];
}

beforeAll(async () => {
  folder = await databaseFolder(0);
});
afterAll(async () => {
  await dateline.close();
  await folder.close();
});

it('answers from one generation each, without an error, while builds change every article', async () => {
  const generations = new Map([await buildVersion(0)]);
  dateline = await createDateline(
    { ...folder.config, watchCorpus: false },
    { suggest: false, watch: true, onSwapFailed: (error) => swapFailures.push(error) },
  );
  const answers: Answer[] = [];
  const built = new AbortController();
  const asking = Array.from({ length: AT_ONCE }, async (_, at) => {
    for (let number = at; !built.signal.aborted; number += AT_ONCE) {
      const question = `How much is the ferry fare from ${PLACES[number % PLACES.length]}?`;
      answers.push(await completeAnswer(dateline.ask({ question }, new AbortController().signal)));
      await delay(20);
    }
  });
  const swapping = async () => {
    for (let version = 1; version <= SWAPS; version++) {
      const [id, texts] = await buildVersion(version);
      generations.set(id, texts);
      while (dateline.status().snapshot !== id) await delay(50);
    }
  };
  await swapping().finally(() => built.abort());
  await Promise.all(asking);
  expect(swapFailures).toEqual([]);
  const served = new Set(answers.map(({ snapshot }) => snapshot));
  process.stdout.write(`${answers.length} answers from ${served.size} generations during ${SWAPS} swaps\n`);
  expect(served.size).toBeGreaterThan(SWAPS / 2);
  for (const { snapshot, citations, text } of answers) {
    expect(citations.length, text).toBeGreaterThan(0);
    for (const { articleId, quote, start, end } of citations)
      expect(generations.get(snapshot)?.get(articleId)?.slice(start, end)).toBe(quote);
  }
});
