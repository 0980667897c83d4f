/** What a `Content-Type` header says: the type in lower case, and its charset where one is named. */
export interface MediaType {
  readonly type: string;
  readonly charset: string | null;
}

/** Reads a `Content-Type` header; null where there is none. A charset that no decoder here knows counts as not named. */
export function readMediaType(header: string | undefined): MediaType | null {
  const [type = '', ...parameters] = (header ?? '').slice(0, 500).split(';');
  if (!type.includes('/')) return null;
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]{2,40})"?\s*$/i.exec(parameter)?.[1])
    .find((label) => label !== undefined);
  return { type: type.trim().toLowerCase(), charset: charset && isKnown(charset) ? charset.toLowerCase() : null };
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
