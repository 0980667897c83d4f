/** What a look-up throws that needs a row which is not there yet: it is fetched, and the reading begins again. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly fetch: () => Promise<void>;

  constructor(fetch: () => Promise<void>) {
    super('This is fetched by need: look it up inside "read".');
    this.fetch = fetch;
  }
}
