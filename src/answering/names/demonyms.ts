import { stemmer } from 'stemmer';

const ENDINGS = ['n', 'an', 'ian', 'ean', 'ese', 'ish', 'i'];
const SHORTEST = 4;

/** Places and their people that no ending gives away, by word and by index term. */
const IRREGULAR = new Map(
  `
  afghanistan afghan / argentina argentine / bangladesh bangladeshi / belgium belgian / brazil brazilian /
  britain british briton / cyprus cypriot / czechia czech / denmark danish dane / egypt egyptian / england english /
  finland finnish finn / france french / germany german / greece greek / hungary hungarian / iceland icelandic /
  ireland irish / israel israeli / italy italian / kazakhstan kazakh / kosovo kosovar / kyrgyzstan kyrgyz /
  luxembourg luxembourgish / monaco monegasque / myanmar burmese / netherlands dutch / niger nigerien / norway norwegian /
  pakistan pakistani / peru peruvian / philippines filipino philippine / poland polish pole / portugal portuguese /
  scotland scottish scots / senegal senegalese / serbia serb / slovakia slovak / slovenia slovene /
  spain spanish spaniard / sweden swedish swede / switzerland swiss / tajikistan tajik / thailand thai / togo togolese /
  turkey turkish turk / turkmenistan turkmen / ukraine ukrainian / uzbekistan uzbek / vietnam vietnamese / wales welsh /
  congo congolese / iraq iraqi`
    .split('/')
    .flatMap((line) => {
      const words = line.trim().split(/\s+/);
      const others = (word: string) => words.filter((other) => other !== word);
      return words.flatMap((word) => [word, stemmer(word)].map((key) => [key, others(word)] as const));
    }),
);

/**
 * How the people of a place may be called, and the places that people may be of, lower case: "Ecuador" ↔ "Ecuadorian", "Arvania" ↔
 * "Arvanian" by regular endings, "France" ↔ "French" by a list. The place may be an index term. Most are no words at
 * all; who looks one up in a text finds those that are.
 */
export function demonymsOf(name: string): readonly string[] {
  const word = name.toLowerCase().replace(/['’]s?$/, '');
  return [...(IRREGULAR.get(word) ?? []), ...regularDemonyms(word)];
}

function regularDemonyms(word: string): readonly string[] {
  if (!/^\p{L}+$/u.test(word) || word.length < SHORTEST) return [];
  const stem = word.replace(/(?:ia|y|[aeio])$/, '');
  const peoples = [word, stem].flatMap((base) => ENDINGS.map((ending) => base + ending));
  const root = /^(.{3,}?)(?:ian|ean|an|n|ese|ish|i)s?$/.exec(word)?.[1];
  const places = root === undefined ? [] : ['', 'a', 'e', 'ia', 'y'].map((ending) => root + ending);
  return [...new Set([...peoples, ...places])].filter((form) => form !== word);
}
