import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;
const LONGEST_SLUG = 60;

/**
 * The name, without ending, under which a page is kept: `host/slug-hash`, the same for the same address always, and safe
 * on every file system. The slug is the last part of its path.
 */
export function fileNameOf(url: URL): string {
  const host = url.host
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '_')
    .replace(/\.+$/, '')
    .replace(DEVICE, '_$&');
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  return `${host.slice(0, 100) || '_'}/${slugOf(decoded(last).replace(/\.[a-z]{2,5}$/i, ''))}-${hashOf(addressOf(url))}`;
}

/** The address of a page: what follows `#` names a part of it. */
export function addressOf(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  return page.href;
}

/** Words for a file's name: small Latin letters and digits between hyphens, at most 60 characters, `page` for none. */
export function slugOf(text: string): string {
  const words = text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  return words || 'page';
}

/** Ten hexadecimal digits that stand for a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A stray per cent sign.
  }
}
