import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { Sentence } from '../domain/sentence.ts';
import { sentencesBySpan } from '../domain/sentences-of.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import { fitSentences, type CountTokens } from './fit-sentences.ts';
import { planChunks } from './plan-chunks.ts';

const SPECIAL_TOKENS = 2;

/**
 * The chunks of one article: runs of whole sentences, in order, of at most `maxTokens` tokens with the two special ones.
 * They end at paragraph ends and before subheads where that leaves them of similar size; a subhead stays with the text
 * after it. A sentence longer than the limit is cut at clause boundaries and its pieces count as sentences.
 */
export async function cutChunks(
  article: Pick<Article, 'id' | 'text' | 'body'>,
  countTokens: CountTokens,
  maxTokens = 190,
): Promise<Chunk[]> {
  const limit = maxTokens - SPECIAL_TOKENS;
  const units = await fitSentences(article.text, sentencesBySpan(article), countTokens, limit);
  return planChunks(units, limit).map(({ from, to }) => {
    const sentences = units.slice(from, to).map((unit) => unit.sentence);
    return {
      articleId: article.id,
      start: (sentences[0] as Sentence).start,
      end: (sentences.at(-1) as Sentence).end,
      sentences,
      text: sentenceTexts(sentences, article.text).join(' '),
    };
  });
}
