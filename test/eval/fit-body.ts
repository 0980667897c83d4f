/**
 * Fits the weights of the body model and prints its cross-validated word 4-gram F1 next to the baselines.
 *
 *   npx tsx test/eval/fit-body.ts FOLDER text|html [--write]
 *
 * FOLDER holds *.jsonl files, one labelled page a line: {"text": visible text, "gold": body, "html"?: the page}.
 * `html` mode uses the pages that have their HTML. `--write` puts the weights of a fit on all pages into src/.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtmlPage } from '../../src/corpus/html-page.ts';
import { readTextPage } from '../../src/corpus/text-page.ts';
import type { BodyModel } from '../../src/corpus/find-body/body-model.ts';
import { labelLines } from '../../src/corpus/find-body/label-lines.ts';
import { lineFeatures } from '../../src/corpus/find-body/line-features.ts';
import { readLine } from '../../src/corpus/find-body/read-line.ts';
import { settle } from '../../src/corpus/find-body/settle.ts';
import { findStoryCore } from '../../src/corpus/find-body/story-core.ts';
import { fitChain } from './body-fit/fit-chain.ts';
import { labelsOf } from './body-fit/labels-of.ts';
import { shortened } from './body-fit/shortened.ts';
import { weightsModule } from './body-fit/weights-module.ts';
import { wordGramScore } from './body-fit/word-gram-score.ts';
import { seededRandom } from './seeded-random.ts';

interface LabelledPage {
  readonly text: string;
  readonly gold: string;
  readonly html?: string;
}

const FOLDS = 8;
/** Shortened versions of a page that are fitted on with it; never measured. */
const SIBLINGS = 1;
const [folder, mode, write] = process.argv.slice(2);
if (!folder || (mode !== 'text' && mode !== 'html')) throw new Error('Usage: fit-body.ts FOLDER text|html [--write]');

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as LabelledPage)
  .filter((page) => mode === 'text' || page.html !== undefined);

const examples = pages.map((labelled) => {
  const page = mode === 'html' ? readHtmlPage(labelled.html ?? '', 'page') : readTextPage(labelled.text);
  const lines = page.blocks.map((block) => readLine(page.text, block));
  const title = page.declared?.title ?? null;
  return { title, gold: labelled.gold, lines, features: lineFeatures(lines), labels: labelsOf(lines, labelled.gold) };
});
type Example = (typeof examples)[number];

const random = seededRandom(2024);
const siblings = new Map(
  examples.map((example) => [
    example,
    Array.from({ length: SIBLINGS }, () => {
      const keep = shortened(example.labels, random);
      const lines = keep.map((index) => example.lines[index] as Example['lines'][number]);
      return { features: lineFeatures(lines), labels: keep.map((index) => example.labels[index] === true) };
    }),
  ]),
);

const means = { found: 0, model: 0, window: 0, reader: 0, labels: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fit(examples.filter((_, index) => index % FOLDS !== fold));
  for (const each of examples.filter((_, index) => index % FOLDS === fold)) {
    const labels = labelLines(each.lines, each.features, model);
    const verdicts = settle(each.lines, labels, { repeated: new Set(), title: each.title });
    const core = findStoryCore(each.lines);
    means.found += score(each, (_, index) => verdicts[index] === null);
    means.model += score(each, (_, index) => labels[index] === true);
    means.window += score(each, (_, index) => index >= core.from && index < core.to);
    means.reader += score(each, (line) => line.block.kept === true);
    means.labels += score(each, (_, index) => each.labels[index] === true);
  }
}
for (const [name, total] of Object.entries(means)) print(name, (total / examples.length).toFixed(4));
print('pages', String(examples.length));

if (write === '--write') {
  const file = `src/corpus/find-body/${mode}-model.ts`;
  const f1 = (means.found / examples.length).toFixed(3);
  writeFileSync(file, weightsModule(`${mode}Model`, fit(examples), { pages: examples.length, folds: FOLDS, f1 }));
  print('written', file);
}

function score(example: Example, isBody: (line: Example['lines'][number], index: number) => boolean): number {
  return wordGramScore(
    example.lines
      .filter(isBody)
      .map((line) => line.text)
      .join('\n'),
    example.gold,
  );
}

function fit(own: readonly Example[]): BodyModel {
  return fitChain(own.flatMap((example) => [example, ...(siblings.get(example) ?? [])]));
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(9)}${value}\n`);
}
