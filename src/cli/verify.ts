import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { StatementToVerify, Verdict } from '../answering/verify/verify-statement.ts';
import { messageOf } from '../errors.ts';

type Verify = (statement: StatementToVerify) => Verdict | Promise<Verdict>;

const lineSchema = z.object({
  statement: z.string(),
  quotes: z.array(z.object({ quote: z.string(), speaker: z.string().nullish() })),
});

/**
 * Verifies JSON lines `{statement, quotes: [{quote, speaker?}]}` and writes one line `{ok}` or `{ok: false, reason}` for
 * each, in their order. Empty lines are passed over; a line that is not of this form is not ok, and the next one is read.
 */
export async function verifyLines(input: Readable, output: Writable, verify: Verify): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(await verdictOn(line, verify))}\n`)) await once(output, 'drain');
  }
}

async function verdictOn(line: string, verify: Verify): Promise<Verdict> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, reason: `is not JSON: ${messageOf(error)}` };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success)
    return { ok: false, reason: `is not {statement, quotes: [{quote, speaker?}]}: ${parsed.error.issues[0]?.message}` };
  return verify({
    statement: parsed.data.statement,
    quotes: parsed.data.quotes.map(({ quote, speaker }) => ({ quote, speaker: speaker ?? null })),
  });
}
