/** How much of a server's time, and of this machine, one address may take. */
export interface Limits {
  /** Of a body, compressed or not. */
  readonly maxBytes: number;
  /** Milliseconds from the call to the last byte of one response. */
  readonly exchangeMs: number;
  readonly redirects: number;
  /** How often one address is asked for in all where a failure may pass. */
  readonly tries: number;
  /** The first pause before another try, in milliseconds; each further one is twice as long. */
  readonly backOffMs: number;
  /** Longer pauses that a server asks for, in milliseconds, are not waited for. */
  readonly longestPauseMs: number;
  /** Milliseconds between two requests to one host. */
  readonly gapMs: number;
}

export const usualLimits: Omit<Limits, 'maxBytes'> = {
  exchangeMs: 30_000,
  redirects: 5,
  tries: 3,
  backOffMs: 1000,
  longestPauseMs: 60_000,
  gapMs: 500,
};
