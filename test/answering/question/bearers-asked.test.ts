import { expect, it } from 'vitest';
import { withBearersAsked } from '../../../src/answering/question/bearers-asked.ts';

it.each([
  ['list the different people called Jane Doe', 'Who is Jane Doe?'],
  ['What things are called Port Brae?', 'What is Port Brae?'],
  ['Which ships are named Aurelia?', 'What is Aurelia?'],
  ['who are the people named Doe', 'Who is Doe?'],
])('asks what a name means: %s', (question, expected) => {
  expect(withBearersAsked(question)).toBe(expected);
});

it.each([
  'Which ships are named in the report?',
  'Which places are named after Doe?',
  'Which man was named as the suspect?',
  'What is the ship called?',
  'Who called the police?',
])('leaves other questions as they are: %s', (question) => {
  expect(withBearersAsked(question)).toBe(question);
});
