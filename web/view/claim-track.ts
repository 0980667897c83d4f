import type { ClaimExtent } from '../claims/claim-extent.ts';
import type { ValueAxis } from '../claims/value-axis.ts';
import { svg } from './svg.ts';

const HEIGHT = 28;
const MIDDLE = '50%';

const across = (share: number): string => `${share.toFixed(2)}%`;

/**
 * One reported figure on the axis: a dot for a value, a ring in a soft band for "about", a bar for a range (soft where only the
 * order of magnitude is known), a broken line
 * to the end of the axis where it is open ("at least", "up to").
 */
export function claimTrack({ from, to, blur, vague }: ClaimExtent, axis: ValueAxis): SVGSVGElement {
  const bar = (start: number, end: number, height: number, look: string): SVGElement =>
    svg('rect', {
      class: look,
      x: across(axis.position(start)),
      width: across(axis.position(end) - axis.position(start)),
      y: MIDDLE,
      transform: `translate(0 ${-height / 2})`,
      height,
      rx: height / 2,
    });
  const dot = (value: number): SVGElement =>
    svg('circle', {
      class: blur > 0 ? 'claim-dot claim-about' : 'claim-dot',
      cx: across(axis.position(value)),
      cy: MIDDLE,
      r: 5.5,
    });
  const open = (value: number, end: '0%' | '100%'): SVGElement =>
    svg('line', { class: 'claim-open', x1: across(axis.position(value)), x2: end, y1: MIDDLE, y2: MIDDLE });
  const drawn = (): SVGElement[] => {
    if (from === null) return to === null ? [] : [open(to, '0%'), dot(to)];
    if (to === null) return [open(from, '100%'), dot(from)];
    if (from < to) return [bar(from, to, 10, vague ? 'claim-range claim-vague' : 'claim-range')];
    return blur > 0 ? [bar(from - blur, from + blur, 18, 'claim-blur'), dot(from)] : [dot(from)];
  };
  return svg('svg', { class: 'claim-track', height: HEIGHT, 'aria-hidden': 'true' }, ...gridLines(axis), ...drawn());
}

/** The numbers under the axis. */
export function axisLabels(axis: ValueAxis): SVGSVGElement {
  const labels = axis.ticks
    .filter(({ labelled }) => labelled)
    .map(({ value }) => {
      const share = axis.position(value);
      const anchor = share < 10 ? 'start' : share > 90 ? 'end' : 'middle';
      const x = anchor === 'start' ? '0%' : anchor === 'end' ? '100%' : across(share);
      return svg('text', { class: 'axis-label', x, y: 14, 'text-anchor': anchor }, axisNumber(value));
    });
  return svg('svg', { class: 'claim-track', height: 20, 'aria-hidden': 'true' }, ...labels);
}

function gridLines(axis: ValueAxis): SVGElement[] {
  return axis.ticks.map(({ value }) => {
    const x = across(axis.position(value));
    return svg('line', { class: 'axis-line', x1: x, x2: x, y1: 0, y2: '100%' });
  });
}

/** Millions and more are shortened so that neighbours do not meet on a narrow screen. */
function axisNumber(value: number): string {
  return value.toLocaleString('en-GB', Math.abs(value) < 1e6 ? {} : { notation: 'compact', maximumFractionDigits: 1 });
}
