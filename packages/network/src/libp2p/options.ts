/** How a libp2p node is set up. */
export type Libp2pOptions = {
  /** 32 secret bytes; the peer's Ed25519 key, and thereby its id, follows from them. */
  readonly seed: Uint8Array
  /**
   * Multiaddrs to listen on, such as `/ip4/0.0.0.0/tcp/4001` or `/ip4/0.0.0.0/tcp/4002/ws`.
   * Without any, others reach this node through its relays only. By default none.
   */
  readonly listen?: readonly string[]
  /** Addresses to tell others in place of those that it listens on. */
  readonly announce?: readonly string[]
  /** Relays that keep a place for this node, each ending in its peer id. By default none. */
  readonly relays?: readonly string[]
  /** Carries ciphertext for others. By default it does not. */
  readonly relay?: RelayOptions
  /** Milliseconds between two attempts to get back a place at a relay. */
  readonly relayRetryMs?: number
}

export type RelayOptions = {
  /** Most bytes in all for one relayed connection. */
  readonly bytesMax?: bigint
  /** Longest time for one relayed connection, in milliseconds. */
  readonly durationMs?: number
}
