import { findSpeaker } from '../speakers/find-speaker.ts';
import type { Evidence } from './evidence.ts';

/** Only so many sentences are read for their speaker: the better ones. */
const READ = 40;

/** The evidence that the given speaker says, in its order; the last word of a name counts ("Doe", "Jane Doe"). */
export function saidBy(speaker: string, evidence: readonly Evidence[]): Evidence[] {
  const wanted = lastWord(speaker);
  return evidence.slice(0, READ).filter(({ passage, sentence }) => {
    const found = findSpeaker(passage.article, sentence);
    return (
      found !== null &&
      found.name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(wanted)
    );
  });
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1) as string;
}
