import { type AccountId, Audit, type Hash, Hex, Session } from '@ostrom/protocol'
import type { ConsentWithOpening } from '../../court/data-challenges.ts'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import type { TransactionContext } from '../chain/state.ts'
import {
  challengeOfKind,
  checkInTime,
  endAsPrivate,
  requireOpenChallenge,
  saveChallenge,
  untilPart,
} from './data-challenge-records.ts'
import { auditSubjectOf, domainOf } from './evidence.ts'

/**
 * Has a client's word on who may see its answers stand on the chain, and goes on to a demand, where
 * one is named: it ends where nobody may see its answer, and is to be supplied where it was denied
 * and a quarter of the supply window is left.
 *
 * @throws {LedgerError} `challenge-not-open`, `consent-invalid`, `signature-invalid`.
 */
export function showConsent(
  context: TransactionContext,
  { id, shown: disclosed }: { readonly id?: bigint; readonly shown: ConsentWithOpening },
): void {
  const { state } = context
  const { consent, modes, signature } = disclosed
  const { sessionId, count, modesHash, secret } = consent
  const unfit = { session: sessionId, count }
  check(state.auditRequests.get(sessionId) !== true, 'consent-invalid', unfit)
  const existing = state.consents.get(sessionId)
  const isWhole = BigInt(modes.length) === count && modesHash === Audit.modesHash(modes)
  if (existing?.count !== count || existing.modesHash !== modesHash) {
    check(count > (existing?.count ?? 0n) && isWhole, 'consent-invalid', unfit)
    const work = auditSubjectOf(context, sessionId)
    const needed = consenterOf(context, sessionId, disclosed)
    const digest = Audit.consentHash(consent, domainOf(context, work))
    check(recover(digest, signature) === needed, 'signature-invalid', { needed })
    state.consents.set(sessionId, { count, modesHash })
    const words = { sessionId, provider: work.provider, secret, modes: Hex.from(modes), signature }
    context.emit({ kind: 'consent-published', ...words })
  }
  check(isWhole, 'consent-invalid', unfit)
  if (id !== undefined) heed(context, id, { sessionId, modes })
}

/** What a consent means to a demand. */
function heed(
  context: TransactionContext,
  id: bigint,
  { sessionId, modes }: { readonly sessionId: Hash; readonly modes: Uint8Array },
): void {
  const challenge = challengeOfKind(
    requireOpenChallenge(context, id, ['open', 'consent-missing']),
    'transcript',
  )
  const { index, provider } = challenge
  const fits = challenge.sessionId === sessionId && index < BigInt(modes.length)
  check(fits, 'consent-invalid', { session: challenge.sessionId, index })
  checkInTime(context, challenge)
  if (modes[Number(index)] === 0) {
    endAsPrivate(context, challenge, true)
    return
  }
  if (challenge.status !== 'consent-missing') return
  checkInTime(context, challenge, untilPart(context, challenge, 4n))
  saveChallenge(context, { ...challenge, status: 'open' })
  context.emit({ kind: 'challenge-reopened', challengeId: id, provider })
}

/** Who signs for a session: the chain forgets it, its client's authorization does not. */
function consenterOf(
  context: TransactionContext,
  sessionId: Hash,
  { opening }: ConsentWithOpening,
): AccountId {
  const { state, domain } = context
  const request = state.requests.get(sessionId)
  if (request) return request.terms.client
  const { authorization, signature } = opening ?? {}
  const ours = authorization && Session.idOf(authorization, domain) === sessionId
  check(ours && signature, 'consent-invalid', { session: sessionId })
  const needed = authorization.client
  const digest = Session.authorizationHash(authorization, domain)
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
  return authorization.signer
}
