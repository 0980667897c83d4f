/** What changes the force of a word: turns it round, weakens it, or moves it to a time that has not come. */
export type Operator =
  | 'not'
  | 'fail'
  | 'refuse'
  | 'deny'
  | 'doubt'
  | 'able'
  | 'possible'
  | 'likely'
  | 'unlikely'
  | 'must'
  | 'should'
  | 'future'
  | 'planned'
  | 'expected'
  | 'reported'
  | 'alleged'
  | 'suspected'
  | 'apparent'
  | 'conditional'
  | 'ban'
  | 'attempt'
  | 'threat'
  | 'urged'
  | 'believed';

const WORDS: Readonly<Record<Operator, string>> = {
  not: "not n't no never none nobody nothing neither nor cannot without hardly",
  fail: 'acquitted cleared exonerated fail failed fails failing unable failure avoid avoided avoids avoiding stop stopped prevented prevent prevents lacked lacks lack',
  refuse:
    'exclude excluded excludes excluding refuse refused refuses refusing refusal decline declined declines declining refrained refrain refrains',
  deny: 'false untrue fake debunked deny denied denies denying denial dismiss dismissed dismisses dismissing refuted refute reject rejected rejects rejecting',
  doubt: 'doubt doubted doubts doubtful unclear question questioned questions',
  able: 'can',
  possible: 'allowed permitted may might could possibly perhaps possible maybe potentially potential',
  likely: 'likely probably probable presumably',
  unlikely: 'unlikely',
  must: 'must',
  should: 'should ought',
  future: "will would 'll shall",
  planned:
    'agree agreed agrees promise promised promises pledge pledged pledges vow vowed vows plan planned plans planning intend intended intends intention scheduled set aim aims aimed due proposed proposes propose proposal proposals consider considers considered considering',
  expected:
    'expect expects expected expecting expectation forecast forecasts predicted predicts predict anticipate anticipated hopes hoped hope hoping',
  reported: 'reportedly said reported rumoured rumored',
  alleged:
    'accused charged claim claims allegation allegations accusation accusations rumour rumours rumor rumors speculation theory notion idea suggestion myth hoax lie allegedly alleged purported purportedly supposed supposedly',
  suspected: 'suspected suspicion suspects suspect',
  apparent: 'appear appears appeared apparently seem seems seemed seemingly',
  conditional: 'if unless whether',
  ban: 'ban banned bans banning prohibit prohibited prohibits barred bars forbidden forbid',
  attempt: 'try tried tries trying attempt attempted attempts seek sought seeks seeking want wants wanted',
  threat: 'threaten threatened threatens threatening threat threats',
  urged:
    'told instructed advised encouraged invited urge urged urges urging call called calls ask asked asks order ordered orders ordering',
  believed: 'believed thought understood feared presumed known considered',
};
/** The operator that a word (lower case) may be. */
export const OPERATORS = new Map(
  Object.entries(WORDS).flatMap(([operator, words]) =>
    words.split(' ').map((word) => [word, operator as Operator] as const),
  ),
);
