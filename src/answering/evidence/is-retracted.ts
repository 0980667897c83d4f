const IN_ERROR =
  /\b(?:in error|incorrectly|wrongly|erroneously|mistakenly|inaccurately|misstated|misidentified|misspelled|mis-?reported)\b/i;
const EARLIER =
  /\b(?:corrections?|clarifications?|(?:an? (?:article|report|story|version)|(?:yesterday|(?:last|this) \w{3,9}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier|previous|original)(?:['’]s)? (?:article|edition|report|story|version|print)|same (?:article|report|story)|we (?:reported|said|wrote|stated))\b)/i;
const REPORTED = /\b(?:said|stated|reported|wrote|described|gave|named|called|put)\b/i;
/** The right value stands in it too: "was opened in 1992, not in 1990". */
const PUT_RIGHT = /\b(?:not|rather than|instead of|in fact|should (?:have|read)|the correct)\b/i;
const SAYS_WHAT_IS_RIGHT =
  /\b(?:the correct (?:figure|number|name|date|year|price|sum|amount|spelling|title|age|place|score)|should have (?:been|read|said))\b/i;

/** Whether a sentence only tells what a newspaper had reported in error: "An article in Friday's edition stated that …". */
export function isRetracted(sentence: string): boolean {
  const owns = IN_ERROR.test(sentence) || (EARLIER.test(sentence) && REPORTED.test(sentence));
  return owns && !PUT_RIGHT.test(sentence);
}

/** Whether a sentence gives what a newspaper had reported in error and the right value: "We gave it as 19; the correct figure is 9". */
export function putsRight(sentence: string): boolean {
  return SAYS_WHAT_IS_RIGHT.test(sentence) || (EARLIER.test(sentence) && PUT_RIGHT.test(sentence));
}
