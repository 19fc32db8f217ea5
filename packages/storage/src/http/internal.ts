import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses of one machine or one network: what listens there is not meant for everybody. */
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

/** Says whether an address is one of a private network, of a link, or of this machine itself. */
export type IsInternal = (address: string) => boolean

/** As registered by IANA; IPv4 addresses that are written as IPv6 ones count as what they are. */
export const isInternal: IsInternal = (address) => {
  const family = isIP(address)
  return family !== 0 && internal.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** The address that a URL names, without brackets; `undefined` where it names a host. */
export function addressOf({ hostname }: URL): string | undefined {
  const plain = hostname.replace(/^\[|\]$/g, '')
  return isIP(plain) === 0 ? undefined : plain
}

/**
 * Looks hosts up as ever, and fails for those with an internal address. Given to the request
 * itself: a name that was looked up before could lead elsewhere a moment later.
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
