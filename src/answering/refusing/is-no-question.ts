const SMALL_TALK =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|thanks?|thank you|thx|cheers|bye|goodbye|ok(?:ay)?|yes|no|lol|test(?:ing)?|great|nice|cool|wow|sorry|please|help)\b[\s,.!?]*(?:there|you|so much|a lot|very much|everyone|all|again|bot|dateline|me)?[\s,.!?]*){1,4}$/i;
const ABOUT_ASSISTANT =
  /\b(?:who (?:are|made|built|created|trained) you|what(?:'s| is| are) (?:you|your (?:name|purpose|job|instructions?|prompt|rules|model))|how are you|what can you do|are you (?:a|an|human|real|chatgpt|ai|there|sure|okay|ok)\b|do you (?:like|love|feel|think|have feelings|understand|speak)|can you (?:hear|help|speak|talk)|(?:your|the) (?:system|hidden|initial|secret) (?:prompt|instructions?|message)|tell me a joke|sing (?:me )?a)/i;
const INSTRUCTION =
  /\b(?:(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |these |those |previous |prior |above |earlier ){1,4}(?:instructions?|rules?|prompts?|messages?|articles?|sources?|constraints?|guidelines?|text)|(?:you are|you're) now\b|act as (?:a|an|if|my)\b|pretend (?:to be|that|you)|from now on\b|role-?play|jailbreak|developer mode|do anything now|(?:print|reveal|show|repeat|output) (?:me )?(?:your|the) (?:system |hidden |full |initial )?(?:prompt|instructions|rules|api key|key|password|configuration)|(?:answer|respond|reply|say|write|output) (?:only |just |exactly |with )+["“'‘]|(?:answer|respond|reply) (?:in|as) (?:a |an )?(?:pirate|json|html|french|german|spanish|base64|rhyme))/i;
const CREATIVE =
  /^(?:please |can you |could you |now )?(?:write|compose|draft|generate|create|make|invent|code|program|translate|calculate|solve|convert|draw|paint|sing|rewrite|paraphrase|proofread)\b(?! (?:me )?(?:an? )?(?:overview|summary|timeline|list)\b)/i;
const ENGLISH =
  /\b(?:the|a|an|is|are|was|were|do|does|did|has|have|had|who|what|when|where|why|which|how|of|to|in|on|for|and|with|by|about|from|at|many|much|say|said|tell|me|it|that|this|there|any|will|would|can|could|should|if|not|he|she|they)\b/gi;
const FOREIGN =
  /\b(?:le|la|les|des|du|est|une|qui|que|quoi|combien|où|quand|pourquoi|comment|der|die|das|ist|und|wie|viele|wer|wann|warum|wo|wurden|nach|el|los|las|es|cuántos|cuantos|quién|quien|qué|cuándo|dónde|por|soldados|il|che|quanti|chi|dove|hoeveel|wie|wat|waar|zijn|naar|ile|kto|gdzie|kiedy|quantos|onde|quem|foram)\b/gi;

/**
 * Whether a text is no question about news: a greeting, talk about the assistant, an instruction to it, a request to
 * make something, no letters at all, or a language other than English. Linear in its length.
 */
export function isNoQuestion(text: string): boolean {
  const plain = text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (!/\p{L}{2}/u.test(plain)) return true;
  if ([SMALL_TALK, ABOUT_ASSISTANT, INSTRUCTION, CREATIVE].some((pattern) => pattern.test(plain))) return true;
  return isForeign(plain);
}

function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length < letters.length / 2) return true;
  const english = (text.match(ENGLISH) ?? []).length;
  const foreign = (text.match(FOREIGN) ?? []).length;
  return foreign >= 2 && foreign > english;
}
