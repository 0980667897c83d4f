import { collapsed } from '../domain/span.ts';

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/**
 * Text of an article or a reader as a model sees it: on one line, brackets of markup as ‹ › so that no quote can close its
 * own tag, and every character that shows as nothing (zero-width, bidirectional, tags) named as ⟦U+200B⟧.
 */
export function asData(text: string): string {
  return collapsed(text)
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(
      INVISIBLE,
      (character) => `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
    );
}
