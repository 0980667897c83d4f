import { describe, expect, it } from 'vitest';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import type { Turn } from '../../../src/protocol/ask-request.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

/** The last of the texts as a question; those before it are question and answer in turns. */
function standalone(...texts: string[]): string {
  const history = texts
    .slice(0, -1)
    .map((content, index): Turn => ({ role: index % 2 === 0 ? 'user' : 'assistant', content }));
  return standaloneQuestion(texts.at(-1) as string, history, fixtures.open.snapshot);
}

describe('a pronoun', () => {
  it.each([
    ['Where was he born?', 'Where was Anton Keel born?'],
    ['What are his plans?', 'What are Anton Keel’s plans?'],
    ['Did anybody ask him?', 'Did anybody ask Anton Keel?'],
  ])('stands for the person that the last question named: %s', (question, meant) => {
    expect(standalone('What did Anton Keel promise?', 'To keep all branches open.', question)).toBe(meant);
  });

  it('stands for the person in the answer where the question named none', () => {
    expect(standalone('Who asked for soldiers?', 'It was Ilse Brandt.', 'What did she say?')).toBe(
      'What did Ilse Brandt say?',
    );
  });

  it('stands for a name in its own question first', () => {
    const question = 'Did Carla Menk say what she knew?';
    expect(standalone('What did Anton Keel promise?', 'Much.', question)).toBe(question);
  });

  it('is carried through the turns between', () => {
    expect(
      standalone('What did Anton Keel promise?', 'Much.', 'Where was he born?', 'On an island.', 'When did he lose?'),
    ).toBe('When did Anton Keel lose?');
  });

  it('for a thing takes the subject of the last question along', () => {
    const meant = standalone('When was the Brennick Dam completed?', 'In 1975.', 'How high is it?');
    expect(meant).toBe('How high is it (the Brennick Dam completed)?');
  });
});

describe('an ellipsis', () => {
  it.each(['And Corvane Hydro?', 'What about Corvane Hydro?', 'and corvane hydro’s?', 'But Corvane Hydro?'])(
    'asks the last question of another name: %s',
    (question) => {
      const meant = standalone('What did Brandt say about the spillway gate?', 'It jammed.', question);
      expect(meant.toLowerCase()).toBe('what did corvane hydro say about the spillway gate?');
    },
  );

  it('keeps the genitive of the name it replaces', () => {
    expect(standalone("What is Ilse Brandt's account?", 'A jam.', "And Corvane Hydro's?")).toBe(
      "What is Corvane Hydro's account?",
    );
  });

  it.each(['Why?', 'How many?', 'Who says so?', 'And when?', 'Tell me more'])(
    'that is nothing but a question word takes the subject along: %s',
    (question) => {
      expect(standalone('Did the Brennick Dam fail?', 'Yes.', question)).toMatch(/\(the Brennick Dam fail\)\?$/);
    },
  );
});

describe('a new topic', () => {
  it.each([
    'When was the Saint Orla built?',
    'How many people marched for the libraries?',
    'Who won the election in Calder Bay?',
    'Is it true that Deepline was hired?',
    'And who is the mayor of Calder Bay?',
  ])('inherits nothing from the turns before: %s', (question) => {
    expect(standalone('How many people died in the Ostley flood?', 'At least 12.', question)).toBe(question);
  });

  it('is all there is where nothing was asked before', () => {
    expect(standalone('What did she say?')).toBe('What did she say?');
  });
});

it('tells the reader how a follow-up was understood, and answers that', async () => {
  const answer = await fixtures.open.ask('And Corvane Hydro?', {
    history: [
      { role: 'user', content: 'What did Brandt say about the spillway gate?' },
      { role: 'assistant', content: 'That it had jammed.' },
    ],
  });
  expect(answer.standaloneQuestion).toBe('What did Corvane Hydro say about the spillway gate?');
  expect(answer.question).toBe('And Corvane Hydro?');
  expect(answer.citations.map(({ speaker }) => speaker)).toEqual(['Corvane Hydro']);
});

it('does not claim to have changed a question that stands alone', async () => {
  expect(await fixtures.open.ask('Who runs the Brennick Dam?')).not.toHaveProperty('standaloneQuestion');
});

it.each(['and ', 'the ', 'what about ', 'Keel ', 'how many '])(
  'reads turns of 8 kB of "%s" without hanging',
  (piece) => {
    const long = piece.repeat(8000 / piece.length);
    expect(standalone(long, long, `${piece.repeat(200)}?`)).toEqual(expect.any(String));
  },
  5000,
);
