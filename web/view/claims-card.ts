import type { Answer } from '../../src/protocol/answer.ts';
import type { Claim } from '../../src/protocol/claim.ts';
import { claimGroups } from '../claims/claim-groups.ts';
import { claimSource } from '../claims/claim-source.ts';
import { strings } from '../strings.ts';
import { claimsTable } from '../text/claims-table.ts';
import { claimList } from './claim-list.ts';
import type { ClaimContext } from './claim-list.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { positionColumns } from './position-columns.ts';

/** As many as `claims.css` has colours. */
const TONES = 6;

/** What the articles report, side by side: figures on one axis, dates as a list, positions in columns, all of it as a table; null without claims. */
export function claimsCard(
  { claims = [], citations, status, development }: Answer,
  marker: (number: number) => HTMLElement | null,
): HTMLElement | null {
  if (claims.length === 0) return null;
  const sourceOf = (claim: Claim): string => claimSource(claim, citations);
  const sources = [...new Set(claims.map(sourceOf))];
  const toneOf = (claim: Claim): number => {
    const index = sources.indexOf(sourceOf(claim));
    return index < TONES ? index + 1 : 0;
  };
  const context: ClaimContext = { sourceOf, toneOf, marker };
  const { figures, dates, positions } = claimGroups(claims, development === true);
  const heading = strings.claims.heading[development === true ? 'development' : status];
  return element(
    'section',
    { class: 'claims' },
    element('h3', { class: 'kicker' }, heading),
    development === true ? element('p', { class: 'claims-note' }, strings.answer.development) : null,
    ...figures.map((group) => claimList(group, context)),
    dates.length === 0 ? null : claimList(dates, context),
    positions.length === 0 ? null : positionColumns(positions, context),
    tableView([...figures.flat(), ...dates, ...positions], sourceOf),
  );
}

function tableView(claims: readonly Claim[], sourceOf: (claim: Claim) => string): HTMLElement {
  const { head, rows } = claimsTable(claims, sourceOf);
  const table = element(
    'table',
    {},
    element('thead', {}, tableRow(head, 'th')),
    element('tbody', {}, ...rows.map((row) => tableRow(row, 'td'))),
  );
  return element(
    'details',
    { class: 'claims-table' },
    element('summary', {}, strings.claims.table),
    element('div', { class: 'table-frame', tabindex: '0', role: 'group', 'aria-label': strings.claims.table }, table),
    copyButton(strings.claims.copy, () => [head, ...rows].map((row) => row.join('\t')).join('\n')),
  );
}

function tableRow(texts: readonly string[], tag: 'th' | 'td'): HTMLElement {
  const scope = tag === 'th' ? 'col' : null;
  return element('tr', {}, ...texts.map((text) => element(tag, { dir: 'auto', scope }, text)));
}
