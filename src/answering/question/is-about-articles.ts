/** What people write that is no article. */
const WRITINGS = 'letter|speech|note|memo|statement|law|bill|constitution';
/** Missiles hit sites, towers have stories, hotlines get reports: these nouns need what only articles do behind them. */
const ORDINARY =
  '(?:which|what|how many) (?:sites?|papers?|sources|stories|reports|pieces|outlets|publishers|newspapers)';
const TEXTS = '(?:which|what|how many) (?:papers?|stories|reports|pieces)';
const LINK = '(?: (?:also|that|which|who|do|does|did|have|has))';
const RANKED = '(?:newest|latest|oldest|most recent|earliest|first)';
/** Where a question may end. */
const END = '(?=[?.! ]*$)';

const ASKS: readonly RegExp[] = [
  String.raw`who (?:wrote|authored|penned)\b(?! (?:the |an? |this |that |his |her |its |their )?(?:\w{1,20} )?(?:${WRITINGS})s?\b)`,
  'who (?:reported|published|covered|broke) (?:on|about|the (?:article|story|piece|report|interview|news)|this|it)',
  'who is the author',
  'by ?line',
  '(?:which|what) (?:outlets?|publishers?|newspapers?|articles?)',
  'how many articles',
  String.raw`${ORDINARY}${LINK}{0,3} (?:(?:mention|cover|discuss|talk|refer|quote|cite|report|wr[io]t|publish|print)\w*|sa(?:y|ys|id))`,
  `${ORDINARY}${LINK}{0,3} (?:carry|carried|r[ua]n) (?:the |this |that |an? )?(?:story|stories|article|report|news|headline|correction|interview|it)`,
  `${ORDINARY}(?: (?:are|were))? (?:about|here)`,
  `${ORDINARY} (?:are there|there are)(?:${END}| (?:about|on|from|here|in (?:here|all|total|the (?:corpus|collection|folder|archive))))`,
  `${ORDINARY} do (?:you|we) (?:have|hold|use|know)`,
  `${ORDINARY}${END}`,
  String.raw`${TEXTS}${LINK}{0,3} (?:name|deal|contain|tell|claim)\w*`,
  `${TEXTS}(?: (?:are|were|published|written)){0,2} on`,
  // "How many deaths did the sources report?" asks for deaths.
  String.raw`(?:articles?|stories|reports|pieces|outlets|sources)(?<!^(?:how|when|where|why|who|whom|whose)\b.{0,100} (?:do|does|did|have|has|had) (?:\w{1,15} ){0,2}\w{1,8}) (?:that |which |who )?(?:mention|cover|discuss|talk|write|report|deal|refer|name)\w*`,
  '(?:list|show)(?: me)? (?:all |the |every ){0,3}(?:articles|stories|reports|pieces)',
  `${RANKED} (?:article|story)`,
  `(?:which|what)(?: is|'s) the ${RANKED} (?:report|piece)${END}`,
  `(?:article|story|report|piece) is (?:the )?${RANKED}`,
  String.raw`when was (?:the|this|that) (?:\w{1,30} )?(?:article|story|interview|piece (?:on|about|by|from))`,
  'when was this (?:report|piece)',
  String.raw`when did (?:\w{1,20} ){1,5}(?:publish|print|run|carry) (?:the|its|this|that|their) (?:\w{1,30} )?(?:article|story|report|piece|interview)`,
  `your (?:sources|articles)${END}`,
  'where (?:do|did) you (?:get|take|have) (?:(?:your|the|this|that|these|all) ){0,2}(?:information|info|news|facts|answers|data|numbers|figures)',
  '(?:article|story|piece) (?:written|published)',
].map((pattern) => new RegExp(String.raw`\b(?:${pattern})(?![\p{L}\p{N}_])`, 'u'));

/**
 * Whether a question, in lower case, asks about the articles themselves: who wrote or published them, when, which and how
 * many there are. Linear in its length.
 */
export function isAboutArticles(question: string): boolean {
  return ASKS.some((pattern) => pattern.test(question));
}
