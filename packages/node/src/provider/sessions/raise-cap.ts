import { LedgerError } from '@ostrom/ledger'
import type { Channel } from '@ostrom/protocol'
import { checkTopUp } from '../admission/admission.ts'
import type { CapacityHolder } from '../admission/provider-capacity.ts'
import { CHECKPOINTS_PER_OPENING, TOP_UP_CHECKPOINTS_MIN, TOP_UPS_UNPAID_MAX } from '../limits.ts'
import { TOP_UPS_REFUSED_MAX } from './limits.ts'
import { type ProviderSession, type SessionTable, save } from './provider-session.ts'
import { withReservation } from './session-opening.ts'

/**
 * Raises the cap of a session if the limits of its top-ups and the chain permit it. Returns the
 * cap that is valid afterwards.
 *
 * @param holders Returns the other sessions.
 */
export async function raiseCap(
  opener: SessionTable,
  session: ProviderSession,
  { topUp, signature }: Extract<Channel.ClientMessage, { kind: 'top-up' }>,
  holders: () => readonly CapacityHolder[],
): Promise<bigint> {
  await session.opening
  const checkpoint = opener.checkpointOf(session.record.offer)
  const worth = topUp.cap >= session.paid.cap() + TOP_UP_CHECKPOINTS_MIN * checkpoint
  const isOurs = topUp.sessionId === session.paid.id
  if (!isOurs || !worth || !mayRaise(session, checkpoint)) return session.paid.cap()
  const { authorization, deadlineSeconds } = session
  const terms = { authorization, deadlineSeconds, cap: session.paid.cap() }
  const countRefusal = (error: unknown): never => {
    // A failure of the provider's own chain node is no refusal.
    if (!(error instanceof LedgerError)) session.topUpsRefused++
    throw error
  }
  await checkTopUp({ topUp, signature, ...terms, ledger: opener.ledger }).catch(countRefusal)
  const capRequest = { clientOffer: session.paid, cap: topUp.cap }
  const shared = await opener.capacity.reserve(capRequest, holders).catch(countRefusal)
  session.topUps++
  await withReservation(shared, () => opener.ledger.raiseCap({ topUp, signature }))
  await save(opener, session, { cap: topUp.cap })
  session.paid.confirm(topUp.cap)
  return session.paid.cap()
}

/**
 * Returns true while the provider reads the chain and pays a transaction for a further top-up of a
 * session, by the payments in it.
 *
 * @param checkpoint Base units of one checkpoint; 0 for a free offer, under which nothing is paid.
 */
function mayRaise(
  { paid, topUps, topUpsRefused }: Pick<ProviderSession, 'paid' | 'topUps' | 'topUpsRefused'>,
  checkpoint: bigint,
): boolean {
  const total = checkpoint === 0n ? 0n : (paid.last()?.total ?? 0n)
  const earned = total && total / (checkpoint * BigInt(CHECKPOINTS_PER_OPENING))
  if (BigInt(topUpsRefused) >= TOP_UPS_REFUSED_MAX + earned) return false
  return BigInt(topUps) < TOP_UPS_UNPAID_MAX + earned
}
