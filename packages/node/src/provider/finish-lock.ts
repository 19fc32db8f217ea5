import type { Ledger, RequestState } from '@ostrom/ledger'
import { type Log, Request } from '@ostrom/protocol'
import type { ProviderRequestRecord } from './records.ts'
import { settleable } from './settleable.ts'

/** A transaction of this node that ended a lock. */
export type LockEndTransaction = { readonly transaction: string; readonly isClaim: boolean }

/**
 * Claims the last voucher, or releases the lock while that is possible and free; otherwise does
 * nothing.
 */
export async function finishLock(
  { ledger, log }: { readonly ledger: Ledger; readonly log: Log },
  { id, lockedAtSeconds, isFinal = false }: RequestState,
  { record, now }: { readonly record: ProviderRequestRecord; readonly now: bigint },
): Promise<LockEndTransaction | undefined> {
  const { last, signer } = record
  const { claimWindowSeconds, releaseWindowSeconds } = await ledger.parameters()
  const ageSeconds = now - (lockedAtSeconds ?? now)
  if (last && ageSeconds < claimWindowSeconds) {
    const accepted = { last, signer, domain: Request.domain(ledger.domain) }
    const promise = await settleable(ledger, accepted)
    const { hash: transaction } = await ledger.claimRequest(promise)
    log('request-claimed', { request: id, total: last.voucher.total, transaction })
    return { transaction, isClaim: true }
  }
  if (last || isFinal || ageSeconds >= releaseWindowSeconds) return undefined
  const { hash: transaction } = await ledger.releaseRequest(id)
  log('request-released', { request: id })
  return { transaction, isClaim: false }
}
