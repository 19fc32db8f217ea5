import { isLedgerError, type Ledger, type SessionState } from '@ostrom/ledger'
import { Session } from '@ostrom/protocol'
import { ProviderFullError } from './errors.ts'
import { type KeptSession, type Opener, save, saveClosed } from './kept-session.ts'
import { OPEN_RETRY_MS } from './limits.ts'
import { faultOf } from './serve-channel.ts'

/**
 * Opens a session on chain. What became of a transaction is not always told, so the chain's own
 * word decides: until the authorization has run out, a session that is not there is tried again.
 * `freed` resolves once its room is there.
 */
export async function open(
  opener: Opener,
  session: KeptSession,
  freed: Promise<void> = Promise.resolve(),
): Promise<string> {
  const { ledger, clock, log, stopping } = opener
  try {
    await freed
  } catch (error) {
    return await giveUp(opener, session, error)
  }
  const { authorization, authorizationSignature: signature, offer, approval } = session.record
  const options = { authorization, signature, offer, ...(approval && { approval }) }
  for (;;) {
    try {
      const { hash } = await ledger.openSession(options)
      await opened(opener, session, session.record.cap)
      log('session-open', { session: session.paid.id, transaction: hash })
      return hash
    } catch (refusal) {
      const error = fullIfStakeTooLow(refusal)
      const found = await lookUp(opener, session).catch(() => 'unknown' as const)
      if (typeof found === 'object') {
        await opened(opener, session, found.cap)
        return ''
      }
      const retry =
        isLedgerError(error, 'chain-unreachable') || isLedgerError(error, 'transaction-unconfirmed')
      if (found === 'closed' || (found === 'absent' && !retry)) {
        return await giveUp(opener, session, error)
      }
      stopping.throwIfAborted()
      await clock.sleep(OPEN_RETRY_MS, stopping)
    }
  }
}

async function opened(opener: Opener, session: KeptSession, cap: bigint): Promise<void> {
  await save(opener, session, { status: 'open' })
  // The chain may have taken minutes: only now the client can use it.
  session.worked = { ...session.worked, atMs: opener.clock.nowMs() }
  session.paid.confirm(cap)
}

async function giveUp(opener: Opener, session: KeptSession, error: unknown): Promise<never> {
  const { id } = session.paid
  opener.log('session-open-failed', { session: id, ...faultOf(error) })
  await saveClosed(opener, session).catch((fault) =>
    opener.log('step-failed', { session: id, ...faultOf(fault) }),
  )
  throw error
}

/** What the chain has of a session: its state; `closed` also when it can be opened no more. */
async function lookUp({ ledger }: Opener, session: KeptSession) {
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
  { authorization }: Pick<KeptSession, 'authorization'>,
  state: SessionState,
): boolean {
  const { openBySeconds } = authorization
  const theirs = Session.authorizationHash({ ...state.authorization, openBySeconds }, domain)
  return theirs === Session.authorizationHash(authorization, domain)
}

/** What the chain's refusal means to the client: that there is no room left here. */
function fullIfStakeTooLow(error: unknown): unknown {
  if (!isLedgerError(error, 'stake-too-low')) return error
  return new ProviderFullError({ reason: 'open sessions take up all that our stake backs' })
}
