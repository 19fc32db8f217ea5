import {
  type AuditLedger,
  type DeniedDemand,
  gasLostOf,
  type Ledger,
  type Market,
  type ShownConsent,
} from '@ostrom/ledger'
import { BaseError, type Clock, type Hash, Hex, type Log, Request } from '@ostrom/protocol'
import type { Receipts } from '../receipts/receipts.ts'
import { createConsents } from './consents.ts'
import {
  CONSENTS_LOOKED_AT_MAX,
  CONSENTS_SHOWN_PER_DAY,
  CONSENTS_SHOWN_PER_LOOK,
  SHOWINGS_OF_ONE_MAX,
  SHOWN_DAY_MS,
} from './limits.ts'
import type { ClientSessionRecords } from './records.ts'

export type ShowingsOptions = {
  readonly ledger: Pick<
    Ledger,
    'account' | 'audits' | 'createSigner' | 'domain' | 'session' | 'signer'
  >
  readonly market: Pick<Market, 'deniedDemands'>
  readonly records: Pick<ClientSessionRecords, 'get'>
  readonly receipts: Pick<Receipts, 'modes'>
  readonly clock: Clock
  readonly log: Log
}

/** Shows consents on chain that providers deny: docs/spec/verification.md, section 11. */
export type Showings = {
  /**
   * Shows consents of sessions of this wallet's of which validators demand answers, and whose
   * provider says that none came: a few at a time, and of so many sessions in a day, since each is
   * a transaction. One serves all who demand anything of its session.
   */
  step(): Promise<void>
}

export function createShowings(options: ShowingsOptions): Showings {
  const { ledger, market, clock, log } = options
  let day = startDay(clock.nowMs())
  const mayShow = ({ demandId, subject }: DeniedDemand) => {
    if ((day.tried.get(demandId) ?? 0) >= SHOWINGS_OF_ONE_MAX) return false
    const sent = day.sent.get(subject)
    if (sent === undefined) return day.sent.size < CONSENTS_SHOWN_PER_DAY
    return sent < SHOWINGS_OF_ONE_MAX
  }
  const note = ({ subject }: DeniedDemand) =>
    day.sent.set(subject, (day.sent.get(subject) ?? 0) + 1)
  const noteTry = ({ demandId }: DeniedDemand) =>
    day.tried.set(demandId, (day.tried.get(demandId) ?? 0) + 1)
  async function show(
    audits: AuditLedger,
    demand: DeniedDemand,
    shown: ShownConsent,
  ): Promise<void> {
    const { demandId: id, subject } = demand
    try {
      const { hash: transaction } = await audits.showConsent({ id, shown })
      note(demand)
      day.tried.set(id, SHOWINGS_OF_ONE_MAX)
      log('consent-shown', { demand: id, subject, transaction })
    } catch (error) {
      // Another was quicker, it is too late, or the chain's node is behind: a few times it is tried
      // again. What cost nothing takes nothing from others, nor from those of its session; what the
      // chain could not be told at all counts for nothing.
      const isLost = gasLostOf(error) > 0n
      if (isLost) note(demand)
      if (isLost || (BaseError.is(error) && error.retry === 'never')) noteTry(demand)
      const code = BaseError.is(error) ? error.code : 'internal-error'
      log('consent-unshown', { demand: id, subject, code })
    }
  }
  return {
    async step() {
      if (!ledger.audits) return
      if (clock.nowMs() - day.fromMs >= SHOWN_DAY_MS) day = startDay(clock.nowMs())
      const limit = CONSENTS_LOOKED_AT_MAX
      const denied = await market.deniedDemands({ client: ledger.account, limit })
      let left = CONSENTS_SHOWN_PER_LOOK
      const shownNow = new Set<Hash>()
      for (const demand of denied) {
        if (left === 0) return
        // One of its session at a look: who demanded another answer reopens that by the same word.
        if (shownNow.has(demand.subject) || !mayShow(demand)) continue
        const shown = await consentTo(options, demand)
        if (!shown) continue
        left--
        shownNow.add(demand.subject)
        await show(ledger.audits, demand, shown)
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
async function consentTo(
  { ledger, records, receipts }: ShowingsOptions,
  { subject: sessionId, index }: DeniedDemand,
): Promise<ShownConsent | undefined> {
  const record = await records.get(sessionId)
  const isAlive = record?.status === 'alive'
  if (isAlive && (await ledger.session(sessionId))?.status !== 'closed') return undefined
  const modes = await receipts.modes(sessionId)
  if (!modes.has(index)) return undefined
  if ([...modes.values()].every((mode) => mode === 'canary-only')) return undefined
  const last = [...modes.keys()].reduce((most, at) => (at > most ? at : most), index)
  const { domain: sessions } = ledger
  const signer = record ? ledger.createSigner(Hex.toBytes(record.signerSecret)) : ledger.signer
  const domain = record ? sessions : Request.domain(sessions)
  const signed = await createConsents({ sessionId, domain, signer, modes }).sign(last + 1n)
  if (!signed) return undefined
  if (!record) return signed
  const { authorization, signature } = record
  return { ...signed, opening: { authorization, signature } }
}
