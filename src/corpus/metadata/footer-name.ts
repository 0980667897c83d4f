const YEARS = `(?:19|20)\\d{2}(?: ?[-–—/] ?(?:(?:19|20)\\d{2}|\\d{2}|present))?`;
const SIGN = `(?:©|\\(c\\)|copyright|&copy;)`;
const NAME = `(?<name>[^|·•©]{2,60}?)`;
const END = `(?:,? all rights reserved\\b|\\.(?=\\s|$)|\\s?[|·•–—]|\\s-\\s|,? a (?:division|member|part|subsidiary)\\b|,? (?:registered|unauthori[sz]ed|this material)\\b|$)`;
const PATTERNS = [
  new RegExp(`${SIGN}(?: ${SIGN})?,? ?${YEARS},? (?:by )?${NAME}${END}`, 'iu'),
  new RegExp(`${SIGN}(?: ${SIGN})? (?:by )?${NAME},? ?${YEARS}`, 'iu'),
  new RegExp(`(?:^|[|·•.] ?)(?<name>[^|·•©.]{2,60}?),? ${SIGN}(?: ${SIGN})? ?${YEARS}`, 'iu'),
  new RegExp(`^(?<name>[^|·•©.,]{2,60}), all rights reserved\\b`, 'iu'),
  new RegExp(`^all rights reserved,? (?:by |to )?(?<name>[^|·•©.,]{2,60})\\.?$`, 'iu'),
  /\bthe post .{2,200} (?:first appeared|appeared first) on (?<name>[^|·•©]{2,60}?)\.?$/iu,
];
const NOT_A_NAME =
  /^(?:all rights|rights|terms|privacy|by|the author|the authors|respective|copyright|no part|license|contact|about|website)\b|\b(?:policy|terms|cookies?|reserved|powered by|designed by|developed by|theme|wordpress)\b|^\W*$|^\d+$/i;

/** The owner that a copyright or syndication line names ("© 2024 Acme Times. All rights reserved."); null where it names none. */
export function footerName(line: string): string | null {
  for (const pattern of PATTERNS) {
    const name = pattern
      .exec(line)
      ?.groups?.['name']?.trim()
      .replace(/^(?:of\s)?[,:\s]+|^of\s|[,:\s]+$/g, '');
    if (name !== undefined && /\p{Lu}/u.test(name) && name.split(' ').length <= 7 && !NOT_A_NAME.test(name))
      return name;
  }
  return null;
}
