const AGENCIES =
  'Reuters|Associated Press|A\\.?P\\.?|Agence France-Presse|AFP|PTI|Press Trust of India|ANI|IANS|UNI|UPI|United Press International|dpa|DPA|Xinhua|TASS|Interfax|RIA(?: Novosti)?|Kyodo(?: News)?|Yonhap|Bloomberg|ANSA|EFE|PA Media|PA|Press Association|AAP|Canadian Press|CP|Anadolu|APA|ATS|Belga|ANP|NTB|Ritzau|TT|STT|CNA|Bernama|Antara|NAN|WAM|Petra';

/** A pattern source for the names of news agencies, long and short, as credits write them. */
export const AGENCY_PATTERN = `(?:the )?(?:${AGENCIES})`;

const WHOLE = new RegExp(`^${AGENCY_PATTERN}$`, 'i');

/** Whether a name is that of a news agency. */
export function isAgency(name: string): boolean {
  return WHOLE.test(name.trim());
}
