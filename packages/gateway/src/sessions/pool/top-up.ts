import type { Ledger } from '@ostrom/ledger'
import { type Hex, Session, SignedObject } from '@ostrom/protocol'
import { TOP_UP_SECONDS } from '../limits.ts'
import { allowanceOf } from './approval.ts'
import type { PooledSession } from './pooled-session.ts'

/**
 * Builds a top-up of the size of the session's first cap, or of the available balance or allowance
 * if that is less. Returns undefined if no amount is available.
 */
export async function buildTopUp(
  ledger: Ledger,
  { id, session, record }: Pick<PooledSession, 'id' | 'session' | 'record'>,
): Promise<Session.TopUp | undefined> {
  const { asset } = record.offer
  const available = await ledger.balance(ledger.account, asset)
  // If the allowance does not suffice, a new session with its own approval is opened instead.
  const approved = (await allowanceOf(ledger, asset)) ?? available
  const usual = record.authorization.cap
  const more = [available, approved].reduce((least, one) => (one < least ? one : least), usual)
  if (more === 0n) return undefined
  const validUntilSeconds = (await ledger.nowSeconds()) + TOP_UP_SECONDS
  return { sessionId: id, cap: session.cap + more, validUntilSeconds }
}

/** Signs a top-up with the key of the ledger's account. */
export const signTopUp = (
  { signer, domain }: Pick<Ledger, 'signer' | 'domain'>,
  topUp: Session.TopUp,
): Promise<Hex.Hex> => signer.sign(SignedObject.signable(Session.topUpStruct, topUp, domain))
