import { PROXY_DEFERRED_MS } from '../sessions/proxied/limits.ts'

/**
 * Returns proxies in the order in which the gateway asks them. First come the proxies without a
 * fault in the last `PROXY_DEFERRED_MS`, in the given order; then the other proxies, oldest fault
 * first. Without this order the gateway would always begin with a proxy that states its terms and
 * then fails each answer.
 *
 * @param nowMs - Time by the monotonic clock, as in `faultAtMs`.
 */
export function proxyOrder<Proxy extends { readonly faultAtMs?: number }>(
  proxies: readonly Proxy[],
  nowMs: number,
): readonly Proxy[] {
  const faultOf = ({ faultAtMs }: Proxy): number =>
    faultAtMs === undefined || nowMs - faultAtMs > PROXY_DEFERRED_MS ? 0 : faultAtMs
  return proxies.toSorted((a, b) => faultOf(a) - faultOf(b))
}
