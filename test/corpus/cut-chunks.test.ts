import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChunks } from '../../src/corpus/cut-chunks.ts';
import type { BodySpan } from '../../src/domain/article.ts';

/** A token a word: what matters here is that counts add up. */
async function countWords(texts: readonly string[]): Promise<number[]> {
  return texts.map((text) => text.split(/\s+/).filter(Boolean).length);
}

/** Paragraphs, those that begin with `§ ` as subheads. */
function article(paragraphs: readonly string[]) {
  let text = '';
  const body: BodySpan[] = [];
  for (const paragraph of paragraphs) {
    const content = paragraph.replace(/^§ /, '');
    body.push({
      start: text.length,
      end: text.length + content.length,
      kind: content === paragraph ? 'paragraph' : 'subhead',
    });
    text += `${content}\n\n`;
  }
  return { id: 'a.txt', text, body };
}

/** A sentence of `words` words. */
function sentence(words: number): string {
  return `The${' wave'.repeat(words - 2)} broke.`;
}

async function sizes(paragraphs: readonly string[], maxTokens = 190): Promise<number[]> {
  const chunks = await cutChunks(article(paragraphs), countWords, maxTokens);
  return chunks.map((chunk) => chunk.text.split(' ').length);
}

describe('cutChunks', () => {
  it('keeps a short article in one chunk', async () => {
    const chunks = await cutChunks(article(['The storm came. It broke\nthe wall.', 'It left.']), countWords);
    expect(chunks.map(({ text }) => text)).toEqual(['The storm came. It broke the wall. It left.']);
    expect(chunks[0]?.sentences).toHaveLength(3);
    expect(chunks[0]?.articleId).toBe('a.txt');
  });

  it('leaves no small rest behind a full chunk', async () => {
    expect(await sizes(Array.from({ length: 10 }, () => sentence(20)))).toEqual([100, 100]);
  });

  it('counts the two special tokens', async () => {
    expect(await sizes([sentence(94), sentence(94)])).toEqual([188]);
    expect(await sizes([sentence(95), sentence(94)])).toEqual([95, 94]);
  });

  it('ends at a paragraph rather than within one', async () => {
    const long = `${sentence(40)} ${sentence(40)}`;
    expect(await sizes([long, long, long])).toEqual([160, 80]);
  });

  it('keeps a subhead with the text after it', async () => {
    const paragraphs = [sentence(90), sentence(80), '§ What comes next', sentence(90), sentence(60)];
    const chunks = await cutChunks(article(paragraphs), countWords);
    expect(chunks.map(({ text }) => text.split(' ').length)).toEqual([170, 153]);
    expect(chunks[1]?.sentences[0]?.kind).toBe('subhead');
  });

  it('cuts a sentence over the limit at its clauses', async () => {
    const long = `${'and the wave that came in broke, '.repeat(40).trim()} they said.`;
    const chunks = await cutChunks(article([long]), countWords);
    expect(chunks.length).toBeGreaterThan(1);
    for (const { text } of chunks.slice(0, -1)) expect(text).toMatch(/,$/);
  });

  it('gives an article without body no chunk', async () => {
    expect(await cutChunks(article([]), countWords)).toEqual([]);
  });

  it('cuts any body into exact slices in order that fit and lose no word', async () => {
    const word = fc.constantFrom('wave', 'The', 'U.S.', 'broke.', '“Go,”', 'said', '\n', 'x'.repeat(40), '5');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => `Wall ${words.join(' ')} end`);
    const paragraphs = fc.array(fc.tuple(paragraph, fc.boolean()), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(paragraphs, fc.integer({ min: 12, max: 60 }), async (parts, maxTokens) => {
        const given = article(parts.map(([text, subhead]) => (subhead ? `§ ${text.slice(0, 60).trim()}` : text)));
        const chunks = await cutChunks(given, countWords, maxTokens);
        const counts = await countWords(chunks.map(({ text }) => text));
        expect(Math.max(0, ...counts)).toBeLessThanOrEqual(maxTokens - 2);
        const sentences = chunks.flatMap((chunk) => chunk.sentences);
        for (const { start, end } of sentences) {
          expect(given.body.some((span) => span.start <= start && end <= span.end)).toBe(true);
          expect(given.text.slice(start, end).trim()).toBe(given.text.slice(start, end));
        }
        expect(sentences.every(({ start }, at) => start >= (sentences[at - 1]?.end ?? 0))).toBe(true);
        const words = given.body.flatMap(({ start, end }) => given.text.slice(start, end).split(/\s+/));
        expect(chunks.map(({ text }) => text).join(' ')).toBe(words.join(' '));
      }),
      { numRuns: 60 },
    );
  });
});
