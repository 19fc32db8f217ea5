import { isIP, isIPv6 } from 'node:net'

/** Returns the 64 bits that identify the network of one IPv6 customer, as `2001:db8:1:2::/64`. */
function ipv6Network(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = tail === undefined ? left : [...left, ...zeros, ...right]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

/**
 * Returns the address by which limits count a client: an IPv4 address, or the network of an IPv6
 * address.
 */
function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  return isIPv6(address) ? ipv6Network(address) : address
}

const isSame = (one: string, other: string): boolean => {
  const plain = (address: string) => address.replace(/^::ffff:/i, '').toLowerCase()
  return plain(one) === plain(other)
}

/**
 * Returns the address by which limits count a connection; undefined for that of a configured
 * reverse proxy, which has the connections of many clients.
 */
export const connectionAddressOf =
  (proxies: readonly string[]) =>
  (socketAddress: string): string | undefined =>
    proxies.some((proxy) => isSame(proxy, socketAddress))
      ? undefined
      : countedAddress(socketAddress)

/**
 * Returns the address by which limits count a client: the connection's address, or the address that
 * a configured reverse proxy reports. Only the last value of `X-Forwarded-For` is the proxy's own;
 * a client can write the values before it.
 *
 * @param socketAddress Address of the connection; absent for sockets without one.
 * @param proxies Addresses of reverse proxies whose header is trusted.
 */
export function clientAddressOf(options: {
  readonly socketAddress: string | undefined
  readonly headers: Headers
  readonly proxies: readonly string[]
}): string | undefined {
  const { socketAddress, headers, proxies } = options
  if (socketAddress === undefined) return undefined
  const isProxied = proxies.some((proxy) => isSame(proxy, socketAddress))
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return countedAddress(isProxied && isIP(last) !== 0 ? last : socketAddress)
}
