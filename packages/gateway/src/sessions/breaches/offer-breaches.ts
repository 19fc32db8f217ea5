import { type AuditLedger, gasSpentOnRevert, isLedgerError, type Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  Cbor,
  type Clock,
  type Hash,
  type Hex,
  type Log,
  monotonicMs,
  Offer,
  Receipt,
  Schema,
} from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { BREACH_PROOFS_PER_STEP, BREACHES_OF_PROVIDER_MAX, BREACHES_STORED_MAX } from '../limits.ts'
import { createBreachProofSchedule } from './breach-proof-schedule.ts'
import { createBreachRefunds } from './breach-refunds.ts'

/** A receipt, signed by its provider, that violates the offer of its session or request. */
export type OfferBreach = {
  readonly offer: Offer.Offer
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
}

type StoredBreach = OfferBreach & { readonly id: Hash }

/** Stores offer breaches until they are proven on chain. */
export type OfferBreaches = {
  /**
   * Stores a breach whose signature the caller has verified, unless the store or the provider's
   * share of it is full.
   */
  save(id: Hash, breach: OfferBreach): Promise<void>
  list(): Promise<readonly StoredBreach[]>
  /**
   * Proves up to `BREACH_PROOFS_PER_STEP` breaches on chain, if the reward covers the gas. Deletes
   * breaches that the court will never accept, and those of excluded providers without stake.
   * Claims the refunds of ended sessions and requests whose breach this or another account proved.
   */
  prove(): Promise<void>
}

const offerBreachSchema: Schema.Schema<OfferBreach> = Schema.object({
  offer: Offer.offerSchema,
  receipt: Receipt.receiptSchema,
  signature: Schema.hex(undefined, 4096),
})

const PREFIX = 'gateway/breach/'

/** Maximum reward, in multiples of a case's bond: docs/spec/court.md, section 6. */
const REWARD_BONDS_MAX = 4n

/**
 * Case bonds that an offer breach costs its provider if only an operator's key signed the receipt:
 * docs/spec/court.md, section 7.
 */
const OPERATOR_OFFENCE_BONDS = 4n

export type OfferBreachesOptions = {
  readonly state: StateStore
  readonly log: Log
  readonly clock: Clock
  readonly ledger: Pick<
    Ledger,
    'audits' | 'parameters' | 'providerRecord' | 'request' | 'session' | 'stake'
  >
}

/** Creates the records of breached offers, and proves them on chain. */
export function createOfferBreaches(options: OfferBreachesOptions): OfferBreaches {
  const { state, log, clock, ledger } = options
  const tries = createBreachProofSchedule()
  const refunds = createBreachRefunds({ state, log, ledger })
  const list = async () => {
    const found: StoredBreach[] = []
    for await (const { key, value } of listAll(state, PREFIX)) {
      found.push({
        id: key.slice(PREFIX.length) as Hash,
        ...Cbor.decode(value, offerBreachSchema, 'breach'),
      })
    }
    return found
  }
  const forget = (id: Hash) => state.commit([{ kind: 'delete', key: PREFIX + id }])

  /** Sends a proof if it is profitable. Returns true if the breach stays stored for later. */
  async function isPending(audits: AuditLedger, { id, ...breach }: StoredBreach): Promise<boolean> {
    const { provider } = breach.offer
    const reward = await rewardOf(ledger, provider)
    // A proof against an excluded provider without stake has no effect.
    if (reward === 0n) return !(await ledger.providerRecord(provider)).isExcluded
    if (reward < tries.gasCost(provider, monotonicMs(clock))) return true
    try {
      const { hash: transaction, gasCost, id: caseId } = await audits.proveOfferBreach(breach)
      tries.recordSuccess({ gasCost, nowMs: monotonicMs(clock) })
      await refunds.save({ caseId, subject: breach.receipt.sessionId })
      log('offer-breach-proven', { provider, receipt: id, transaction, gasCost })
      return false
    } catch (error) {
      const code = BaseError.is(error) ? error.code : 'internal-error'
      const gasLost = gasSpentOnRevert(error)
      log('offer-breach-proof-failed', { provider, receipt: id, code, gasLost })
      const isFinal = BaseError.is(error) && error.retry === 'never'
      if (isLedgerError(error, 'fraud-already-proven')) await refundByOtherProof(audits, id, breach)
      if (gasLost > 0n) tries.recordFailure(provider, { gasLost, nowMs: monotonicMs(clock) })
      // If another account's proof came first, nothing is left to prove; otherwise the breach can
      // still be proven.
      if (gasLost > 0n) return !isLedgerError(error, 'fraud-already-proven')
      return !isFinal || isLedgerError(error, 'insufficient-funds')
    } finally {
      tries.recordAttempt(id)
    }
  }

  /**
   * Saves a refund under the case that another account's proof opened: the court returns this
   * client's pay only if a transaction asks for it.
   */
  async function refundByOtherProof(audits: AuditLedger, id: Hash, { receipt }: OfferBreach) {
    const caseId = await audits.offerBreachCase(id)
    if (caseId !== undefined) await refunds.save({ caseId, subject: receipt.sessionId })
  }

  return {
    list,
    async save(id, breach) {
      log('offer-breach-recorded', { provider: breach.offer.provider, receipt: id })
      const breaches = await list()
      // `BREACHES_OF_PROVIDER_MAX` breaches suffice to convict a provider, so the rest of the store
      // stays free for breaches of other providers.
      const own = breaches.filter(({ offer }) => offer.provider === breach.offer.provider)
      if (breaches.length >= BREACHES_STORED_MAX || own.length >= BREACHES_OF_PROVIDER_MAX) return
      await state.commit([{ kind: 'put', key: PREFIX + id, value: Cbor.encode(breach) }])
    },
    async prove() {
      const { audits } = ledger
      if (!audits) return
      const breaches = await list()
      const due = tries.due(breaches, monotonicMs(clock)).slice(0, BREACH_PROOFS_PER_STEP)
      for (const breach of due) {
        // A proof that failed earlier in this step pauses all proofs against the same provider.
        if (tries.due([breach], monotonicMs(clock)).length === 0) continue
        if (!(await isPending(audits, breach))) await forget(breach.id)
      }
      await refunds.take(audits)
    },
  }
}

/** Returns the reward of a proof, in native base units: a share of the stake that it slashes. */
async function rewardOf(
  ledger: Pick<Ledger, 'parameters' | 'stake'>,
  provider: AccountId,
): Promise<bigint> {
  const { caseBond, proofPenaltyBps, rewardBps } = await ledger.parameters()
  const stakes = [
    await ledger.stake(provider, 'sessions'),
    await ledger.stake(provider, 'requests'),
  ]
  const whole = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  const penalty = (whole * proofPenaltyBps) / 10_000n
  // The node of a provider with an operator signs with the operator's key.
  const byOperator = stakes.some(({ operator }) => operator !== undefined)
  const bonds = OPERATOR_OFFENCE_BONDS * caseBond
  const taken = byOperator && bonds < penalty ? bonds : penalty
  const share = (taken * rewardBps) / 10_000n
  const most = REWARD_BONDS_MAX * caseBond
  return share < most ? share : most
}
