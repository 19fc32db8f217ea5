import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses of one machine or one network, whose services are not public. */
const internal = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  internal.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  internal.addSubnet(net, prefix, 'ipv6')
}

/** Returns true for an address of a private network, of a link, or of this machine. */
export type IsInternal = (address: string) => boolean

/** Checks an address against IANA's registry. IPv4 addresses in IPv6 notation count as IPv4. */
export const isInternal: IsInternal = (address) => {
  const family = isIP(address)
  return family !== 0 && internal.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Returns the address in a URL, without brackets; `undefined` for a host name. */
export function addressOf({ hostname }: URL): string | undefined {
  const plain = hostname.replace(/^\[|\]$/g, '')
  return isIP(plain) === 0 ? undefined : plain
}

/**
 * Creates a DNS lookup that fails for hosts with an internal address. The request itself uses it,
 * because an earlier lookup of the name could have had another result.
 */
export const lookupPublic =
  (isOurs: IsInternal): LookupFunction =>
  (hostname, options: LookupOptions, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const isRefused = !error && found.some(({ address }) => isOurs(address))
      const refusal = isRefused ? new Error('an internal address') : null
      const failure = error ?? refusal
      if (failure) return callback(failure, '', 0)
      if (options.all) return callback(null, found)
      const [first] = found
      callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }
