import { describe, expect, it } from 'vitest';
import { embeddingFamilyOf } from '../../src/models/embedding-families.ts';

describe('embedding families', () => {
  it('gives bge its instruction before questions only, and its first token', () => {
    const family = embeddingFamilyOf('Xenova/bge-small-en-v1.5');
    expect(family).toEqual({
      pooling: 'cls',
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
    });
  });

  it('tells questions from passages for e5, also in a folder of one’s own', () => {
    const family = embeddingFamilyOf('/srv/models/multilingual-e5-small/');
    expect(family).toEqual({ pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  });

  it('knows that the second arctic-embed has another prefix than the first', () => {
    expect(embeddingFamilyOf('Snowflake/snowflake-arctic-embed-m-v2.0').queryPrefix).toBe('query: ');
    expect(embeddingFamilyOf('Snowflake/snowflake-arctic-embed-s').queryPrefix).toContain('Represent this sentence');
  });

  it.each(['dateline-embed-en', 'Xenova/all-MiniLM-L6-v2', 'Xenova/gte-small', 'C:\\models\\unheard-of'])(
    'takes the mean and no prefix for %s',
    (model) => {
      expect(embeddingFamilyOf(model)).toEqual({ pooling: 'mean', queryPrefix: '', passagePrefix: '' });
    },
  );
});
