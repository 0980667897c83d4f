import type { Readable } from 'node:stream';

/** The lines of a stream of UTF-8, with their numbers from 1; `text` is null for one of more than `maxBytes`, which is passed over. */
export async function* boundedLines(
  stream: Readable,
  maxBytes: number,
): AsyncGenerator<{ readonly line: number; readonly text: string | null }, void> {
  let line = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const end = () => {
    const text = size > maxBytes ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    size = 0;
    return { line: line++, text };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      yield end();
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield end();
}
