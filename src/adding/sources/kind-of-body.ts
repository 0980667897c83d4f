import type { MediaType } from '../web/media-type.ts';

export type BodyKind = 'html' | 'text' | 'markdown' | 'feed' | 'pdf';

const KINDS: Readonly<Record<string, BodyKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'application/pdf': 'pdf',
};

/** Types under which feeds come as often as what they name. */
const VAGUE = new Set(['text/html', 'text/plain', 'application/xml', 'text/xml', 'application/json']);

/** What a response holds, by its type and, where many things come under that, by how it begins; null for what is no article and no feed. */
export function kindOfBody(mediaType: MediaType | null, body: Uint8Array): BodyKind | null {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 2000));
  if (mediaType === null || VAGUE.has(mediaType.type)) {
    if (/^[^<]{0,10}(?:<(?:[?!])[^>]{0,500}>\s{0,100}){0,9}<(?:rss|feed|rdf:RDF)[\s>]/.test(start)) return 'feed';
    if (/^\s{0,100}\{/.test(start) && start.includes('jsonfeed.org/version/')) return 'feed';
  }
  if (mediaType === null) return /^[^<]{0,10}<(?:!doctype html|html)[\s>]/i.test(start) ? 'html' : null;
  return KINDS[mediaType.type] ?? null;
}
