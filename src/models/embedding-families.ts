/** How a family of models wants its texts: what stands before a question and a passage, and how token vectors become one. */
export interface EmbeddingFamily {
  readonly pooling: 'mean' | 'cls';
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

const searchInstruction = 'Represent this sentence for searching relevant passages: ';

/** Matched in order against the last part of the model's name. Sources: the models' own cards. */
const families: readonly (readonly [RegExp, EmbeddingFamily])[] = [
  [/arctic-embed.*-v2/i, { pooling: 'cls', queryPrefix: 'query: ', passagePrefix: '' }],
  [/arctic-embed/i, { pooling: 'cls', queryPrefix: searchInstruction, passagePrefix: '' }],
  [/bge-m3/i, { pooling: 'cls', queryPrefix: '', passagePrefix: '' }],
  [/bge-|mxbai-embed/i, { pooling: 'cls', queryPrefix: searchInstruction, passagePrefix: '' }],
  [/e5-/i, { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' }],
  [/nomic-embed/i, { pooling: 'mean', queryPrefix: 'search_query: ', passagePrefix: 'search_document: ' }],
  [/gte-.*-v1\.5/i, { pooling: 'cls', queryPrefix: '', passagePrefix: '' }],
];

/** MiniLM, mpnet, gte, jina and everything unknown: mean of the token vectors, no prefixes. */
const plain: EmbeddingFamily = { pooling: 'mean', queryPrefix: '', passagePrefix: '' };

/** The family a model belongs to by its name (`Xenova/bge-small-en-v1.5`, `/models/e5-base`). */
export function embeddingFamilyOf(model: string): EmbeddingFamily {
  const name = model.split(/[\\/]/).findLast((part) => part !== '') ?? model;
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? plain;
}
