import type { Snapshot } from '../../domain/snapshot.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';
import { askedSpeaker } from './asked-speaker.ts';
import { rarity, synonymsOf, type KeyTerm } from './key-terms.ts';
import { questionKind, type QuestionKind } from './question-kind.ts';
import { slotOf, type Slot } from './slot.ts';

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly slot: Slot | null;
  /** Without repeats, in the order asked; empty where the question holds nothing that could be looked up. */
  readonly terms: readonly KeyTerm[];
  /** The names in it and what stands in quotation marks, in lower case, white space collapsed. */
  readonly names: readonly string[];
  /** Whose words it asks for; null where it asks for nobody's. */
  readonly speaker: string | null;
}

/** Words that say what kind of answer is wanted, or that news is asked for; they are looked up only if nothing else is left. */
const FRAME = new Set(
  (
    'many much number amount kind type sort name named exact exactly word words say says said saying tell tells told happen happened ' +
    'happening article articles report reports reported reporting story stories source sources news according please know like come came ' +
    'anyone anything someone something people person thing things current currently summary overview primary main associated ' +
    'call called give gave given take took taken get got make made makes go went gone want wanted think thinks thought do done let put keep kept ' +
    'exactly really actually main new latest recent agree agreed agreement disagree disagreed disagreement differ different same conflicting ' +
    'consistent contradict timeline events going overview estimate figures figure numbers competing counts count'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const QUOTED = /["“]([^"”]{2,120})["”]/gu;

/** Reads a standalone question: kind, wanted slot, names and key terms weighted by their rarity in the snapshot. */
export function readQuestion(text: string, snapshot: Snapshot): Question {
  const kind = questionKind(text);
  const quoted = [...text.matchAll(QUOTED)].map((match) => match[1] as string);
  const found = namesIn(text, nameLexicon(snapshot));
  const names = [...found.map((name) => name.text), ...quoted];
  const words = text.normalize('NFKC').match(WORD) ?? [];
  const nameTerms = new Set(names.flatMap((name) => snapshot.termsOf(name)));
  const terms = keyTerms(
    words.filter((word) => !FRAME.has(word.toLowerCase())),
    nameTerms,
    snapshot,
  );
  return {
    text,
    kind,
    slot: slotOf(kind, text),
    terms: terms.length > 0 ? terms : keyTerms(words, nameTerms, snapshot),
    speaker: askedSpeaker(kind, text, found),
    names: names.map((name) => name.toLowerCase().replace(/\s+/g, ' ')),
  };
}

function keyTerms(words: readonly string[], names: ReadonlySet<string>, snapshot: Snapshot): KeyTerm[] {
  const found = new Map<string, KeyTerm>();
  for (const word of words) {
    for (const term of snapshot.termsOf(word)) {
      if (found.has(term)) continue;
      const name = names.has(term);
      found.set(term, {
        term,
        word,
        weight: rarity(snapshot, term),
        synonyms: name ? [] : synonymsOf(term, snapshot),
        name,
      });
    }
  }
  return [...found.values()];
}
