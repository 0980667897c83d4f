/** A written sentence without its markers, and the markers in the order of their first use. */
export interface MarkedText {
  readonly text: string;
  readonly markers: readonly number[];
}

/** [1], [1, 2], [1-3], [^1], 【1】, [quote 1], (1) at the end of a clause is none: a number in brackets may be the article's. */
const MARKER =
  /\s?[[【]\s?\^?(?:(?:quotes?|sources?|q)\s?)?(\d{1,4}(?:\s?(?:,|;|-|–|and|to)\s?(?:(?:quotes?|sources?|q)\s?)?\d{1,4}){0,11})(?:†[^\]】]{0,40})?\s?[\]】]/giu;

/** Takes the citation markers, in the forms that models use, out of a sentence. */
export function readMarkers(sentence: string): MarkedText {
  const markers: number[] = [];
  const text = sentence.replace(MARKER, (_, inner: string) => {
    markers.push(...numbersIn(inner));
    return '';
  });
  return {
    text: text
      .replace(/\s+([.,;:!?])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
    markers: [...new Set(markers)],
  };
}

function numbersIn(inner: string): number[] {
  const range = /^(\d{1,4})\s?(?:-|–|to)\s?(\d{1,4})$/.exec(inner);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range && first < last && last - first < 12)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (inner.match(/\d{1,4}/g) ?? []).map(Number);
}
