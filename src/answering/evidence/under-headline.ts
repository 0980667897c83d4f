import { collapsed } from '../../domain/span.ts';
import type { Evidence } from './evidence.ts';

const ENDS = /[.!?…]["”’]?$/;

/** The sentence after the headline of its article, which often tells whom it is of; alone where the one repeats the other. */
export function underHeadline({ passage, text }: Evidence): string {
  const [headline, sentence] = [collapsed(passage.article.title), collapsed(text)];
  if (headline === '' || sentence.includes(headline) || headline.includes(sentence)) return sentence;
  return `${headline}${ENDS.test(headline) ? '' : '.'} ${sentence}`;
}
