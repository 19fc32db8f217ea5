import type { Ledger, PayState, RequestState } from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Request } from '@ostrom/protocol'
import { expectedPay } from '../pay/pay-service.ts'
import type { ProviderRequestRecord } from '../records.ts'
import { settleable } from '../sessions/settleable.ts'

/** A transaction of this node that ended a lock. */
type LockEndTransaction = { readonly transaction: string; readonly isClaim: boolean }

/** Final state of a request on chain, for this provider. */
export type EndedRequest = {
  readonly owed: bigint
  readonly pay?: PayState
  readonly transaction?: string
}

/**
 * Claims the last voucher of a locked request. Without a voucher, releases the lock, unless the
 * provider cannot release it (`isFinal`). The chain also accepts a late claim or release, at the
 * cost of a tenth of the bond, until another account refunds the request.
 */
async function finishLock(
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

/**
 * Ends a request of this provider by its current state on chain. Returns undefined if the chain
 * shows the request as open before its deadline, so that it can still be locked.
 */
export async function endLock(
  options: { readonly ledger: Ledger; readonly provider: AccountId; readonly log: Log },
  id: Hash,
  record: ProviderRequestRecord,
): Promise<EndedRequest | undefined> {
  const { ledger, provider } = options
  const state = await ledger.request(id)
  const now = await ledger.nowSeconds()
  if (state?.status === 'open' && now <= state.terms.deadlineSeconds) return undefined
  if (state?.provider !== provider) return { owed: 0n }
  const isLocked = state.status === 'locked'
  const sent = isLocked ? await finishLock(options, state, record) : undefined
  // The pay of a claim is collected after maturation, whether this node sent the claim or another
  // node with this provider's consent.
  const ended = sent ? await ledger.request(id).catch(() => undefined) : state
  const isAnswered = ended?.status === 'claimed'
  if (!isAnswered && !sent?.isClaim) return { owed: 0n }
  const owed = isAnswered ? ended.paid : (record.last?.voucher.total ?? 0n)
  // A chain node that lags a block does not show the claim or its pay.
  const presumed = expectedPay(ledger, { ...record.offer, owed, now })
  const pay = ended?.pay ? { pay: ended.pay } : presumed
  return { owed, ...pay, ...(sent && { transaction: sent.transaction }) }
}
