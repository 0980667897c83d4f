import { expect, it } from 'vitest';
import { questionKind, type QuestionKind } from '../../../src/answering/question/question-kind.ts';

it.each<[QuestionKind, string[]]>([
  [
    'quantity',
    [
      'How many people died?',
      'According to police, how many died?',
      'how much did it cost',
      'What was the number of votes?',
      'How long is it?',
    ],
  ],
  ['who', ['Who runs the dam?', 'Whose ship is it?', 'Which company owns the ferry?', 'Which minister resigned?']],
  ['where', ['Where did the ferry sink?', 'In which town was he born?', 'what country is it in']],
  [
    'when',
    [
      'When was the dam completed?',
      'On what day did it open?',
      'Since what year?',
      'since when',
      'By when?',
      'What is the date of birth?',
    ],
  ],
  [
    'why',
    [
      'Why is the railway closed?',
      'And why did she leave?',
      'What was the cause of the fire?',
      'What led to the strike?',
      'How come?',
    ],
  ],
  ['how', ['How did the gate jam?']],
  ['which', ['Which bridge reopened?', 'In which bay?']],
  [
    'what-said',
    [
      'What did the governor say?',
      'How did Keel respond to the vote?',
      'According to police, what broke?',
      'What did she ask for?',
    ],
  ],
  [
    'exact-words',
    [
      'What were her exact words?',
      'What exactly did he say?',
      'Give me a quote from the mayor',
      'quote the mayor on it',
    ],
  ],
  ['yes-no', ['Is the dam safe?', 'Did the gate jam?', 'Isn’t it closed?']],
  ['agreement', ['Do the reports agree on the toll?', 'Are there conflicting figures?', 'Where do they differ?']],
  [
    'timeline',
    [
      'Give me a timeline of the flood',
      'How did the toll develop?',
      'What has happened since May?',
      'What happened on Tuesday?',
      'what happened after the vote',
    ],
  ],
  [
    'overview',
    ['Give me an overview', 'What’s going on?', 'What happened?', 'Tell me about the flood', 'Summary please'],
  ],
  [
    'about-article',
    [
      'Who wrote the story on cracks?',
      'Which outlets cover the ferry?',
      'What is the newest article?',
      'Which article is the newest?',
      'Which report is the most recent?',
      'How many articles are there?',
      'Which articles mention the mayor?',
      'What stories are about the dam?',
    ],
  ],
  ['what', ['What is a spillway?', 'And what now?']],
  ['topic', ['Soldiers in the valley', 'library closures', '']],
])('reads what a question asks for: %s', (kind, questions) => {
  expect(Object.fromEntries(questions.map((question) => [question, questionKind(question)]))).toEqual(
    Object.fromEntries(questions.map((question) => [question, kind])),
  );
});

it('does not mind capitals, line breaks or curly apostrophes', () => {
  expect(questionKind('  HOW\n MANY   PEOPLE?  ')).toBe('quantity');
  expect(questionKind('WHAT’S HAPPENING?')).toBe('overview');
});

it.each(['what did ', 'how many ', 'which ', 'when was the ', ' \n', 'what is going '])(
  'reads 100 kB of "%s" without hanging',
  (piece) => {
    expect(questionKind(piece.repeat(Math.ceil(100_000 / piece.length)))).toEqual(expect.any(String));
  },
  5000,
);
