/** A place in an article: UTF-16 offsets into its text, and the first eight digits of the digest they were taken from. */
export interface PassageReference {
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

/** The page a link opens: the passage is null without a fragment and `malformed` where it cannot be read. */
export interface ReadLocation {
  readonly articleId: string;
  readonly passage: PassageReference | 'malformed' | null;
}

/** An article id as it stands in a URL path: its slashes kept, everything else encoded. */
export function encodeArticleId(articleId: string): string {
  return articleId.split('/').map(encodeURIComponent).join('/');
}

/** The lasting link to a quote: `/read/<articleId>#<start>-<end>.<first 8 of articleDigest>`. */
export function passageLink(quote: { articleId: string; start: number; end: number; articleDigest: string }): string {
  return `/read/${encodeArticleId(quote.articleId)}#${quote.start}-${quote.end}.${quote.articleDigest.slice(0, 8)}`;
}

/** The article without a place in it. */
export function articleLink(articleId: string): string {
  return `/read/${encodeArticleId(articleId)}`;
}

/** What a `/read/` address points to, or null where it is another page's address. */
export function parseReadLocation({ pathname, hash }: { pathname: string; hash: string }): ReadLocation | null {
  if (!pathname.startsWith('/read/')) return null;
  const articleId = decoded(pathname.slice('/read/'.length));
  if (articleId === null || articleId === '') return null;
  return { articleId, passage: parsePassage(hash) };
}

function parsePassage(hash: string): ReadLocation['passage'] {
  if (hash === '' || hash === '#') return null;
  const match = /^#(\d{1,10})-(\d{1,10})\.([0-9a-f]{8})$/.exec(hash);
  if (match === null) return 'malformed';
  return { start: Number(match[1]), end: Number(match[2]), digest: match[3] ?? '' };
}

function decoded(path: string): string | null {
  try {
    return path.split('/').map(decodeURIComponent).join('/');
  } catch {
    return null;
  }
}
