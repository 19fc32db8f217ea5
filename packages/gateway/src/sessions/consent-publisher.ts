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

/** Shows consents on chain that providers deny: docs/spec/verification.md, section 11. */
export type ConsentPublisher = {
  /**
   * Shows consents of sessions of this wallet's of which validators demand answers, and whose
   * provider says that none came: a few at a time, and of so many sessions in a day, since each is
   * a transaction. One serves all who demand anything of its session.
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
    demand: MissingConsentChallenge,
    shown: ConsentWithOpening,
  ): Promise<void> {
    const { challengeId: id, subject } = demand
    try {
      const { hash: transaction } = await dataChallenges.publishConsent({ id, shown })
      note(demand)
      day.tried.set(id, PUBLISH_ATTEMPTS_MAX)
      log('consent-published', { demand: id, subject, transaction })
    } catch (error) {
      // Another was quicker, it is too late, or the chain's node is behind: a few times it is tried
      // again. What cost nothing takes nothing from others, nor from those of its session; what the
      // chain could not be told at all counts for nothing.
      const isLost = gasSpentOnRevert(error) > 0n
      if (isLost) note(demand)
      if (isLost || (BaseError.is(error) && error.retry === 'never')) noteTry(demand)
      const code = BaseError.is(error) ? error.code : 'internal-error'
      log('consent-publish-failed', { demand: id, subject, code })
    }
  }
  return {
    async step() {
      const { dataChallenges } = ledger
      if (!dataChallenges) return
      if (clock.nowMs() - day.fromMs >= PUBLISH_DAY_MS) day = startDay(clock.nowMs())
      const limit = CONSENTS_CHECKED_MAX
      const denied = await market.missingConsentChallenges({ client: ledger.account, limit })
      let left = CONSENTS_PUBLISHED_PER_STEP
      const shownNow = new Set<Hash>()
      for (const demand of denied) {
        if (left === 0) return
        // One of its session at a look: who demanded another answer reopens that by the same word.
        if (shownNow.has(demand.subject) || !mayShow(demand)) continue
        const shown = await consentOf(options, demand)
        if (!shown) continue
        left--
        shownNow.add(demand.subject)
        await show(dataChallenges, demand, shown)
      }
    },
  }
}

const startDay = (fromMs: number) => ({
  fromMs,
  /** Transactions by session. */
  sent: new Map<Hash, number>(),
  /** Tries by demand; one that was shown has no more. */
  tried: new Map<bigint, number>(),
})

/**
 * The client's word on who may see the answers of a session; undefined where nobody may see any,
 * where it is not known any more, and while questions may yet be asked: before the last its
 * provider must not know. A session that ended on chain takes none, whatever its provider's channel
 * says.
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
