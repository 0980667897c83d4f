import { describe, expect, it } from 'vitest';
import { findRepeatedLines } from '../../../src/corpus/find-body/find-repeated-lines.ts';
import { readTextPage } from '../../../src/corpus/text-page.ts';

const PLACES = ['Lorne', 'Gull Bay', 'Havel', 'Tarnow', 'Varberg', 'Dunmore'];

function story(place: string): string[] {
  return [
    `The council of ${place} will decide on the new harbour wall on Thursday evening, its chairman said.`,
    `Engineers from ${place} have warned that the old wall may not stand another winter of such storms.`,
    `Nobody in ${place} expects the vote to be close, for the money comes from the capital this time.`,
  ];
}

function repeated(files: readonly (readonly string[])[], publisher: string | null = 'The Courier'): string[] {
  const pages = files.map((lines) => ({ page: readTextPage(lines.join('\n')), publisher }));
  return [...(findRepeatedLines(pages).get(publisher ?? '') ?? [])];
}

describe('findRepeatedLines', () => {
  it("finds the frame of a publisher's pages", () => {
    const files = PLACES.map((place) => ['Courier of the Coast', ...story(place), 'Get the morning letter']);
    expect(repeated(files).toSorted()).toEqual(['courier of the coast', 'get the morning letter']);
  });

  it('does not take a sentence that several stories share for frame', () => {
    const background =
      'The war began in the spring of 2011, when troops from the north crossed the river at three places.';
    expect(repeated(PLACES.map((place) => [...story(place), background]))).toEqual([]);
  });

  it('takes a long biography or a legal notice for frame', () => {
    const notice =
      'This story may be shared but not sold, and all rights reserved to the publisher apply in every country.';
    expect(repeated(PLACES.map((place) => [...story(place), notice]))).toEqual([notice.toLowerCase()]);
  });

  it('counts copies of one story once', () => {
    const copy = ['What happens next?', ...story('Lorne')];
    expect(repeated([copy, copy, [...copy, 'A line of its own']])).toEqual([]);
  });

  it('leaves alone what only few of many pages share', () => {
    const files = Array.from({ length: 20 }, (_, index) => story(`Town ${index}`));
    files[3]?.push('What happens next?');
    files[9]?.push('What happens next?');
    expect(repeated(files)).toEqual([]);
  });

  it('compares no files of unknown publishers', () => {
    expect(
      repeated(
        PLACES.map((place) => ['Courier of the Coast', ...story(place)]),
        null,
      ),
    ).toEqual([]);
  });
});
