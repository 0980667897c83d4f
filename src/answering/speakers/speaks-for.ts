import { inPatternWithAnyMarks } from '../language/in-pattern.ts';
import { withoutArticle } from '../names/without-article.ts';

/** Offices whose holders speak for the body that they hold them of. */
const OFFICE =
  '(?:president|(?:prime )?minister|secretary|chancellor|mayor|governor|chief(?: executive| operating officer| financial officer)?|(?:managing |executive )?director|spokes(?:man|woman|person)|chair(?:man|woman|person)?|leader|officer|official|manager|commissioner|ambassador|envoy|representative|head|boss|owner|founder|captain|coach|editor|organi[sz]er|lawyer)';
const NAMES_BEFORE = "(?:\\p{Lu}[\\p{L}.'’-]{0,30} ){0,3}";
/** Words of an introduction: "head of operations at". */
const WORDS = '(?:[\\p{L}-]{1,30} ){0,4}';

/**
 * Whether an article introduces a person as one who speaks for a body: "the company's chief executive, Jane Doe", "Jane Doe,
 * a spokeswoman for the Harbour Trust". The body as a question calls it, the person by the last name.
 */
export function speaksFor(body: string, person: string, text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(person)) return false;
  const bare = withoutArticle(body);
  // Most articles name no such body, which looking for its first word tells quickly.
  if (!text.includes(/[\p{L}\p{N}]+/u.exec(bare)?.[0] ?? '')) return false;
  const [name, whom] = [inPatternWithAnyMarks(person), inPatternWithAnyMarks(bare)];
  const office = `(?:${whom}(?:['’]s?)? ${WORDS}${OFFICE}|${OFFICE} ${WORDS}(?:of|for|at|with) (?:the )?${whom})`;
  return [
    `(?<!\\p{L})${office},? ${NAMES_BEFORE}${name}(?!\\p{L})`,
    `(?<!\\p{L})${name}, (?:(?:an?|the|its) )?${WORDS}${office}(?!\\p{L})`,
  ].some((introduction) => new RegExp(introduction, 'u').test(text));
}
