import { describe, expect, it } from 'vitest';
import { articleLink, parseReadLocation, passageLink } from '../../web/article/passage-link.ts';

const digest = '0123456789abcdef'.repeat(4);

describe('passage links', () => {
  it.each(['a.txt', 'folder/b c.md', 'späte Meldungen/50% #1?.html', "it's (new)/a&b=c.txt", 'a//b.txt'])(
    'leads back to the place in %s',
    (articleId) => {
      const link = passageLink({ articleId, start: 12, end: 345, articleDigest: digest });
      expect(parseReadLocation(new URL(link, 'http://localhost'))).toEqual({
        articleId,
        passage: { start: 12, end: 345, digest: '01234567' },
      });
    },
  );

  it('keeps the slashes of an id as slashes', () => {
    expect(articleLink('a b/c.txt')).toBe('/read/a%20b/c.txt');
  });

  it.each(['#12', '#12-', '#12-20', '#12-20.0123', '#12-20.0123456G', '#-1-20.01234567', '#12-20.01234567&x'])(
    'calls %s malformed',
    (hash) => {
      expect(parseReadLocation({ pathname: '/read/a.txt', hash })?.passage).toBe('malformed');
    },
  );

  it('knows an article without a place in it', () => {
    expect(parseReadLocation({ pathname: '/read/a.txt', hash: '' })).toEqual({ articleId: 'a.txt', passage: null });
  });

  it.each(['/', '/read/', '/reader/a.txt', '/read/%E0%A4%A'])('takes %s for no article', (pathname) => {
    expect(parseReadLocation({ pathname, hash: '' })).toBeNull();
  });
});
