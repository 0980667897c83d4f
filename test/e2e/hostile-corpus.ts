import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileStrings } from './hostile-strings.ts';

/** The longest file name that common file systems take, in bytes, less room for number and ending. */
const LONGEST_NAME = 240;

/** A folder with an article for each hostile string, which is its title, publisher and author, in its body and in its file name. */
export async function createHostileCorpus(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-e2e-hostile-'));
  for (const [index, string] of hostileStrings.entries()) {
    // A slash would make folders of it.
    const name = Buffer.from(string.replaceAll('/', '⁄')).subarray(0, LONGEST_NAME).toString().replaceAll('\ufffd', '');
    await writeFile(join(folder, `${name} ${index}.md`), articleWith(string, index));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

function articleWith(string: string, index: number): string {
  const quoted = JSON.stringify(string);
  const date = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
  return `---
title: ${quoted}
publisher: ${quoted}
author: ${quoted}
url: ${quoted}
date: ${date}
---

The council of ward ${index} put up a sign that reads ${string} on Monday, the mayor said.

Nobody in ward ${index} has complained about the sign so far, according to the clerk.
`;
}
