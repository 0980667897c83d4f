import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';

/** What went wrong, in words; a problem in those of the server. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return strings.failure.unreachable;
    case 'broken-off':
      return strings.failure.brokenOff;
    case 'unreadable':
      return strings.failure.unreadable;
    case 'problem':
      return failure.problem.detail;
    default:
      return failure satisfies never;
  }
}
