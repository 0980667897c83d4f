/** Why an exchange with a server came to nothing; `mayPass` says that another try may end better. */
export class FetchFailure extends Error {
  readonly kind: 'refused' | 'failed';
  readonly mayPass: boolean;

  /** `refused`: this side would not; `failed`: the other side did not. */
  constructor(kind: 'refused' | 'failed', message: string, { mayPass = false, cause }: FailureOptions = {}) {
    super(message, { cause });
    this.kind = kind;
    this.mayPass = mayPass;
  }
}

interface FailureOptions {
  readonly mayPass?: boolean;
  readonly cause?: unknown;
}
