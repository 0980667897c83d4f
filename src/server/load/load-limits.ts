/** How much the server does at once, and for one address. */
export interface LoadLimits {
  /** Requests a minute for one address, for each route that costs something; 0 means no limit. */
  readonly rateLimit: number;
  /** Answers made at one time. */
  readonly maxConcurrent: number;
  /** Questions that wait for their turn. */
  readonly maxQueue: number;
}
