import { collapsed } from '../../domain/span.ts';
import type { Evidence } from './evidence.ts';

const ENDS = /[.!?…]["”’]?$/;
/** Openings that go on from the sentence before; train/pairs.py of the cross-encoder has the same. */
const LEANS =
  /^["“']?(?:he|she|it|they|his|her|its|their|this|that|these|those|the (?:man|woman|company|firm|group|ministry|agency|team|plan|move|decision))\b/i;

/**
 * The sentence as a model reads it: after the headline of its article, which often tells whom it is of, unless the one repeats
 * the other; and where it leans on the sentence before, after that.
 */
export function withContext({ passage, text, before }: Evidence): string {
  const told = before !== null && LEANS.test(text) ? `${before} ${text}` : text;
  const [headline, sentence] = [collapsed(passage.article.title), collapsed(told)];
  if (headline === '' || sentence.includes(headline) || headline.includes(sentence)) return sentence;
  return `${headline}${ENDS.test(headline) ? '' : '.'} ${sentence}`;
}
