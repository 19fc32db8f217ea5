import type { LookupAll } from '@ostrom/protocol/system'

/** Configuration of a libp2p node. */
export type Libp2pOptions = {
  /** 32 secret bytes, from which the peer's Ed25519 key and id are derived. */
  readonly seed: Uint8Array
  /**
   * Multiaddrs to listen on, such as `/ip4/0.0.0.0/tcp/4001` or `/ip4/0.0.0.0/tcp/4002/ws`. Without
   * any, which is the default, other peers reach this node only through its relays.
   */
  readonly listen?: readonly string[]
  /** Addresses to announce in place of the listen addresses. */
  readonly announce?: readonly string[]
  /**
   * Addresses of the relays at which this node makes reservations, each ending in the relay's peer
   * id. None by default.
   */
  readonly relays?: readonly string[]
  /**
   * Private addresses, networks such as `10.0.0.0/8`, and names of private hosts that this node
   * dials if peers announce them. None by default. The addresses in `relays` and public addresses
   * need no entry.
   */
  readonly allowPrivate?: readonly string[]
  /** Resolves names, in the form of Node's `dns.lookup`, which is the default. */
  readonly lookup?: LookupAll
  /** Makes this node a relay for other peers' encrypted traffic. No relay by default. */
  readonly relay?: RelayOptions
  /** Milliseconds between two attempts to renew a lost relay reservation. */
  readonly relayRetryMs?: number
}

export type RelayOptions = {
  /** Maximum bytes of one relayed connection, both directions together. */
  readonly bytesMax?: bigint
  /** Maximum duration of one relayed connection, in milliseconds. */
  readonly durationMs?: number
}
