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

/** First match wins: the narrow kinds stand before the wide ones. Each pattern sees the question in lower case, white space collapsed. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'about-article',
    /\b(?:who (?:wrote|authored|reported|published)|by ?line|which (?:outlets?|publishers?|sources|papers?|newspapers?|sites?)|(?:newest|latest|oldest|most recent|earliest|first) (?:article|story|report|piece)|(?:article|story|report|piece) is (?:the )?(?:newest|latest|oldest|most recent|earliest)|how many (?:articles|stories|reports)|when was (?:the|this|that) (?:article|story|piece|report)|who is the author|(?:article|story|piece) (?:written|published))\b/,
  ],
  [
    'agreement',
    /\b(?:agree|disagree|differ|conflict(?:ing)? (?:reports?|accounts?|figures?|numbers?)|contradict|consistent|discrepanc\w+|same (?:number|figure|thing))\b/,
  ],
  [
    'exact-words',
    /\b(?:exact(?:ly)? (?:words?|quotes?|say|said|wording)|what exactly did|verbatim|word for word|quote (?:from|by)|in (?:his|her|their|its) own words)\b/,
  ],
  [
    'what-said',
    /\b(?:what (?:did|does|do|has|have|had|was|were) .{0,80}\b(?:say|said|tell|told|claim|state|announce|warn|urge|call|demand|describe|think|argue|suggest|respond|react|reply|comment)|how (?:did|does|do|has|have) .{0,80}\b(?:describe|respond|react|characteri[sz]e|call)|according to)\b/,
  ],
  [
    'quantity',
    /\b(?:how (?:many|much|big|large|long|far|high|old|tall|deep|heavy)|what (?:number|share|percentage|proportion|amount|price|cost)|(?:number|amount|total|population|percentage|size|cost|price|toll) (?:of|in)\b)/,
  ],
  [
    'timeline',
    /\b(?:timeline|chronolog\w+|what happened (?:on|in|before|after|since|between|during)|sequence of events|since when)\b/,
  ],
  [
    'overview',
    /^(?:(?:give me |write |show )?(?:an? |the )?(?:overview|summary|summar(?:ise|ize)|brief(?:ing)?|recap|gist)\b|(?:what(?:'s| is) (?:going on|happening|new|this about|the (?:news|story|latest)|it (?:all )?about)|what are (?:these|the) (?:articles|stories|reports) about|tell me (?:about|everything)|what happened\b))/,
  ],
  [
    'why',
    /^(?:so |and |but )?(?:why\b|for what reason|what (?:is|was|were|are) the (?:reasons?|causes?|motives?)|how come)/,
  ],
  [
    'when',
    /\b(?:^when|when (?:did|does|do|was|were|is|will|has|had)|(?:what|which|on what|on which|in what|in which) (?:date|day|year|month|time|week)|how (?:soon|recently|long ago)|date of)\b/,
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
  ['what', /\bwhat\b|\bwhat's\b/],
  [
    'yes-no',
    /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|didn't|doesn't|hasn't|haven't)\b/,
  ],
];

/** The kind of a question; `topic` where it has no question word ("troops in the region"). Linear in its length. */
export function questionKind(question: string): QuestionKind {
  const lower = question.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  return PATTERNS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'topic';
}
