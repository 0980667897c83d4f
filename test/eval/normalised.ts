import { collapsed } from '../../src/domain/span.ts';

/** Text as patterns see it: NFKC, white space collapsed. */
export function normalised(text: string): string {
  return collapsed(text.normalize('NFKC'));
}
