import {
  type AuditLedger,
  type DeniedDemand,
  gasLostOf,
  type Ledger,
  type Market,
  type ShownConsent,
} from '@ostrom/ledger'
import { Audit, BaseError, type Clock, Hex, type Log, Request } from '@ostrom/protocol'
import type { Receipts } from '../receipts/receipts.ts'
import { createConsents } from './consents.ts'
import {
  CONSENTS_LOOKED_AT_MAX,
  CONSENTS_SHOWN_PER_DAY,
  CONSENTS_SHOWN_PER_LOOK,
  SHOWN_DAY_MS,
} from './limits.ts'
import type { ClientSessionRecords } from './records.ts'

export type ShowingsOptions = {
  readonly ledger: Pick<Ledger, 'account' | 'audits' | 'createSigner' | 'domain' | 'signer'>
  readonly market: Pick<Market, 'deniedDemands'>
  readonly records: Pick<ClientSessionRecords, 'get'>
  readonly receipts: Pick<Receipts, 'modes'>
  readonly clock: Clock
  readonly log: Log
}

/** Shows consents on chain that providers deny: docs/spec/verification.md, section 11. */
export type Showings = {
  /**
   * Shows consents to answers of this wallet's that validators demand, and whose provider says that
   * none came: a few at a time, and so many in a day, since each is a transaction.
   */
  step(): Promise<void>
}

export function createShowings(options: ShowingsOptions): Showings {
  const { ledger, market, clock, log } = options
  const tried = new Set<bigint>()
  let day = { fromMs: 0, shown: 0 }
  const mayShow = () => {
    if (clock.nowMs() - day.fromMs >= SHOWN_DAY_MS) {
      day = { fromMs: clock.nowMs(), shown: 0 }
      tried.clear()
    }
    return day.shown < CONSENTS_SHOWN_PER_DAY
  }
  async function show(
    audits: AuditLedger,
    { demandId: id, subject }: DeniedDemand,
    shown: ShownConsent,
  ): Promise<void> {
    try {
      const { hash: transaction } = await audits.showConsent({ id, shown })
      day.shown += 1
      tried.add(id)
      log('consent-shown', { demand: id, subject, transaction })
    } catch (error) {
      // Another was quicker, or it is too late; what the chain could not be told is tried again.
      const code = BaseError.is(error) ? error.code : 'internal-error'
      if (gasLostOf(error) > 0n) day.shown += 1
      if (gasLostOf(error) > 0n || (BaseError.is(error) && error.retry === 'never')) tried.add(id)
      log('consent-unshown', { demand: id, subject, code })
    }
  }
  return {
    async step() {
      if (!ledger.audits || !mayShow()) return
      const limit = CONSENTS_LOOKED_AT_MAX
      const denied = await market.deniedDemands({ client: ledger.account, limit })
      let left = CONSENTS_SHOWN_PER_LOOK
      for (const demand of denied) {
        if (tried.has(demand.demandId)) continue
        const shown = await consentTo(options, demand)
        if (!shown) continue
        if (left-- === 0 || !mayShow()) return
        await show(ledger.audits, demand, shown)
      }
    },
  }
}

/**
 * The client's word on who may see an answer; undefined where nobody may, where it is not known
 * any more, and while questions may yet be asked: before the last its provider must not know.
 */
async function consentTo(
  { ledger, records, receipts }: ShowingsOptions,
  { subject: sessionId, index }: DeniedDemand,
): Promise<ShownConsent | undefined> {
  const record = await records.get(sessionId)
  if (record?.status === 'alive') return undefined
  const modes = await receipts.modes(sessionId)
  if ((modes.get(index) ?? 'canary-only') === 'canary-only') return undefined
  const last = [...modes.keys()].reduce((most, at) => (at > most ? at : most), index)
  const { domain: sessions } = ledger
  const signer = record ? ledger.createSigner(Hex.toBytes(record.signerSecret)) : ledger.signer
  const domain = record ? sessions : Request.domain(sessions)
  const signed = await createConsents({ sessionId, domain, signer, modes }).sign(last + 1n)
  if (!signed || Audit.modeAt(signed.modes, index) === 'canary-only') return undefined
  if (!record) return signed
  const { authorization, signature } = record
  return { ...signed, opening: { authorization, signature } }
}
