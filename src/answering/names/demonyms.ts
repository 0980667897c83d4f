const ENDINGS = ['n', 'an', 'ian', 'ean', 'ese', 'ish', 'i'];
const SHORTEST = 4;

/**
 * How the people of a place may be called, and the places that people may be of, by regular endings, lower case: "Ecuador" ↔
 * "Ecuadorian", "Arvania" ↔ "Arvanian". Most are no words at all; who looks one up in a text finds those that are.
 */
export function regularDemonyms(name: string): readonly string[] {
  const word = name.toLowerCase().replace(/['’]s?$/, '');
  if (!/^\p{L}+$/u.test(word) || word.length < SHORTEST) return [];
  const stem = word.replace(/(?:ia|y|[aeio])$/, '');
  const peoples = [word, stem].flatMap((base) => ENDINGS.map((ending) => base + ending));
  const root = /^(.{3,}?)(?:ian|ean|an|n|ese|ish|i)s?$/.exec(word)?.[1];
  const places = root === undefined ? [] : ['', 'a', 'e', 'ia', 'y'].map((ending) => root + ending);
  return [...new Set([...peoples, ...places])].filter((form) => form !== word);
}
