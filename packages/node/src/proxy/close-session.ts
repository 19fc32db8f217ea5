import type { Ledger, MarketReader } from '@ostrom/ledger'
import { Channel, type Hash, Hex, Session, withDeadline } from '@ostrom/protocol'
import { PROXY_CLOSE_ATTEMPTS, PROXY_FINISH_WAIT_MS } from './limits.ts'
import { connectProvider, type ProviderChannelContext } from './provider-channel.ts'
import type { ProxyRecords, ProxySessionRecord } from './records.ts'

export type CloseSessionContext = ProviderChannelContext & {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly records: ProxyRecords
  /** Credits in use by channels. */
  readonly inUse: { readonly credits: Set<Hash> }
}

/** Removes a closed session's record. While its credit is in use, leaves it to a later call. */
async function remove(
  { records, inUse }: CloseSessionContext,
  { id, record }: Pick<CloseSessionOptions, 'id' | 'record'>,
  settled: bigint,
): Promise<void> {
  const { creditId } = record
  if (inUse.credits.has(creditId)) return
  inUse.credits.add(creditId)
  try {
    await records.removeSession(id, record, settled)
  } finally {
    inUse.credits.delete(creditId)
  }
}

/**
 * Closes a session that has no connected client, first through its provider. The first attempt
 * shows the provider the last voucher. After `PROXY_CLOSE_ATTEMPTS` attempts, requests the close on
 * chain, and later ends the session there. Removes its record once the session is closed on chain.
 *
 * @param attempt Attempts before this one.
 */
export async function closeSession(
  context: CloseSessionContext,
  { id, record, attempt }: CloseSessionOptions,
): Promise<void> {
  const { ledger } = context
  const state = await ledger.session(id)
  const { openBySeconds, expiresAtSeconds } = record.authorization
  const now = await ledger.nowSeconds()
  const isGone = !state && openBySeconds < now
  if (isGone || state?.status === 'closed')
    return await remove(context, { id, record }, state?.settled ?? 0n)
  if (!state) return
  if (attempt < PROXY_CLOSE_ATTEMPTS)
    return await closeWithProvider(context, { id, record, attempt })
  if (state.deadlineSeconds <= now) {
    await ledger.expireSession(id)
  } else if (state.deadlineSeconds === expiresAtSeconds) {
    const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
    const signature = await signer.sign(Session.closeRequestHash({ sessionId: id }, ledger.domain))
    await ledger.requestClose({ sessionId: id, signature })
  }
}

type CloseSessionOptions = {
  readonly id: Hash
  readonly record: ProxySessionRecord
  readonly attempt: number
}

/**
 * Asks the provider to close the session. Only the first attempt shows the proxy's last voucher: if
 * the provider refuses this voucher because of its root, a later attempt closes the session with
 * the last voucher that the provider accepted.
 */
async function closeWithProvider(
  context: CloseSessionContext,
  { id, record, attempt }: CloseSessionOptions,
): Promise<void> {
  const endpoint = await context.market.endpoint(record.offer.provider)
  const addresses = endpoint?.addresses ?? []
  const showsVoucher = attempt === 0
  const channel = await connectProvider(context, { id, record, addresses, showsVoucher })
  const closed = async () => {
    for await (const bytes of channel.receive()) {
      const { kind } = Channel.decodeProvider(bytes)
      if (kind === 'ready') await channel.forward({ kind: 'finish' })
      if (kind === 'closed' || kind === 'refused') return
    }
  }
  try {
    await withDeadline(closed, { clock: context.clock, ms: PROXY_FINISH_WAIT_MS })
  } finally {
    channel.abort(new Error('the session was closed'))
  }
  const state = await context.ledger.session(id)
  if (state?.status === 'closed') await remove(context, { id, record }, state.settled)
}
