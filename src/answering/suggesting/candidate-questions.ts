import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import { storyOf } from '../evidence/story-of.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';

/** Sentences are sampled evenly from at most this many chunks. */
const SAMPLED_CHUNKS = 400;
const SAYS =
  /^\s+(?:has |have |also |later )?(?:said|says|told|confirmed|warned|noted|added|described|stated|claimed|urged|announced|denied|emphasi[sz]ed|declared|argued|criticized|criticised)\b/;
const COUNTED = /\b\d[\d,.]*\s+((?:\p{Lu}[\p{L}'’-]+\s+){0,3}(?:\p{Ll}{3,}\s+)?\p{Ll}{2,}s)\b/gu;
const MEASURE =
  /\b(?:years|months|weeks|days|hours|minutes|times|points|degrees|metres|meters|miles|kilometers|kilometres|dollars|euros|pounds|percent|as|was|is|has|this|its|his)$/;

/**
 * Questions that the corpus may answer, the ones that most stories speak of first: what a person said, how many of
 * something there are. Each still has to be asked before it is offered.
 */
export function candidateQuestions(snapshot: Snapshot, most: number): string[] {
  const stories = new Map<string, Set<string>>();
  const note = (question: string, articleId: string) => {
    const seen = stories.get(question) ?? new Set<string>();
    stories.set(question, seen.add(storyOf(articleId, snapshot)));
  };
  const speakers: { name: string; articleId: string }[] = [];
  const lexicon = nameLexicon(snapshot);
  const step = Math.max(1, Math.ceil(snapshot.chunkCount / SAMPLED_CHUNKS));
  const sampled = Array.from({ length: Math.ceil(snapshot.chunkCount / step) }, (_, index) => index * step);
  for (const chunk of snapshot.chunksAt(sampled)) {
    const text = snapshot.articles.get(chunk.articleId)?.text;
    if (!text) continue;
    for (const sentence of chunk.sentences) {
      const written = sliceOf(text, sentence);
      for (const name of namesIn(written, lexicon)) {
        if (SAYS.test(written.slice(name.end))) speakers.push({ name: name.text, articleId: chunk.articleId });
      }
      for (const [, counted] of written.matchAll(COUNTED)) {
        if (counted && !MEASURE.test(counted))
          note(`How many ${counted.replace(/\s+/g, ' ')} are reported?`, chunk.articleId);
      }
    }
  }
  for (const { name, articleId } of speakers) note(`What did ${shortName(name, speakers)} say?`, articleId);
  return [...stories]
    .sort(([a, inA], [b, inB]) => inB.size - inA.size || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([question]) => question);
}

/** One form for all that end alike: the shortest of two words or more ("Jane Doe" for "Minister Jane Doe" and "Doe"). */
function shortName(name: string, speakers: readonly { readonly name: string }[]): string {
  const last = name.split(' ').at(-1) as string;
  const forms = speakers.map((other) => other.name).filter((form) => form.split(' ').at(-1) === last);
  const full = forms.filter((form) => form.includes(' ')).sort((a, b) => a.length - b.length);
  return full[0] ?? name;
}
