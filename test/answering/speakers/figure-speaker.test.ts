import { expect, it } from 'vitest';
import { namedSpeaker } from '../../../src/answering/speakers/named-speaker.ts';
import type { Span } from '../../../src/domain/span.ts';
import { splitSentences } from '../../../src/domain/split-sentences.ts';
import { articleOf } from '../article-of.ts';

/** Who gives each number of a text, in order. */
function giversOf(text: string): (string | null)[] {
  const article = articleOf(['A headline', '', `¶ ${text}`]);
  const { start, end } = article.body.at(-1) as Span;
  return splitSentences(article.text, { start, end }).flatMap((sentence) => {
    const own = article.text.slice(sentence.start, sentence.end);
    return [...own.matchAll(/\d[\d,]*/g)].map(({ index }) => namedSpeaker(article, sentence, index)?.name ?? null);
  });
}

it.each<[string, (string | null)[]]>([
  ['Police counted 3,000, the union 7,000.', ['Police', 'the union']],
  ['The ministry speaks of 5, a survivor, waiter Tomas Lim, of 8 men.', ['The ministry', 'waiter Tomas Lim']],
  ['The agency puts the toll at 58, while the Red Cross speaks of 120 dead.', ['The agency', 'the Red Cross']],
  ['The firm will cut 2,000 jobs, the union says, not 1,200 as the company maintains.', ['the union', 'the company']],
  ['Estimates ranged from 20,000 (police) to 100,000 (organisers).', ['police', 'organisers']],
  ['The toll was put at 19 by the police.', ['the police']],
  ['Organisers claimed 80,000 attended, but police put the figure at 55,000.', ['Organisers', 'police']],
  ['Ana Ruiz leads the team. She put the number of injured at 380.', ['Ana Ruiz']],
  ['The deficit stands at 35 million crowns, said Ana Ruiz.', ['Ana Ruiz']],
  ['Three branches in Tarvik will close, Felix Orban said. He put the deficit at 52 million.', ['Felix Orban']],
  [
    'The city put the cost at 4 million; the chamber of commerce said 11 million.',
    ['The city', 'the chamber of commerce'],
  ],
  ['Its head, Agnes Orlov, said 40 workers were hurt.', ['Agnes Orlov']],
  ['The town’s mayor, Clara Dunmore, said 640 homes were lost.', ['The town’s mayor, Clara Dunmore']],
  ['“We counted 52 bodies,” said Dr Lena Kos, head of the clinic.', ['Dr Lena Kos']],
  ['“The enemy says that it lost 40 tanks,” said General Max Ott.', ['General Max Ott']],
  ['Cameras recorded 2 men.', [null]],
  ['In all 41 people were wounded.', [null]],
])('names who gives each figure in %j', (text, givers) => {
  expect(giversOf(text)).toEqual(givers);
});
