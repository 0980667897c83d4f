import type { DropReason } from '../../domain/article.ts';
import type { FurnitureKind } from './vocabulary.ts';
import { noteReason } from './rules/note-reason.ts';
import type { Line } from './read-line.ts';

/** In this order; each speaks for lines of at most so many words: in longer ones its words are what a headline is about. */
const BY_VOCABULARY: readonly (readonly [FurnitureKind, DropReason, number])[] = [
  ['comments', 'form', 40],
  ['legal', 'footer', Infinity],
  ['bio', 'bio', Infinity],
  ['agency', 'agency-note', 40],
  ['credit', 'caption', 60],
  ['byline', 'byline', 14],
  ['subscribe', 'form', 60],
  ['cookie', 'boilerplate', Infinity],
  ['share', 'menu', 8],
  ['related', 'link-list', 8],
  ['more', 'link-list', 20],
  ['menu', 'menu', 5],
  ['advert', 'boilerplate', 5],
];

/** Why a line that the model left out is not body, for people to read; `isAbove`: it stands before the story. */
export function dropReason(line: Line, isAbove: boolean): DropReason {
  const note = noteReason(line);
  if (note) return note;
  if (line.block.role === 'caption') return 'caption';
  if (line.words <= 14 && /\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b/.test(line.text) && line.digitShare > 0.25)
    return 'date-line';
  const kind = BY_VOCABULARY.find(([each, , longest]) => line.words <= longest && line.furniture.has(each));
  if (kind) return kind[1];
  if (line.words <= 4 || line.block.role === 'navigation') return isAbove ? 'menu' : 'link-list';
  return line.end === 'none' || line.end === 'cut' || line.block.linkShare > 0.5 ? 'link-list' : 'boilerplate';
}
