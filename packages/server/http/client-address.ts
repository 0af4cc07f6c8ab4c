import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether a text is an address or a subnet, such as 10.0.0.0/8. */
export function isAddressOrSubnet(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/**
 * Whose request it is, as an address: that of the connection, which a header cannot change. Behind proxies that are
 * trusted it is the last address of `X-Forwarded-For` that is not one of them. An IPv6 client is its /64, since it may
 * take any address in it.
 */
export function clientAddress(trusted: readonly string[]): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const text of trusted) {
    const [address = '', bits] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const isProxy = (address: string): boolean => {
    const family = isIP(address);
    return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    if (!isProxy(address)) return principal(address);
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    while (isProxy(address)) {
      const before = plain(forwarded.pop()?.trim() ?? '');
      // What is no address was not written by a proxy: the proxy itself answers for it.
      if (isIP(before) === 0) break;
      address = before;
    }
    return principal(address);
  };
}

/** An IPv4 address that came over IPv6 as itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function principal(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
