import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lockfileProblems, lockfileSchema } from './lockfile-problems.ts';
import { modelProblems } from './model-problems.ts';

const root = new URL('../../', import.meta.url);
const lockfile = lockfileSchema.parse(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
const problems = [...lockfileProblems(lockfile), ...modelProblems(fileURLToPath(new URL('models', root)))];

for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write('test/supply/rules.ts says what is allowed.\n');
  process.exitCode = 1;
}
