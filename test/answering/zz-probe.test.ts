import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFixtures } from './open-fixtures.ts';
it('probe', async () => {
  const f = await openFixtures();
  const out: string[] = [];
  const qs = readFileSync('/tmp/tests/qs.jsonl', 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l) as { q: string; x?: object });
  for (const { q, x } of qs) {
    const a = await f.ask(q, x as never);
    out.push(`### ${q} ${x ? JSON.stringify(x) : ''}\n[${a.status}${a.development ? ' DEV' : ''}] std=${a.standaloneQuestion} nf=${a.notFound && JSON.stringify({ r: a.notFound.reason, l: a.notFound.lookedFor, n: a.notFound.nearest.map((c) => c.articleId) })} cov=${JSON.stringify(a.coverage)} asOf=${a.asOf}\n${a.text}\nclaims=${a.claims?.map((c) => `${c.value}/${c.speaker}/${c.asOf}/${c.markers}/ind${c.independent}`).join(' ; ')}\ncits=${a.citations.map((c) => `${c.marker}:${c.articleId}:${c.source}`).join(' ')}\nnotices=${JSON.stringify(a.notices)} withheld=${JSON.stringify(a.withheld)}`);
  }
  writeFileSync('/tmp/tests/out.txt', out.join('\n\n'));
  writeFileSync('/tmp/tests/articles.txt', f.dateline.articles().articles.map((a) => `${a.articleId} | ${a.publisher} | ${a.author} | ${a.publishedAt} ${a.publishedPrecision}`).join('\n'));
  await f.close();
  expect(out.length).toBeGreaterThan(0);
}, 200000);
