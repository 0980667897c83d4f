/** Words before a question that say nothing: "so who won". */
const BEFORE =
  '(?:(?:hi|hello|hey|ok|okay|so|and|but|or|well|now|then|please|pls|plz|just|sorry|actually)\\b[\\s,.!]*){0,3}';
const SOMEBODY = '(?:you|u|anyone|anybody|someone|somebody|we)';
const ASKING = [
  `(?:can|could|would|will) ${SOMEBODY} (?:please |pls |just )?(?:(?:tell|explain to|remind) (?:me|us)|explain|say|find out)`,
  '(?:can|could) (?:you|u) help (?:me |us )?(?:to )?(?:find out|understand)',
  `(?:do |does |did )?${SOMEBODY} (?:happen to |actually |even )?knows?`,
  '(?:is there |have you |got )?any(?:body|one)? (?:idea|clue|word)(?: of| on| about)?',
  "i(?:['’]?d| would)? (?:really |just )?(?:like|want|need|love|wanna)(?: to)? (?:know|find out|understand|ask)",
  "i(?:['’]?m| am) (?:wondering|curious|asking)",
  "i (?:don['’]?t|do not|can['’]?t) (?:know|understand|remember|recall|tell)",
  '(?:i )?wonder(?:ing)?',
  '(?:tell|remind) (?:me|us)',
  '(?:explain|summari[sz]e|recap|sum up)(?: (?:to|for) (?:me|us))?',
  'let me know',
  'find out',
].join('|');
const QUESTION_WORD =
  '(?:(?:by|in|on|at|to|from|for|with|since|until|till|of|about|under) )?(?:who|whom|whose|what|which|when|where|why|how|whether|if)';
const OPENING = new RegExp(String.raw`^${BEFORE}(?:(?:${ASKING})\b[\s,:]*(?:about )?)?(?=${QUESTION_WORD}\b)`, 'i');

/** A question without what readers write before it: "who won" of "hey, does anyone know who won". Its case is kept. */
export function directQuestion(question: string): string {
  return question.replace(OPENING, '');
}
