import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import { formatDate } from '../../src/protocol/format-date.ts';
import type { PublicationStrip, StripBar, StripUnit } from '../corpus/publication-strip.ts';
import { strings } from '../strings.ts';
import { formatRange } from '../text/format-range.ts';
import { element } from './element.ts';
import { svg } from './svg.ts';

const HEIGHT = 72;
/** How much of its time a bar fills, and the most it takes of the picture, in percent. */
const FILLED = 0.84;
const WIDEST = 5;
const LOWEST = 4;

type Bar = StripBar<ArticleSummary>;

/** When the articles were published, as bars; those that `matching` leaves out stand behind the others, pale. */
export function dateStrip(
  { unit, bars, unplaced }: PublicationStrip<ArticleSummary>,
  matching: ReadonlySet<ArticleSummary>,
): HTMLElement {
  const most = bars.reduce((highest, bar) => (bar.articles.length > highest.articles.length ? bar : highest));
  const step = 100 / bars.length;
  const width = Math.min(step * FILLED, WIDEST);
  const high = (count: number): number =>
    count === 0 ? 0 : LOWEST + ((HEIGHT - LOWEST) * count) / most.articles.length;
  const rect = (index: number, count: number, look: string): SVGElement =>
    svg('rect', {
      class: look,
      x: `${(index * step + (bars.length === 1 ? 0 : (index / (bars.length - 1)) * (step - width))).toFixed(3)}%`,
      width: `${width.toFixed(3)}%`,
      y: HEIGHT - high(count),
      height: high(count),
    });
  const drawn = bars.flatMap(({ articles, start }, index) =>
    articles.length === 0
      ? []
      : [
          svg(
            'g',
            {},
            svg('title', {}, strings.corpus.bar(barName(unit, start), articles.length)),
            rect(index, articles.length, 'strip-bar strip-out'),
            rect(index, articles.filter((article) => matching.has(article)).length, 'strip-bar'),
          ),
        ],
  );
  const [first, last] = [bars[0]?.start ?? '', bars.at(-1)?.start ?? ''];
  return element(
    'figure',
    { class: 'strip' },
    element('figcaption', { class: 'kicker' }, strings.corpus.strip),
    svg('svg', { class: 'strip-bars', height: HEIGHT, role: 'img', 'aria-label': summary(unit, bars, most) }, ...drawn),
    element(
      'div',
      { class: 'strip-ends', 'aria-hidden': 'true' },
      element('span', {}, barName(unit, first)),
      first === last ? null : element('span', {}, barName(unit, last)),
    ),
    unplaced === 0 ? null : element('p', { class: 'quiet' }, strings.corpus.unplaced(unplaced)),
  );
}

function summary(unit: StripUnit, bars: readonly Bar[], most: Bar): string {
  const dates = bars.flatMap(({ articles }) => articles.flatMap(({ publishedAt }) => publishedAt ?? [])).toSorted();
  const range = formatRange(dates.at(0) ?? null, dates.at(-1) ?? null) ?? '';
  return strings.corpus.stripSummary(dates.length, range, barName(unit, most.start), most.articles.length);
}

function barName(unit: StripUnit, start: string): string {
  switch (unit) {
    case 'day':
      return formatDate(start);
    case 'week':
      return strings.corpus.weekOf(formatDate(start));
    case 'month':
      return formatDate(start.slice(0, 7));
    case 'year':
      return start.slice(0, 4);
    default:
      return unit satisfies never;
  }
}
