import { z } from 'zod';
import { DatelineError } from '../errors.ts';

/** A note is a few lines; what is larger was not written by this program. */
export const mostNoteBytes = 64 * 1024;

const address = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text) && /^https?:/i.test(text), 'is no http or https address');
const words = z.string().max(4000);
/** What may go back to the server as a header. */
const headerValue = z
  .string()
  .max(1000)
  .regex(/^[\t\u0020-\u007e\u0080-\u00ff]*$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a file that was added, besides its bytes: kept beside it under `sourceNoteName`. */
export const sourceNoteSchema = z.object({
  /** Where it was fetched, as asked for; null for what came from a local file. */
  url: address.nullable(),
  /** Where redirects led to. */
  finalUrl: address.optional(),
  /** The name of the local file that it came from, and where in it. */
  from: words.optional(),
  /** When these bytes came (ISO 8601, UTC). */
  addedAt: z.string().datetime(),
  /** SHA-256 of the file as it was written, and of the one that it replaced. */
  sha256: digest,
  replaced: digest.optional(),
  /** The charset that the server named, as a WHATWG label. */
  charset: z.string().max(40).optional(),
  etag: headerValue.optional(),
  lastModified: headerValue.optional(),
  /** What the feed says that named the page: used only where the page itself says nothing. */
  feed: z
    .object({
      title: words.optional(),
      author: words.optional(),
      published: words.optional(),
      updated: words.optional(),
    })
    .optional(),
});

export type SourceNote = z.infer<typeof sourceNoteSchema>;

const SUFFIX = '.source.json';

/** The name of the note on a file; both stand in one folder. */
export function sourceNoteName(fileName: string): string {
  return `${fileName}${SUFFIX}`;
}

/** The name of the file that a note is on; null for a name that is no note's. */
export function notedFileName(name: string): string | null {
  return name.endsWith(SUFFIX) && name.length > SUFFIX.length ? name.slice(0, -SUFFIX.length) : null;
}

/** Reads a note. Throws ARTICLE_REFUSED, with the reason as its whole message, for what is none. */
export function parseSourceNote(bytes: Uint8Array): SourceNote {
  try {
    return sourceNoteSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : 'it is not JSON';
    throw new DatelineError('ARTICLE_REFUSED', `no note on where an article is from: ${reason}`, { cause: error });
  }
}
