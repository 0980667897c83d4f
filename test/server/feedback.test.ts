import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFeedbackFile } from '../../src/feedback/open-feedback-file.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { readinessSchema } from '../../src/protocol/readiness.ts';
import { renderFeedback } from '../../src/cli/render-feedback.ts';
import { run } from '../product.ts';
import { answer, citation, ScriptedDateline } from './scripted-dateline.ts';
import { serve } from './serve.ts';

const opinion = { answerId: answer.id, snapshot: answer.snapshot, citations: [citation], rating: 1, note: 'Just so.' };
const { articleId, articleDigest, start, end } = citation;
const kept = { ...opinion, citations: [{ articleId, articleDigest, start, end }], receivedAt: expect.any(String) };

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'dateline-feedback-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function serveWithFile() {
  const path = join(await folder(), 'feedback.sqlite');
  const file = await openFeedbackFile(path);
  onTestFinished(() => file.close());
  const { url } = await serve(new ScriptedDateline(), { keepFeedback: file.keep });
  const send = (body: unknown) =>
    fetch(`${url}/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { url, file, path, send };
}

describe('what readers think of an answer', () => {
  test('is kept with the places cited, but neither the question nor the quotes', async () => {
    const { file, path, send } = await serveWithFile();
    expect((await send(opinion)).status).toBe(204);
    expect(file.all()).toEqual([kept]);
    const bytes = await Promise.all([path, `${path}-wal`].map((name) => readFile(name, 'latin1')));
    expect(bytes.join('')).toContain('Just so.');
    expect(bytes.join('')).not.toContain(citation.quote);
  });

  test('may be changed: the last one on an answer counts', async () => {
    const { file, send } = await serveWithFile();
    await send(opinion);
    await send({ ...opinion, answerId: 'another', note: '' });
    await send({ ...opinion, rating: -1, note: 'On reflection, no.' });
    expect(file.all().map(({ answerId, rating }) => [answerId, rating])).toEqual([
      ['another', 1],
      [answer.id, -1],
    ]);
  });

  test.each([
    ['a note of 2,001 characters', { note: 'x'.repeat(2001) }],
    ['a rating of 0', { rating: 0 }],
    ['a rating in words', { rating: '1' }],
    ['the question', { question: 'When did the harbour reopen?' }],
    ['citations without end', { citations: Array.from({ length: 51 }, () => citation) }],
    ['no answer', { answerId: undefined }],
  ])('is refused with %s', async (_name, change) => {
    const { file, send } = await serveWithFile();
    const response = await send({ ...opinion, ...change });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).code).toBe('BAD_REQUEST');
    expect(file.all()).toEqual([]);
  });

  test.each(['a quote\' or "two"; DROP TABLE feedback', '\u0000 and \ud800', '👍'.repeat(1000)])(
    'is kept whatever its note says: %j',
    async (note) => {
      const { file, send } = await serveWithFile();
      expect((await send({ ...opinion, note })).status).toBe(204);
      expect(file.all()).toHaveLength(1);
      expect((await send({ ...opinion, answerId: 'next', note: '' })).status).toBe(204);
      expect(file.all()).toHaveLength(2);
    },
  );

  test('has nowhere to go where no file is set, and the page is told so', async () => {
    const { url } = await serve(new ScriptedDateline());
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(opinion) };
    expect((await fetch(`${url}/feedback`, init)).status).toBe(404);
    expect(readinessSchema.parse(await (await fetch(`${url}/ready`)).json()).features.feedback).toBe(false);
    const other = await serveWithFile();
    expect(readinessSchema.parse(await (await fetch(`${other.url}/ready`)).json()).features.feedback).toBe(true);
  });
});

describe('npm run feedback', () => {
  test('lists it for people and for programs, also while a server keeps more', async () => {
    const { path, send } = await serveWithFile();
    await send({ ...opinion, note: 'Wrong \u001b[31mday.', rating: -1 });
    const text = await run(['cli.js', 'feedback'], { FEEDBACK_FILE: path });
    expect(text.stdout).toMatch(
      /did not help .*\n {2}cited north\/harbour.* 17–48\n {2}“Wrong \[31mday\.”\n\n1 answers/,
    );
    const json = await run(['cli.js', 'feedback', '--json'], { FEEDBACK_FILE: path });
    expect(JSON.parse(json.stdout)).toMatchObject({ answerId: answer.id, rating: -1 });
  });

  test('says in one line where nothing is kept, or what cannot be opened', async () => {
    expect(await run(['cli.js', 'feedback'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No feedback is kept: FEEDBACK_FILE is empty.\n',
    });
    const path = join(await folder(), 'notes.txt');
    await writeFile(path, 'This is no database. '.repeat(100));
    for (const file of [path, join(path, 'below')]) {
      const { code, stderr } = await run(['cli.js', 'feedback'], { FEEDBACK_FILE: file });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^FEEDBACK_FILE \S+ cannot be used: .*\n$/);
    }
  });

  test('sums up', () => {
    const listed = { receivedAt: '2024-03-06T07:00:00.000Z', answerId: 'a', snapshot: 's', citations: [], note: '' };
    const text = renderFeedback([
      { ...listed, rating: 1 },
      { ...listed, rating: -1 },
    ]);
    expect(text.trimEnd().split('\n').at(-1)).toBe('2 answers were rated: 1 helped, 1 did not.');
  });
});
