const ipv6Network = /^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):[0-9a-f]+::\/64$/

/**
 * The network that a counted address is a part of: of an IPv6 network of 64 bits the one of 48
 * bits around it, as `2001:db8:1::/48`; every other address is its own.
 *
 * Hosts and tunnels give whole networks of 48 bits away, 65,536 addresses as limits count them, so
 * that a limit by address alone would bound no holder of one.
 */
export function networkOf(address: string): string {
  const network = ipv6Network.exec(address)?.[1]
  return network === undefined ? address : `${network}::/48`
}
