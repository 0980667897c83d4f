import type { Token } from '../language/read-tokens.ts';

/** Words that carry no assertion of their own: function words, light verbs, and words of form. */
const LIGHT = new Set(
  `a an the this that these those it its he she they his her their him them who whom whose which what there here and or but nor as
   at by for from in into of off on onto out over to toward towards under up upon via with within without about above across after against
   along among around before behind below between down during through since until till per amid despite
   be is are was were been being am have has had having do does did done doing will would shall can could may might must should
   not n't no also too very then than so while whereas although though when where if how why whether because
   such same own some any each every both either neither other others another more most less least many much few several all
   according say said 's ' " - , . : ; ( ) yet already
   happen happens happened occur occurs occurred go went take took place come came include including`.split(/\s+/),
);

/** Whether a word asserts something that a quote must hold. */
export function isContent({ pos, lower, lemma }: Token): boolean {
  if (LIGHT.has(lower) || LIGHT.has(lemma)) return false;
  if (!/[\p{L}]/u.test(lower)) return false;
  return pos !== 'PUNCT' && pos !== 'PRON' && pos !== 'DET' && pos !== 'AUX' && pos !== 'NUM' && pos !== 'CCONJ';
}

/** Whether a word is written as a name: a capital letter, and not merely the first word of the text. */
export function isNamed(token: Token, at: number): boolean {
  return /^\p{Lu}/u.test(token.text) && (at > 0 || token.pos === 'PROPN');
}
