import { BertTokenizer, type PreTrainedTokenizer } from '@xenova/transformers';

/** What a tokenizer makes of texts, with what it made of their words remembered. */
export interface WordTokens {
  /** Tokens of a text without the special ones. */
  readonly plain: (text: string) => readonly number[];
  /** Tokens of the text that blanks between these parts give, with the special ones; null where only the tokenizer itself can tell. */
  readonly joined: (parts: readonly (readonly number[])[]) => readonly number[] | null;
}

const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 40;

/** Reads texts word by word where the tokenizer does so, too (BERT's): the commonest words are most of any text. */
export function createWordTokens(tokenizer: PreTrainedTokenizer): WordTokens {
  const encode = (text: string) => tokenizer.encode(text, null, { add_special_tokens: false });
  if (!(tokenizer instanceof BertTokenizer)) return { plain: encode, joined: () => null };
  const known = new Map<string, readonly number[]>();
  const tokensOf = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const tokens = encode(word);
    if (known.size >= MOST_KNOWN) known.clear();
    if (word.length <= LONGEST_KNOWN) known.set(word, tokens);
    return tokens;
  };
  const [first, last, ...others] = tokenizer.encode('');
  const most = tokenizer.model_max_length as number;
  return {
    plain: (text) => text.split(' ').flatMap((word) => (word === '' ? [] : tokensOf(word))),
    joined: (parts) => {
      if (first === undefined || last === undefined || others.length > 0) return null;
      const tokens = [first, ...parts.flat(), last];
      return tokens.length > most ? null : tokens;
    },
  };
}
