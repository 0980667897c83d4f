import type { DropReason } from '../../../domain/article.ts';
import type { Line } from '../read-line.ts';

/** Longer lines are story, whatever they say. */
const LONGEST_NOTE = 45;

interface Note {
  readonly reason: DropReason;
  /** In words: what says the same in more is a sentence of a story. */
  readonly longest: number;
  /** Whether it may end like a sentence; most notes do not, and story sentences do. */
  readonly mayEnd: boolean;
  readonly pattern: RegExp;
}

const NOTES: readonly Note[] = [
  {
    reason: 'agency-note',
    longest: 40,
    mayEnd: true,
    pattern:
      /^\((?:with |additional |more )?(?:inputs?|reporting|writing|contributions?) (?:from|by)\b|^(?:with|additional) (?:inputs?|reporting|writing) (?:from|by)\b|^reporting (?:by|from) [^.]{3,120}; ?(?:additional|editing|writing|compiled)|contributed (?:to|reporting (?:for|to)) (?:this|the) (?:report|story|article)\.?$|^\(?this (?:story|article|report) (?:has|was) .{0,60}(?:syndicated|wire service|auto-generated|agency feed)/,
  },
  {
    reason: 'footer',
    longest: 45,
    mayEnd: true,
    pattern:
      /^©|^\(c\) ?\d{4}|^copyright (?:©|\(c\)|\d{4}|by\b)|all rights reserved|may not be (?:published|reproduced|republished), |^-? ?(?:30|ends?) ?-?$|^\(ends?\)$/,
  },
  {
    reason: 'caption',
    longest: 40,
    mayEnd: true,
    pattern:
      /^(?:this |file |representative |representational )?(?:image|photo|photograph) (?:is|was) |^(?:the |file |representative )?(?:image|photo|photograph|picture)s?(?: by| credit| courtesy(?: of)?)?(?::|\/)|^\(?(?:credit|photo|image|picture)s?: |\((?:file )?photo|\(representational|getty images\)?$|\breuters\)?\/[a-z. ]{3,40}$|\/(?:ap|afp|reuters|getty)(?: images)?\)?$/,
  },
  {
    reason: 'form',
    longest: 20,
    mayEnd: true,
    pattern:
      /^already (?:a|an|have an?) (?:\w+ )?(?:subscriber|member|account)|^to continue reading|^subscribe now|^(?:sign|log) in to\b/,
  },
  {
    reason: 'byline',
    longest: 14,
    mayEnd: false,
    pattern:
      /^by:? \p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3}(?:[,|] .{0,80})?$|^(?:written|posted|reported|published) by:? |(?:news|web|sports) desk$|^\d{1,2} ?-?min(?:ute)?s? read$|^(?:staff|special) (?:reporter|correspondent)$|^(?:interview|words|text|report)(?: by|:) \p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,2}$/u,
  },
  {
    reason: 'date-line',
    longest: 20,
    mayEnd: false,
    pattern:
      /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?$|^(?:last |first )?(?:updated|published|posted|created|modified)(?: on| at)?:? .{0,60}\d{4}|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,20}\d{4}/,
  },
];

/** Lines that say outright what they are, wherever they stand: an agency note, a right, a caption, a byline, a date; null for all others. */
export function noteReason(line: Line): DropReason | null {
  if (line.words > LONGEST_NOTE || line.text.length > 400) return null;
  const text = line.key.trim();
  const fits = (note: Note): boolean => line.words <= note.longest && (note.mayEnd || line.end !== 'sentence');
  return NOTES.find((note) => fits(note) && note.pattern.test(text))?.reason ?? null;
}
