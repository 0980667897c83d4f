/** How a corpus writes one word within its sentences, where a capital says something. */
export interface WordUse {
  all: number;
  capitalised: number;
  /** Capitalised between words that are not, or opening a sentence before one: a name by itself, like "the Senate". */
  alone: number;
  /** As first written with a capital, else as first written; without a genitive. */
  spelling: string;
}

/** The words of a corpus. Keys are lower case without a genitive. */
export interface CorpusWords {
  /** Uses within sentences; what opens a sentence or quotation is counted under `alone` only. */
  readonly uses: ReadonlyMap<string, WordUse>;
  /** Every word that stands in a sentence, a title, or the name of a publisher or author, with its spelling there. */
  readonly all: ReadonlyMap<string, string>;
  /** Pairs of neighbours that the corpus writes with two capitals, joined by a blank. */
  readonly pairs: ReadonlySet<string>;
}
