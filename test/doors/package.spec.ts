import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const question = 'How many North Korean troops were sent to Russia?';

let folder: string;

/** What npm says of the script that runs these tests is not for the npm of the consumer; which registry there is, is. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:registry|userconfig)$)/i.test(name)),
);

/** Runs a command in the consumer's folder, which knows nothing of this repository. */
const inConsumer = (command: string, ...args: string[]) => run(command, args, { cwd: folder, maxBuffer: 1 << 26, env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-consumer-'));
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const [tarball] = await readdir(folder);
  // As the README says it.
  const overrides = { sharp: '^0.34.5', protobufjs: '^7.5.0', '@langchain/openai': '>=1.5.2 <1.5.9' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', overrides }));
  const install = ['i', '--ignore-scripts', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund'];
  await inConsumer('npm', ...install, `./${tarball}`);
  await cp(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const dateline = (...args: string[]) => inConsumer('npx', '--no', 'dateline', ...args);

/** Type-checks and compiles a file of the consumer under strict rules. */
function compile(file: string) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const target = ['--target', 'es2022', '--module', 'nodenext', '--skipLibCheck', '--outDir', 'out'];
  return inConsumer(process.execPath, compiler, file, ...target, ...strict, ...types);
}

describe('a project that installs the packed tarball', () => {
  test('gets what runs, and nothing that only builds or tests', async () => {
    const names = await readdir(join(folder, 'node_modules/dateline'));
    expect(names.sort()).toEqual(['.env.example', 'README.md', 'dist', 'models', 'package.json']);
    expect(await readdir(join(folder, 'node_modules/dateline/dist/web'))).toContain('index.html');
  });

  test('type-checks a program under strict rules, the types of the package too', async () => {
    await cp(join(root, 'test/doors/consumer/program.ts'), join(folder, 'program.ts'));
    await compile('program.ts');
    expect(await readdir(join(folder, 'out'))).toEqual(['program.js']);
  });

  test('is told by the compiler where it takes a value for another', async () => {
    const wrong =
      "import { createDateline } from 'dateline';\nexport const text: number = (await (await createDateline()).article(''))?.text ?? 0;\n";
    await writeFile(join(folder, 'wrong.ts'), wrong);
    await expect(compile('wrong.ts')).rejects.toMatchObject({ stdout: expect.stringContaining('TS2322') });
  });

  test('runs it: answers, retriever, store, a language model of its own', async () => {
    await cp(join(folder, 'out/program.js'), join(folder, 'program.js'));
    const { stdout } = await inConsumer(process.execPath, 'program.js', 'corpus');
    const { sentence, begins, events, ...found } = JSON.parse(stdout) as Record<string, unknown>;
    expect(found).toEqual({
      status: 'disputed',
      citations: expect.any(Number),
      isRetriever: true,
      isStore: true,
      documents: 2,
      ordered: true,
      same: true,
      refused: 'USAGE',
      withheld: 1,
      mode: 'extractive',
    });
    expect(String(begins).startsWith(String(sentence))).toBe(true);
    expect(events).toEqual(expect.arrayContaining(['sources', 'statement', 'answer']));
    expect(await readdir(folder)).toContain('index');
  });
});

describe('npx dateline in that project', () => {
  test('shows how it is used, with examples, for each command', async () => {
    const { stdout } = await dateline('help');
    for (const name of ['serve', 'index', 'ask', 'inspect', 'mcp']) {
      expect(stdout).toContain(`\n  ${name} `.trimEnd());
      expect((await dateline(name, '--help')).stdout).toMatch(/Examples:\n {2}\S/);
    }
  });

  test('reads ./corpus, keeps ./index, and answers from it', async () => {
    expect((await dateline('index')).stdout).toContain('5 articles');
    const { stdout } = await dateline('ask', '--json', question);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'disputed' });
    const [file] = await readdir(join(folder, 'corpus'));
    expect((await dateline('inspect', `corpus/${file}`)).stdout).toContain('2024');
  });

  test('says what to run, in its own words, where there is nothing to read', async () => {
    await mkdir(join(folder, 'empty'));
    const empty = run('npx', ['--no', 'dateline', 'ask', question], {
      cwd: folder,
      env: { ...env, CORPUS_DIR: 'empty', INDEX_DIR: 'none' },
    });
    await expect(empty).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('run "npx dateline index"') });
  });

  test('says what it needs where the package for MCP is not installed', async () => {
    await expect(dateline('mcp')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('This needs one package more. Run "npm i @modelcontextprotocol/sdk".\n'),
    });
  });
});
