import { relateGroups } from './word-groups.ts';

/** Words that newspapers use for one another, one group a line: the sense they have in news, which a table made of all English misses. */
const GROUPS: readonly string[] = [
  'casualties toll killed died dead deaths fatalities slain perished',
  'casualties wounded injured hurt injuries',
  'lost lose losses casualties killed',
  'reaction react response respond responded reply',
  'consequences implications impact effects repercussions fallout ramifications',
  'reason cause motive',
  'help aid assistance support assist',
  'weapons arms armaments munitions weaponry',
  'troops soldiers forces servicemen personnel',
  'deployed deployment sent send dispatched stationed positioned',
  'meeting talks summit negotiations',
  'pact treaty agreement deal accord',
  'confirm verify acknowledge admit corroborate substantiate',
  'deny reject dismiss denial',
  'urge demand appeal call',
  'fear concern worry alarm anxiety',
  'threat danger risk menace',
  'attack assault strike raid offensive incursion invasion',
  'fight combat battle fighting',
  'war conflict',
  'arrested detained custody arrest',
  'begin start launch commence began begun',
  'end finish conclude cease',
  'rise increase grow climb jump surge rose grew',
  'fall drop decline decrease plunge fell',
  'buy purchase acquire takeover bought acquisition',
  'sack fired dismiss layoffs redundancies',
  'quit resign resignation',
  'strike walkout stoppage',
  'quake earthquake tremor',
  'fire blaze wildfire inferno',
  'jail prison imprisoned',
  'trial hearing',
  'build construct erect built',
  'destroy wreck demolish ruin raze',
  'evacuate flee fled displaced',
  'cost price worth',
  'company firm corporation',
  'pupils students schoolchildren',
  'doctor physician medic',
  'vehicle car',
  'ship vessel boat',
  'plane aircraft jet airliner',
  'ceasefire truce armistice',
  'vaccine jab vaccination',
  'border frontier',
  'spokesman spokeswoman spokesperson',
  'protest demonstration rally march demonstrators protesters',
  'banned prohibited outlawed forbidden ban',
  'approve approval passed endorsed',
  'fine penalty',
  'found discovered',
  'called described termed characterised characterized labelled dubbed branded',
];

/** How much of a word a text holds that has another one of its group. */
const SHARE = 0.6;

const RELATED = relateGroups(
  GROUPS.map((group) => group.split(' ')),
  SHARE,
);
const NONE: ReadonlyMap<string, number> = new Map();

/** The index terms that newspapers use in place of a term, each with its share; empty for most. */
export function newsWords(term: string): ReadonlyMap<string, number> {
  return RELATED.get(term) ?? NONE;
}
