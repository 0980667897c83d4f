import type { DropReason } from '../../../domain/article.ts';
import type { Line } from '../read-line.ts';

/** Longer lines are story, whatever they say. */
const LONGEST_NOTE = 45;

const NOTES: readonly { readonly reason: DropReason; readonly longest: number; readonly pattern: RegExp }[] = [
  {
    reason: 'agency-note',
    longest: 40,
    pattern:
      /^\(?(?:with |additional |more )*(?:inputs?|reporting|writing|contributions?) (?:from|by)\b|contributed (?:to|reporting for) (?:this|the) (?:report|story|article)|^\(?(?:this (?:story|article|report) (?:has|was) .{0,60}(?:syndicated|wire|auto-generated|agency feed))/,
  },
  {
    reason: 'footer',
    longest: 45,
    pattern: /^(?:©|\(c\) ?\d{4}|copyright\b)|all rights reserved|may not be (?:published|reproduced|republished)|^\(?end\)?s?$/,
  },
  {
    reason: 'caption',
    longest: 40,
    pattern:
      /^(?:this |the |a |file |representative |representational )?(?:image|photo|photograph|picture|illustration)(?: is| was| shows| for|:| by| credit| courtesy|\/|$)|^\(?(?:photo|image|credit|picture|getty|source)s?(?: by| courtesy| credit)?: |\((?:file )?photo|\(representational|getty images\)?$|\breuters\)?\/[a-z. ]{3,40}$|\/(?:ap|afp|reuters|getty)(?: images)?\)?$/,
  },
  {
    reason: 'form',
    longest: 20,
    pattern: /^already (?:a|an|have an?) (?:\w+ )?(?:subscriber|member|account)|^(?:to continue reading|subscribe now|sign in to|log in to)\b/,
  },
  {
    reason: 'byline',
    longest: 14,
    pattern: /^by:? \p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3}(?:,.*|\|.*)?$|^(?:written|posted|reported|published) by:? |(?:news|web|sports) desk$|^\d{1,2} ?-?min(?:ute)?s? read$|^(?:staff|special) (?:reporter|correspondent)$|^(?:interview|words|text|report)(?: by|:) \p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,2}$/u,
  },
  {
    reason: 'date-line',
    longest: 20,
    pattern: /^(?:(?:last |first )?(?:updated|published|posted|created|modified))(?: on| at)?:? .*\d{4}|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,20}\d{4}/,
  },
];

/** Lines that say outright what they are, wherever they stand: an agency note, a right, a caption, a byline, a date; null for all others. */
export function noteReason(line: Line): DropReason | null {
  if (line.words > LONGEST_NOTE || line.text.length > 400) return null;
  const text = line.key.trim();
  return NOTES.find((note) => line.words <= note.longest && note.pattern.test(text))?.reason ?? null;
}
