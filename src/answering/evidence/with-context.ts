import { collapsed } from '../../domain/span.ts';
import type { Evidence } from './evidence.ts';

const ENDS = /[.!?…]["”’]?$/;
/** So long a sentence may be with the one before it: the model reads 128 tokens with question and headline. */
const MOST_CHARACTERS = 360;

/**
 * The sentence as a model reads it: after the headline of its article, which often tells whom it is of, unless the one repeats
 * the other, and after the sentence before it, unless the two are long.
 */
export function withContext({ passage, text, before }: Evidence): string {
  const isShort = before !== null && before.length + text.length <= MOST_CHARACTERS;
  const [headline, sentence] = [collapsed(passage.article.title), collapsed(isShort ? `${before} ${text}` : text)];
  if (headline === '' || sentence.includes(headline) || headline.includes(sentence)) return sentence;
  return `${headline}${ENDS.test(headline) ? '' : '.'} ${sentence}`;
}
