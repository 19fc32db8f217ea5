import { gasSpentOnRevert, isLedgerError, type Ledger, type SessionState } from '@ostrom/ledger'
import { monotonicMs, Session } from '@ostrom/protocol'
import { type CapacityReservation, noEviction } from '../admission/provider-capacity.ts'
import { logFieldsOf } from '../error-fields.ts'
import { ProviderFullError } from '../errors.ts'
import { OPEN_RETRY_MS } from '../limits.ts'
import { type ProviderSession, type SessionTable, save, saveClosed } from './provider-session.ts'

/**
 * Opens a session on chain with its reserved capacity. Other sessions are evicted only after the
 * chain has accepted the session, or if their capacity is the only obstacle.
 */
export async function open(
  opener: SessionTable,
  session: ProviderSession,
  shared: CapacityReservation = noEviction,
): Promise<string> {
  let refused: OpeningRefusal | undefined
  const take = async () => {
    refused = undefined
    const ended = await openOnChain(opener, session)
    if (typeof ended === 'string') return ended
    refused = ended
    throw ended.refusal
  }
  try {
    const transaction = await withReservation(shared, take)
    opener.log('session-open', { session: session.paid.id, transaction })
    return transaction
  } catch (fault) {
    const error = fullIfStakeTooLow(fault)
    if (refused) await abandonOpening(opener, session, { error, wasFree: refused.wasFree })
    throw error
  }
}

/**
 * Sends a transaction that uses capacity of the provider.
 *
 * @throws The chain's error. After an error no session was evicted, unless capacity was missing.
 */
export async function withReservation<T>(
  shared: CapacityReservation,
  take: () => Promise<T>,
): Promise<T> {
  try {
    const taken = await take().catch(async (refusal) => {
      if (!isLedgerError(refusal, 'stake-too-low')) throw refusal
      await shared.evict()
      return await take()
    })
    // The chain may have accepted the transaction without an eviction. The selected idle sessions
    // are evicted all the same, because the new cap and the caps of other sessions together exceed
    // one of the shares into which the capacity is divided.
    await shared.evict().catch(() => {})
    return taken
  } finally {
    shared.cancel()
  }
}

/** The chain's refusal of an opening, and whether the provider paid no transaction for it. */
type OpeningRefusal = { readonly refusal: unknown; readonly wasFree: boolean }

/**
 * Opens a session. The result of a transaction may be lost, so the state on chain decides. If the
 * chain was unreachable or did not confirm, and has no such session, the provider tries again until
 * `openBySeconds` of the authorization.
 */
async function openOnChain(
  opener: SessionTable,
  session: ProviderSession,
): Promise<string | OpeningRefusal> {
  const { ledger, clock, stopping } = opener
  const { authorization, authorizationSignature: signature, offer, approval } = session.record
  const options = { authorization, signature, offer, ...(approval && { approval }) }
  let wasFree = true
  for (;;) {
    try {
      const { hash } = await ledger.openSession(options)
      await confirmOpening(opener, session, session.record.cap)
      return hash
    } catch (refusal) {
      const found = await readOnchainSession(opener, session).catch(() => 'unknown' as const)
      if (typeof found === 'object') {
        await confirmOpening(opener, session, found.cap)
        return ''
      }
      const retry =
        isLedgerError(refusal, 'chain-unreachable') ||
        isLedgerError(refusal, 'transaction-unconfirmed')
      // A transaction without a known result may have been paid.
      wasFree &&= !retry && gasSpentOnRevert(refusal) === 0n
      if (found === 'closed' || (found === 'absent' && !retry)) return { refusal, wasFree }
      stopping.throwIfAborted()
      await clock.sleep(OPEN_RETRY_MS, stopping)
    }
  }
}

async function confirmOpening(
  opener: SessionTable,
  session: ProviderSession,
  cap: bigint,
): Promise<void> {
  await save(opener, session, { status: 'open' })
  // The opening may have taken minutes; the idle time starts now.
  session.worked = { ...session.worked, atMs: monotonicMs(opener.clock) }
  session.paid.confirm(cap)
}

/**
 * Ends a session that the chain refused. If no transaction was paid, the session also leaves its
 * place and its record: a contract account can sign an opening for the provider and deny it before
 * the chain, as often as it likes, at no cost.
 */
async function abandonOpening(
  opener: SessionTable,
  session: ProviderSession,
  { error, wasFree }: { readonly error: unknown; readonly wasFree: boolean },
): Promise<void> {
  const { id, offer } = session.paid
  session.counted?.fail({ wasFree })
  opener.log('session-open-failed', { session: id, ...logFieldsOf(error) })
  const forget = async () => {
    await opener.onClosed(id, offer)
    await opener.records.removeSession(id)
    opener.sessions.delete(id)
  }
  await (wasFree ? forget() : saveClosed(opener, session)).catch((fault) =>
    opener.log('provider-step-failed', { session: id, ...logFieldsOf(fault) }),
  )
}

/**
 * Reads a session's state on chain. The result is also `closed` if the session can no longer be
 * opened, or if the chain has it under another authorization.
 */
async function readOnchainSession({ ledger }: SessionTable, session: ProviderSession) {
  const { paid, authorization } = session
  const state = await ledger.session(paid.id)
  if (state) return state.status === 'open' && isOurs(ledger, session, state) ? state : 'closed'
  return (await ledger.nowSeconds()) > authorization.openBySeconds ? 'closed' : 'absent'
}

/**
 * Returns true if the session on chain has the terms of this authorization. The id covers only
 * client, provider and nonce, so another process with the same key may have opened other terms.
 */
export function isOurs(
  { domain }: Pick<Ledger, 'domain'>,
  { authorization }: Pick<ProviderSession, 'authorization'>,
  state: SessionState,
): boolean {
  const { openBySeconds } = authorization
  const theirs = Session.authorizationHash({ ...state.authorization, openBySeconds }, domain)
  return theirs === Session.authorizationHash(authorization, domain)
}

/** Returns `ProviderFullError` for a too low stake, and any other error unchanged. */
function fullIfStakeTooLow(error: unknown): unknown {
  if (!isLedgerError(error, 'stake-too-low')) return error
  return new ProviderFullError({
    reason: 'open sessions use the whole exposure that the stake backs',
  })
}
