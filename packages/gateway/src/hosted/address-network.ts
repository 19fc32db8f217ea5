const ipv6Network = /^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):[0-9a-f]+::\/64$/

/**
 * Returns the network of an address: for an IPv6 network of 64 bits the network of 48 bits around
 * it, as `2001:db8:1::/48`; every other address is its own network.
 *
 * Hosters and tunnel brokers assign whole networks of 48 bits, which contain 65,536 networks of 64
 * bits, so a limit for each address alone would not bound their holders.
 */
export function networkOf(address: string): string {
  const network = ipv6Network.exec(address)?.[1]
  return network === undefined ? address : `${network}::/48`
}
