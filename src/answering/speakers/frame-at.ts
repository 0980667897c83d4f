import type { Token } from '../language/read-tokens.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { speechFrames } from './speech-frames.ts';
import type { SpeechFrame } from './speech-frame.ts';

/** The frames that tell who speaks a sentence: a verb inside quotation marks tells whom the speaker speaks of. */
export function outerFrames(tokens: readonly Token[]): readonly SpeechFrame[] {
  const quoted = quotedTokens(tokens);
  return speechFrames(tokens).filter(({ verbAt }) => !quoted[verbAt]);
}

/** Of the frames within whose words a token stands, the one whose verb is nearest; null where the article itself says it. */
export function frameAt(frames: readonly SpeechFrame[], at: number): SpeechFrame | null {
  const covering = frames.filter(
    ({ scope, speaker }) =>
      at >= scope.from && at < scope.to && !(speaker !== null && at >= speaker.from && at < speaker.to),
  );
  return covering.reduce<SpeechFrame | null>(
    (best, frame) => (best && Math.abs(best.verbAt - at) <= Math.abs(frame.verbAt - at) ? best : frame),
    null,
  );
}
