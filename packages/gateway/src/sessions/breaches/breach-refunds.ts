import type { AuditLedger, Ledger } from '@ostrom/ledger'
import { BaseError, Cbor, type Hash, type Log, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'

/**
 * Pay that the court returns to a client after the proof of a fraud: docs/spec/court.md, section 7.
 */
export type BreachRefund = {
  readonly caseId: bigint
  /** Session or request whose breach was proven. */
  readonly subject: Hash
}

/** Claims refunds for sessions and requests with a proven breach, whichever account proved it. */
export type BreachRefunds = {
  save(refund: BreachRefund): Promise<void>
  /**
   * Claims each refund whose session or request has ended, and forgets it once the court has
   * returned the pay or has none left to return.
   */
  take(audits: AuditLedger): Promise<void>
}

export type BreachRefundsOptions = {
  readonly state: StateStore
  readonly log: Log
  readonly ledger: Pick<Ledger, 'request' | 'session'>
}

/**
 * Prefix of refunds in the state, followed by the id of the session or request. So each session or
 * request has at most one stored refund.
 */
const PREFIX = 'gateway/breach-refund/'

const caseSchema = Schema.object({ caseId: Schema.unsigned(256) })

/** Creates the records of refunds over a state. */
export function createBreachRefunds(options: BreachRefundsOptions): BreachRefunds {
  const { state, log, ledger } = options

  /** Returns true once the court has returned the pay, or has none left to return. */
  async function isDone(audits: AuditLedger, { caseId, subject }: BreachRefund): Promise<boolean> {
    const work = (await ledger.session(subject)) ?? (await ledger.request(subject))
    if (work?.status === 'open' || work?.status === 'locked') return false
    const status = work?.pay?.status
    if (status !== 'maturing' && status !== 'held') return true
    try {
      await audits.resolveHeldPay({ caseId, subject })
      log('offer-breach-refunded', { subject, case: caseId })
      return true
    } catch (error) {
      const code = BaseError.is(error) ? error.code : 'internal-error'
      log('offer-breach-refund-failed', { subject, case: caseId, code })
      return BaseError.is(error) && error.retry === 'never'
    }
  }

  return {
    async save({ caseId, subject }) {
      const value = Cbor.encode({ caseId })
      await state.commit([{ kind: 'put', key: PREFIX + subject, value }])
    },
    async take(audits) {
      for await (const { key, value } of listAll(state, PREFIX)) {
        const subject = Schema.hash(key.slice(PREFIX.length), 'subject')
        const { caseId } = Cbor.decode(value, caseSchema, 'refund')
        if (await isDone(audits, { caseId, subject })) await state.commit([{ kind: 'delete', key }])
      }
    },
  }
}
