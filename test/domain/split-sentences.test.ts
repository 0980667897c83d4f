import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/domain/split-sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** Each case is written with `|` where a sentence ends. */
const cases: readonly string[] = [
  'The council met. |It voted at noon. |Nobody spoke.',
  'Mr. Hale met Mrs. Okoro and Dr. Lind on Friday.',
  'Gen. Ruiz spoke first. |Sen. Wood did not reply.',
  'Lt. Col. James Ford and Sgt. Ann Lee were there.',
  'They walked to St. Mary before dawn. |Rain fell.',
  'The shop on Market St. closed. |It had been open for years.',
  'He lives on Main St. The house is old.'.replace('St. ', 'St. |'),
  'It was ranked No. 5 in the country. |No. 6 was far behind.',
  'He was asked and said no. |Later he agreed.',
  'It was Hale vs. Okoro in the final.',
  'The vote began at 9 a.m. Monday and ended at 5 p.m. |The result came later.',
  'A U.S. President rarely visits. |The last did in 1996.',
  'She moved to the U.S. |The president met her there.',
  'The U.N. Security Council met. |It adjourned.',
  'He studied in Washington, D.C. |He then went home.',
  'Shares of Acme Inc. rose. |Those of Bolt Corp. fell.',
  'It was bought by Acme Inc. |The price was not given.',
  'On Jan. 5 the river rose. |By Feb. 12 it had gone.',
  'J. K. Rowling and George W. Bush were named. |Both declined.',
  'The A. P. Moller building is tall.',
  'Growth was 3.5 percent. |Prices rose 2.1 percent.',
  'It cost $1.2 million. |That is a lot.',
  'In 2020 it was built in 2019. |5 people had died by then.',
  'Sales fell in May. |12 shops closed.',
  'We waited... and waited. |Nothing came.',
  'Well . . . maybe. |Who knows?',
  '“We will go,” he said. |Then he left.',
  '“We will go.” |She stayed.',
  '“Will you go?” he asked. |She nodded.',
  '"Will you go?" Smith asked. |She nodded.',
  '“Stop!” Mary Ellen Hale shouted. |Nobody did.',
  '“We must act. The time is now,” he said. |The hall was silent.',
  'He said: “It is late. We are tired. Go home.” |They went.',
  '"We must act. The time is now," he said. |The hall was silent.',
  "'We must act. It isn't late,' he said. |The hall was silent.",
  '‘We must act. It isn’t late,’ he said. |The hall was silent.',
  "The workers' union met. |The '90s were over.",
  'He left (see p. 12). |She stayed.',
  'He left. (Nobody saw him.) |She stayed.'.replace('. (', '. |('),
  'Is it true? |Yes! |It is.',
  'Yahoo! said on Monday that it would pay.',
  'Sales of phones fell. |iPhone sales did not.',
  'Police found weapons, e.g. Knives and a gun.',
  'Smith et al. Wrote the paper.',
  'Cmdr. Ana Diaz, Ph.D., spoke. |He did not.',
  'The motto is “Never again.” |The crowd knew it.',
  'He sat. |President Hale stood.',
  'She was ill. |Colleagues helped.',
  'Prices rose to £5. |Wages did not.',
  'He won 6-4, 6-2. |A rematch is set.',
  'It happened at 10.30 p.m. |Officers came at once.',
  'Was it “a mistake”? |Hale thinks so.',
  '1. Open the valve. |2. Close the door.',
  'Vitamin C. |The doctor gave it.',
  'According to the Lt. Gov. Ann Hale won.',
  'Sgt. Maj. Lee of the U.K. Royal Marines spoke.',
  'The firm said: “We regret this.” |A spokesman for Bolt Ltd. did not reply.',
  'He cited Art. 5 of the treaty. |Sec. 12 was not named.',
];

describe('splitSentences', () => {
  it.each(cases)('%s', (written) => {
    expect(sentences(written.replaceAll('|', ''))).toEqual(written.split('|').map((part) => part.trim()));
  });

  it('treats a single line end as a hard wrap and a blank line as an end', () => {
    expect(sentences('The council\nmet on Monday\n\nno vote was taken')).toEqual([
      'The council\nmet on Monday',
      'no vote was taken',
    ]);
  });

  it('leaves list bullets out of sentences and lets each begin one', () => {
    expect(sentences('• Two were hurt\n• One died.\n- Others fled')).toEqual([
      'Two were hurt',
      'One died.',
      'Others fled',
    ]);
  });

  it('splits a quotation longer than 400 characters', () => {
    const long = `“${'We shall see what the day brings to the town. '.repeat(12).trim()}” he said.`;
    expect(sentences(long).length).toBeGreaterThan(5);
  });

  it('does not wait for a quotation that is never closed', () => {
    expect(sentences('“We go. We stay. Then more')).toEqual(['“We go.', 'We stay.', 'Then more']);
  });

  it('cuts a sentence longer than 1,000 characters at its clauses', () => {
    const clause = 'and the committee then heard from another witness of the flood, ';
    const pieces = sentences(`${clause.repeat(30).trim()} which ended the day.`);
    expect(pieces.length).toBe(2);
    expect(pieces[0]).toMatch(/,$/);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1000);
  });

  it('stays inside the span it was given', () => {
    const text = 'Before it. The storm came. It went. After it.';
    const found = splitSentences(text, { start: 11, end: 35 });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['The storm came.', 'It went.']);
  });

  it.each(['. 1 ', '". ', '“a. ', "'a. b ", 'A. ', '? “', '1', '\n', '\n \n', '• ', 'U.S. The '])(
    'needs less than two seconds for 100 kB of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const began = performance.now();
      const found = splitSentences(text, { start: 0, end: text.length });
      expect(performance.now() - began).toBeLessThan(2000);
      expect(found.every(({ start, end }) => end - start <= 1000)).toBe(true);
    },
  );

  it('covers all text but white space and bullets, in order, trimmed and without overlap', () => {
    const word = fc.constantFrom(
      'U.S.',
      'Mr.',
      'Hale',
      'said',
      '“Go.',
      'now,”',
      '"Yes?"',
      'The',
      '5',
      '3.2',
      'No.',
      '…',
      'ends.',
      '\n',
      '\n\n',
      "'tis",
      '😀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.nat(3), (words, cut) => {
        const text = words.join(' ');
        const span = { start: Math.min(cut, text.length), end: text.length };
        let at = span.start;
        for (const { start, end } of splitSentences(text, span)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at, span.end).trim()).toBe('');
      }),
    );
  });
});
