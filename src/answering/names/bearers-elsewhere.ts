import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsSureAnswer } from '../evidence/reads-as.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import { formsOfName, heldBy } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';

/** "Who is the president of Lusk", "who was Lusk's finance minister": the role. */
const ASKED =
  /^who(?:['’]s| is| was| are| were) (?:the |now |currently )*(?:.{2,60}['’]s? )?((?:\p{L}+ ){0,3}?\p{L}{4,20})(?: (?:of|for|in|at) .{2,60}?)?[?.! ]*$/iu;
/** Offices that each country or body has its own holder of; who directed or wrote something may be told without the noun. */
const OFFICE =
  /^(?:president|minister|premier|secretary|chancellor|king|queen|emperor|mayor|governor|senator|ambassador|envoy|commissioner|chief|commander|leader|chair(?:man|woman|person)?|spokes(?:man|woman|person)|prosecutor|archbishop|pope|bishop)$/;
/** Headlines call holders of any office so: the "UNESCO chief" is its director general. */
const ANY_OFFICE = /^(?:chief|leader)$/;
/** Words before an office that belong to it, or to the sentence, and do not tell where it is held. */
const OF_OFFICE =
  /^(?:prime|vice|deputy|acting|former|interim|new|then|current|outgoing|first|second|assistant|under|chief|general|executive|foreign|interior|home|finance|treasury|economy|trade|energy|transport|defen[cs]e|health|justice|education|environment|agriculture|press|state|senior|mr|mrs|ms|dr|sir|minister|secretary|president|on|in|and|but|when|as|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const NAME = "\\p{Lu}[\\p{L}’'-]{1,30}";
/** So many chunks are read for a role. */
const READ = 100;
/** From this share another word may name the same role. */
const SAME_ROLE = 0.35;

/**
 * The evidence, where a question asks who holds a role somewhere: only sentences that name the role, if the corpus knows it
 * (or that surely answer, where any office may be meant), and not those whose only holders of it hold it elsewhere, by what
 * the corpus says right before the role ("Arvan President Rehn" is no answer for Lusk); in its order.
 */
export function withoutBearersElsewhere(
  { text, names, terms }: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): readonly Evidence[] {
  const words = ASKED.exec(text)?.[1]?.split(' ') ?? [];
  const role = words.at(-1)?.toLowerCase() ?? '';
  // "Defence minister": a foreign minister is none. Capitals tell whose: "the Lusk police chief".
  const described = new Set(words.filter((word) => !/^\p{Lu}/u.test(word)));
  const ofRole = terms.filter(({ word }) => described.has(word));
  const own = new Set(ofRole.map(({ term }) => term));
  const asked = names.flatMap((name) => snapshot.termsOf(name)).filter((term) => !own.has(term));
  const isKnown = snapshot.termsOf(role).some((term) => snapshot.documentFrequency(term) > 0);
  if (!OFFICE.test(role) || asked.length === 0 || !isKnown) return evidence;
  const namesRole = (held: ReadonlySet<string>) => ofRole.every((term) => heldBy(term, held) >= SAME_ROLE);
  const elsewhere = bearersNotOf(asked, role, snapshot);
  const bears = new RegExp(`\\b${anyCase(role)} ((?:${NAME} ){0,3}${NAME})`, 'gu');
  return evidence.filter((item) => {
    const named = namesRole(termsOfEvidence(item, snapshot)) || (ANY_OFFICE.test(role) && readsAsSureAnswer(item));
    if (!named) return false;
    const bearers = [...item.text.slice(0, 1000).matchAll(bears)].map(([, name = '']) => name.split(' ').at(-1) ?? '');
    return bearers.length === 0 || bearers.some((bearer) => !elsewhere.has(bearer));
  });
}

/** The surnames of those whom the corpus gives the role under other names only. */
function bearersNotOf(asked: readonly string[], role: string, snapshot: Snapshot): ReadonlySet<string> {
  const introduced = new RegExp(`((?:${NAME} ){1,3})${anyCase(role)} ((?:${NAME} ){0,3}${NAME})`, 'gu');
  const wanted = withForms(asked);
  const here = new Set<string>();
  const elsewhere = new Set<string>();
  const hits = snapshot.searchKeywords(role, READ);
  for (const { articleId, sentences } of snapshot.chunksAt(hits.map(({ chunk }) => chunk))) {
    const text = snapshot.articles.get(articleId)?.text ?? '';
    for (const sentence of sentences)
      for (const [, of = '', name = ''] of sliceOf(text, sentence)
        .slice(0, 1000)
        .replace(/\s+/g, ' ')
        .matchAll(introduced)) {
        const places = of.split(' ').filter((word) => !OF_OFFICE.test(word));
        const terms = snapshot.termsOf(places.join(' '));
        const bearer = name.split(' ').at(-1) ?? '';
        if (terms.length === 0) continue;
        const told = withForms(terms);
        const isSame = terms.every((term) => wanted.has(term)) || asked.every((term) => told.has(term));
        (isSame ? here : elsewhere).add(bearer);
      }
  }
  for (const bearer of here) elsewhere.delete(bearer);
  return elsewhere;
}

function withForms(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => [term, ...formsOfName(term).keys()]));
}

function anyCase(role: string): string {
  return `[${role.charAt(0)}${role.charAt(0).toUpperCase()}]${role.slice(1)}`;
}
