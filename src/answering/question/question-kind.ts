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
    /\b(?:who (?:wrote|authored|penned)|who (?:reported|published|covered|broke) (?:on|about|the (?:article|story|piece|report|interview|news)|this|it)\b|by ?line|(?:which|what) (?:outlets?|publishers?|sources|(?:news)?papers?|sites?|articles?|stories|reports|pieces)\b|(?:articles?|stories|reports|pieces|outlets|sources) (?:that |which |who )?(?:mention|cover|discuss|talk|write|report|deal|refer|name)\w*|(?:list|show)(?: me)? (?:all |the |every )*(?:articles|stories|reports|pieces)|(?:newest|latest|oldest|most recent|earliest|first) (?:article|story|report|piece)|(?:article|story|report|piece) is (?:the )?(?:newest|latest|oldest|most recent|earliest)|how many (?:articles|stories|reports)|when was (?:the|this|that) (?:\w+ )?(?:article|story|piece|report|interview)|who is the author|(?:article|story|piece) (?:written|published))\b/,
  ],
  [
    'agreement',
    /\b(?:agree|disagree|differ|conflict(?:ing)? (?:reports?|accounts?|figures?|numbers?)|contradict|consistent|discrepanc\w+|same (?:number|figure|thing))\b/,
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
    /\b(?:how (?:many|much|big|large|long|far|high|old|tall|deep|heavy)|what (?:number|share|percentage|proportion|amount|price|cost)|what (?:did|does|do|will|would|has|have) .{1,60}\b(?:pa(?:y|id)|cost|spen[dt]|charged?|earn(?:ed)?|fetch(?:ed)?|(?:sell|sold|go|gone) for(?= *[?.!]*$))(?![a-z])|(?:number|amount|total|population|percentage|size|cost|price|toll) (?:of|in)\b)/,
  ],
  [
    'timeline',
    /\b(?:timeline|time line|chronolog\w+|sequence of events|day by day|step by step|(?:what|anything) (?:(?:has |had |have )?happened|happens|took place|went on|occurred) (?:.{0,60} )?(?:on|in|at|before|after|since|between|during|until|from|yesterday|today|last|this|past)|how (?:did|has|have) .{0,80}\b(?:develop|unfold|evolve|change over time)\w*)\b/,
  ],
  [
    'overview',
    /^(?:(?:give me |write |show )?(?:an? |the )?(?:overview|summary|summar(?:ise|ize)|brief(?:ing)?|recap|gist)\b|(?:what(?:'s| is) (?:going on|happening|new|this about|the (?:news|story|latest)|it (?:all )?about)|what are (?:these|the) (?:articles|stories|reports) about|tell me (?:more |something )?(?:about|everything)|what(?: has|'s)? happened\b)|\b(?:overview|summar(?:y|ise|ize)|recap|gist|latest (?:news|on|about|developments?)|(?:news|developments?) (?:on|about) )|^(?:the )?(?:latest|news)\b)/,
  ],
  [
    'why',
    /^(?:so |and |but )?(?:why\b|for what reason|what (?:is|was|were|are) the (?:reasons?|causes?|motives?)|what (?:caused|led to|prompted|triggered|sparked)\b|how come)/,
  ],
  [
    'when',
    /\b(?:^when|(?:since|by|until|from) when|when (?:did|does|do|was|were|is|will|has|had)|(?:what|which|on what|on which|in what|in which) (?:date|day|year|month|time|week)|how (?:soon|recently|long ago)|date of)\b/,
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
    /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|didn't|doesn't|hasn't|haven't)\b/,
  ],
];

/** The kind of a question; `topic` where it has no question word ("troops in the region"). Linear in its length. */
export function questionKind(question: string): QuestionKind {
  const lower = question.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  return PATTERNS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'topic';
}
