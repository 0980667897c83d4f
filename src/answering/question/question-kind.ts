import { directQuestion } from './direct-question.ts';
import { isAboutArticles } from './is-about-articles.ts';
import { ALL_SOURCES, ANY_DISAGREEMENT, RIVAL_ACCOUNTS, SOURCES_SAY } from './matter.ts';
import { toldBy } from './told-by.ts';

/** What a question asks for; decides which slot an answer must fill and how the answer is laid out. */
export type QuestionKind =
  | 'quantity'
  | 'who'
  | 'where'
  | 'when'
  | 'why'
  | 'how'
  | 'which'
  | 'what-said'
  | 'exact-words'
  | 'yes-no'
  | 'agreement'
  | 'timeline'
  | 'overview'
  | 'about-article'
  | 'what'
  | 'topic';

/** First match wins: the narrow kinds stand before the wide ones. Each pattern sees the question in lower case, white space collapsed, without "tell me" and the like before it. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'agreement',
    /\b(?:differ(?! from (?!(?:each|one) (?:an)?other\b))|conflict(?:ing)? (?:reports?|accounts?|figures?|numbers?)|contradict|consistent|discrepanc\w+|same (?:number|figure|thing|story|account|version|explanation))\b/,
  ],
  ['agreement', new RegExp(`\\b(?:${RIVAL_ACCOUNTS}|${ANY_DISAGREEMENT})\\b|${SOURCES_SAY}\\b`)],
  ['agreement', new RegExp(`${ALL_SOURCES} (?:confirm|say|report|state|accept|believe|tell|give)`)],
  // "When did the sides agree on a truce?" and "agree to end the strike" tell of news: sources agree now, or are named.
  [
    'agreement',
    /^(?!(?:(?:on|in|at|by|to|with|for|since) )?(?:why|when|where|who|whom|whose|what|which|how)\b.{0,80}\b(?:did|will|would|could|can|must|should|may|might)\b(?!.{0,40}\b(?:sources|reports|articles|accounts|papers|newspapers|outlets|texts)\b)).*\b(?:disagree|agree(?! (?:(?:not )?to|an?|the|upon)\b))\b/,
  ],
  [
    'exact-words',
    /^(?:please |can you |could you )?quote\b|\b(?:exact(?:ly)? (?:words?|quotes?|say|said|wording)|what exactly (?:did|does|has)|verbatim|word for word|quote (?:from|by)|(?:his|her|their|its|'s) own words|literal(?:ly)? (?:say|said|words?))\b/,
  ],
  [
    'what-said',
    /\b(?:what (?:did|does|do|has|have|had|was|were) .{0,80}\b(?:say|said|tell|told|claim|state|announce|warn|urge|call|demand|describe|think|argue|suggest|respond|react|reply|comment|deny|confirm|promise|insist|explain|criticise|criticize|fear|ask)|how (?:did|does|do|has|have) .{0,80}\b(?:describe|respond|react|characteri[sz]e|call)(?:s|d|ed)?)\b/,
  ],
  [
    'quantity',
    /\b(?:how (?:many|much|big|large|long(?! ago\b)|far|high|old|tall|deep|heavy)|what (?:number|share|percentage|proportion|amount|price|cost)|what (?:did|does|do|will|would|has|have) .{1,60}\b(?:pa(?:y|id)|cost|spen[dt]|charged?|earn(?:ed)?|fetch(?:ed)?|(?:sell|sold|go|gone) for(?= *[?.!]*$))(?![a-z]))/,
  ],
  // "Why did the price of bread rise?" asks for no price.
  [
    'quantity',
    /^(?!(?:(?:in|on|at|by|to|from|for|with|since|until) )?(?:why|when|where|who|whom|whose|which|how come|for what reason|what (?:caused|led to|prompted|triggered|sparked|date|day|year|month|week|time|place|country|city|town|region)|what(?:'s| is| was| were| are) the (?:\w+ )?(?:reasons?|causes?|motives?))\b).*\b(?:number|amount|total|population|percentage|size|cost|price|toll) (?:of|in)\b/,
  ],
  ['quantity', /^what(?:'s| is| was| were| are) the (?:\w+ ){0,2}(?:toll|turnout|(?:death|body|head) ?count)\b/],
  [
    'timeline',
    /\b(?:timeline|time line|chronolog\w+|sequence of events|day by day|step by step|(?:what|anything) (?:(?:has |had |have )?happened|happens|took place|went on|occurred) (?:.{0,60} )?(?:on|in|at|before|after|since|between|during|until|from|yesterday|today|last|this|past)|how (?:did|has|have) .{0,80}\b(?:develop|unfold|evolve|change over time)\w*)\b/,
  ],
  [
    'overview',
    /^(?:(?:give me |write |show )?(?:an? |the )?(?:overview|summary|summar(?:ise|ize)|brief(?:ing)?|recap|gist)\b|(?:what(?:'s| is) (?:going on|happening|new|this about|the (?:news|story|latest)|it (?:all )?about)|what are (?:these|the) (?:articles|stories|reports) about|what do you know[?.! ]*$|what(?:'s| is) in (?:here|(?:this|the|your) (?:folder|corpus|collection|archive))\b|tell me (?:more |something )?(?:about|everything)|what(?: has|'s)? happened\b)|\b(?:overview|summar(?:y|ise|ize)|recap|gist|latest (?:news|on|about|developments?)|(?:news|developments?) (?:on|about) )|^(?:the )?(?:latest|news)\b)/,
  ],
  [
    'why',
    /^(?:so |and |but )?(?:why\b|for what reason|what(?:'s| is| was| were| are) the (?:\w+ )?(?:reasons?|causes?|motives?)\b|what (?:caused|led to|prompted|triggered|sparked)\b|how come)/,
  ],
  [
    'when',
    /\b(?:^when|(?:since|by|until|till|from) when|when (?:did|does|do|was|were|is|will|has|had)|(?:what|which|on what|on which|in what|in which) (?:date|day|year|month|time|week)|how (?:soon|recently|long ago)|date of)\b/,
  ],
  [
    'where',
    /\b(?:^where|where (?:did|does|do|was|were|is|are|will|has|have)|(?:in |to |at |from )?(?:what|which) (?:place|country|city|region|town|state|area|location|part of|village|province))\b/,
  ],
  [
    'who',
    /\b(?:^who|whose|whom|who (?:did|does|do|was|were|is|are|will|has|have)|(?:what|which) (?:person|people|man|woman|president|minister|leader|official|general|director|author|singer|player|organi[sz]ation|company|group|agency))\b/,
  ],
  ['which', /^(?:in |on |at |to |from |by |for )?which\b/],
  ['how', /^how\b/],
  ['what-said', /\baccording to\b/],
  ['what', /\bwhat\b|\bwhat's\b/],
  [
    'yes-no',
    /^(?:whether|if|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|didn't|doesn't|hasn't|haven't)\b/,
  ],
];

/** The kind of a question; `topic` where it has no question word ("troops in the region"). Linear in its length. */
export function questionKind(question: string): QuestionKind {
  const lower = question.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  const direct = directQuestion(lower);
  if (isAboutArticles(direct)) return 'about-article';
  // "Tell me what the mayor said"; but "what expert said that" asks who.
  if (direct !== lower && toldBy(direct) !== null) return 'what-said';
  return PATTERNS.find(([, pattern]) => pattern.test(direct))?.[0] ?? 'topic';
}
