import type { Features } from './own-features.ts';
import type { Line } from './read-line.ts';
import { proseOf } from './story-core.ts';
import type { StoryCore } from './story-core.ts';

const COMMENTS_HEADER =
  /\bcomments?\b|leave a reply|\breplies\b|join the (?:conversation|discussion)|\bdiscussion\b|\bresponses\b/;
/** The line above or below a reader's comment: who wrote it and when. */
const COMMENT_BY =
  /(?:\bsays|\bsaid|\bwrote) ?:$|^posted by\b|^reply\b|\breply$|^report\b|^flag\b|^(?:up|down)vote|^like$|^permalink$|report abuse|\b(?:am|pm) said\b|^in reply to\b/;
const RELATED_HEADER =
  /^(?:related|also read|read also|read more|more (?:from|on|stories|news|in)|you (?:may|might) also|recommended|trending|most (?:read|popular|viewed|commented)|popular|latest|top stories|dont miss|further reading|editors|suggested|up next|around the web|sponsored|see also|must read)\b/;

/** A core of fewer different topic words is too short to tell what the story is about. */
const TOPIC_WORDS = 80;

/** What surrounds a line and where it stands; `core` is where the page's sentences are densest. */
export function addContextFeatures(all: readonly Features[], lines: readonly Line[], core: StoryCore): void {
  const prose = lines.map(proseOf);
  const sums = runningSums(prose.map((words) => Math.min(words, 40) / 40));
  const shorts = runningSums(lines.map((line) => (line.words < 5 ? 1 : 0)));
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const vocabulary = topicOf(lines, core);
  let commentsAt = -1;
  let relatedAt = -1;
  let legalAt = -1;
  lines.forEach((line, index) => {
    const features = all[index] as Features;
    const flag = (name: string, on: boolean): void => void (on && features.set(name, 1));
    for (const distance of [-2, -1, 1, 2]) {
      const neighbour = lines[index + distance];
      const size = !neighbour
        ? 'none'
        : (prose[index + distance] as number) > 0
          ? 'prose'
          : neighbour.words < 5
            ? 'short'
            : 'middle';
      flag(`at ${distance}:${size}`, true);
    }
    features.set('prose before', mean(sums, index - 4, index));
    features.set('prose after', mean(sums, index + 1, index + 5));
    features.set('prose far before', mean(sums, index - 12, index - 4));
    features.set('prose far after', mean(sums, index + 5, index + 13));
    features.set('short around', mean(shorts, index - 4, index + 5));
    flag('twice', counts.get(line.key) === 2 && line.words > 2);
    flag('thrice', (counts.get(line.key) ?? 0) > 2);
    flag(placeOf(index, core), true);
    flag(`page:${Math.min(4, Math.floor((index / lines.length) * 5))}`, true);
    flag('after comments header', commentsAt >= 0);
    flag('soon after comments header', commentsAt >= 0 && index - commentsAt < 15);
    flag('soon after related header', relatedAt >= 0 && index - relatedAt < 8);
    flag('right after related header', relatedAt >= 0 && index - relatedAt === 1);
    flag('after legal', legalAt >= 0 && index - legalAt < 40);
    if (line.topic.length >= 3 && vocabulary.size >= TOPIC_WORDS) {
      const shared =
        line.topic.filter((word) => (vocabulary.get(word) ?? 0) > (isIn(index, core) ? 1 : 0)).length /
        line.topic.length;
      features.set('topic', shared);
      flag('off topic', shared < 0.12);
    }
    const neighbours = [lines[index - 1], lines[index + 1]];
    const between = neighbours.every((each) => each && proseOf(each) > 0);
    flag('between prose', between && line.words <= 12);
    flag('between prose, furniture', between && line.words <= 12 && line.furniture.size > 0);
    flag('alone', (prose[index] as number) > 0 && neighbours.every((each) => !each || proseOf(each) === 0));
    flag(
      'comment near',
      [-2, -1, 0, 1, 2].some((step) => isCommentBy(lines[index + step])),
    );
    const shared = features.get('topic') ?? 0;
    const isOutside = !isIn(index, core) && (prose[index] as number) > 0;
    flag('on topic before core', isOutside && shared > 0.3 && index < core.from);
    flag('on topic after core', isOutside && shared > 0.3 && index >= core.to);
    const short = line.text.length < 120 ? line.key.replace(/[^\p{L}\p{N} ()]/gu, '').trim() : '';
    if (short && line.words <= 8 && COMMENTS_HEADER.test(short) && index > core.from + 2) commentsAt = index;
    if (short && line.words < 10 && RELATED_HEADER.test(short)) relatedAt = index;
    if (line.furniture.has('legal') && index >= core.to) legalAt = index;
  });
}

/** The words of the core that carry its topic, with how often they occur there. */
function topicOf(lines: readonly Line[], core: StoryCore): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (const line of lines.slice(core.from, core.to)) {
    for (const word of new Set(line.topic)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  return vocabulary;
}

function isCommentBy(line: Line | undefined): boolean {
  return line !== undefined && line.words <= 12 && COMMENT_BY.test(line.key.slice(0, 100).trim());
}

function isIn(index: number, core: StoryCore): boolean {
  return index >= core.from && index < core.to;
}

function placeOf(index: number, core: StoryCore): string {
  if (core.to === 0) return 'no core';
  if (isIn(index, core)) return 'in core';
  const before = index < core.from;
  const distance = before ? core.from - index : index - core.to + 1;
  return `${before ? 'before' : 'after'} core:${distance === 1 ? '1' : distance <= 3 ? '3' : distance <= 8 ? '8' : distance <= 20 ? '20' : 'far'}`;
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) as number) + value);
  return sums;
}

/** The mean of the values `[from, to)` that exist, counting missing ones as 0. */
function mean(sums: readonly number[], from: number, to: number): number {
  const last = sums.length - 1;
  const clamp = (index: number): number => Math.min(last, Math.max(0, index));
  return ((sums[clamp(to)] as number) - (sums[clamp(from)] as number)) / Math.max(1, to - from);
}
