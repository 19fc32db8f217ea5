import { type AccountId, Audit, type Hash, Hex, Session } from '@ostrom/protocol'
import type { ShownConsent } from '../demands.ts'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import {
  checkInTime,
  demandOfKind,
  endAsPrivate,
  openDemand,
  saveDemand,
  untilPart,
} from './demand-records.ts'
import { domainOf, workOf } from './evidence.ts'
import type { Context } from './state.ts'

/**
 * Has a client's word on who may see its answers stand on the chain, and goes on to a demand, where
 * one is named: it ends where nobody may see its answer, and is to be supplied where it was denied
 * and a quarter of the supply window is left.
 *
 * @throws {LedgerError} `demand-not-open`, `consent-unfit`, `signature-invalid`.
 */
export function showConsent(
  context: Context,
  { id, shown }: { readonly id?: bigint; readonly shown: ShownConsent },
): void {
  const { state } = context
  const { consent, modes, signature } = shown
  const { sessionId, count, modesHash, secret } = consent
  const unfit = { session: sessionId, count }
  check(state.audited.get(sessionId) !== true, 'consent-unfit', unfit)
  const told = state.consents.get(sessionId)
  const isWhole = BigInt(modes.length) === count && modesHash === Audit.modesHash(modes)
  if (told?.count !== count || told.modesHash !== modesHash) {
    check(count > (told?.count ?? 0n) && isWhole, 'consent-unfit', unfit)
    const work = workOf(context, sessionId)
    const needed = consenterOf(context, sessionId, shown)
    const digest = Audit.consentHash(consent, domainOf(context, work))
    check(recover(digest, signature) === needed, 'signature-invalid', { needed })
    state.consents.set(sessionId, { count, modesHash })
    const words = { sessionId, provider: work.provider, secret, modes: Hex.from(modes), signature }
    context.emit({ kind: 'consent-shown', ...words })
  }
  check(isWhole, 'consent-unfit', unfit)
  if (id !== undefined) heed(context, id, { sessionId, modes })
}

/** What a consent means to a demand. */
function heed(
  context: Context,
  id: bigint,
  { sessionId, modes }: { readonly sessionId: Hash; readonly modes: Uint8Array },
): void {
  const known = demandOfKind(openDemand(context, id, ['open', 'denied']), 'transcript')
  const { index, provider } = known
  const fits = known.sessionId === sessionId && index < BigInt(modes.length)
  check(fits, 'consent-unfit', { session: known.sessionId, index })
  checkInTime(context, known)
  if (modes[Number(index)] === 0) {
    endAsPrivate(context, known, true)
    return
  }
  if (known.status !== 'denied') return
  checkInTime(context, known, untilPart(context, known, 4n))
  saveDemand(context, { ...known, status: 'open' })
  context.emit({ kind: 'demand-reopened', demandId: id, provider })
}

/** Who signs for a session: the chain forgets it, its client's authorization does not. */
function consenterOf(context: Context, sessionId: Hash, { opening }: ShownConsent): AccountId {
  const { state, domain } = context
  const request = state.requests.get(sessionId)
  if (request) return request.terms.client
  const { authorization, signature } = opening ?? {}
  const ours = authorization && Session.idOf(authorization, domain) === sessionId
  check(ours && signature, 'consent-unfit', { session: sessionId })
  const needed = authorization.client
  const digest = Session.authorizationHash(authorization, domain)
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
  return authorization.signer
}
