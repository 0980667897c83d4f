/** What became of one thing that was to be added. */
export interface Addition {
  /** What was asked for: an address, or a file and where in it. */
  readonly source: string;
  /** `refused`: not taken, by a rule; `failed`: not to be had, or not to be kept. What was there before is as it was in both. */
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused' | 'failed';
  /** The article's id; null where it has none. */
  readonly file: string | null;
  /** Why it was refused or failed; else null. */
  readonly reason: string | null;
}
