import { plural } from './plural.ts';

const articles = (count: number): string => plural(count, 'article', 'articles');

/** The words of the corpus view, of the filter, and of the index. */
export const corpusStrings = {
  open: 'Articles',
  heading: 'The articles',
  back: 'Back to the questions',
  skip: 'Skip to the list of articles',
  strip: 'When they were published',
  stripSummary: (count: number, range: string, most: string, mostCount: number) =>
    `${articles(count)} published ${range}; the highest bar is ${most}, with ${mostCount}.`,
  bar: (when: string, count: number) => `${when}: ${articles(count)}`,
  weekOf: (day: string) => `week of ${day}`,
  unplaced: (count: number) => `Not in this picture: ${articles(count)} undated or dated too roughly.`,
  list: 'List of articles',
  size: (characters: number) => plural(characters, 'character', 'characters'),
  copies: 'Same story:',
  moreCopies: (count: number) => `and ${count} more`,
  showMore: (count: number) => `Show ${count.toLocaleString('en-GB')} more`,
  none: 'No article matches this filter.',

  filter: {
    heading: 'Ask only some of them',
    explain: 'Questions are then answered from these articles alone, until you remove the filter.',
    from: 'From',
    to: 'To',
    wrongOrder: 'The first day is after the last one.',
    publishers: 'Publishers',
    clear: 'Remove the filter',
    matching: (matching: number, all: number) =>
      matching === all
        ? `Questions go to all ${articles(all)}.`
        : `Questions go to ${matching.toLocaleString('en-GB')} of ${articles(all)}.`,
    undated: (count: number) => `${plural(count, 'undated article', 'undated articles')} left out by the dates.`,
    chips: 'Only these articles are asked',
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    publishersChip: (first: string, others: number) => (others === 0 ? first : `${first} and ${others} more`),
    articlesChip: (count: number) => articles(count),
    remove: (what: string) => `Remove the filter: ${what}`,
  },
} as const;
