const NOUN =
  'Advertiser|Argus|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Mirror|Monitor|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly';
const PAPER = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’&-]{0,24} ){1,4}(?:${NOUN})(?: (?:Online|News|Today))?$`, 'u');
const DIGITAL =
  /^\p{Lu}[\p{L}.'’&-]{1,24}(?: \p{Lu}[\p{L}.'’&-]{1,24}){0,3} (?:Online|Radio|Television|TV|Broadcasting|Newswire|Wire)$|^\p{Lu}{2,5} News$|^Radio(?: \p{Lu}[\p{L}.'’&-]{1,24}){1,3}$/u;
/** "The Weekly Compass", "Evening Mercury": how often it appears, and a name; "Daily Briefing" is a letter of its own. */
const PERIODICAL =
  /^(?:The )?(?:Daily|Weekly|Evening|Morning|Sunday|Financial) (?!(?:Briefing|Digest|News|Newsletter|Update|Updates|Quiz|Deals?|Specials?|Crossword|Horoscope|Roundup|Edition|Report|Reports|Weather|Prayer|Review)$)\p{Lu}\p{Ll}{2,15}$/u;
/** "La Gazette d'Acme", "El Correo de Acme". */
const ABROAD =
  /^(?:L['’]|(?:La|Le|Les|El|Il|Die|Das|Der|De|Het|O|A) )?(?:Gazette|Gaceta|Gazzetta|Journal|Jornal|Giornale|Diario|Diário|Zeitung|Tageblatt|Nachrichten|Presse|Prensa|Tribuna|Courrier|Correo|Corriere|Correio|Voz|Voix|Monde|Mundo|Dépêche|Stampa|Messaggero|Dagblad|Krant|Écho)(?: (?:d['’]|de |del |della |di |do |da |von |van )?\p{Lu}[\p{L}'’-]{1,24}){1,2}$/u;
const NOT_A_PAPER =
  /^(?:latest|breaking|more|related|this|next|previous|guest|blog|your|our|follow|press|new|share|leave|sign)\b/i;

/** A name of one's own before "News": neither a kind of news nor a place on a page. */
const NEWS =
  /^(?!(?:Latest|Breaking|World|Local|National|International|Sports?|Business|Top|Related|Regional|Community|Other|City|Good|Bad|In|Daily|Weekly|Morning|Evening|School|Farm|Tech|Science|Health|Food|Music|Film|Politics|Political|General|Daily) )(?:\p{Lu}[\p{L}.'’&-]{0,24} ){1,3}News$/u;
/** "SpaceLine", "SpaceLine Asia", "Goalpost.net", "Acmewire": one word that only a brand is written like; "McDonald" is a person's. */
const BRAND =
  /^(?!Ma?c\p{Lu})(?:\p{Lu}\p{Ll}{2,15}\p{Lu}\p{Ll}{2,15}(?: (?:Africa|America|Asia|Australia|Europe|India|International|Magazine|News|Online|Today|UK|US))?|\p{Lu}\p{Ll}{2,15}wire|\p{L}[\p{L}\d-]{2,30}\.(?:com|net|org|info|news|co\.\p{L}{2}))$/u;

/** Whether a text that stands beside a date is the name of an outlet: of a paper, of somebody's news, or a brand. */
export function isOutlet(text: string): boolean {
  return isPaperName(text) || (text.length <= 40 && BRAND.test(text));
}

/** Whether a text is a paper's or station's name by its words alone, wherever it stands. */
export function isPaperName(text: string): boolean {
  return isPaper(text) || (text.length <= 40 && NEWS.test(text));
}

/** Whether a text is shaped like the name of a newspaper or a station: two to five capitalised words, the last of them "Times", "Herald", "Radio" … */
function isPaper(text: string): boolean {
  const name = /\p{Ll}/u.test(text) ? text : titleCased(text);
  return (
    text.length <= 60 &&
    [PAPER, DIGITAL, PERIODICAL, ABROAD].some((pattern) => pattern.test(name)) &&
    !NOT_A_PAPER.test(name)
  );
}

function titleCased(capitals: string): string {
  return capitals.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
}
