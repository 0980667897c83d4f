const NOUN =
  'Advertiser|Argus|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Mirror|Monitor|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly';
const PAPER = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’&-]{0,24} ){1,4}(?:${NOUN})(?: (?:Online|News|Today))?$`, 'u');
const DIGITAL =
  /^\p{Lu}[\p{L}.'’&-]{1,24}(?: \p{Lu}[\p{L}.'’&-]{1,24}){0,3} (?:Online|Radio|Television|TV|Broadcasting|Newswire)$|^\p{Lu}{2,5} News$/u;
const NOT_A_PAPER =
  /^(?:latest|breaking|more|related|this|next|previous|guest|blog|your|our|follow|press|new|share|leave|sign)\b/i;

/** Whether a text is shaped like the name of a newspaper or a station: two to five capitalised words, the last of them "Times", "Herald", "Radio" … */
export function isPaper(text: string): boolean {
  return text.length <= 60 && (PAPER.test(text) || DIGITAL.test(text)) && !NOT_A_PAPER.test(text);
}
