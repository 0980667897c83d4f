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
    ['and when did he say that he would go', 'When did Anton Keel say that he would go?'],
  ])('stands for the person that the last question named: %s', (question, meant) => {
    expect(standalone('What did Anton Keel promise?', 'To keep all branches open.', question)).toBe(meant);
  });

  it('stands for the person that answered "who"', () => {
    expect(standalone('Who asked for soldiers?', 'It was Ilse Brandt.', 'What did she say?')).toBe(
      'What did Ilse Brandt say?',
    );
  });

  it('does not stand for somebody of whom the articles use the other pronoun', () => {
    const answer = 'Anton Keel spoke after Ilse Brandt.';
    expect(standalone('What happened at the meeting?', answer, 'What did she say?')).toBe('What did Ilse Brandt say?');
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

  it.each([
    ['When was the Brennick Dam completed?', 'In 1957.', 'How high is it?', 'How high is the Brennick Dam?'],
    [
      'What did the council vote on?',
      'It voted on a new bridge.',
      'What will it cost?',
      'What will the new bridge cost?',
    ],
    [
      'Who signed the treaty between Ostley and Millen?',
      'Ilse Brandt.',
      'When was it signed?',
      'When was the treaty between Ostley and Millen signed?',
    ],
    ['How many boats were lost?', 'Two.', 'How many of them were found?', 'How many of the boats were found?'],
    ['Who was arrested?', 'Police arrested two men.', 'What did they say?', 'What did the two men say?'],
    ['What did Straitlink say about the barge?', 'Much.', 'How much did it earn?', 'How much did Straitlink earn?'],
    [
      'Who sponsors the club?',
      'Arrin Rail keeps its contract with Keel.',
      'What is that contract worth?',
      'What is the contract with Keel worth?',
    ],
    [
      'What did Straitlink decide on Thursday?',
      'To set up a rescue fund.',
      'Who is its director?',
      'Who is Straitlink’s director?',
    ],
    ['When is the wreck closest to the lighthouse?', 'In May.', 'Who discovered it?', 'Who discovered the wreck?'],
    ['When did the war start?', 'In 1920.', 'Who was governor then?', 'Who was governor when the war started?'],
    ['What happened in Calder Bay?', 'A march.', 'Who lives there?', 'Who lives in Calder Bay?'],
  ])('for a thing, a group, a place or a time takes its words along: %s', (asked, answer, question, meant) => {
    expect(standalone(asked, answer, question)).toBe(meant);
  });

  it('for all that was asked keeps that beside it', () => {
    expect(standalone('What did the council decide?', 'Much.', 'Who did it?')).toBe(
      'Who did it (about what the council decided)?',
    );
  });
});

describe('an ellipsis', () => {
  it.each(['And Corvane Hydro?', 'What about Corvane Hydro?', 'and corvane hydro’s?', 'But Corvane Hydro?'])(
    'asks the last question of another name: %s',
    (question) => {
      const meant = standalone('What did Brandt say about the spillway gate?', 'It jammed.', question);
      expect(meant).toBe('What did Corvane Hydro say about the spillway gate?');
    },
  );

  it.each([
    ["What is Ilse Brandt's account?", "And Corvane Hydro's?", "What is Corvane Hydro's account?"],
    [
      'How many marched according to the police?',
      'and according to the organisers?',
      'How many marched according to the organisers?',
    ],
    ['How many people did the police count?', 'and the organisers?', 'How many people did the organisers count?'],
    ['How old is Anton Keel?', 'And his lawyer?', 'How old is Anton Keel’s lawyer?'],
    ['When was the Saint Orla built?', 'and refitted?', 'When was the Saint Orla refitted?'],
    ['Where were the men arrested?', 'and the ship found?', 'Where was the ship found?'],
    ['What happened in Ostley?', 'And in Millen?', 'What happened in Millen?'],
    ['How many riders fell in the crash?', 'and how many went to hospital?', 'How many riders went to hospital?'],
  ])('asks the last question of what plays the same part: %s %s', (asked, question, meant) => {
    expect(standalone(asked, 'So it was.', question)).toBe(meant);
  });

  it.each([
    ['Why?', 'Why did the Brennick Dam fail?'],
    ['And when?', 'When did the Brennick Dam fail?'],
    ['since when', 'Since when did the Brennick Dam fail?'],
    ['Who says so?', 'Who says so (about whether the Brennick Dam failed)?'],
    ['Are you sure?', 'Are you sure (about whether the Brennick Dam failed)?'],
    ['Tell me more', 'Tell me more (about whether the Brennick Dam failed)'],
    ['Was anyone hurt?', 'Was anyone hurt (about whether the Brennick Dam failed)?'],
  ])('that is a question word or little more takes the last question along: %s', (question, meant) => {
    expect(standalone('Did the Brennick Dam fail?', 'Yes.', question)).toBe(meant);
  });

  it.each([
    [
      'What did Keel demand after the election?',
      'Keel demanded a recount.',
      'Why?',
      'Why did Keel demand a recount after the election?',
    ],
    [
      'Who runs the Brennick Dam?',
      'Corvane Hydro does.',
      'since when?',
      'Since when does Corvane Hydro run the Brennick Dam?',
    ],
    ['What did Brandt do?', 'Brandt closed the road.', 'When?', 'When did Brandt close the road?'],
    [
      'What did Brandt say about the gate?',
      'It jammed.',
      'and what does the mayor say?',
      'What does the mayor say about the gate?',
    ],
    [
      'What did Keel say about the vote?',
      'Much.',
      'Did the mayor agree?',
      'Did the mayor agree with what Keel said about the vote?',
    ],
  ])('fills in what the answer told: %s %s', (asked, answer, question, meant) => {
    expect(standalone(asked, answer, question)).toBe(meant);
  });
});

describe('a new topic', () => {
  it.each([
    'When was the Saint Orla built?',
    'How many people marched for the libraries?',
    'Who won the election in Calder Bay?',
    'Is it true that Deepline was hired?',
    'And who is the mayor of Calder Bay?',
    'What is the best recipe for pancakes?',
    'thanks!',
  ])('inherits nothing from the turns before: %s', (question) => {
    expect(standalone('How many people died in the Ostley flood?', 'At least 12.', question)).toBe(question);
  });

  it('is all there is where nothing was asked before', () => {
    expect(standalone('What did she say?')).toBe('What did she say?');
  });
});

it('does not take a refusal for an answer', () => {
  const refusal = 'The articles here do not answer this. I looked for: Anton, Keel.';
  expect(standalone('Who asked for soldiers?', refusal, 'What did he say?')).toBe(
    'What did he say (about who asked for soldiers)?',
  );
});

it('reads the quotes of an answer, not whom it attributes them to', () => {
  const answer = 'Ilse Brandt, in Arrin Valley Courier (14 March 2023): “Agnes Orlov asked for soldiers.” [1]';
  expect(standalone('Who asked for soldiers?', answer, 'What did she say?')).toBe('What did Agnes Orlov say?');
});

it('tells the reader how a follow-up was understood', async () => {
  const answer = await fixtures.open.ask('since when?', {
    history: [
      { role: 'user', content: 'Who runs the Brenick Dam?' },
      { role: 'assistant', content: 'Corvane Hydro runs it.' },
    ],
  });
  expect(answer.standaloneQuestion).toBe('Since when does Corvane Hydro run the Brennick Dam?');
  expect(answer.question).toBe('since when?');
  expect(answer.citations[0]?.quote).toContain('since 2011');
});

it('does not claim to have changed a question that stands alone', async () => {
  expect(await fixtures.open.ask('Who runs the Brennick Dam?')).not.toHaveProperty('standaloneQuestion');
});

it.each(['and ', 'the ', 'what about ', 'Keel ', 'how many ', '? ', 'what did he '])(
  'reads turns of 8 kB of "%s" without hanging',
  (piece) => {
    const long = piece.repeat(8000 / piece.length);
    expect(standalone(long, long, `${piece.repeat(200)}?`)).toEqual(expect.any(String));
  },
  5000,
);
