const DOMAIN = /(?:@|https?:\/\/(?:www\.)?|\bwww\.)(?<host>(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})\b/gi;
const NOBODY =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mail|gmx|proton|protonmail|yandex|facebook|twitter|x|instagram|youtube|linkedin|google|t|bit|goo|apple|whatsapp|telegram|wordpress|blogspot|medium|substack)$/;
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu)$/;

/** The names under which the domains in a line are registered ("info@acmetimes.co.uk" → "acmetimes"), without a leading "the"; mail and social hosts left out. */
export function domainNames(line: string): string[] {
  return [...line.matchAll(DOMAIN)].flatMap((match) => {
    const labels = (match.groups?.['host'] ?? '').toLowerCase().split('.').slice(0, -1);
    if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) as string)) labels.pop();
    const name = (labels.at(-1) ?? '').replace(/-/g, '');
    return name === '' || NOBODY.test(name) ? [] : [asDomainName(name)];
  });
}

/** A name as a domain would spell it: lower case, without blanks, marks and a leading "The". */
export function asDomainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=.{3})/, '');
}
