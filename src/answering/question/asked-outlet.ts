import type { Snapshot } from '../../domain/snapshot.ts';

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
 * asked; null where it names none of the corpus' publishers so. A publisher with a name of one common word is meant only with its article.
 */
export function askedOutlet(question: string, { articles }: Pick<Snapshot, 'articles'>): AskedOutlet | null {
  const asked = question.replace(/\s+/g, ' ').trim();
  const lower = asked.toLowerCase();
  const publishers = new Set([...articles.values()].flatMap(({ publisher }) => publisher ?? []));
  // The longest first: "The Herald" may be in "The Herald on Sunday".
  const named = [...publishers]
    .filter((publisher) => lower.includes(withoutArticle(publisher).toLowerCase()))
    .sort((a, b) => b.length - a.length);
  for (const publisher of named) {
    const name = `(?:the )?${withoutArticle(publisher).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
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

/** "Herald" of "The Herald". */
export function withoutArticle(publisher: string): string {
  return publisher.replace(/^the /i, '');
}
