import type { Claim } from '../../src/protocol/claim.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { formatDate } from '../../src/protocol/format-date.ts';
import { strings } from '../strings.ts';

/** Who says what a claim says: the speaker, else the outlet, else the article itself by its title. */
export function claimSource({ speaker, markers }: Claim, citations: readonly Citation[]): string {
  const cited = citations.find(({ marker }) => markers.includes(marker));
  return speaker ?? cited?.publisher ?? (cited === undefined ? strings.citation.unknownPublisher : `“${cited.title}”`);
}

/** The date of the article that a claim is from, in words. */
export function claimDate({ asOf }: Claim): string {
  return asOf === null ? strings.citation.undated : formatDate(asOf);
}
