import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

const holderSchema = z.object({
  processId: z.number().int().positive(),
  /** The machine since its last start and, in it, the set of process ids: where the id means something. */
  place: z.string(),
  /** When the process started, as the system counts; null where it does not say. */
  started: z.string().nullable(),
  /** Tells two holds of one process apart. */
  token: z.string(),
});

type Holder = z.infer<typeof holderSchema>;

const place = placeOfThisProcess();

/** What a file says that this process holds; no two are the same. */
export function describeHolder(): string {
  const holder: Holder = { processId: process.pid, place, started: startOf(process.pid), token: randomUUID() };
  return `${JSON.stringify(holder)}\n`;
}

/**
 * Whether the holder that a file describes lives. Known for sure on this machine where the system tells when processes
 * started, so that an id that was given again is no riddle; `self` for this process, `unknown` for other machines and for
 * what makes no sense.
 */
export function stateOfHolder(content: string): 'self' | 'alive' | 'gone' | 'unknown' {
  const holder = parse(content);
  if (holder === null || holder.place !== place) return 'unknown';
  if (!isAlive(holder.processId)) return 'gone';
  const started = startOf(holder.processId);
  if (started === null || holder.started === null) return 'unknown';
  if (started !== holder.started) return 'gone';
  return holder.processId === process.pid ? 'self' : 'alive';
}

function parse(content: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Containers share a machine but not their process ids; a machine that was started again shares nothing with itself. */
function placeOfThisProcess(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** The 22nd field of `/proc/<id>/stat`; the second, in parentheses, may hold anything. */
function startOf(processId: number): string | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
