import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import { kept } from '../kept.ts';
import { demonymsOf } from './demonyms.ts';
import { isRole } from './name-profile.ts';
import { oneSpelling } from './spellings.ts';
import { withoutArticle } from './without-article.ts';

const NAME = "\\p{Lu}[\\p{L}’'-]{1,30}(?: (?:(?:de|van|von|der|bin|al) ){0,2}\\p{Lu}[\\p{L}’'-]{1,30}){0,3}";
/** "judge Jane Doe", "its spokesman, John Roe": the name after a role. */
const AFTER = new RegExp(`^,? (${NAME})`, 'u');
/** "the head of the agency, Jane Doe": the name after a role and what it is a role of. */
const AFTER_LINK = new RegExp(`^ (?:of|for|at|to|in) [^,.;:]{2,60}, (${NAME})`, 'u');
/** "Jane Doe, a professor", "Jane Doe, who heads": the name before it. */
const BEFORE = new RegExp(`(${NAME}),(?: (?:the|a|an|its|his|her|their))?(?: [\\p{L}’'-]{2,30}){0,5} $`, 'u');

/** "Lusk's president", "president of Lusk": where the role is held. */
const POSSESSED = /^(.{3,60}?)['’]s (.+)$/;
const OF_PLACE = /^(.+?) (?:of|for|in) (?:the )?(.+)$/;

/** Names of one role. */
const ROLES_ALIKE: readonly (readonly string[])[] = [
  ['spokesman', 'spokeswoman', 'spokesperson', 'press secretary'],
  ['boss', 'head', 'chief', 'director', 'leader', 'chief executive', 'chairman', 'chairwoman'],
];

/** So many chunks are read for a role. */
const READ = 100;

const found = new WeakMap<Snapshot, Map<string, readonly string[]>>();

/**
 * Whom the corpus introduces by a role ("the transport minister" → "Jane Doe"), without repeats: the names beside its last
 * word where its words stand together; where they do so nowhere, in sentences that hold all of them, else in passages that
 * do. What is no person's role ("the company") must stand right before the name. Each role is looked up once, in the
 * chunks that fit it best.
 */
export function bearersOfRole(role: string, snapshot: Snapshot): readonly string[] {
  const known = kept(found, snapshot, () => new Map<string, readonly string[]>());
  const bare = withoutArticle(role);
  const bearers = known.get(bare) ?? searchAlike(bare, snapshot);
  known.set(bare, bearers);
  return bearers;
}

/** Those who have the role; where nobody has, those who have it by another name ("spokeswoman", "press secretary"). */
function searchAlike(role: string, snapshot: Snapshot): readonly string[] {
  const bearers = search(role, snapshot);
  if (bearers.length > 0) return bearers;
  const [, before = '', head = '', after = ''] = /^(.*?)(\p{L}+)( (?:of|for|at|to|in) .*)?$/u.exec(role) ?? [];
  const others = ROLES_ALIKE.find((roles) => roles.includes(head.toLowerCase())) ?? [];
  const alike = others.flatMap((other) => (other === head ? [] : search(`${before}${other}${after}`, snapshot)));
  return [...new Set(alike)];
}

function search(role: string, snapshot: Snapshot): string[] {
  // Of a full name the surname is enough.
  const lowered = role
    .replace(/\p{Lu}\p{L}+ (?=(\p{Lu}\p{L}+))/gu, (given, next: string) => (isRole(next) ? given : ''))
    .toLowerCase();
  const words = lowered.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const ofPlace = heldAt(lowered);
  const head =
    lowered
      .replace(/ (?:of|for|at|to|in) .*$/, '')
      .split(' ')
      .at(-1) ?? '';
  if (head === '') return [];
  const together = new Map<string, string>();
  const apart = new Map<string, string>();
  const further = new Map<string, string>();
  const hits = snapshot.searchKeywords(lowered, READ);
  for (const { articleId, sentences, text: held } of snapshot.chunksAt(hits.map(({ chunk }) => chunk))) {
    const text = snapshot.articles.get(articleId)?.text ?? '';
    const around = held.toLowerCase();
    if (!words.every((word) => around.includes(word)) && !ofPlace?.test(around)) continue;
    for (const sentence of sentences) {
      const written = sliceOf(text, sentence).slice(0, 1000).replace(/\s+/g, ' ');
      const lower = written.toLowerCase();
      for (let at = lower.indexOf(head); at >= 0; at = lower.indexOf(head, at + 1)) {
        const name = /\p{L}/u.test(lower[at - 1] ?? ' ') ? undefined : nameBeside(written, at, head);
        const last = name?.split(' ').at(-1);
        if (!name || !last) continue;
        const upTo = lower.slice(0, at + head.length);
        const isTogether = upTo.endsWith(lowered) || (ofPlace?.test(upTo.slice(-120)) ?? false);
        const bearers = isTogether ? together : words.every((word) => lower.includes(word)) ? apart : further;
        if ((bearers.get(last)?.length ?? 0) < name.length) bearers.set(last, name);
      }
    }
  }
  return withoutSpellings([together, apart, further].find(({ size }) => size > 0) ?? together);
}

/** The full names by surname, each person once, however spelt. */
function withoutSpellings(bearers: ReadonlyMap<string, string>): string[] {
  const spelt = new Map<string, string>();
  for (const [last, name] of bearers) if (!spelt.has(oneSpelling(last))) spelt.set(oneSpelling(last), name);
  return [...spelt.values()];
}

/** The role with the place before it, as texts that end with it have it: "Luskan president" for "president of Lusk". */
function heldAt(role: string): RegExp | null {
  const [, owner, owned] = POSSESSED.exec(role) ?? [];
  const [, held, at] = OF_PLACE.exec(role) ?? [];
  const [place, office] = [owner ?? at, owned ?? held];
  if (!place || !office || /[^\p{L}\p{N} -]/u.test(place + office)) return null;
  const words = place.split(' ');
  const last = words.pop() ?? '';
  const places = [last, ...demonymsOf(last)].map((form) => [...words, form].join(' '));
  return new RegExp(`(?<!\\p{L})(?:${places.join('|')})(?:['’]s)? ${office}(?!\\p{L})`, 'u');
}

function nameBeside(sentence: string, at: number, head: string): string | undefined {
  const after = sentence.slice(at + head.length);
  const next = AFTER.exec(after)?.[1];
  if (!isRole(head)) return after.startsWith(' ') ? next : undefined;
  return next ?? AFTER_LINK.exec(after)?.[1] ?? BEFORE.exec(sentence.slice(Math.max(0, at - 120), at))?.[1];
}
