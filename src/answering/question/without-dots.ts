/** Initials with stops, as a name is written with them; "a.m." and "e.g." are none. */
const CAPITALS = /(?<![\p{L}.])(?:\p{Lu}\.){2,}/gu;
const COUNTRIES = /(?<![\p{L}.])(?:u\.s\.a?|u\.k|u\.n|e\.u)\.?(?!\p{L})/giu;

/** A question with its initials written without stops: "the U.S." as "the US"; as it is where it quotes, to the letter. */
export function withoutDots(question: string): string {
  if (/["“”]/.test(question)) return question;
  const bare = question.replace(COUNTRIES, (initials) => initials.replaceAll('.', '').toUpperCase());
  return bare.replace(CAPITALS, (initials) => initials.replaceAll('.', ''));
}
