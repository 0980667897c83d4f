import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { FetchFailure } from './fetch-failure.ts';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * Resolves names for a connection and refuses those of which any address is not allowed. The connection is made to an
 * address from the very list that was checked: asking again could bring another one.
 */
export function checkedLookup(isAllowed: (address: string) => boolean, resolve: Resolve): LookupFunction {
  const checked = callbackify(async (host: string): Promise<[LookupAddress, ...LookupAddress[]]> => {
    const [first, ...others] = await resolve(host);
    if (!first) throw new FetchFailure('failed', `${host} has no address`);
    const refused = [first, ...others].find(({ address }) => !isAllowed(address));
    if (refused) throw notAllowed(host, refused.address);
    return [first, ...others];
  });
  return (host, options, callback) => {
    checked(host, (error, addresses) => {
      if (error) callback(error, '');
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };
}

/** Says that an address is not one of the public Internet, and how to have it all the same. */
export function notAllowed(host: string, address: string): FetchFailure {
  const named = host === address ? address : `${host} leads to ${address}, which`;
  return new FetchFailure('refused', `${named} is no public address (--allow-private lets it pass)`);
}
