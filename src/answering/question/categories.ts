/** Kinds of thing that a "what" or "which" question asks for by name, with words that name such a thing. */
export type Category = 'sport' | 'profession' | 'party' | 'language' | 'genre' | 'work';

const ASKS: readonly (readonly [Category, RegExp])[] = [
  ['sport', /\bsports?\b/i],
  ['profession', /\b(?:profession|occupation|jobs?|do for a living)\b/i],
  ['party', /\b(?:political (?:party|parties|affiliation|ideology)|party (?:is|was|does|did)|affiliated)\b/i],
  ['language', /\blanguages?\b/i],
  ['genre', /\b(?:genres?|styles?|(?:type|kind) of (?:music|film|book|novel|game))\b/i],
  ['work', /\b(?:medium|format|type of (?:work|media|publication))\b/i],
];

const MEMBERS: Readonly<Record<Category, RegExp>> = {
  sport:
    /\b(?:football|soccer|rugby|cricket|basketball|baseball|tennis|hockey|boxing|boxer|swimm\w{1,6}|cycl(?:ing|ist)|golf\w{0,3}|athlet\w{1,5}|wrestl\w{1,5}|ski(?:er|ing)|weightlift\w{1,4}|handball|volleyball|row(?:er|ing)|gymnast\w{0,4}|sprinter|racing|footballer|cricketer|snooker|darts|curling|bodybuild\w{1,4}|badminton|squash|surfing|sailing|archery|fencing|judo)\b/gi,
  profession:
    /\b(?:actor|actress|writer|author|poet|novelist|politician|lawyer|attorney|judge|engineer|scientist|physicist|biologist|chemist|mathematician|singer|musician|composer|painter|artist|sculptor|journalist|player|coach|business(?:man|woman)|entrepreneur|professor|historian|bishop|priest|soldier|officer|director|producer|photographer|architect|designer|model|footballer|cricketer|doctor|physician|surgeon|nurse|economist|philosopher|teacher|instructor|athlete|swimmer|boxer|farmer|pilot|diplomat|analyst|reporter|editor|fire ?fighter)s?\b/gi,
  party:
    /\b(?:republicans?|democrat(?:s|ic)?|liberals?|conservatives?|labour|whigs?|greens?|socialists?|communists?|independents?|unionists?|nationalists?|[A-Z][\w-]{1,30} Party)\b/g,
  language:
    /\b(?:[A-Z][a-z]{2,20}-language|English|French|German|Spanish|Hindi|Tamil|Telugu|Malayalam|Bengali|Italian|Japanese|Korean|Chinese|Mandarin|Russian|Ukrainian|Polish|Portuguese|Arabic|Hebrew|Swedish|Finnish|Norwegian|Danish|Dutch|Greek|Kannada|Marathi|Urdu|Punjabi|Turkish|Persian|Swahili|Latin)\b/g,
  genre:
    /\b(?:rock|pop|jazz|comedy|drama|thriller|horror|action|romance|romantic|documentary|reggae|country|hip[ -]hop|folk|punk|metal|blues|fiction|adventure|animation|fantasy|western|soul|electronic|musical|classical|opera|mystery)\b/gi,
  work: /\b(?:film|novel|series|album|song|game|play|book|television|magazine|comics?|manga|poem|painting|radio|miniseries|documentary|band|journal|newspaper|podcast)\b/gi,
};

/** The category that a question asks for, or null. */
export function categoryAsked(question: string): Category | null {
  return ASKS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

/** The words of a text that name a member of the category, with their places. */
export function membersIn(category: Category, text: string): RegExpExecArray[] {
  return [...text.matchAll(MEMBERS[category])];
}
