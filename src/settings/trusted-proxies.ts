import { isIP } from 'node:net';
import { z } from 'zod';
import { commaList } from './comma-list.ts';
import { wholeNumber } from './whole-number.ts';

const namedNetworks = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Which proxies are believed when they say who asks: how many, or which addresses, networks and named networks. */
export const trustedProxies = wholeNumber(0, 9).or(commaList(z.string().refine(isNetwork)));

function isNetwork(text: string): boolean {
  if (namedNetworks.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
