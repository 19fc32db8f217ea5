import {
  type ConsentWithOpening,
  type DataChallengeLedger,
  gasSpentOnRevert,
  type Ledger,
  type MarketReader,
  type MissingConsentChallenge,
} from '@ostrom/ledger'
import { BaseError, type Clock, type Hash, Hex, type Log, Request } from '@ostrom/protocol'
import type { ReceiptStore } from '../receipts/receipt-store.ts'
import type { ClientSessionRecords } from './client-session-records.ts'
import {
  CONSENTS_CHECKED_MAX,
  CONSENTS_PUBLISHED_PER_DAY,
  CONSENTS_PUBLISHED_PER_STEP,
  PUBLISH_ATTEMPTS_MAX,
  PUBLISH_DAY_MS,
} from './limits.ts'
import { createSessionConsents } from './session-consents.ts'

export type ConsentPublisherOptions = {
  readonly ledger: Pick<
    Ledger,
    'account' | 'createSigner' | 'dataChallenges' | 'domain' | 'session' | 'signer'
  >
  readonly market: Pick<MarketReader, 'missingConsentChallenges'>
  readonly records: Pick<ClientSessionRecords, 'get'>
  readonly receipts: Pick<ReceiptStore, 'auditModes'>
  readonly clock: Clock
  readonly log: Log
}

/** Publishes consents that providers report missing: docs/spec/verification.md, section 11. */
export type ConsentPublisher = {
  /**
   * Publishes consents of this wallet's sessions and requests for data challenges whose provider
   * reported a missing consent: up to `CONSENTS_PUBLISHED_PER_STEP`, for at most
   * `CONSENTS_PUBLISHED_PER_DAY` subjects, because each is a transaction.
   */
  step(): Promise<void>
}

export function createConsentPublisher(options: ConsentPublisherOptions): ConsentPublisher {
  const { ledger, market, clock, log } = options
  let day = startDay(clock.nowMs())
  const mayShow = ({ challengeId, subject }: MissingConsentChallenge) => {
    if ((day.tried.get(challengeId) ?? 0) >= PUBLISH_ATTEMPTS_MAX) return false
    const sent = day.sent.get(subject)
    if (sent === undefined) return day.sent.size < CONSENTS_PUBLISHED_PER_DAY
    return sent < PUBLISH_ATTEMPTS_MAX
  }
  const note = ({ subject }: MissingConsentChallenge) =>
    day.sent.set(subject, (day.sent.get(subject) ?? 0) + 1)
  const noteTry = ({ challengeId }: MissingConsentChallenge) =>
    day.tried.set(challengeId, (day.tried.get(challengeId) ?? 0) + 1)
  async function show(
    dataChallenges: DataChallengeLedger,
    challenge: MissingConsentChallenge,
    disclosed: ConsentWithOpening,
  ): Promise<void> {
    const { challengeId: id, subject } = challenge
    try {
      const { hash: transaction } = await dataChallenges.publishConsent({ id, shown: disclosed })
      note(challenge)
      day.tried.set(id, PUBLISH_ATTEMPTS_MAX)
      log('consent-published', { challenge: id, subject, transaction })
    } catch (error) {
      // Another account was first, the challenge ended, or the chain node lags. A reverted
      // transaction counts for its subject and its challenge; a refusal without gas that no retry
      // can change counts for its challenge alone; other errors do not count.
      const isLost = gasSpentOnRevert(error) > 0n
      if (isLost) note(challenge)
      if (isLost || (BaseError.is(error) && error.retry === 'never')) noteTry(challenge)
      const code = BaseError.is(error) ? error.code : 'internal-error'
      log('consent-publish-failed', { challenge: id, subject, code })
    }
  }
  const once = async (): Promise<void> => {
    const { dataChallenges } = ledger
    if (!dataChallenges) return
    if (clock.nowMs() - day.fromMs >= PUBLISH_DAY_MS) day = startDay(clock.nowMs())
    const limit = CONSENTS_CHECKED_MAX
    const denied = await market.missingConsentChallenges({ client: ledger.account, limit })
    let left = CONSENTS_PUBLISHED_PER_STEP
    const published = new Set<Hash>()
    for (const challenge of denied) {
      if (left === 0) return
      // One per subject and step: other validators reopen their challenges by the same consent.
      if (published.has(challenge.subject) || !mayShow(challenge)) continue
      const consent = await consentOf(options, challenge)
      if (!consent) continue
      left--
      published.add(challenge.subject)
      await show(dataChallenges, challenge, consent)
    }
  }
  let running: Promise<void> | undefined
  return {
    // Two steps at a time would both publish what neither has counted yet.
    step() {
      running ??= once().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

const startDay = (fromMs: number) => ({
  fromMs,
  /** Transactions by session. */
  sent: new Map<Hash, number>(),
  /** Attempts by data challenge; a published consent ends them. */
  tried: new Map<bigint, number>(),
})

/**
 * Signs the client's consent for a session or request. Returns undefined if all answers are
 * private, if the audit modes are no longer stored, or while the session may get more calls,
 * because its provider must not learn the modes before the last one. A session that the chain has
 * closed gets no more calls, even if its record is still open.
 */
async function consentOf(
  { ledger, records, receipts }: ConsentPublisherOptions,
  { subject: sessionId, index }: MissingConsentChallenge,
): Promise<ConsentWithOpening | undefined> {
  const record = await records.get(sessionId)
  const isAlive = record?.status === 'open'
  if (isAlive && (await ledger.session(sessionId))?.status !== 'closed') return undefined
  const auditModes = await receipts.auditModes(sessionId)
  if (!auditModes.has(index)) return undefined
  if ([...auditModes.values()].every((mode) => mode === 'canary-only')) return undefined
  const last = [...auditModes.keys()].reduce((most, at) => (at > most ? at : most), index)
  const { domain: sessions } = ledger
  const signer = record ? ledger.createSigner(Hex.toBytes(record.signerSecret)) : ledger.signer
  const domain = record ? sessions : Request.domain(sessions)
  const signed = await createSessionConsents({ sessionId, domain, signer, auditModes }).sign(
    last + 1n,
  )
  if (!signed) return undefined
  if (!record) return signed
  const { authorization, signature } = record
  return { ...signed, opening: { authorization, signature } }
}
