import type { Claim } from '../../src/protocol/claim.ts';
import { strings } from '../strings.ts';
import { claimLabel } from './claim-list.ts';
import type { ClaimContext } from './claim-list.ts';
import { element } from './element.ts';

const SIDES = ['confirms', 'denies', 'unconfirmed'] as const;

/** Who says that it is so beside who says that it is not, and under them who leaves it open. */
export function positionColumns(claims: readonly Claim[], context: ClaimContext): HTMLElement {
  const columns = SIDES.flatMap((side) => {
    const ofSide = claims.filter(({ position }) => position === side);
    if (ofSide.length === 0) return [];
    return [
      element(
        'div',
        { class: `position position-${side}` },
        element('h4', { class: 'position-heading' }, strings.claims.positions[side]),
        element('ul', { role: 'list' }, ...ofSide.map((claim) => element('li', {}, claimLabel(claim, context)))),
      ),
    ];
  });
  return element('div', { class: 'positions' }, ...columns);
}
