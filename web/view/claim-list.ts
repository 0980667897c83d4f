import type { Claim } from '../../src/protocol/claim.ts';
import { claimExtent } from '../claims/claim-extent.ts';
import { claimDate } from '../claims/claim-source.ts';
import { valueAxis } from '../claims/value-axis.ts';
import { strings } from '../strings.ts';
import { axisLabels, claimTrack } from './claim-track.ts';
import { element } from './element.ts';

/** How a claim names its source, sets it apart by colour, and leads into it. */
export interface ClaimContext {
  readonly sourceOf: (claim: Claim) => string;
  /** The number of the source's colour, from 1; 0 for those beyond the colours there are. */
  readonly toneOf: (claim: Claim) => number;
  readonly marker: (number: number) => HTMLElement | null;
}

/** Reported values, one a line, each with its source and date; two or more numbers lie on one axis beside them. */
export function claimList(claims: readonly Claim[], context: ClaimContext): HTMLElement {
  const extents = new Map(
    claims.flatMap((claim) => {
      const extent = claimExtent(claim);
      return extent === null ? [] : [[claim, extent] as const];
    }),
  );
  const axis = extents.size < 2 ? null : valueAxis([...extents.values()]);
  const rows = claims.map((claim) => {
    const extent = extents.get(claim);
    return element(
      'li',
      {
        class: `claim tone-${context.toneOf(claim)}`,
        'data-min': claim.min === undefined ? null : String(claim.min),
        'data-max': claim.max === undefined ? null : String(claim.max),
      },
      claimLabel(claim, context),
      axis === null || extent === undefined ? null : claimTrack(extent, axis),
    );
  });
  return element(
    'div',
    { class: axis === null ? 'claim-list' : 'claim-list claim-chart' },
    element('ol', { role: 'list' }, ...rows),
    axis === null
      ? null
      : element(
          'div',
          { class: 'claim-axis' },
          element('span', { class: 'source-line' }, axis.logarithmic ? strings.claims.logarithmic : ''),
          axisLabels(axis),
        ),
  );
}

/** What is said, by whom, of which date, and the way to the words. */
export function claimLabel(claim: Claim, { sourceOf, marker }: ClaimContext): HTMLElement {
  return element(
    'p',
    { class: 'claim-label' },
    element('strong', { class: 'claim-value', dir: 'auto' }, claim.value),
    ' ',
    element('span', { class: 'claim-source', dir: 'auto' }, `${sourceOf(claim)}, ${claimDate(claim)}`),
    ...claim.markers.flatMap((number) => ['\u2060', marker(number) ?? `[${number}]`]),
  );
}
