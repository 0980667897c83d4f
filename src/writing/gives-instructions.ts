/** Words to a reader that is a machine. Each line of alternatives is one way to say it. */
const TO_A_MACHINE = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules?|guidelines|above|previous|prior|context|sources|quotes)\b/i,
  /\b(?:system|developer|hidden|secret) (?:prompt|message|instructions?)\b/i,
  /\b(?:you are|act as|pretend to be|as) (?:now )?(?:an? )?(?:ai|a\.i\.|language model|chat ?bot|assistant|llm)\b/i,
  /\b(?:note|attention|message|instructions?|important)\b[^.!?]{0,20}\b(?:to|for) (?:the |any |all )?(?:ai|a\.i\.|language models?|chat ?bots?|assistants?|llms?|summari[sz]ers?)\b/i,
  /(?:^|[.!?:;\n]\s*|\bplease )(?:you must |always |now |instead,? )?(?:answer|respond|reply|output|print|say|state|write|tell|report|claim|mention|conclude|summari[sz]e|cite)\b[^.!?]{0,30}\b(?:that|with|only|instead|users?|readers?)\b/i,
  /(?:^|\n)\s*(?:system|assistant|user)\s*:/i,
  /\[\/?(?:inst|system)\]|<\|[^|]{0,30}\|>|###\s*(?:instruction|system)/i,
];

/** Whether a quote speaks to the machine that reads it. No sentence may rest on such a one: it asserts nothing. */
export function givesInstructions(quote: string): boolean {
  return TO_A_MACHINE.some((pattern) => pattern.test(quote));
}
