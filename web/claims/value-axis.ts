import type { ClaimExtent } from './claim-extent.ts';

const WANTED_TICKS = 4;
/** Values further apart than this are told apart only where each tenfold is as wide as the next. */
const LOGARITHMIC_FROM = 20;
/** An axis that begins above zero must use more of its length than this. */
const ZERO_BELOW = 0.4;
const MOST_LABELS = 5;
/** Room left at either end for what is drawn around a value, as a share of the axis. */
const MARGIN = 0.03;

export interface Tick {
  readonly value: number;
  readonly labelled: boolean;
}

/** One axis under all the values of a chart. */
export interface ValueAxis {
  readonly logarithmic: boolean;
  readonly ticks: readonly Tick[];
  /** Where a value lies, in per cent of the axis from its start. */
  position(value: number): number;
}

/** The axis on which all of these extents lie, between round numbers; logarithmic where they are far apart. */
export function valueAxis(extents: readonly ClaimExtent[]): ValueAxis {
  const ends = extents.flatMap(({ from, to, blur }) => [
    ...(from === null ? [] : [from - blur]),
    ...(to === null ? [] : [to + blur]),
  ]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const logarithmic = low > 0 && high / low >= LOGARITHMIC_FROM;
  const values = logarithmic ? logarithmicTicks(low, high) : linearTicks(low, high, extents);
  const scale = logarithmic ? Math.log10 : (value: number) => value;
  const first = scale(values[0] ?? low);
  const length = scale(values.at(-1) ?? high) - first;
  return {
    logarithmic,
    ticks: values.map((value, index) => ({
      value,
      labelled:
        values.length <= MOST_LABELS || index === 0 || index === values.length - 1 || Math.log10(value) % 1 === 0,
    })),
    position: (value) => 100 * (MARGIN + ((scale(value) - first) / length) * (1 - 2 * MARGIN)),
  };
}

function linearTicks(low: number, high: number, extents: readonly ClaimExtent[]): number[] {
  const openDown = extents.some(({ from }) => from === null);
  const start = low >= 0 && (openDown || low < ZERO_BELOW * high) ? 0 : low;
  const span = high - start || Math.abs(high) / 2 || 1;
  const step = roundUp(span / WANTED_TICKS);
  const first = Math.floor(start / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function logarithmicTicks(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low));
  const steps = Array.from({ length: Math.ceil(Math.log10(high)) - from + 1 }, (_, index) => 10 ** (from + index));
  const all = steps.flatMap((power) => [power, 2 * power, 5 * power]);
  const start = all.findLastIndex((value) => value <= low);
  const end = all.findIndex((value) => value >= high);
  return all.slice(start, end + 1);
}

/** The next of 1, 2, 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((factor) => factor * power >= value) ?? 10);
}
