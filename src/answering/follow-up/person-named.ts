import type { Snapshot } from '../../domain/snapshot.ts';
import type { NameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';

const SPEAKS =
  /^\s+(?:has |have |had |also |later )?(?:said|says|told|confirmed|warned|noted|added|described|stated|claimed|urged|called|announced|expressed|criti\w+|denied|emphasi[sz]ed|declared|wrote|argued|signed|visited|met|resigned|became|was born|won)\b/;
const TITLED =
  /\b(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Secretary[ -]General|Chancellor|King|Queen|Prince|Princess|Mayor|Governor|Senator|General|Colonel|Captain|Chief(?: of Staff)?|Professor|Director|Spokes(?:man|woman|person)|Judge|Chairman|Chairwoman|Leader|Officer|Coach|Councillor|Commissioner)\.?\s+$/;

/** The person that a text names last, by how the corpus speaks of that name (a title before it or a verb of saying after it); null if none. */
export function personNamed(text: string, lexicon: NameLexicon, snapshot: Snapshot): string | null {
  return namesIn(text, lexicon).findLast(({ text: name }) => isPerson(name, snapshot))?.text ?? null;
}

function isPerson(name: string, { articles }: Snapshot): boolean {
  const last = name.split(' ').at(-1) as string;
  for (const { text } of articles.values()) {
    for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length)) {
      if (SPEAKS.test(text.slice(at + last.length, at + last.length + 40))) return true;
      const given = text.slice(Math.max(0, at - 60), at).replace(/\p{Lu}\p{L}+\s+$/u, '');
      if (TITLED.test(given) || TITLED.test(text.slice(Math.max(0, at - 40), at))) return true;
    }
  }
  return false;
}
