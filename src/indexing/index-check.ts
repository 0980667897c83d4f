/** What was found of a part of the index: as it should be; absent, which is made up for; made of something else than would be built now; not what was written. */
export interface IndexCheck {
  readonly part: string;
  readonly state: 'whole' | 'absent' | 'stale' | 'damaged';
  readonly detail: string;
}
