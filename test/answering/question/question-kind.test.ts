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
  ['agreement', ['Do all sources confirm that it sank?', 'do both sides tell the same story about the crash']],
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
    [
      'Give me an overview',
      'What’s going on?',
      'What happened?',
      'Tell me about the flood',
      'Summary please',
      'What is in this folder?',
    ],
  ],
  [
    'about-article',
    [
      'Who wrote the story on cracks?',
      'What are your sources?',
      'where do you get your information from',
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

it.each<[QuestionKind, string[]]>([
  [
    'about-article',
    [
      'Which sources mention the mayor?',
      'What papers reported on the ferry?',
      'which paper ran the correction',
      'How many stories cover the strike?',
      'How many reports are there about the dam?',
      'How many stories are there?',
      'What sites do you use?',
      'Which reports?',
      'What is the oldest report?',
      'When was the piece on the wolves published?',
      'When was this report published?',
      'Which of the stories mention the dam?',
      'Who wrote the analysis in The Ledger?',
    ],
  ],
  [
    'which',
    ['Which sites were hit by the missiles?', 'Which papers did the minister sign?', 'Which sources of water ran dry?'],
  ],
  [
    'quantity',
    [
      'How many reports of abuse did the hotline receive?',
      'How many stories does the tower have?',
      'How many deaths did the sources report?',
    ],
  ],
  ['when', ['When was the inquiry report published?', 'When was the missing piece found?']],
  ['what-said', ['What did the first report say about the cause?']],
  ['who', ['Who wrote the letter to the mayor?', 'who wrote the water bill']],
])('tells articles from ordinary sites, stories, reports and papers: %s', (kind, questions) => {
  expect(Object.fromEntries(questions.map((question) => [question, questionKind(question)]))).toEqual(
    Object.fromEntries(questions.map((question) => [question, kind])),
  );
});

it.each<[QuestionKind, string[]]>([
  [
    'why',
    [
      'Why did the price of bread rise?',
      'What caused the price of bread to rise?',
      'What’s the main reason for the cost of rents?',
    ],
  ],
  ['when', ['When did the number of cases peak?', 'On what date did the number of cases peak?']],
  ['where', ['In which city is the price of bread highest?', 'Where is the number of otters growing?']],
  ['who', ['Who pays the cost of the repair?']],
  [
    'quantity',
    [
      'What is the number of people who were killed?',
      'Did the price of bread rise?',
      'population of Ostley',
      'How did the cost of the repair change the vote?',
      'What’s the latest death toll?',
    ],
  ],
])('lets no price or number hide what else is asked: %s', (kind, questions) => {
  expect(Object.fromEntries(questions.map((question) => [question, questionKind(question)]))).toEqual(
    Object.fromEntries(questions.map((question) => [question, kind])),
  );
});

it.each<[QuestionKind, string[]]>([
  [
    'agreement',
    [
      'Does the union agree with the company about the pay rise?',
      'do the articles agree on how many came',
      'Why do the sources disagree?',
      'Why did the reports not agree on the toll?',
      'What do the sources agree on?',
      'Did the mayor agree?',
      'How do the reports differ from each other?',
    ],
  ],
  ['why', ['Why did the union agree to end the strike?', 'Why did the union agree with the company?']],
  ['when', ['When did the two sides agree on a truce?']],
  ['who', ['With whom did the club agree a transfer?']],
  ['yes-no', ['Did the union agree to end the strike?', 'Will they agree not to strike?']],
  ['how', ['How does the new law differ from the old one?']],
])('takes for agreement only that of sources or sides: %s', (kind, questions) => {
  expect(Object.fromEntries(questions.map((question) => [question, questionKind(question)]))).toEqual(
    Object.fromEntries(questions.map((question) => [question, kind])),
  );
});

it.each<[QuestionKind, string]>([
  ['quantity', 'anyone know how many people died in the ferry accident'],
  ['quantity', 'by how much did bread prices rise'],
  ['quantity', 'for how long was the bridge shut'],
  ['who', 'tell me who runs the dam'],
  ['who', 'does anyone know who won the regatta'],
  ['who', 'and who pays for it'],
  ['who', 'to whom was the club sold'],
  ['why', 'do you know why the bridge was shut'],
  ['why', 'so how come the ferry sank'],
  ['why', 'can u tell me what led to the strike'],
  ['when', 'i want to know when the trial starts'],
  ['when', 'at what time does the curfew begin'],
  ['when', 'in which year did the mine close'],
  ['when', 'how long ago did the dam fail'],
  ['when', 'till when is the road shut'],
  ['where', 'can you tell me where the fire started'],
  ['where', 'i’d like to know which town was hit'],
  ['what-said', 'tell me what the mayor said about the dam'],
  ['what', 'what expert told them that'],
  ['timeline', 'so what happened after the mayor said no'],
  ['how', 'how often do the ferries run'],
  ['how', 'Please explain how the gate jammed'],
  ['which', 'tell me which bridge reopened'],
  ['what', 'what’s the name of the ship'],
  ['overview', 'do you know what happened'],
  ['yes-no', 'do you know if the library is open'],
  ['yes-no', 'tell me whether the gate jammed'],
  ['about-article', 'tell me which articles mention the mayor'],
])('reads a question as it is typed in a hurry: %s, %s', (kind, question) => {
  expect(questionKind(question)).toBe(kind);
});

it('does not mind capitals, line breaks or curly apostrophes', () => {
  expect(questionKind('  HOW\n MANY   PEOPLE?  ')).toBe('quantity');
  expect(questionKind('WHAT’S HAPPENING?')).toBe('overview');
});

it.each([
  'what did ',
  'how many ',
  'which ',
  'when was the ',
  ' \n',
  'what is going ',
  'why did stories ',
  'agree so ',
])(
  'reads 100 kB of "%s" without hanging',
  (piece) => {
    expect(questionKind(piece.repeat(Math.ceil(100_000 / piece.length)))).toEqual(expect.any(String));
  },
  5000,
);
