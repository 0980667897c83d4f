import { getDocumentProxy } from 'unpdf';
import { DatelineError } from '../../errors.ts';

interface TextPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** A matrix; its last two numbers are where the piece stands, from the left and from below. */
  readonly transform: readonly number[];
}

/** How much farther apart than usual two lines stand where a paragraph ends. */
const PARAGRAPH_GAP = 1.35;

/** The text of a PDF in lines as they are set, an empty line between paragraphs. Throws ARTICLE_REFUSED where it has none that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // The reader takes the memory of what it is given.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new DatelineError('ARTICLE_REFUSED', 'it is no PDF that can be read, or has a password', { cause: error });
  });
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(inParagraphs(inLines((items as readonly object[]).filter(isText))));
    }
    const text = pages.join('\n\n').trim();
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new DatelineError('ARTICLE_REFUSED', 'it holds no text (a scan needs text recognition first)');
    return `${text}\n`;
  } finally {
    await document.destroy();
  }
}

function isText(item: object): item is TextPiece {
  return 'str' in item;
}

interface Line {
  readonly text: string;
  readonly bottom: number;
}

function inLines(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  for (const { str, hasEOL, transform } of pieces) {
    text += str;
    if (!hasEOL) continue;
    if (text.trim() !== '') lines.push({ text: text.trim(), bottom: transform[5] ?? 0 });
    text = '';
  }
  if (text.trim() !== '') lines.push({ text: text.trim(), bottom: pieces.at(-1)?.transform[5] ?? 0 });
  return lines;
}

function inParagraphs(lines: readonly Line[]): string {
  const gaps = lines.slice(1).map(({ bottom }, at) => (lines[at] as Line).bottom - bottom);
  const down = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = down[Math.floor(down.length / 4)] ?? 0;
  return lines
    .map(({ text }, at) => {
      const gap = at === 0 ? 0 : (gaps[at - 1] as number);
      // A new column begins higher up than the last line of the one before, mostly in mid-sentence.
      const isNew = gap > usual * PARAGRAPH_GAP;
      return `${at === 0 ? '' : isNew ? '\n\n' : '\n'}${text}`;
    })
    .join('');
}
