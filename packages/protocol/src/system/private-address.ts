// One definition of a private address, for all code that connects to untrusted addresses.

/** IPv4 networks outside of the public Internet: those in IANA's registry, and multicast. */
const PRIVATE_V4: readonly (readonly [network: number, bits: number])[] = [
  [v4(0, 0, 0, 0), 8],
  [v4(10, 0, 0, 0), 8],
  [v4(100, 64, 0, 0), 10],
  [v4(127, 0, 0, 0), 8],
  [v4(169, 254, 0, 0), 16],
  [v4(172, 16, 0, 0), 12],
  [v4(192, 0, 0, 0), 24],
  [v4(192, 0, 2, 0), 24],
  [v4(192, 88, 99, 0), 24],
  [v4(192, 168, 0, 0), 16],
  [v4(198, 18, 0, 0), 15],
  [v4(198, 51, 100, 0), 24],
  [v4(203, 0, 113, 0), 24],
  [v4(224, 0, 0, 0), 3],
]

/** Parts of 2000::/3 that are not public: for protocols, such as Teredo, and for documentation. */
const PRIVATE_V6: readonly (readonly [network: bigint, bits: number])[] = [
  [0x2001n << 112n, 23],
  [(0x2001n << 112n) | (0xdb8n << 96n), 32],
  [0x3fffn << 112n, 20],
]

/** IPv6 networks whose addresses contain an IPv4 address, shifted to the left by `shift` bits. */
const EMBEDDED_V4: readonly (readonly [network: bigint, bits: number, shift: bigint])[] = [
  // The system maps ::ffff:0:0/96 to IPv4, NAT64 maps 64:ff9b::/96, and 6to4 maps 2002::/16.
  [0xffffn << 32n, 96, 0n],
  [(0x64n << 112n) | (0xff9bn << 96n), 96, 0n],
  [0x2002n << 112n, 16, 80n],
]

/** An address as a number, in the family of its notation. */
type NumericAddress = { readonly family: 4 | 6; readonly value: bigint }

/** A host in the form of URLs, with its address if the host is an address. */
type Host = { readonly name: string; readonly address?: NumericAddress }

function v4(...octets: readonly [number, number, number, number]): number {
  return octets.reduce((value, octet) => value * 256 + octet, 0)
}

const inV4 = (value: number, network: number, bits: number): boolean =>
  Math.floor(value / 2 ** (32 - bits)) === Math.floor(network / 2 ** (32 - bits))

const inV6 = (value: bigint, network: bigint, bits: number): boolean =>
  value >> BigInt(128 - bits) === network >> BigInt(128 - bits)

const isPrivateV4 = (value: number): boolean =>
  PRIVATE_V4.some(([network, bits]) => inV4(value, network, bits))

function isPrivateV6(value: bigint): boolean {
  for (const [network, bits, shift] of EMBEDDED_V4) {
    if (inV6(value, network, bits)) return isPrivateV4(Number((value >> shift) & 0xffffffffn))
  }
  // All public addresses are in 2000::/3. Loopback, link-local, unique-local and multicast
  // addresses and 64:ff9b:1::/48 are outside of it.
  if (!inV6(value, 0x2000n << 112n, 3)) return true
  return PRIVATE_V6.some(([network, bits]) => inV6(value, network, bits))
}

function v6Of(canonical: string): bigint {
  const [head = '', tail] = canonical.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const zeros = new Array<string>(8 - before.length - after.length).fill('0')
  const all = tail === undefined ? before : [...before, ...zeros, ...after]
  return all.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n)
}

/**
 * Reads a host in any spelling that URLs accept: decimal, octal, hexadecimal, a dot at the end;
 * returns `undefined` for a text that is no host.
 */
function hostOf(text: string): Host | undefined {
  // The zone of an IPv6 address names an interface of this machine; brackets are part of URLs.
  const plain = text.replace(/^\[|\]$/g, '').replace(/%[A-Za-z0-9._~-]*$/, '')
  if (plain === '' || /[\s/\\?#@[\]]/.test(plain)) return undefined
  const isV6 = plain.includes(':')
  try {
    const { hostname } = new URL(`http://${isV6 ? `[${plain}]` : plain}/`)
    if (isV6) {
      const value = v6Of(hostname.slice(1, -1))
      return { name: hostname.slice(1, -1), address: { family: 6, value } }
    }
    if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) {
      const octets = hostname.split('.').map(Number) as [number, number, number, number]
      return { name: hostname, address: { family: 4, value: BigInt(v4(...octets)) } }
    }
    return { name: hostname.replace(/\.$/, '') }
  } catch {
    return undefined
  }
}

/**
 * Returns true if a host is a private address: an address of this machine, of its link, of a
 * private network, of documentation or of multicast. The address may have any spelling of URLs. It
 * may also be an IPv4 address inside an IPv6 address that is translated to it (::ffff:0:0/96,
 * 64:ff9b::/96, 2002::/16). Also returns true for names of the machine itself and for texts that
 * are no host. Returns false for other names, because only a lookup shows their addresses
 * (`guardLookup`).
 *
 * The networks are those that IANA's registries of special addresses (RFC 6890) list as not
 * globally reachable, and also Teredo and multicast.
 *
 * @param host A name, or an address with or without brackets and zone.
 *
 * @example
 * isPrivateHost('0x7f.1') // true
 * isPrivateHost('64:ff9b::8.8.8.8') // false
 */
export function isPrivateHost(host: string): boolean {
  const read = hostOf(host)
  if (!read) return true
  const { name, address } = read
  if (!address) return name === '' || name === 'localhost' || name.endsWith('.localhost')
  return address.family === 4 ? isPrivateV4(Number(address.value)) : isPrivateV6(address.value)
}

/** Decides if a process may connect to a host that an untrusted party named. */
export type AddressGuard = {
  /**
   * Returns true if the owner's list has this host's name, its address, or a network with this
   * address.
   */
  isAllowed(host: string): boolean
  /** Returns true if the host is private and no setting allows it. */
  isRefused(host: string): boolean
}

const mappedV4 = [0xffffn << 32n, 96] as const

/** IPv4 in IPv6 notation is the same address to the system, so it is compared as IPv4. */
function unmapped({ family, value }: NumericAddress): NumericAddress {
  const isMapped = family === 6 && inV6(value, ...mappedV4)
  return isMapped ? { family: 4, value: value & 0xffffffffn } : { family, value }
}

type AllowedNetwork = NumericAddress & { readonly bits: number }

function allowedOf(entry: string): AllowedNetwork | string | undefined {
  const [host = '', length, ...more] = entry.split('/')
  const read = hostOf(host)
  if (!read || read.name === '' || more.length > 0) return undefined
  if (!read.address) return length === undefined ? read.name : undefined
  const size = read.address.family === 4 ? 32 : 128
  if (length === undefined) {
    const address = unmapped(read.address)
    return { ...address, bits: address.family === 4 ? 32 : 128 }
  }
  const bits = Number(length)
  return /^\d{1,3}$/.test(length) && bits <= size ? { ...read.address, bits } : undefined
}

/** Returns true if an entry can allow hosts: it is a name, an address, or a network. */
export const isAllowedHostEntry = (entry: string): boolean => allowedOf(entry) !== undefined

/**
 * Creates a guard that refuses private addresses, except those that the owner allows.
 *
 * @param allowed Host names, addresses, and networks such as `10.0.0.0/8`. An entry that is none of
 *   these allows nothing.
 */
export function createAddressGuard(allowed: readonly string[] = []): AddressGuard {
  const entries = allowed.map(allowedOf).filter((entry) => entry !== undefined)
  const names = new Set(entries.filter((entry) => typeof entry === 'string'))
  const networks = entries.filter((entry) => typeof entry !== 'string')
  const isAllowed = (host: string): boolean => {
    const read = hostOf(host)
    if (!read?.address) return read !== undefined && names.has(read.name)
    const address = unmapped(read.address)
    const size = address.family === 4 ? 32 : 128
    return networks.some(({ family, value, bits }) => {
      const shift = BigInt(size - bits)
      return family === address.family && value >> shift === address.value >> shift
    })
  }
  return { isAllowed, isRefused: (host) => isPrivateHost(host) && !isAllowed(host) }
}

/** Protocols of a multiaddr whose value is a host. `sni` names the host of a secure WebSocket. */
const hostProtocols: ReadonlySet<string> = new Set(['ip4', 'ip6', 'dns', 'dns4', 'dns6', 'sni'])

/**
 * Protocols with which the multiaddr of a peer may begin. Other protocols, such as `unix`, mean
 * this machine.
 */
const firstProtocols: ReadonlySet<string> = new Set([
  ...hostProtocols,
  'dnsaddr',
  'ip6zone',
  'p2p',
  'p2p-circuit',
])

/**
 * Returns true if a multiaddr begins with a protocol that no peer may use, or if a guard refuses
 * one of its hosts, including the host of a relay. Names of other machines pass, because the lookup
 * for their connection checks their addresses (`guardLookup`).
 *
 * @param address Multiaddr in the notation of libp2p, for example
 *   `/ip4/8.8.8.8/tcp/4001/p2p/12D3...`.
 */
export function isRefusedMultiaddr(address: string, { isRefused }: AddressGuard): boolean {
  const parts = address.split('/').slice(1)
  if (!firstProtocols.has(parts[0] ?? '') || parts.includes('unix')) return true
  return parts.some((part, i) => hostProtocols.has(part) && isRefused(parts[i + 1] ?? ''))
}

/** An address that a lookup found, in the form of Node's `dns.lookup`. */
export type FoundAddress = { readonly address: string; readonly family: number }

type LookupCallback = (
  error: Error | null,
  address: string | FoundAddress[],
  family?: number,
) => void

/** Options of Node's `dns.lookup`, as sockets pass them. */
export type GuardedLookupOptions = { readonly all?: boolean | undefined }

/** Node's `dns.lookup`, asked for all addresses. */
export type LookupAll = (
  hostname: string,
  options: GuardedLookupOptions & { readonly all: true },
  callback: (error: Error | null, found: FoundAddress[]) => void,
) => void

/**
 * Creates a lookup that fails for a name if the guard refuses one of the name's addresses. The
 * connection itself must use this lookup, because an earlier lookup of the name could have had
 * another result. A name that the owner allowed may lead to any address. Sockets look up names
 * only, so callers check hosts that are addresses with `isRefused`.
 *
 * @param lookup `lookup` of `node:dns`.
 */
export const guardLookup =
  ({ isAllowed, isRefused }: AddressGuard, lookup: LookupAll) =>
  (hostname: string, options: GuardedLookupOptions, callback: LookupCallback): void => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const isFree = error !== null || isAllowed(hostname)
      const bad = !isFree && found.some(({ address }) => isRefused(address))
      const failure = error ?? (bad ? new Error('a private address') : null)
      if (failure) return callback(failure, '', 0)
      if (options.all) return callback(null, found)
      const [first] = found
      callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }
