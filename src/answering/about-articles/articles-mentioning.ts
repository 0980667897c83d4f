import type { Article } from '../../domain/article.ts';
import { sentencesOf } from '../../domain/sentences-of.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { profileOf } from '../names/name-profile.ts';
import { namesIn } from '../names/names-in.ts';
import { withoutArticle } from '../names/without-article.ts';

/** An article and the first of its sentences that mentions what was asked. */
export interface Mention {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Sentences that say what an article is about. */
const OPENING = 2;

const ASKED =
  /^(?:please |can you |could you )?(?:which|what|how many|list|show|give|name|are there|is there)\b.{0,40}?\b(?:articles?|stories|story|reports?|pieces?|outlets?|publishers?|sources?|(?:news)?papers?|(?:web)?sites?|media|news)\b(?: (?:here|there|are|is|do|does|did|have|has|that|which|who|also))* ((?:mention|cover|discuss|talk|refer|name|quote|report|deal|wr[io]te|say|contain|about|on)\p{L}*)(?: (?:on|about|to|with|of|something|anything))* (\S.*)$/iu;

/** Of a person's full name the surname is enough: articles give the rest once. */
function surnameOf(what: string, snapshot: Snapshot): string {
  const bare = withoutArticle(what);
  const [name, ...others] = namesIn(` ${bare}`, nameLexicon(snapshot));
  const isWhole = name !== undefined && others.length === 0 && name.text.length === bare.length;
  return isWhole && profileOf(name.text, snapshot).kind === 'person' ? (name.text.split(' ').at(-1) as string) : what;
}

/** What a question wants to find in articles. */
export interface AskedMention {
  /** "the mayor" of "Which articles mention the mayor?". */
  readonly what: string;
  /** Whether articles are to tell of it, rather than only mention it. */
  readonly isSubject: boolean;
}

/** What a question wants to find in articles, or null where it wants none. */
export function askedMention(question: string): AskedMention | null {
  const bare = question
    .slice(0, 1000)
    .replace(/\s+/g, ' ')
    .replace(/[?!. ]+$/, '');
  const [, verb, what] = ASKED.exec(bare) ?? [];
  if (!verb || !what) return null;
  return {
    what: what.replace(/^["“]|["”]$/g, ''),
    isSubject: !/^(?:mention|name|refer|quote|contain|say)/i.test(verb),
  };
}

/**
 * The articles with a sentence that holds all terms of what is asked, in their order; of a subject only those that hold
 * them in their title or first sentences, if there are any.
 */
export function articlesMentioning(
  { what, isSubject }: AskedMention,
  articles: readonly Article[],
  snapshot: Snapshot,
): Mention[] {
  const terms = new Set(snapshot.termsOf(surnameOf(what, snapshot)));
  if (terms.size === 0) return [];
  const holds = (text: string) => {
    const held = new Set(snapshot.termsOf(text));
    return [...terms].every((term) => held.has(term));
  };
  const holding = new Set(snapshot.articlesHolding([...terms], 'each').map(({ id }) => id));
  const candidates = articles.filter(({ id }) => holding.has(id));
  const mentions = candidates.flatMap((article): (Mention & { readonly leads: boolean })[] => {
    // Stems begin like their forms ("12000" like "12,000"): a cheap look before every sentence is read.
    const words = article.text.toLowerCase().replaceAll(',', '');
    if (![...terms].every((term) => words.includes(term.slice(0, 3)))) return [];
    const prose = sentencesOf(article).filter(({ kind }) => kind === 'prose');
    const at = prose.findIndex((sentence) => holds(sliceOf(article.text, sentence)));
    const sentence = prose[at];
    return sentence ? [{ article, sentence, leads: at < OPENING || holds(article.title) }] : [];
  });
  const leading = mentions.filter(({ leads }) => leads);
  return isSubject && leading.length > 0 ? leading : mentions;
}
