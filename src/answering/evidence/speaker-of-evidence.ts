import { namedSpeaker } from '../speakers/named-speaker.ts';
import type { Evidence } from './evidence.ts';

/** The name of whoever says a sentence, to show; null where the article itself does, or several. */
export function speakerOfEvidence({ passage, sentence }: Pick<Evidence, 'passage' | 'sentence'>): string | null {
  return namedSpeaker(passage.article, sentence)?.name ?? null;
}
