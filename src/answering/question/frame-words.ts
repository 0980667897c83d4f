import { wordSet } from '../language/word-set.ts';
import type { Slot } from './slot.ts';

/** Words that say that news is asked for, or that an answer is. */
const FRAME = wordSet(
  'many much number amount kind type sort name named exact exactly word words say says said saying tell tells told happen happened ' +
    'happening article articles report reports reported reporting story stories source sources news according please know like ' +
    'anyone anything someone something person thing things current currently summary overview primary main associated ' +
    'really actually latest recent agree agreed agreement disagree disagreed disagreement differ different same conflicting ' +
    'afterwards afterward later next instead roughly approximately altogether overall eventually finally quote quotes quoted quotation verbatim literally wording consistent contradict timeline events going estimate figures figure numbers competing counts count ' +
    'true sure reckon reckons reckoned text texts sentence sentences mention mentions mentioned idea whether passage line list different sides quick pls plz',
);

/** Words that say what the slot is to be filled with: whatever fills it is that, so no sentence need say so. */
const OF_SLOT: Readonly<Partial<Record<Slot['kind'], ReadonlySet<string>>>> = {
  place: wordSet('place country city town region state area location part province village district belong located'),
  date: wordSet('date day month year week time'),
  category: wordSet(
    'profession occupation job living sport sports play genre style music party political affiliation affiliated part language medium format work',
  ),
  number: wordSet('money cash sum amount big large high long far tall deep heavy wide'),
  age: wordSet('old age aged year years'),
  definition: wordSet('refer refers stand stands mean means abbreviation acronym initials term known'),
  reason: wordSet('reason reasons cause caused led prompted triggered sparked'),
};

/** "How much did it cost": whatever sum is told of it, paid or asked. */
const OF_MONEY = wordSet('pay pays paid cost costs spend spent spending charge charged');

/** Words that go with so much that they say little, however rare they are in a corpus. */
const LIGHT = wordSet(
  'people come came call called give gave given take took taken get got make made makes go went gone want wanted think thinks thought ' +
    'do done let put keep kept new place part time use used find found',
);
const LIGHT_SHARE = 0.35;

/** Whether a word of a question only says what kind of answer is wanted; such words are looked up only if nothing else is left. */
export function isFrameWord(word: string, slot: Slot | null): boolean {
  const lower = word.toLowerCase();
  if (FRAME.has(lower)) return true;
  if (slot === null) return false;
  return (
    (OF_SLOT[slot.kind]?.has(lower) ?? false) || (slot.kind === 'number' && slot.noun === null && OF_MONEY.has(lower))
  );
}

/** The share of its rarity that a word weighs, 0 to 1. */
export function shareOfWord(word: string): number {
  return LIGHT.has(word.toLowerCase()) ? LIGHT_SHARE : 1;
}
