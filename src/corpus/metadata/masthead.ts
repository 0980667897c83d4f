import { isPaperName } from './paper-name.ts';

/** The mark of a section or of an edition behind a paper's name at the head of a page: "The Acme / SECURITY". */
const SECTION =
  /^(?:analysis|arts?|business|comment(?:ary)?|culture|economy|education|environment|europe|explain(?:er|ed)|features?|finance|foreign|health|interview|investigation|international|lifestyle|lives|local|money|national|news|obituar(?:y|ies)|opinion|politics|profile|region(?:al)?|reviews?|science|security|society|sports?|tech(?:nology)?|travel|uk|us|world|(?:\p{L}+ )?edition|live\b.*)$/iu;
const PARTS = /\s?[|·•]\s?|\s[–—/-]\s/;
/** "The" and up to three words, all with capitals. */
const THE_NAME = /^(?:The|THE)(?: \p{Lu}[\p{L}.'’&-]*){1,3}$/u;
/** Two to four words with capitals, or all in capitals. */
const NAME = /^\p{Lu}[\p{L}.'’&-]*(?: (?:of |and |OF |AND )?\p{Lu}[\p{L}.'’&-]*){1,3}$/u;

/**
 * The paper or station that a line at the head of a page names, with nothing else but a section or an edition: "The Weekly
 * Compass", "Evening Post - Saturday edition", "THE DISPATCH / SECURITY", "The Lantern" before a line "LIVES"; null for any
 * other line.
 */
export function mastheadName(line: string, next: string): string | null {
  const [first = '', ...others] = line.split(PARTS).map((part) => part.trim());
  if (SECTION.test(first) || !others.every((part) => SECTION.test(part))) return null;
  if (isPaperName(first)) return first;
  if (others.length === 0) return THE_NAME.test(first) && SECTION.test(next) ? first : null;
  return others.length === 1 && NAME.test(first) ? first : null;
}
