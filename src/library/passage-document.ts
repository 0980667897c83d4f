import { Document } from '@langchain/core/documents';
import type { PassageView } from '../protocol/passage-list.ts';

/** What a document of the library knows of its place, in values that JSON can carry. */
export type PassageMetadata = Omit<PassageView, 'text'>;

/** A passage as LangChain carries it; its id is the same as long as the article does not change. */
export function passageDocument({ text, ...metadata }: PassageView): Document<PassageMetadata> {
  const { articleId, articleDigest, start, end } = metadata;
  return new Document({ id: `${articleId}#${start}-${end}.${articleDigest.slice(0, 8)}`, pageContent: text, metadata });
}
