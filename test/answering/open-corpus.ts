import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';

/** A report as a newspaper's site would export it; undated where `date` is null. */
export interface Report {
  readonly publisher: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
}

/** Indexes the reports for the tests of a file; what comes back asks them. */
export function reportsForFile(reports: readonly Report[]): (question: string) => Promise<Answer> {
  let dateline: Dateline | undefined;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-reports-'));
    await mkdir(join(folder, 'corpus'));
    for (const [index, report] of reports.entries())
      await writeFile(join(folder, 'corpus', `${index}.md`), markdownOf(report));
    const config = parseConfig({ CORPUS_DIR: join(folder, 'corpus'), INDEX_DIR: join(folder, 'index') });
    dateline = await createDateline(config, { suggest: false });
  });
  afterAll(async () => {
    await dateline?.close();
    await rm(folder, { recursive: true });
  });
  return (question) => {
    if (!dateline) throw new Error('The reports are open only while a test runs.');
    return completeAnswer(dateline.ask({ question }, new AbortController().signal));
  };
}

function markdownOf({ publisher, date, title, text }: Report): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `publisher: ${publisher}`,
    ...(date === null ? [] : [`date: ${date}`]),
  ];
  return `---\n${fields.join('\n')}\n---\n${text}\n`;
}
