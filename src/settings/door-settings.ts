import { z } from 'zod';
import { commaList } from './comma-list.ts';
import { trustedProxies } from './trusted-proxies.ts';
import { wholeNumber } from './whole-number.ts';

const secret = z.string().regex(/^[\x21-\x7e]{1,1000}$/);
const hostName = z
  .string()
  .regex(/^(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\])$/)
  .transform((name) => name.toLowerCase());
const origin = z
  .string()
  .url()
  .refine((text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text);

/** Where the server listens and whom it lets in. */
export const doorSettings = {
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,253}$/)
    .default('127.0.0.1')
    .describe('a host name or an IP address of this machine; 0.0.0.0 for all of them'),
  PORT: wholeNumber(0, 65_535).default('3000').describe('a whole number from 0 to 65535; 0 takes any free port'),
  ALLOWED_HOSTS: commaList(hostName)
    .default('')
    .describe('host names between commas, without port; localhost, 127.0.0.1, [::1] and HOST are always in'),
  API_KEYS: commaList(secret)
    .default('')
    .describe('keys between commas, each in ASCII without blanks; empty lets everybody in'),
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{0,1000}$/)
    .default('')
    .describe('a token in ASCII without blanks; empty means that nobody rebuilds over HTTP'),
  CORS_ORIGINS: commaList(origin)
    .default('')
    .describe('origins between commas, like https://news.example.org; empty means none'),
  TRUST_PROXY: trustedProxies
    .default('0')
    .describe('how many proxies stand in front, 0 to 9, or their addresses and networks between commas'),
};
