import robotsParser from 'robots-parser';
import { FetchFailure } from './fetch-failure.ts';
import type { Reply } from './exchange.ts';

/** The package's types tell of a default export inside the one that it has. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 has at least this much of a robots.txt read. */
const MOST_CHARACTERS = 500 * 1024;

/** What a site lets this program do. */
export interface SiteRules {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds that it wants between two requests. */
  readonly delayMs: number;
}

/**
 * Reads the rules of each site once, as RFC 9309 says: none where the site has no robots.txt (4xx), everything forbidden
 * where it cannot tell (5xx, no connection).
 */
export class Robots {
  readonly #agent: string;
  readonly #get: (url: URL) => Promise<Reply>;
  readonly #rules = new Map<string, Promise<SiteRules>>();

  constructor(agent: string, get: (url: URL) => Promise<Reply>) {
    this.#agent = agent;
    this.#get = get;
  }

  /** The rules of the site of a URL. Throws `FetchFailure` where they cannot be had. */
  of(url: URL): Promise<SiteRules> {
    const known = this.#rules.get(url.origin) ?? this.#read(new URL('/robots.txt', url));
    this.#rules.set(url.origin, known);
    return known;
  }

  async #read(address: URL): Promise<SiteRules> {
    const { status, body } = await this.#get(address).catch((error: unknown) => {
      if (!(error instanceof FetchFailure) || error.kind === 'refused') throw error;
      throw new FetchFailure('failed', `its robots.txt cannot be had: ${error.message}`, { cause: error });
    });
    if (status >= 400 && status < 500 && status !== 429) return { allows: () => true, delayMs: 0 };
    if (status !== 200) throw new FetchFailure('failed', `its robots.txt cannot be had: HTTP ${status}`);
    const text = new TextDecoder().decode(body).slice(0, MOST_CHARACTERS);
    const rules = parseRobots(address.href, text);
    return {
      allows: (url) => rules.isAllowed(url.href, this.#agent) !== false,
      delayMs: (rules.getCrawlDelay(this.#agent) ?? 0) * 1000,
    };
  }
}
