import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/protocol/ask-request.ts';
import { standaloneByModel } from '../../src/writing/standalone-by-model.ts';
import { ScriptedChatModel, type Step } from './scripted-chat-model.ts';

const history: Turn[] = [
  { role: 'user', content: 'Who runs the Brennick Dam?' },
  { role: 'assistant', content: 'Corvane Hydro has run the Brennick Dam since 2011. [1]' },
];
const limits = { firstTokenMs: 500, totalMs: 900 };

async function rewritten(question: string, script: Step[], turns = history): Promise<string | null> {
  const parts = { model: { chat: new ScriptedChatModel([script]) }, limits, onFailure: () => {} };
  return standaloneByModel(question, turns, parts, new AbortController().signal);
}

describe('a question that leans on the turns before', () => {
  it('is taken as the model rewrites it', async () => {
    expect(await rewritten('Since when has it run it?', ['Since when has Corvane Hydro run the Brennick Dam?'])).toBe(
      'Since when has Corvane Hydro run the Brennick Dam?',
    );
  });

  it.each<[string, string, Step[]]>([
    ['a name that nobody said', 'Who owns it?', ['Does Arrin Rail own the Brennick Dam?']],
    ['a number that nobody said', 'Since when?', ['Has it been run by Corvane Hydro since 2012?']],
    ['a date that nobody said', 'What happened then?', ['What happened at the Brennick Dam on Monday?']],
    ['a claim that nobody made', 'Why?', ['Why did the Brennick Dam collapse?']],
    ['another question', 'Who built the old bridge?', ['Who runs the Brennick Dam?']],
    ['an answer', 'Since when?', ['Corvane Hydro has run the Brennick Dam since 2011.']],
    ['a link', 'Since when?', ['Since when does Corvane Hydro run it, see https://example.com?']],
    ['several lines', 'Since when?', ['Here is the question:\nSince when does Corvane Hydro run the dam?']],
    ['a flood of words', 'Since when?', ['since when '.repeat(1000)]],
    ['nothing', 'Since when?', ['']],
    ['an error', 'Since when?', [new Error('down')]],
    ['nothing for too long', 'Since when?', [60_000]],
  ])('is not taken where the model gives %s', async (_, question, script) => {
    expect(await rewritten(question, script)).toBeNull();
  });

  it('is not asked about where there are no turns', async () => {
    expect(await rewritten('Since when?', ['Since when?'], [])).toBeNull();
  });
});

it('shows the model no more of a long conversation than fits', async () => {
  const long = Array.from({ length: 20 }, (_, index): Turn => ({
    role: 'user',
    content: `${index} ${'word '.repeat(1600)}`,
  }));
  const chat = new ScriptedChatModel([['Since when?']]);
  await standaloneByModel(
    'Since when?',
    long,
    { model: { chat }, limits, onFailure: () => {} },
    new AbortController().signal,
  );
  expect(chat.asked[0]?.prompt.length).toBeLessThan(4000);
  expect(chat.asked[0]?.prompt).toContain('19 word');
});
