import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { REQUEST_MS_MAX } from './limits.ts'

/**
 * Returns true if a provider has waited long enough for the client of a locked request. A lock that
 * cannot be released costs its bond, so its client is awaited for as long as a claim is possible.
 *
 * @param options.waitedMs Milliseconds since the lock.
 * @param options.waitMs Milliseconds after which a lock that can be released ends.
 */
export async function isWaitOver(
  { ledger }: { readonly ledger: Pick<Ledger, 'request'> },
  id: Hash,
  { waitedMs, waitMs }: { readonly waitedMs: number; readonly waitMs: number },
): Promise<boolean> {
  if (waitedMs < waitMs) return false
  if (waitedMs >= REQUEST_MS_MAX) return true
  // A chain that does not answer takes no release either: the next step asks again.
  const state = await ledger.request(id).catch(() => undefined)
  return state !== undefined && state.isFinal !== true
}
