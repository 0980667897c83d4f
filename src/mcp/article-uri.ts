const PREFIX = 'dateline:///articles/';

/** Where an article is a resource, as a template (RFC 6570). */
export const articleUriTemplate = `${PREFIX}{+articleId}`;

/** The address of an article as a resource. */
export function articleUri(articleId: string): string {
  return PREFIX + articleId.split('/').map(encodeURIComponent).join('/');
}

/** The id of the article at an address; null where it is none of an article. */
export function articleIdIn(uri: string): string | null {
  if (!uri.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(uri.slice(PREFIX.length)).normalize('NFC');
  } catch {
    return null;
  }
}
