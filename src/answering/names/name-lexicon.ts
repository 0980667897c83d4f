import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';

/** Which words of a corpus are names, learnt from how its body text writes them. */
export interface NameLexicon {
  /** Whether the word, in any case, is written as a name in the corpus: capitalised within sentences nearly always. */
  isName(word: string): boolean;
  /** The usual spelling of a name ("lisbon" → "Lisbon"), or null for anything else. */
  spelling(word: string): string | null;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** A word counts as a name from this share of capitalised uses. */
const NAME_SHARE = 0.8;

const lexicons = new WeakMap<Snapshot, NameLexicon>();

/** The lexicon of a snapshot, made once from its sentences; the first word of a sentence says nothing. Linear in the corpus. */
export function nameLexicon(snapshot: Snapshot): NameLexicon {
  const known = lexicons.get(snapshot);
  if (known) return known;
  const uses = countUses(snapshot);
  const lexicon: NameLexicon = {
    isName: (word) => {
      const use = uses.get(bare(word));
      return use !== undefined && use.capitalised / use.all >= NAME_SHARE;
    },
    spelling: (word) => (lexicon.isName(word) ? (uses.get(bare(word))?.spelling ?? null) : null),
  };
  lexicons.set(snapshot, lexicon);
  return lexicon;
}

interface Use {
  all: number;
  capitalised: number;
  spelling: string;
}

function countUses(snapshot: Snapshot): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const chunk of snapshot.chunks) {
    const text = snapshot.articles.get(chunk.articleId)?.text ?? '';
    for (const sentence of chunk.sentences) {
      if (sentence.kind === 'subhead') continue;
      let first = true;
      for (const [word] of sliceOf(text, sentence).matchAll(WORD)) {
        if (!first) countWord(uses, word);
        first = false;
      }
    }
  }
  return uses;
}

function countWord(uses: Map<string, Use>, word: string): void {
  const key = bare(word);
  const capitalised = /^\p{Lu}/u.test(word) ? 1 : 0;
  const use = uses.get(key);
  if (!use) uses.set(key, { all: 1, capitalised, spelling: word.replace(/['’]s$/, '') });
  else {
    use.all += 1;
    use.capitalised += capitalised;
  }
}

function bare(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '');
}
