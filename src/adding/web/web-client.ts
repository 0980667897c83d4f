import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { checkedLookup, notAllowed, type Resolve } from './checked-lookup.ts';
import { addressIn, exchange, type Reply } from './exchange.ts';
import { FetchFailure } from './fetch-failure.ts';
import { HostTurns } from './host-turns.ts';
import type { Limits } from './limits.ts';
import { isPublicAddress } from './public-address.ts';
import { retryAfter } from './retry-after.ts';
import { Robots } from './robots.ts';

export interface WebClientOptions {
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Which addresses may be connected to. Default: public ones. */
  readonly isAllowedAddress?: (address: string) => boolean;
  /** Ports besides 80 and 443 may be asked. Default false. */
  readonly anyPort?: boolean;
  /** Default: as the system resolves names. */
  readonly resolve?: Resolve;
}

/** How this program names itself to servers; robots.txt knows it as `Dateline`. */
const userAgent = 'Dateline/0.1 (keeps pages for a local archive of news)';

/** Longer ones are refused by many servers, too. */
const LONGEST_URL = 2000;
const PORTS = new Set(['', '80', '443']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Statuses of a server that may be well again soon. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** A reply and the address that gave it, after redirects. */
export interface Fetched {
  readonly url: URL;
  readonly reply: Reply;
}

/**
 * Fetches pages as a polite stranger: public addresses only, checked again at each redirect and connected to as checked;
 * one request at a time to a host; robots.txt honoured; size, time, redirects and tries limited.
 */
export class WebClient {
  readonly #options: WebClientOptions;
  readonly #lookup: LookupFunction;
  readonly #isAllowedAddress: (address: string) => boolean;
  readonly #robots: Robots;
  readonly #turns = new HostTurns();

  constructor(options: WebClientOptions) {
    const { isAllowedAddress = isPublicAddress, resolve = (host) => systemLookup(host, { all: true }) } = options;
    this.#options = options;
    this.#isAllowedAddress = isAllowedAddress;
    this.#lookup = checkedLookup(isAllowedAddress, resolve);
    this.#robots = new Robots(userAgent, async (url) => (await this.#follow(url, {}, false)).reply);
  }

  /** The reply to a GET request: its status is 200 or 304. Throws `FetchFailure` for all else, and the signal's reason. */
  async get(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    const fetched = await this.#follow(url, headers, true);
    const { status } = fetched.reply;
    if (status === 200 || status === 304) return fetched;
    throw new FetchFailure('failed', `the server answered HTTP ${status}`);
  }

  async #follow(url: URL, headers: Readonly<Record<string, string>>, asRobot: boolean): Promise<Fetched> {
    let at = url;
    for (let hops = 0; hops <= this.#options.limits.redirects; hops++) {
      this.#check(at);
      const rules = asRobot ? await this.#robots.of(at) : null;
      if (rules && !rules.allows(at)) throw new FetchFailure('refused', 'its robots.txt asks not to fetch it');
      const reply = await this.#patiently(at, headers, rules?.delayMs ?? 0);
      const { location } = reply.headers;
      if (!REDIRECTS.has(reply.status) || location === undefined) return { url: at, reply };
      if (!URL.canParse(location, at.href)) throw new FetchFailure('failed', 'it redirects to what is no address');
      at = new URL(location, at);
    }
    throw new FetchFailure('failed', `it redirects more than ${this.#options.limits.redirects} times`);
  }

  #check(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FetchFailure('refused', `${url.protocol} is neither http: nor https:`);
    if (url.href.length > LONGEST_URL)
      throw new FetchFailure('refused', `its address has more than ${LONGEST_URL} characters`);
    if (url.username !== '' || url.password !== '')
      throw new FetchFailure('refused', 'its address holds a user name or a password');
    if (!this.#options.anyPort && !PORTS.has(url.port))
      throw new FetchFailure('refused', `port ${url.port} is neither 80 nor 443 (--any-port lets it pass)`);
    const address = addressIn(url);
    if (address !== null && !this.#isAllowedAddress(address)) throw notAllowed(address, address);
  }

  /** Asks again where that may help; between the tries the host is left alone by everybody. */
  async #patiently(url: URL, headers: Readonly<Record<string, string>>, delayMs: number): Promise<Reply> {
    const { limits } = this.#options;
    for (let tried = 1; ; tried++) {
      const outcome = await this.#once(
        url,
        headers,
        Math.max(Math.min(delayMs, limits.longestPauseMs), limits.gapMs),
      ).catch((error: unknown) => {
        if (error instanceof FetchFailure && error.mayPass && tried < limits.tries) return null;
        throw error;
      });
      if (outcome !== null && !PASSING.has(outcome.status)) return outcome;
      const asked = retryAfter(outcome?.headers['retry-after']);
      const pause = asked ?? limits.backOffMs * 2 ** (tried - 1);
      if (outcome !== null && asked !== null && asked > limits.longestPauseMs)
        throw new FetchFailure('failed', `HTTP ${outcome.status}: come back in ${Math.ceil(asked / 1000)} s, it says`);
      if (outcome !== null && tried >= limits.tries) return outcome;
      this.#turns.pause(url.host, pause);
    }
  }

  #once(url: URL, headers: Readonly<Record<string, string>>, gapMs: number): Promise<Reply> {
    const { limits, signal } = this.#options;
    return this.#turns.run(url.host, signal, async () => {
      try {
        return await exchange(url, {
          headers: { 'user-agent': userAgent, accept: ACCEPT, ...headers },
          lookup: this.#lookup,
          maxBytes: limits.maxBytes,
          timeoutMs: limits.exchangeMs,
          signal,
        });
      } finally {
        this.#turns.pause(url.host, gapMs);
      }
    });
  }
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, text/markdown;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8';
