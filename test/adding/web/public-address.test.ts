import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/adding/web/public-address.ts';

describe('an address of the public Internet', () => {
  test.each([
    '93.184.216.34',
    '8.8.8.8',
    '172.15.0.1',
    '100.63.0.1',
    '2606:2800:220:1::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['0.0.0.0', 'this host'],
    ['10.255.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['192.0.0.8', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['203.0.113.9', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'documentation'],
    ['2001::1', 'Teredo'],
    ['2002:7f00:1::', '6to4'],
    ['::ffff:127.0.0.1', 'mapped loopback'],
    ['::ffff:a00:1', 'mapped private'],
    ['::127.0.0.1', 'compatible loopback'],
    ['64:ff9b::10.0.0.1', 'translated private'],
    ['64:ff9b:1::10.0.0.1', 'local translation'],
    ['news.test', 'a name'],
    ['', 'nothing'],
  ])('is not %s (%s)', (address) => expect(isPublicAddress(address)).toBe(false));
});
