import { withoutThe } from '../names/without-article.ts';

/** Names of speakers, each body or person once: "the authority" beside the port authority is no other. */
export function distinctSpeakers(names: readonly string[]): string[] {
  const bare = [...new Set(names.map((name) => withoutThe(name).toLowerCase()))];
  return bare.filter((name) => !bare.some((other) => other !== name && other.endsWith(` ${name}`)));
}
