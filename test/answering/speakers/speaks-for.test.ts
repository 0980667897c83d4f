import { expect, it } from 'vitest';
import { speaksFor } from '../../../src/answering/speakers/speaks-for.ts';

it.each([
  ['the company', 'Aldane', '“Every gate worked,” the company’s chief executive, Ruben Aldane, said.'],
  ['Harbour Trust', 'Doe', 'Jane Doe, a spokeswoman for the Harbour Trust, said so.'],
  ['Harbour Trust', 'Doe', 'The head of operations at the Harbour Trust, Jane Doe, said so.'],
  ['Corvane Hydro', 'Aldane', 'Corvane Hydro chief executive Ruben Aldane spoke on Monday.'],
])('lets the officer of %s speak for it', (body, person, text) => {
  expect(speaksFor(body, person, text)).toBe(true);
});

it.each([
  ['Harbour Trust', 'Doe', 'Jane Doe, who has criticised the Harbour Trust, said so.'],
  ['Harbour Trust', 'Doe', 'Jane Doe, a neighbour of the Harbour Trust, said so.'],
  ['the company', 'Roe', 'The company’s chief executive, Ruben Aldane, told Jane Roe of it.'],
  ['Trust', 'Doe', 'Jane Doe, the director of Trustful Homes, said so.'],
])('lets nobody else speak for %s', (body, person, text) => {
  expect(speaksFor(body, person, text)).toBe(false);
});
