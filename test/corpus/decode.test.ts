import { describe, expect, it } from 'vitest';
import { decode } from '../../src/corpus/decode.ts';

const STORY = 'The mayor of Brèze said the café’s terrace tax was “unjust” – all €12 of it.';

function bytes(text: string, encoding: BufferEncoding): Buffer {
  return Buffer.from(text, encoding);
}

/** Windows-1252 as an editor of 1999 would have saved it. */
function windows1252(text: string): Buffer {
  const upper: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
  return Buffer.from([...text].map((character) => upper[character] ?? character.charCodeAt(0)));
}

describe('decode', () => {
  it('reads UTF-8 and strips its byte order mark', () => {
    expect(decode(bytes(`\ufeff${STORY}`, 'utf8'), 'a.txt')).toEqual({ text: STORY, encoding: 'utf-8' });
  });

  it('reads UTF-16 with a byte order mark', () => {
    expect(decode(bytes(`\ufeff${STORY}`, 'utf16le'), 'a.txt')).toEqual({ text: STORY, encoding: 'utf-16le' });
    const bigEndian = bytes(`\ufeff${STORY}`, 'utf16le').swap16();
    expect(decode(bigEndian, 'a.txt')).toEqual({ text: STORY, encoding: 'utf-16be' });
  });

  it('reads UTF-16 without a byte order mark', () => {
    expect(decode(bytes(STORY, 'utf16le'), 'a.txt').text).toBe(STORY);
    expect(decode(bytes(STORY, 'utf16le').swap16(), 'a.txt').text).toBe(STORY);
  });

  it('reads Windows-1252 with its curly quotes, dashes and euro signs', () => {
    expect(decode(windows1252(STORY), 'a.txt')).toEqual({ text: STORY, encoding: 'windows-1252' });
  });

  it('believes the charset that a page declares', () => {
    const page = windows1252(`<html><head><meta charset="iso-8859-1"></head><p>${STORY}</p>`);
    expect(decode(page, 'a.html').text).toContain(STORY);
    const cyrillic = Buffer.concat([
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>', 'latin1'),
      Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    ]);
    expect(decode(cyrillic, 'a.html').text).toContain('привет');
  });

  it('does not believe a page that declares Latin-1 but is UTF-8', () => {
    const page = bytes(`<meta charset="iso-8859-1"><p>${STORY}</p>`, 'utf8');
    expect(decode(page, 'a.html')).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining(STORY) as string });
  });

  it('reads a page that declares a charset nobody knows', () => {
    expect(decode(bytes('<meta charset="klingon-8"><p>Plain words.</p>', 'utf8'), 'a.html').text).toContain(
      'Plain words.',
    );
  });

  it('keeps line ends as they are', () => {
    expect(decode(bytes('One.\r\nTwo.\rThree.\n', 'utf8'), 'a.txt').text).toBe('One.\r\nTwo.\rThree.\n');
  });

  it('reads an empty file as empty text', () => {
    expect(decode(Buffer.alloc(0), 'a.txt').text).toBe('');
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7 …', 'utf8')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['an office document', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))],
  ])('refuses %s and names the file', (_, content) => {
    expect(() => decode(content, 'evening.txt')).toThrowError(
      expect.objectContaining({ code: 'ARTICLE_REFUSED', message: expect.stringContaining('evening.txt') as string }),
    );
  });
});
