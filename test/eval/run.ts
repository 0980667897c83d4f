import { parseArgs } from 'node:util';
import { measureSet, type SetResult } from './measure-set.ts';
import { otherSets, questionSets } from './question-sets.ts';
import { measureRamdocs, type RamdocsFigures } from './ramdocs.ts';
import { readRamdocs } from './ramdocs-corpus.ts';
import { faultsOf, renderFailures, renderKinds, renderTargets } from './render-report.ts';
import { tally } from './tally.ts';
import { questionTargets, ramdocsTargets, wholeTargets } from './targets.ts';

const usage = `npm run eval -- [--set sample|fixtures|others|ramdocs|NAME]… [--metamorphic] [--failures] [--refusing-off] [--json]

Asks the question sets through the product and prints what it got right, the half for fitting and the held-out half
apart. --set others takes every corpus of test/eval/others, NAME one of them. --metamorphic asks again in other
spellings and of renamed files; --failures lists what went wrong in the half for fitting; --refusing-off answers every
question of the sets with the best there is.
`;

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    metamorphic: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
    'refusing-off': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const halves = [
  { name: 'fit', heldOut: false },
  { name: 'held out', heldOut: true },
];
const wanted = (name: string) => options.set === undefined || options.set.includes(name);
const progress = (line: string) => process.stderr.write(`${line}\n`);
const print = (text: string) => process.stdout.write(text);

function printQuestions(results: readonly SetResult[]): void {
  for (const { set, grades } of results)
    for (const { name, heldOut } of halves)
      print(`\n${set.name}, ${name}\n${renderKinds(grades.filter(({ question }) => question.heldOut === heldOut))}`);
  for (const { name, heldOut } of halves)
    print(`\nTargets, ${name} half of ${results.length} sets\n${renderTargets(questionTargets(results, heldOut))}`);
  print(`\nTargets, both halves\n${renderTargets(wholeTargets(results))}`);
  if (options.failures)
    for (const result of results) print(`\nFailures: ${result.set.name}\n${renderFailures(result)}`);
}

function printOthers(results: readonly SetResult[]): void {
  for (const { name, heldOut } of halves)
    print(`\nTargets, questions by others, ${name}\n${renderTargets(questionTargets(results, heldOut))}`);
  if (options.failures)
    for (const result of results) print(`\nFailures: ${result.set.name}\n${renderFailures(result)}`);
}

function printRamdocs(figures: RamdocsFigures): void {
  print(`\nTargets, RAMDocs (weights as they are)\n${renderTargets(ramdocsTargets(figures))}`);
  print(
    `${figures.articles} of ${figures.texts} texts read; median ${figures.medianMs.toFixed(0)} ms, 99th percentile ${figures.p99Ms.toFixed(0)} ms\n`,
  );
  if (options.failures) for (const { what, question } of figures.failures) print(`${what}: ${question}\n`);
}

function asJson(results: readonly SetResult[], others: readonly SetResult[], ramdocs: RamdocsFigures | null) {
  return {
    sets: [...results, ...others].flatMap(({ set, grades, citationFaults, metamorphic }) => ({
      set: set.name,
      halves: halves.map(({ name, heldOut }) => ({
        half: name,
        ...tally(grades.filter(({ question }) => question.heldOut === heldOut)),
      })),
      questions: grades.map((grade) => ({ ...grade, question: grade.question.id, faults: faultsOf(grade) })),
      citationFaults,
      metamorphic,
    })),
    targets: {
      ...Object.fromEntries(halves.map(({ name, heldOut }) => [name, questionTargets(results, heldOut)])),
      both: wholeTargets(results),
      ...(ramdocs && { ramdocs: ramdocsTargets(ramdocs) }),
    },
    ramdocs,
  };
}

async function main(): Promise<void> {
  if (options.help) return void print(usage);
  const results: SetResult[] = [];
  for (const set of questionSets.filter(({ name }) => wanted(name))) {
    results.push(await measureSet(set, { metamorphic: options.metamorphic, neverRefuse: options['refusing-off'] }));
    progress(`${set.name}: asked`);
  }
  const others: SetResult[] = [];
  for (const set of otherSets.filter(({ name }) => wanted('others') || wanted(name))) {
    others.push(await measureSet(set, { metamorphic: false, neverRefuse: options['refusing-off'] }));
    progress(`${set.name}: asked`);
  }
  const corpus = wanted('ramdocs') ? await readRamdocs() : null;
  const ramdocs = corpus && (await measureRamdocs(corpus, progress));
  if (options.json) return void print(`${JSON.stringify(asJson(results, others, ramdocs))}\n`);
  if (results.length > 0) printQuestions(results);
  if (others.length > 0) printOthers(others);
  if (ramdocs) printRamdocs(ramdocs);
  else if (wanted('ramdocs')) print('\nRAMDocs: skipped, ../shared/eval/ramdocs is not there\n');
}

await main();
