import type { RequestEntry } from './watch-requests.ts';

const routine = new Set(['/health', '/ready', '/metrics']);

/** Whether a request is one that machines make over and over, and that went well. */
export function isRoutine({ path, status }: RequestEntry): boolean {
  return routine.has(path) && status < 500;
}
