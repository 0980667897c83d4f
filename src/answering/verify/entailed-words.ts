/**
 * Words of a statement that are true where the quote has one of the words behind the stroke, but not the other way round or
 * not in every sentence: who is charged is accused, who is accused need not be charged. Base forms, written by us.
 */
const ENTAILED = `
accuse accusation allegation | charge indict
detain | arrest seize
find locate detect discover identify | find detect discover locate
cut axe slash shed trim eliminate | cut axe slash shed trim
pick harvest gather collect | pick harvest gather
advise advice recommend recommendation | recommend advise recommendation advice
complete finish end | complete finish
cancel scrap abandon drop | cancel scrap abandon
strike hit batter pound | strike hit batter
reject refuse decline | reject refuse decline
win victory winner | win winner
beat win victory | beat defeat
defeat loss | beat defeat lose
elect election winner win | elect
vote ballot poll | vote ballot
acquit clear | acquit clear
reason cause | because due
allow permit let able | may can allow permit
require oblige order must obligatory mandatory compulsory | require oblige must mandatory compulsory
escape flee | escape flee
investigate probe inquiry investigation | investigate probe inquiry investigation examine
leader head chief | lead leader head chief
lead leader | lead
ruin wreck destroy | destroy wreck
break violate breach | break violate breach
contain control | contain
recall withdraw | recall
halve | half
criticism criticise criticize | condemn attack criticise criticize denounce
aid assistance help | aid assist help
fatal deadly lethal kill | kill die deadly fatal lethal death dead
survive survivor alive | survive survivor alive
threaten threat | threaten threat
bankrupt bankruptcy insolvency insolvent | bankrupt bankruptcy insolvency insolvent
snow snowfall | snow snowfall
rain rainfall | rain rainfall
fine penalty penalise penalize | fine
sue lawsuit suit | sue lawsuit
merge merger | merge merger
invest investment investor | invest investment
retire retirement | retire retirement
appoint appointment name | appoint name appointment
overnight night | overnight night
wed marry marriage wedding | marry wed marriage wedding
truce ceasefire | truce ceasefire
cargo freight | cargo freight
lift remove end | lift
impose introduce | impose
introduce launch | introduce launch
extend prolong lengthen | extend prolong lengthen
quake earthquake tremor | quake earthquake tremor
heavy torrential | heavy torrential
unharmed unhurt uninjured | unharmed unhurt uninjured
jobless unemployed unemployment | jobless unemployed unemployment
shop store outlet | shop store
pensioner retiree | pensioner retiree
skipper captain | captain skipper
suspend halt pause interrupt | suspend halt pause
crowd spectator | spectator crowd
fan supporter | fan supporter
match game | match game
contest race | contest race
title championship | title championship
goalkeeper keeper | goalkeeper keeper
stake share | stake share
revenue sale turnover | sale revenue turnover
revenue sales turnover | sales revenue turnover
surge soar rise increase climb jump gain | surge soar rise increase climb jump gain
plunge slump tumble fall drop decline decrease sink | plunge slump tumble fall drop decline decrease
shrink contract fall | shrink contract
double | double twofold
flat apartment | flat apartment
think believe | suspect
win receive get | award
enter | enter
like wish | want
ease loosen relax | ease loosen relax
tighten toughen | tighten toughen
`;

const entailing = new Map<string, Set<string>>();
for (const line of ENTAILED.trim().split('\n')) {
  const [own = '', others = ''] = line.split(' | ');
  for (const word of own.split(' ')) {
    const known = entailing.get(word) ?? new Set<string>();
    for (const other of others.split(' ')) if (other !== word) known.add(other);
    entailing.set(word, known);
  }
}

/** The base forms from whose presence in a quote a word of a statement follows, itself left out. */
export function wordsEntailing({ lower, lemma }: { lower: string; lemma: string }): ReadonlySet<string> {
  return entailing.get(lemma) ?? entailing.get(lower) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
