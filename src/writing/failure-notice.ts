import type { Notice } from '../protocol/answer.ts';
import type { FailureKind } from './model-failure.ts';

const WHY: Readonly<Record<FailureKind, string>> = {
  unreachable: 'could not be reached',
  unauthorised: 'refused the key it was given',
  'rate-limited': 'is asked too often at the moment',
  refused: 'refused the request',
  'server-error': 'answered with an error',
  'no-first-word': 'did not begin in time',
  stalled: 'fell silent',
  'total-time': 'did not finish in time',
  'cut-off': 'broke off',
  malformed: 'sent what cannot be read',
  'too-long': 'wrote without end',
  unchecked: 'wrote what could not be checked',
};

/** What a reader is told where the model failed. */
export function failureNotice(kind: FailureKind, hasStatements: boolean): Notice {
  return {
    code: 'language-model-failed',
    text: `The language model ${WHY[kind]}; ${hasStatements ? 'the rest of the answer is' : 'these are'} quotes.`,
  };
}
