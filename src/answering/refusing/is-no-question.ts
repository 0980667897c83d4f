import { isEnglishWord } from '../language/english-words.ts';

const SMALL_TALK =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|thanks?|thank you|thx|cheers|bye|goodbye|ok(?:ay)?|yes|no|lol|test(?:ing)?|great|nice|cool|wow|sorry|please|help)\b[\s,.!?]*(?:there|you|so much|a lot|very much|everyone|all|again|bot|dateline|me)?[\s,.!?]*){1,4}$/i;
const ABOUT_ASSISTANT =
  /\b(?:who (?:are|made|built|created|trained) you|what(?:'s| is| are) (?:you|your (?:name|purpose|job|instructions?|prompt|rules|model))|how are you|what can you do|what (?:(?:topics|subjects|questions|else) )?can i ask(?: you)?(?: about\b.*)?(?=[?.! ]*$)|what (?:topics|subjects) (?:do you (?:cover|know)|are covered)(?: about)?(?=[?.! ]*$)|are you (?:(?:a|an|human|real|chatgpt|ai|there|okay|ok)|sure(?=[?.! ]*$))|do you (?:like|love|feel|think|have feelings|understand(?! (?:why|how|what|who|when|where)\b)|speak)|can you (?:(?:hear|understand) me|(?:speak|talk)(?: (?:to|with) me)?(?: (?!about\b)\p{L}{3,12})?(?=[?.! ]*$)|help(?: me)?(?: please| out| with (?:something|this|that))?(?=[?.! ]*$))|your (?:system|hidden|initial|secret) (?:prompts?|instructions?|message)|the (?:system|hidden|initial) (?:prompts?|instructions?)|tell me a joke)(?!\p{L})/iu;
/** Orders to the assistant, which begin a sentence: a question that tells of orders ("told the council to ignore the rules") is none. */
const INSTRUCTIONS = [
  /\b(?:ignore|disregard|forget|override|bypass) (?:all |any |the |of |and ){0,3}(?:your|previous|prior|above|earlier|preceding|system) (?:\p{L}+ ){0,2}(?:instructions?|prompts?|messages?|constraints?|guidelines?)\b/iu,
  /(?:^|[.!?;:]\s+|\b(?:please|now|just)[\s,]+)(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|the|your|these|those|every|everything|of|previous|prior|above|earlier) ){0,4}(?:instructions?|rules?|prompts?|messages?|articles?|sources?|constraints?|guidelines?|text|above|you)\b/i,
  /\b(?:you are|you're) now (?:a|an|my|in|no|the|free)\b|\b(?:in|enter|enable|activate) (?:developer|god|dan|admin|debug) mode\b|\bdo anything now\b/i,
  /(?:^|[.!?;:,]\s+|\b(?:please|now|just|and|then)[\s,]+)(?:act as (?:a|an|if|my)\b|pretend (?:to be|that|you)|role-?play|jailbreak)/i,
  /\b(?:answer|respond|reply|speak|talk|write)\b[^.?!]{0,60}\bfrom now on\b|\bfrom now on,? (?:you|answer|respond|reply|speak|talk|write|always|only)\b/i,
  /(?:^|[.!?;:,]\s+|\b(?:please|now|just|and|then)[\s,]+)(?:print|reveal|show|repeat|output|display|tell|give|leak)\b[^.?!]{0,40}\b(?:(?:your|system|hidden|initial) (?:system |hidden |full |initial |secret )?(?:prompts?|instructions|rules|api key|password|configuration|settings)|(?:the|full) (?:full |secret )?(?:prompt|api key|password|configuration|instructions(?= (?:above|before|you)\b|[?.! ]*$)))\b/i,
  /(?:^|[.!?;:,]\s+|\b(?:please|now|just|and|then)[\s,]+)(?:answer|respond|reply|say|write|output)\b[^.?!"“'‘]{0,30}\b(?:only|just|exactly|with)(?: the words?)? ?["“'‘]/i,
  /(?:^|[.!?;:,]\s+|\b(?:please|now|just|and|then)[\s,]+)(?:answer|respond|reply|speak) (?:only )?(?:in|as|like) (?:a |an )?(?:pirate|json|html|xml|yaml|french|german|spanish|italian|latin|base64|rhymes?|verse|emojis?)\b/i,
  /^(?:system|assistant|developer|admin(?:istrator)?)\s*:/i,
];
const CREATIVE =
  /^(?:please |can you |could you |now )?(?:write|compose|draft|generate|create|make|invent|code|program|translate|calculate|solve|convert|draw|paint|sing|rewrite|paraphrase|proofread)\b(?! (?:me )?(?:an? )?(?:overview|summary|timeline|list)\b)/i;
/** Common words of other languages; those that English has too ("die", "was") speak for neither. */
const FOREIGN = new Set(
  (
    'le la les des du est une qui que quoi combien où quand pourquoi comment sont ont été dans avec sur pour par ne pas ' +
    'der das ist und wie viele wer wann warum wo wurden wurde nach nicht den dem ein eine sind im zum zur von ' +
    'los las cuántos cuantos quién quien qué cuándo dónde por del sobre para como fue ' +
    'il lo gli che quanti chi dove quando perché della nel sono è ' +
    'hoeveel heet welke wanneer waarom hebben heeft worden wat waar zijn naar het een niet wie ile kto co gdzie kiedy dlaczego czy się nie jest ' +
    'quantos onde quem foram quais não em os um uma hvem hvad hvor hvornår hvorfor hvilken det og er ikke vem vad när varför och inte ' +
    'kdo kde kdy proč jak je kolik kaç kim ne zaman nerede neden kuka mikä missä milloin ki mi hol mikor miért'
  ).split(' '),
);
const BOTH = new Set(
  'hoe van de die was hat in do to no on a an as is war also son am so man not of par pour sur per den kim um er mi'.split(
    ' ',
  ),
);
const MAX_CHARACTERS = 1000;

/**
 * Whether a text is no question about news: a greeting, talk about the assistant, an order to it, a request to make
 * something, no letters at all, or another language than English: most of its words are neither English nor, for
 * `isKnown`, of the corpus. Linear in its length.
 */
export function isNoQuestion(text: string, isKnown: (word: string) => boolean = () => false): boolean {
  const plain = text.slice(0, MAX_CHARACTERS).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (!/\p{L}{2}/u.test(plain)) return true;
  if ([SMALL_TALK, ABOUT_ASSISTANT, ...INSTRUCTIONS, CREATIVE].some((pattern) => pattern.test(plain))) return true;
  return isForeign(plain, isKnown);
}

function isForeign(text: string, isKnown: (word: string) => boolean): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length < letters.length / 2) return true;
  let english = 0;
  let foreign = 0;
  let capitalised = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (BOTH.has(lower) || lower.length < 2) continue;
    if (FOREIGN.has(lower)) foreign++;
    else if (isEnglishWord(lower) || isKnown(lower)) english++;
    // An unknown word with a capital may be a name that no article holds.
    else if (/^\p{Lu}/u.test(word)) capitalised++;
    else foreign++;
  }
  return foreign > 0 && foreign + capitalised >= 2 && foreign + capitalised > english;
}
