import type { Ledger, PayState, RequestState } from '@ostrom/ledger'
import { type Log, Request } from '@ostrom/protocol'
import type { ProviderRequestRecord } from './records.ts'
import { settleable } from './settleable.ts'

/** A transaction of this node that ended a lock. */
export type LockEndTransaction = { readonly transaction: string; readonly isClaim: boolean }

/** Final state of a request on chain, for this provider. */
export type EndedRequest = {
  readonly owed: bigint
  readonly pay?: PayState
  readonly transaction?: string
}

/**
 * Claims the last voucher of a locked request, or releases a lock without one, unless that lock is
 * final. The chain accepts both late, too, until somebody refunds, for a tenth of the bond.
 */
export async function finishLock(
  { ledger, log }: { readonly ledger: Ledger; readonly log: Log },
  { id, isFinal = false }: Pick<RequestState, 'id' | 'isFinal'>,
  { last, signer }: Pick<ProviderRequestRecord, 'last' | 'signer'>,
): Promise<LockEndTransaction | undefined> {
  if (last) {
    const accepted = { last, signer, domain: Request.domain(ledger.domain) }
    const promise = await settleable(ledger, accepted)
    const { hash: transaction } = await ledger.claimRequest(promise)
    log('request-claimed', { request: id, total: last.voucher.total, transaction })
    return { transaction, isClaim: true }
  }
  if (isFinal) return undefined
  const { hash: transaction } = await ledger.releaseRequest(id)
  log('request-released', { request: id })
  return { transaction, isClaim: false }
}
