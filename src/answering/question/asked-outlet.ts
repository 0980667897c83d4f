import type { Articles, Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { inPattern } from '../language/in-pattern.ts';
import { withoutThe } from '../names/without-article.ts';

/** A question on what one outlet reports, and the question that its articles are asked. */
export interface AskedOutlet {
  /** As the corpus writes it. */
  readonly publisher: string;
  readonly question: string;
}

const REPORTS =
  '(?:say|report|write|tell(?: us)?|claim|state|reveal|note|mention|give|put|describe|characteri[sz]e|call|explain|portray|count)(?:s|ed)?';
const DOES = '(?:did|does|do|has|have|had)';
const OF = '(?:about|on|of|regarding|concerning)';

/** Each way to ask for an outlet's report, and what is left of the question without it; `@` stands for the outlet. */
const FRAMES: readonly (readonly [pattern: string, left: string])[] = [
  [`^(?:and )?(?:what|how much) (?:else )?${DOES} @ (?:have to )?${REPORTS} ${OF} (.+)$`, '$1'],
  [`^(?:and )?(?:what|how much) (?:was|is) (?:said|reported|written) ${OF} (.+?) (?:by|in) @(?=[?.! ]*$)`, '$1'],
  [`^(?:and )?how ${DOES} @ ${REPORTS} (.+)$`, '$1'],
  [`^(?:and )?${DOES} @ ${REPORTS} (?:that|whether|if) (.+)$`, 'Is it true that $1'],
  [`^(?:and )?${DOES} @ ${REPORTS} (?:anything |something )?(?:${OF} )?(.+)$`, '$1'],
  [`,? ${DOES} @ ${REPORTS}(?: that)?(?= |[?.!]*$)`, ''],
  [
    `,? ?(?:(?:as )?(?:reported|told|written|said|described|given|put|stated|quoted|published|claimed) (?:by|in)|according to|as per|per) @(?: (?:article|report|story))?,?`,
    '',
  ],
  [`,? (?:in|from|by) @(?=[?.! ]*$)`, ''],
  [
    `@['’]s? (?=(?:own )?(?:figure|count|number|estimate|version|account|report|story|article|coverage|tally|toll)s?\\b)`,
    'the ',
  ],
  [`^@ ${OF} (.+)$`, '$1'],
];

/**
 * The outlet whose report a question asks for ("What does the Herald say about the fire?", "according to the Herald"), and what is
 * asked; null where it names none of the corpus' publishers so.
 */
export function askedOutlet(question: string, { articles }: Pick<Snapshot, 'articles'>): AskedOutlet | null {
  const asked = question.replace(/\s+/g, ' ').trim();
  // The longest first: "The Herald" may be in "The Herald on Sunday".
  const named = publishersOf(articles)
    .filter((publisher) => isNamed(withoutThe(publisher), asked))
    .sort((a, b) => b.length - a.length);
  for (const publisher of named) {
    const name = `(?:the )?${inPattern(withoutThe(publisher))}`;
    for (const [pattern, left] of FRAMES) {
      const frame = new RegExp(
        pattern.replace('@', () => name),
        'iu',
      );
      if (!frame.test(asked)) continue;
      const rest = asked.replace(frame, left).replace(/\s+/g, ' ').trim();
      if (/\p{L}{2}/u.test(rest)) return { publisher, question: rest };
    }
  }
  return null;
}

/** Whether a question names an outlet, not "the Post Office" for the Post; a word of the language ("Time") only with its capital. */
function isNamed(name: string, asked: string): boolean {
  const at = asked.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || /^(?:[\p{L}\p{N}]| \p{Lu})/u.test(asked.slice(at + name.length))) return false;
  return !isEnglishWord(name.toLowerCase()) || asked.includes(name);
}

const publishers = new WeakMap<Articles, readonly string[]>();

function publishersOf(articles: Articles): readonly string[] {
  return kept(publishers, articles, () => [
    ...new Set([...articles.values()].flatMap(({ publisher }) => publisher ?? [])),
  ]);
}
