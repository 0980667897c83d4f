import { describe, expect, it } from 'vitest';
import { correctSpelling } from '../../../src/answering/question/correct-spelling.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function corrected(question: string): string {
  return correctSpelling(question, fixtures.open.snapshot).text;
}

describe('a slip of the keyboard', () => {
  it.each([
    ['How many soliders did Brandt ask for?', 'How many soldiers did Brandt ask for?'],
    ['who is agnes orolv', 'who is agnes orlov'],
    ['What did Brnadt say?', 'What did Brandt say?'],
    ['What did Branddt say?', 'What did Brandt say?'],
    ['Which libraires will close?', 'Which libraries will close?'],
    ['whta did the mayor say', 'what did the mayor say'],
    ['what is the newest atricle', 'what is the newest article'],
    ['What hapened to the governer?', 'What happened to the governor?'],
    ['Is the water safe in Otsley?', 'Is the water safe in Ostley?'],
    ['Wich libraries will close?', 'Which libraries will close?'],
    ['how meny soldiers did Brandt ask for', 'how many soldiers did Brandt ask for'],
  ])('is put right by the words of corpus and questions: %s', (question, meant) => {
    expect(corrected(question)).toBe(meant);
  });

  it('is put right by English where no article holds the word', () => {
    expect(corrected('Was it on televiison?')).toBe('Was it on television?');
  });

  it('is told to the reader, who sees the question as asked', async () => {
    const answer = await fixtures.open.ask('Who is Agnes Orolv?');
    expect(answer.question).toBe('Who is Agnes Orolv?');
    expect(answer.notices).toContainEqual({ code: 'spelling', text: 'Read “Orolv” as “Orlov”.' });
    expect(answer).not.toHaveProperty('standaloneQuestion');
  });
});

describe('a word is left as it is', () => {
  it.each([
    ['that is English though no article holds it', 'What does Hanna Sorel say about bees and pancakes?'],
    ['that may be the name of somebody else', 'What did Petra Lindqvist say?'],
    ['that may be the name of somebody else, though one letter apart', 'What did Brandl and orlof say?'],
    ['in quotation marks', 'Who said “soliders”?'],
    ['of another language', 'Wie viele Soldaten wurden geschickt?'],
    ['too short to tell', 'Is Tm here?'],
    ['in a form that the corpus has not', 'Were the libraries flooded or flooding?'],
  ])('%s', (_, question) => {
    expect(corrected(question)).toBe(question);
  });
});

it.each(['soliders ', 'a', "n't ", '“', 'Brnadt '])('reads 1,000 characters of "%s" without hanging', (piece) => {
  expect(corrected(piece.repeat(Math.ceil(1000 / piece.length)))).toEqual(expect.any(String));
});
