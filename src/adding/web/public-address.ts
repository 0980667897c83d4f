import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public Internet. Private, loopback, link-local, carrier-grade NAT, multicast and all
 * other reserved ones are not, nor what cannot be parsed; an IPv4 address inside an IPv6 one is judged by itself.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.range() === 'rfc6052') return isPublicAddress(embedded(parsed));
  return parsed.range() === 'unicast' && parsed.match(globalUnicast);
}

/** Networks without IPv4 reach it by 64:ff9b::/96, whose last four bytes are the address. */
function embedded(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.');
}
