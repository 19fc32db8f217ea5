import { isLedgerError, type Ledger, type SessionState } from '@ostrom/ledger'
import { Session } from '@ostrom/protocol'
import { logFieldsOf } from './error-fields.ts'
import { ProviderFullError } from './errors.ts'
import { OPEN_RETRY_MS } from './limits.ts'
import { type CapacityReservation, noEviction } from './provider-capacity.ts'
import { type ProviderSession, type SessionTable, save, saveClosed } from './provider-session.ts'

/**
 * Opens a session on chain, in the room that was promised to it. Nobody gives way for it before the
 * chain has taken it, or says that their room is all that it lacks.
 */
export async function open(
  opener: SessionTable,
  session: ProviderSession,
  shared: CapacityReservation = noEviction,
): Promise<string> {
  let isRefused = false
  const take = async () => {
    isRefused = false
    const ended = await openOnChain(opener, session)
    if (typeof ended === 'string') return ended
    isRefused = true
    throw ended.refusal
  }
  try {
    const transaction = await withReservation(shared, take)
    opener.log('session-open', { session: session.paid.id, transaction })
    return transaction
  } catch (fault) {
    const error = fullIfStakeTooLow(fault)
    if (isRefused) await abandonOpening(opener, session, error)
    throw error
  }
}

/**
 * Does what takes room of the provider's on chain.
 *
 * @throws What the chain refused it with; nobody has given way then, unless for want of room.
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
    // The stake backs it beside the others, and yet they hold more than their part.
    await shared.evict().catch(() => {})
    return taken
  } finally {
    shared.cancel()
  }
}

/**
 * What became of a transaction is not always told, so the chain's own word decides: until the
 * authorization has run out, a session that is not there is tried again.
 */
async function openOnChain(
  opener: SessionTable,
  session: ProviderSession,
): Promise<string | { readonly refusal: unknown }> {
  const { ledger, clock, stopping } = opener
  const { authorization, authorizationSignature: signature, offer, approval } = session.record
  const options = { authorization, signature, offer, ...(approval && { approval }) }
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
      if (found === 'closed' || (found === 'absent' && !retry)) return { refusal }
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
  // The chain may have taken minutes: only now the client can use it.
  session.worked = { ...session.worked, atMs: opener.clock.nowMs() }
  session.paid.confirm(cap)
}

async function abandonOpening(
  opener: SessionTable,
  session: ProviderSession,
  error: unknown,
): Promise<void> {
  const { id } = session.paid
  opener.log('session-open-failed', { session: id, ...logFieldsOf(error) })
  await saveClosed(opener, session).catch((fault) =>
    opener.log('step-failed', { session: id, ...logFieldsOf(fault) }),
  )
}

/** What the chain has of a session: its state; `closed` also when it can be opened no more. */
async function readOnchainSession({ ledger }: SessionTable, session: ProviderSession) {
  const { paid, authorization } = session
  const state = await ledger.session(paid.id)
  if (state) return state.status === 'open' && isOurs(ledger, session, state) ? state : 'closed'
  return (await ledger.nowSeconds()) > authorization.openBySeconds ? 'closed' : 'absent'
}

/**
 * True where the chain has this session as its client authorized it here. Ids are of client,
 * provider and nonce: another process with our key may have opened one of other terms.
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

/** What the chain's refusal means to the client: that there is no room left here. */
function fullIfStakeTooLow(error: unknown): unknown {
  if (!isLedgerError(error, 'stake-too-low')) return error
  return new ProviderFullError({
    reason: 'open sessions use the whole exposure that the stake backs',
  })
}
