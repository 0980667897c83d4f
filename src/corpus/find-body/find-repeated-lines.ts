import type { Page } from '../page.ts';
import { readLine } from './read-line.ts';
import type { Line } from './read-line.ts';
import { proseOf } from './story-core.ts';

export interface PublishedPage {
  readonly page: Page;
  /** Null for an unknown publisher: such files are compared with none. */
  readonly publisher: string | null;
}

/** A line must stand in at least this share of a publisher's stories, and in two, to be part of its pages' frame. */
const FRAME_SHARE = 0.2;
/** Two files that share this part of the smaller one's long sentences are copies, and count as one story. */
const COPY_SHARE = 0.5;
const LONG_WORDS = 12;
/** A sentence in more files than this does not tell which of them are copies. */
const MOST_FILES = 200;

/**
 * For each known publisher the keys of the lines that repeat across its stories: furniture for `findBody`. Copies of a
 * story count as one; a long sentence is only furniture if it also speaks like it or is said twice in one file, for a
 * sentence that several stories share is background, not frame.
 */
export function findRepeatedLines(pages: readonly PublishedPage[]): Map<string, ReadonlySet<string>> {
  const byPublisher = new Map<string, Page[]>();
  for (const { page, publisher } of pages) {
    if (publisher === null) continue;
    const own = byPublisher.get(publisher);
    if (own) own.push(page);
    else byPublisher.set(publisher, [page]);
  }
  return new Map([...byPublisher].map(([publisher, own]) => [publisher, repeatedLines(own)]));
}

function repeatedLines(pages: readonly Page[]): Set<string> {
  const files = pages.map((page) => page.blocks.map((block) => readLine(page.text, block)));
  const stories = storiesOf(files);
  const seen = new Map<string, { stories: Set<number>; isFrame: boolean }>();
  files.forEach((lines, file) => {
    const inFile = new Set<string>();
    for (const line of lines) {
      const entry = seen.get(line.key) ?? { stories: new Set(), isFrame: false };
      entry.stories.add(stories[file] as number);
      entry.isFrame ||= !isLong(line) || speaksLikeFrame(line) || inFile.has(line.key);
      inFile.add(line.key);
      seen.set(line.key, entry);
    }
  });
  const least = Math.max(2, new Set(stories).size * FRAME_SHARE);
  return new Set([...seen].filter(([, entry]) => entry.isFrame && entry.stories.size >= least).map(([key]) => key));
}

/** The story of each file, as the number of the first file that tells it. */
function storiesOf(files: readonly (readonly Line[])[]): number[] {
  const sentences = files.map((lines) => new Set(lines.filter(isLong).map((line) => line.key)));
  const filesWith = new Map<string, number[]>();
  const stories: number[] = [];
  sentences.forEach((own, file) => {
    const shared = new Map<number, number>();
    for (const key of own) {
      const others = filesWith.get(key) ?? [];
      if (others.length <= MOST_FILES) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      others.push(file);
      filesWith.set(key, others);
    }
    const copy = [...shared].find(([other, n]) => n >= COPY_SHARE * Math.min(own.size, sentences[other]?.size ?? 0));
    stories.push(copy ? (stories[copy[0]] as number) : file);
  });
  return stories;
}

function isLong(line: Line): boolean {
  return line.words >= LONG_WORDS && proseOf(line) > 0;
}

/** Rights, cookies, subscriptions and biographies: a long sentence about anything else may be a story's background. */
function speaksLikeFrame({ furniture }: Line): boolean {
  return (['legal', 'cookie', 'subscribe', 'bio'] as const).some((kind) => furniture.has(kind));
}
