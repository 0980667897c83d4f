const PARTICLE = `(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|du|dos|ten|ter|zu|y|e)`;
const TOKEN = `(?:(?:Mc|Mac|O['’]|D['’]|al-|el-)?\\p{Lu}[\\p{L}\\p{M}'’-]{0,24}\\.?|\\p{Lu}\\.)`;
/** A pattern source for one to five capitalised words, particles allowed in between: a name as bylines write it. */
export const NAME_PATTERN = `${TOKEN}(?:(?: ${PARTICLE}){0,2} ${TOKEN}){0,4}`;

const NAMES = new RegExp(`^${NAME_PATTERN}(?:(?:, | and | & |, and |; )${NAME_PATTERN}){0,7}$`, 'u');
/** Capitalised words that begin no name: calendar words, sections, and what page furniture is made of. */
const NOT_NAMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|now|then|the|this|that|these|all|contrast|comparison|far|law|default|then|news|world|politics|business|sports?|opinion|culture|technology|tech|science|health|home|latest|breaking|live|video|photos?|share|tweet|email|print|menu|left|right|read|more|advertisement|image|updated|published|copyright)\b/i;

/** Whether a text is one or more people's (or desks') names and nothing else. */
export function areNames(text: string): boolean {
  return text.length <= 160 && NAMES.test(text) && !NOT_NAMES.test(text);
}

/** Whether names may be people's although no "By" says so: none of their words is of the kind that sections, places and papers are named by. */
export function mayBePeople(text: string): boolean {
  return text.includes(' ') && areNames(text) && !NOT_PEOPLE.test(text);
}

const NOT_PEOPLE =
  /^(?:by|new|north|south|east|west|san|los|las|saint|st|united|hong|kuala|addis|sri|saudi|tel|abu|buenos|rio|mexico|cape|port|fort|el|washington|european|middle|white|supreme|real|human|climate|social|public|national|international|global|local|regional|central|general|special|top|more|editor|staff|about|follow|view|show|text|press|photo|full|free|your|our|us|my)\b|\b(?:news|post|times|herald|daily|media|desk|politics|affairs|rights|change|estate|policy|security|energy|markets?|economy|education|environment|health|sports?|business|finance|money|travel|food|style|arts?|culture|music|film|tv|books?|weather|opinions?|analysis|features?|reviews?|video|audio|podcast|size|comments?|page|menu|city|states|kingdom|union|court|house|war|crisis|election|council|government|police|league|cup|wire|service|agency|group|inc|story|stories|update|updates|report|reports|blog)\b/i;

/** A desk or an unnamed reporter: "Web Desk", "Acme News Desk", "Staff Reporter", "Our Correspondent". */
export function isDesk(text: string): boolean {
  return DESK.test(text);
}

/** The name before "News Desk" in a desk's name, where there is one that is not itself a kind of desk; else null. */
export function brandOfDesk(text: string): string | null {
  const brand = DESK.exec(text)?.groups?.['brand']?.trim();
  return brand === undefined || brand === '' || KIND.test(brand) || /\b[Bb]y\b/.test(brand) ? null : brand;
}

const KINDS =
  'News|Web|Digital|Online|Sports?|Business|City|National|World|International|Foreign|Editorial|Entertainment|Tech|Science|Politics|Political|Features?|Trending|Video|Newsroom|Copy|Night|Metro|Central|Social Media';
const KIND = new RegExp(`^(?:${KINDS}|The|Our|Breaking|Latest|Local|Regional|Global|General)(?: (?:${KINDS}))?$`, 'i');
const DESK = new RegExp(
  `^(?:(?<brand>(?:\\p{Lu}[\\p{L}\\p{N}&.'’-]{0,24} ){0,4}?)(?:(?:${KINDS}) ){0,2}(?:Desk|Bureau)|(?:\\p{Lu}[\\p{L}\\p{N}&.'’-]{0,24} ){0,3}(?:Web|Digital|Online|News|Editorial) (?:Team|Staff)|(?:Our |Special |A )?(?:Staff|Special|Senior|Our Own|Own|Foreign) (?:Reporter|Writer|Correspondent)s?|Our Correspondents?)$`,
  'u',
);
