import { expect, it } from 'vitest';
import { speechFrames } from '../../../src/answering/speakers/speech-frames.ts';
import { readTokens } from '../../../src/answering/language/read-tokens.ts';
import { namedBy } from '../../../src/answering/speakers/speaker-meant.ts';

it.each([
  ['Peace monitors who visited Deln said the rockets came from the south.', 'Peace monitors'],
  ['Two laboratories that tried to repeat the Corvane experiment said they had failed.', 'Two laboratories'],
  ['The firm that built the Deln bridge denied any blame.', 'The firm'],
  ['The lawyer representing Jane Doe said he would appeal.', 'The lawyer'],
  [
    'Lumora has recalled the X2 after batteries caught fire, the newspaper Oscarra Ledger reported.',
    'the newspaper Oscarra Ledger',
  ],
  ['Officials told the paper that Jane Doe said no.', 'Jane Doe'],
])('gives the head of the clause as who speaks: %s', (text, speaker) => {
  const tokens = readTokens(text);
  const frame = speechFrames(tokens).at(-1);
  expect(frame && namedBy(text, tokens, frame)?.name).toBe(speaker);
});
