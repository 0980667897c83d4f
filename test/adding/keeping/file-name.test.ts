import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../src/adding/keeping/file-name.ts';

const nameOf = (address: string) => fileNameOf(new URL(address));

describe('the name of a page', () => {
  test.each([
    ['https://news.example.org/2026/05/Bridge-Reopens.html', /^news\.example\.org\/bridge-reopens-[0-9a-f]{10}$/],
    ['https://news.example.org/', /^news\.example\.org\/page-/],
    ['https://news.example.org:8443/a.b/c_d.php?id=7', /^news\.example\.org_8443\/c-d-/],
    ['https://zeitung.example/artikel/Br%C3%BCcke%20auf/', /^zeitung\.example\/brucke-auf-/],
    ['https://news.example/%E0%A4%A', /^news\.example\/e0-a4-a-/],
    ['https://news.example/../..%2f..%2fetc%2fpasswd', /^news\.example\/etc-passwd-/],
    ['https://news.example/con', /^news\.example\/con-[0-9a-f]{10}$/],
    ['https://aux.example/a', /^_aux\.example\/a-/],
    ['https://bücher.example./a', /^xn--bcher-kva\.example\/a-/],
    ['http://[2606:2800::1]/a', /^_2606_2800_1_\/a-/],
    [`https://news.example/${'long-'.repeat(100)}`, /^news\.example\/(?:long-){12}[0-9a-f]{10}$/],
    ['https://news.example/新闻/桥', /^news\.example\/page-/],
  ])('of %s is readable and safe', (address, name) => {
    expect(nameOf(address)).toMatch(name);
    expect(nameOf(address)).toMatch(/^[a-z0-9_][a-z0-9._-]*\/[a-z0-9-]+$/);
  });

  test('is the same for the same address however it is written, and another for another', () => {
    expect(nameOf('HTTPS://News.Example.org:443/a?b=1#top')).toBe(nameOf('https://news.example.org/a?b=1'));
    expect(nameOf('https://news.example.org/a?b=1')).not.toBe(nameOf('https://news.example.org/a?b=2'));
    expect(nameOf('https://news.example.org/x/a')).not.toBe(nameOf('https://news.example.org/y/a'));
  });
});
