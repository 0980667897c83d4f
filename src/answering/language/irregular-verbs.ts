/** Base form, past tense and, where it differs, past participle. */
const IRREGULAR = `
be was been/beat beat beaten/become became/begin began begun/bind bound/bite bit bitten/blow blew blown/break broke broken/bring brought
build built/burn burned burnt/buy bought/catch caught/choose chose chosen/come came/cost cost/cut cut/deal dealt/dig dug/do did done
draw drew drawn/drink drank drunk/drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought/find found/flee fled
fly flew flown/forbid forbade forbidden/forget forgot forgotten/forgive forgave forgiven/freeze froze frozen/get got/give gave given
go went gone/grow grew grown/hang hung/have had/hear heard/hide hid hidden/hit hit/hold held/hurt hurt/keep kept/know knew known/lay laid
lead led/leave left/lend lent/let let/lie lay/lose lost/make made/mean meant/meet met/overthrow overthrew overthrown/pay paid/put put
quit quit/read read/ride rode ridden/ring rang rung/rise rose risen/run ran/say said/see saw seen/seek sought/sell sold/send sent/set set
shake shook shaken/shoot shot/show showed shown/shrink shrank shrunk/shut shut/sing sang sung/sink sank sunk/sit sat/sleep slept
speak spoke spoken/spend spent/spill spilled spilt/split split/spread spread/stand stood/steal stole stolen/stick stuck
strike struck/swear swore sworn/sweep swept/swim swam swum/take took taken/teach taught/tear tore torn/tell told/think thought
throw threw thrown/understand understood/wake woke woken/wear wore worn/win won/withdraw withdrew withdrawn/write wrote written`;

const VERBS = IRREGULAR.trim()
  .split(/[/\n]/)
  .map((line) => line.trim().split(' '));
const PASTS = new Map(VERBS.map(([base = '', past = '']) => [base, past] as const));
// "Lay" is a base form itself, and also what "lie" becomes.
const BASES = new Map(
  VERBS.flatMap(([base = '', ...forms]) =>
    forms.filter((form) => !PASTS.has(form)).map((form) => [form, base] as const),
  ),
);
const FORMS = new Map(VERBS.map(([base = '', ...forms]) => [base, forms] as const));

/** The base form of an irregular past form (`stolen` → `steal`), lower case; null for all other words. */
export function irregularBase(word: string): string | null {
  return BASES.get(word) ?? null;
}

/** The past tense of an irregular verb in its base form (`steal` → `stole`), lower case; null for all other words. */
export function irregularPast(verb: string): string | null {
  return PASTS.get(verb) ?? null;
}

/** All forms of the irregular verb that a word is a form of, lower case, with the base form; none for all other words. */
export function irregularForms(word: string): readonly string[] {
  const base = BASES.get(word) ?? word;
  const forms = FORMS.get(base);
  return forms ? [base, ...forms] : [];
}
