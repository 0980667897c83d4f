/** Past forms that no rule leads back to the base form: base, then its forms. */
const IRREGULAR = `
beat beaten/become became/begin began begun/bite bit bitten/blow blew blown/break broke broken/bring brought/build built/burn burnt
buy bought/catch caught/choose chose chosen/come came/deal dealt/dig dug/draw drew drawn/drink drank drunk/drive drove driven
eat ate eaten/fall fell fallen/feed fed/fight fought/find found/flee fled/fly flew flown/forbid forbade forbidden/freeze froze frozen
get got/give gave given/go went gone/grow grew grown/hang hung/hear heard/hide hid hidden/hold held/keep kept/know knew known
lay laid/lead led/leave left/lend lent/lose lost/make made/mean meant/meet met/overthrow overthrew overthrown/pay paid/rise rose risen
run ran/see saw seen/seek sought/sell sold/send sent/shake shook shaken/shoot shot/show shown/shrink shrank shrunk/sing sang sung
sink sank sunk/sleep slept/speak spoke spoken/spend spent/spill spilt/stand stood/steal stole stolen/stick stuck/strike struck/swear swore sworn
sweep swept/swim swam swum/take took taken/teach taught/tear tore torn/tell told/think thought/throw threw thrown/wake woke woken
wear wore worn/win won/withdraw withdrew withdrawn/write wrote written`;

const BASES = new Map(
  IRREGULAR.trim()
    .split(/[/\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** The base form of an irregular past form (`stolen` → `steal`), lower case; null for all other words. */
export function irregularBase(word: string): string | null {
  return BASES.get(word) ?? null;
}
