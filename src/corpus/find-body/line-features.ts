import { addContextFeatures } from './context-features.ts';
import { ownFeatures } from './own-features.ts';
import type { Features } from './own-features.ts';
import { addReaderFeatures } from './reader-features.ts';
import type { Line } from './read-line.ts';
import { findStoryCore } from './story-core.ts';

/** The features of all lines of a page, by which a `BodyModel` tells body from furniture; with the reader view's opinion where there is one. */
export function lineFeatures(lines: readonly Line[]): Features[] {
  const features = lines.map(ownFeatures);
  addContextFeatures(features, lines, findStoryCore(lines));
  if (hasReaderView(lines)) addReaderFeatures(features, lines);
  return features;
}

/** Whether the reader view found an article on this page: then its opinion counts, else the lines speak for themselves. */
export function hasReaderView(lines: readonly Line[]): boolean {
  return lines.some((line) => line.block.kept === true);
}
