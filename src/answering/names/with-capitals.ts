import type { Snapshot } from '../../domain/snapshot.ts';
import { nameLexicon } from './name-lexicon.ts';
import { namesIn } from './names-in.ts';

/** A text with its names as the corpus writes them: the tagger takes a name without a capital for a noun or a verb. */
export function withCapitals(text: string, snapshot: Snapshot): string {
  let capital = text;
  for (const { start, end, text: name } of namesIn(text, nameLexicon(snapshot)).toReversed())
    if (name.length === end - start) capital = capital.slice(0, start) + name + capital.slice(end);
  return capital;
}
