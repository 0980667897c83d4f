type Closer = '”' | '’' | '"' | "'" | '»';

const MAX_DEPTH = 6;

/**
 * Reads quotation marks from `start` on: each call reads up to `end` (ends must not fall) and says whether a quotation
 * opened since `start` is still open there. Apostrophes are told from single quotation marks by their neighbours; a
 * closing mark without an opening one is passed over.
 */
export function quoteBalance(text: string, start: number): (end: number) => boolean {
  const open: Closer[] = [];
  let at = start;
  return (end) => {
    for (; at < end; at++) {
      const before = at > start ? (text[at - 1] as string) : ' ';
      readMark(open, text[at] as string, before, text[at + 1] ?? ' ');
      if (open.length > MAX_DEPTH) open.shift();
    }
    return open.length > 0;
  };
}

function readMark(open: Closer[], mark: string, before: string, after: string): void {
  switch (mark) {
    case '“':
      open.push('”');
      break;
    case '«':
      open.push('»');
      break;
    case '”':
    case '»':
      close(open, mark);
      break;
    case '"':
      if (/[\s([{—–-]/u.test(before) && /\S/u.test(after)) open.push('"');
      else close(open, '"');
      break;
    case '‘':
      if (opensSingle(before, after)) open.push('’');
      break;
    case '’':
    case "'":
      if (open.includes(mark) && closesSingle(before, after)) close(open, mark);
      else if (mark === "'" && opensSingle(before, after)) open.push(mark);
  }
}

function close(open: Closer[], mark: Closer): void {
  const at = open.lastIndexOf(mark);
  if (at >= 0) open.length = at;
}

function opensSingle(before: string, after: string): boolean {
  return /[\s([{—–"“]/u.test(before) && /[\p{L}"“]/u.test(after);
}

function closesSingle(before: string, after: string): boolean {
  // "the workers' union": after an s it is a possessive unless a stop or comma stands before the mark.
  return (
    /[.,!?…”"]/u.test(before) || (/[\p{L}\p{N}]/u.test(before) && /[\s.,;:!?)\]]/u.test(after) && !/[sS]/.test(before))
  );
}
