/** What came of a row: how many faults were tried, and each that was not borne as promised. */
export interface FaultResult {
  readonly cases: number;
  readonly failures: readonly string[];
  /** Shown in the table: counts of what happened, figures. */
  readonly seen: string;
}

/** A kind of fault, and what the product promises under it. */
export interface FaultRow {
  readonly fault: string;
  readonly mustShow: string;
  /** Faults in `npm test`. */
  readonly sample: number;
  /** Faults in `npm run test:faults`. */
  readonly full: number;
  /** Tries `count` faults, chosen by the seed. */
  readonly run: (count: number, seed: number) => Promise<FaultResult>;
}
