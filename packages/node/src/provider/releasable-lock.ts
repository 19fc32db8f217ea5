import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { REQUEST_MS_MAX } from './limits.ts'

/**
 * Returns true if a provider may end a locked request without a voucher. A lock that cannot be
 * released costs its bond, so its client is awaited for as long as a claim is possible.
 *
 * @param waitedMs Milliseconds since the lock.
 */
export async function isReleasable(
  { ledger }: { readonly ledger: Pick<Ledger, 'request'> },
  id: Hash,
  waitedMs: number,
): Promise<boolean> {
  if (waitedMs >= REQUEST_MS_MAX) return true
  // A chain that does not answer takes no release either: the next step asks again.
  const state = await ledger.request(id).catch(() => undefined)
  return state !== undefined && state.isFinal !== true
}
