/**
 * How a figure is bounded. `about`: the value may lie to either side; `nearly`: a little below; the rest say on which side
 * the truth lies and whether the figure itself is included.
 */
export type Bound = 'exact' | 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/**
 * What a number in a text is. Only `count`, `percent` and `money` are figures that compare; the rest are parts of dates,
 * ages, times of day, and numbers in names (`F-16`, `Group of Seven`).
 */
export type FigureKind = 'count' | 'percent' | 'money' | 'year' | 'day' | 'age' | 'clock' | 'ordinal' | 'label';

/** A number in a sentence, read. Offsets are UTF-16 code units of the sentence. */
export interface Figure {
  /** As written, with its bound words: `around 10,000`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the number itself starts, after bound words. */
  readonly numberStart: number;
  readonly kind: FigureKind;
  readonly bound: Bound;
  /** The range that the number itself names: equal for one number, wide for `10 to 12` or `tens of thousands`. */
  readonly min: number;
  readonly max: number;
  /** `thousands`, `dozens`, `several hundred`: an order of magnitude, not a number. */
  readonly vague: boolean;
  /** Base form of the counted noun (`troop`), `%`, or a currency sign; null where nothing is named. */
  readonly unit: string | null;
  /** The counted noun with what stands before it, as written: `young dock workers`. */
  readonly counted: string | null;
}
