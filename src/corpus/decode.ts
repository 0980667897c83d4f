import { analyse } from 'chardet';
import { DatelineError } from '../errors.ts';
import { declaredCharset } from './html/declared-charset.ts';
import { restoreWindows1252 } from './restore-windows-1252.ts';

/** A file's bytes as text. `encoding` is a WHATWG label such as `utf-8` or `windows-1252`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const SIGNATURES: readonly { readonly start: string; readonly kind: string }[] = [
  { start: '%PDF-', kind: 'a PDF' },
  { start: 'PK\u0003\u0004', kind: 'a ZIP archive or an office document' },
  { start: '\u0089PNG', kind: 'a picture' },
  { start: 'GIF8', kind: 'a picture' },
  { start: '\u00ff\u00d8\u00ff', kind: 'a picture' },
  { start: '\u001f\u008b', kind: 'a compressed file' },
  { start: '\u007fELF', kind: 'a program' },
  { start: '{\\rtf', kind: 'a rich-text document' },
];

/**
 * Decodes a file: byte order mark, UTF-16 by its zero bytes, valid UTF-8, the charset that its server named (a WHATWG
 * label) or an HTML head declares, then detection; the byte order mark is stripped. Throws ARTICLE_REFUSED for what is
 * not text.
 */
export function decode(bytes: Uint8Array, fileName: string, served: string | null = null): Decoded {
  refuseKnownBinary(bytes, fileName);
  const decoded = decodeByMark(bytes) ?? decodeByZeros(bytes) ?? decodeByContent(bytes, served);
  if (isMostlyControl(decoded.text)) {
    throw refused(fileName, 'it is not text');
  }
  return decoded;
}

function decodeByMark(bytes: Uint8Array): Decoded | null {
  const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  return mark ? decodeAs(bytes.subarray(mark.bytes.length), mark.encoding, false) : null;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function decodeByZeros(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return decodeAs(bytes, 'utf-16le', true);
  if (even > half * 0.6 && odd < half * 0.1) return decodeAs(bytes, 'utf-16be', true);
  return null;
}

function decodeByContent(bytes: Uint8Array, served: string | null): Decoded {
  const declared = served ?? declaredCharset(bytes);
  const utf8 = decodeAs(bytes, 'utf-8', true);
  // A saved page often keeps the declaration of the encoding it no longer has; valid multi-byte UTF-8 is no accident.
  if (utf8 && (!declared || utf8.text.length < bytes.length)) return utf8;
  const candidates = [
    ...(declared ? [declared] : []),
    ...analyse(bytes.subarray(0, 65_536)).map((match) => match.name),
  ];
  for (const label of candidates) {
    const decoded = decodeAs(bytes, label, true);
    if (decoded) return decoded;
  }
  return { text: restoreWindows1252(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' };
}

function decodeAs(bytes: Uint8Array, label: string, fatal: false): Decoded;
function decodeAs(bytes: Uint8Array, label: string, fatal: true): Decoded | null;
function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    const { encoding } = decoder;
    return { text: encoding === 'windows-1252' ? restoreWindows1252(text) : text, encoding };
  } catch (error) {
    // RangeError: a label that this platform does not know; TypeError: bytes that the encoding does not allow.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function refuseKnownBinary(bytes: Uint8Array, fileName: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find((signature) => head.startsWith(signature.start));
  if (known) throw refused(fileName, `it is ${known.kind}`);
}

function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return sample.includes('\u0000') || controls > sample.length * 0.01;
}

function refused(fileName: string, why: string): DatelineError {
  return new DatelineError(
    'ARTICLE_REFUSED',
    `${fileName} is refused: ${why}. Save the article as .txt, .md or .html, or take the file out of the folder.`,
  );
}
