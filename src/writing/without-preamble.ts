const PREAMBLE =
  /^(?:according to|based on|as (?:stated|reported|mentioned|described) in|from) (?:(?:all |both )?(?:the|these|those|your)(?: (?:provided|given|above|numbered|cited|available|supplied|following))?|provided|given) (?:quotes?|quotations?|sources?|articles?|passages?|excerpts?|context)(?: (?:provided|given|above|supplied))?, /i;

/** A sentence without "According to the quotes, …", which says nothing of the news and names nobody who spoke. */
export function withoutPreamble(sentence: string): string {
  const rest = sentence.replace(PREAMBLE, '');
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}
