import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../src/config.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const architecture = read('docs/architecture.md');

/** Paths of files in `folder` and below, relative to the repository. */
function filesBelow(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}${name.replaceAll('\\', '/')}`,
  );
}

/** The files of the chapter "Every file": a heading for each folder, under it a line for each file. */
function listedFiles(): string[] {
  const chapter = architecture.split(/^## Every file$/m)[1] ?? '';
  return chapter.split(/^### /m).flatMap((section) => {
    const folder = /^`([^`]+\/)`/.exec(section)?.[1];
    return folder === undefined ? [] : [...section.matchAll(/^- `([^`]+)`: /gm)].map(([, name]) => `${folder}${name}`);
  });
}

/** What stands between backticks and looks like a path of this repository. */
function mentionedPaths(): string[] {
  const code = [...architecture.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text as string);
  return code.filter((text) => /^(?:src|web|test|docs|models)\/[\w./-]*$|^\.[\w.-]+\.json$/.test(text));
}

describe('docs/architecture.md', () => {
  test('lists every source file', () => {
    const sources = [...filesBelow('src/'), ...filesBelow('web/')].filter((path) => path.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(100);
    const listed = new Set(listedFiles());
    expect(sources.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('names no file that is gone', () => {
    const named = [...listedFiles(), ...mentionedPaths()];
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('lists no file twice', () => {
    const listed = listedFiles();
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([]);
  });
});

test('the README explains exactly the settings there are', () => {
  const chapter = /^## Settings$([\s\S]*?)^## /m.exec(read('README.md'))?.[1] ?? '';
  const explained = [...chapter.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(explained).toEqual(Object.keys(settingsSchema.shape));
});
