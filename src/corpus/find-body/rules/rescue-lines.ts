import type { Line } from '../read-line.ts';
import { proseOf } from '../story-core.ts';
import { noteReason } from './note-reason.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_SUBHEAD = 12;

/**
 * Puts back what the story's own form vouches for: the standfirst right under the headline, a list that a colon announces
 * below the story, and a subhead between two parts of the story (a time of a live blog may stand above it).
 */
export function rescueLines(lines: readonly Line[], verdicts: Verdict[]): void {
  const lost = (index: number): Line | null => {
    const line = lines[index];
    return line && verdicts[index] === 'unsaid' && line.furniture.size === 0 ? line : null;
  };
  const first = verdicts.indexOf(null);
  lines.forEach((_, index) => {
    const line = lost(index);
    if (!line) return;
    const isStandfirst = index < first && verdicts[index - 1] === 'headline' && proseOf(line) > 0;
    const isSubhead =
      verdicts[index + 1] === null && isAfterStory(index) && isSubheadLike(line, lines[index + 1] as Line);
    const next = lines[index + 1];
    const announces = line.end === 'colon' && line.words >= 4 && verdicts[index - 1] === null && next && isItem(next);
    if (isStandfirst || isSubhead || announces || isAnnounced(index)) verdicts[index] = null;
  });

  function isAfterStory(index: number): boolean {
    const line = lines[index - 1];
    const above = line && noteReason(line) === 'date-line' ? index - 2 : index - 1;
    return verdicts[above] === null;
  }

  function isAnnounced(index: number): boolean {
    let above = index;
    while (above > 0 && isItem(lines[above] as Line) && (above === index || verdicts[above] === null)) above--;
    return above < index && verdicts[above] === null && lines[above]?.end === 'colon';
  }
}

function isItem(line: Line): boolean {
  return line.block.role === 'list-item' || /^(?:[-*•–]|\d{1,2}[.)])\s/.test(line.text.slice(0, 5));
}

function isSubheadLike(line: Line, next: Line): boolean {
  const isShort = line.words <= LONGEST_SUBHEAD && line.words < next.words;
  return (
    isShort &&
    line.words > 0 &&
    line.end !== 'sentence' &&
    line.end !== 'cut' &&
    line.block.linkShare < 0.5 &&
    proseOf(next) > 0
  );
}
