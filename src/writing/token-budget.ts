/** Characters of English a token, on the safe side: tokenizers of chat models take 3.8 to 4.5. */
const CHARACTERS_A_TOKEN = 3.5;

/** About how many tokens a text takes, rather too many. No two models count alike, and most servers do not tell. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}
