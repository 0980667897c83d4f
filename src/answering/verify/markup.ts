/** Format characters (zero-width, bidirectional, tags) and fillers that show as nothing. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u;
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
const LINK =
  /\b(?:https?|ftp|javascript|data|mailto):|\bwww\.|\]\(|\b[a-z0-9-]{1,63}\.(?:com|org|net|io|ru|cn|info|biz|xyz)\b/i;
const HTML = /<\/?[a-z!][^<>]{0,200}>?|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i;
const MARKDOWN =
  /^(?:#{1,6} |[-*+] |> |\d{1,2}\. )|\*\*|__|`|~~|!\[|(?:^|[\s(])[*_][^\s*_][^*_]{0,200}[*_](?=[\s).,]|$)|\|[^|]{0,500}\|/;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Why a statement may not be shown whatever its quotes say: markup, links, invisible or look-alike letters; null where it may. */
export function refusedForm(statement: string): string | null {
  if (INVISIBLE.test(statement)) return 'holds invisible characters';
  if (CONTROL.test(statement)) return 'holds control characters';
  if (LINK.test(statement)) return 'holds a link';
  if (HTML.test(statement)) return 'holds HTML';
  if (MARKDOWN.test(statement)) return 'holds markup';
  if (statement.split(/[^\p{L}\p{M}]+/u).some((word) => LATIN.test(word) && OTHER.test(word)))
    return 'mixes alphabets within a word';
  if (/[\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/u.test(statement)) return 'holds look-alike letters';
  return null;
}
