import { type AuditLedger, GENERAL_DOMAIN, type Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  createAsyncCache,
  createBoundedMap,
  type Hash,
  monotonicMs,
} from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import type { ReceiptSeats } from '../../receipt-seats.ts'
import { createRateLimiter } from '../admission/rate-limiter.ts'
import { ProviderFullError } from '../errors.ts'
import type { AuditorWeights } from './auditor-weights.ts'
import type { JurySeats } from './jury-seats.ts'
import {
  AUDITOR_CACHE_MS,
  AUDITOR_DOMAINS_MAX,
  AUDITOR_READS_MAX,
  AUDITORS_LIMITED_MAX,
} from './limits.ts'

/** An auditing account, with its operator, who may sign for it. */
export type AuditorIdentity = { readonly operator?: AccountId }

/** A receipt under the root of its session or request. */
export type AuditedReceipt = {
  readonly sessionId: Hash
  readonly index: bigint
  readonly receiptId: Hash
}

/** Checks on chain whether a validator may audit a receipt. */
export type AuditGate = {
  /**
   * Returns an account's identity as an auditor; undefined if the account may not audit this
   * provider. An auditor needs settled weight in a domain of this provider, and over all domains a
   * weight of at least the court's least stake.
   *
   * @param options.isSigned True if the account's own key signed the request. If false, an account
   *   without enough weight in the chain's events is no auditor, and its request causes no read of
   *   the chain.
   * @throws {ProviderFullError} The account lacks weight in the chain's events, and the rate limit
   *   of chain reads for such accounts is exhausted.
   */
  auditor(
    account: AccountId,
    options: { readonly isSigned: boolean },
  ): Promise<AuditorIdentity | undefined>
  /** Returns true if the beacon drew a receipt for audit. */
  isSampled(receipt: AuditedReceipt): Promise<boolean>
  /**
   * Returns true if an account may read a drawn answer: it has a seat for the receipt, or on the
   * jury of a case against this provider.
   */
  hasSeat(
    account: AccountId,
    receipt: AuditedReceipt & { readonly modelVersion: Hash; readonly windowSeconds: bigint },
  ): Promise<boolean>
}

export type AuditGateOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'parameters' | 'stake'>
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly clock: Pick<Clock, 'nowMs'>
  /** Model versions that this provider serves. */
  readonly versions: readonly Hash[]
  readonly weights: Pick<AuditorWeights, 'of'>
  readonly receiptSeats: ReceiptSeats
  readonly jurySeats: JurySeats
}

type CachedAuditor = { readonly untilMs: number; readonly auditor: AuditorIdentity | undefined }

const READS_WINDOW_MS = 60_000

/** Creates the gate of a chain with audits, by enlisted weights and beacon draws. */
export function createAuditGate(options: AuditGateOptions): AuditGate {
  const { audits, ledger, randomness, clock, weights, receiptSeats, jurySeats } = options
  const domains = [GENERAL_DOMAIN, ...new Set(options.versions)].slice(0, AUDITOR_DOMAINS_MAX)
  const reads = createRateLimiter({ clock, max: AUDITOR_READS_MAX, windowMs: READS_WINDOW_MS })
  const leastStakes = createAsyncCache<number, bigint>({ entriesMax: 1 })
  const stakeMin = () =>
    leastStakes.getOrMake(Math.floor(monotonicMs(clock) / AUDITOR_CACHE_MS), async () => {
      return (await ledger.parameters()).stakeMin
    })

  const look = async (account: AccountId): Promise<AuditorIdentity | undefined> => {
    const { operator, inUse } = await ledger.stake(account, 'court')
    if (inUse < (await stakeMin())) return undefined
    const atSeconds = await ledger.nowSeconds()
    for (const domain of domains) {
      if ((await audits.settledWeightAt({ account, domain, atSeconds })) === 0n) continue
      return operator ? { operator } : {}
    }
    return undefined
  }
  const auditors = createAuditorCache(clock, look)
  const strangers = createAuditorCache(clock, async (account) => {
    if (!reads.take()) {
      throw new ProviderFullError({ reason: 'too many accounts request audits' })
    }
    return await look(account)
  })

  /**
   * Returns the anchored root whose second decides the draw of a receipt, as on chain: the newest
   * root that contains the receipt.
   */
  const anchorOf = async ({ sessionId, index }: AuditedReceipt) =>
    (await audits.anchors(sessionId)).find(({ count }) => index < count)

  return {
    async auditor(account, { isSigned }) {
      // Only accounts with enough weight in the chain's events share the cache of auditors, so that
      // invented accounts use none of its capacity.
      const isKnown = (await weights.of(account)) >= (await stakeMin())
      if (isKnown) return await auditors(account)
      return isSigned ? await strangers(account) : undefined
    },
    async isSampled(receipt) {
      const anchor = await anchorOf(receipt)
      const beacon = anchor && (await randomness.selectionValue(anchor.atSeconds))
      if (!beacon) return false
      const { sessionId, receiptId } = receipt
      const rateBps = await audits.auditRateBps(sessionId)
      return rateBps !== undefined && AuditSampling.isSampled({ beacon, receiptId, rateBps })
    },
    async hasSeat(account, receipt) {
      const anchor = await anchorOf(receipt)
      const drawn = anchor && { ...receipt, anchoredSeconds: anchor.atSeconds }
      if (drawn && (await receiptSeats.hasSeat(account, drawn))) return true
      return await jurySeats.hasSeat(account)
    },
  }
}

/** Caches the chain's answers about accounts for `AUDITOR_CACHE_MS`. */
function createAuditorCache(
  clock: Pick<Clock, 'nowMs'>,
  look: (account: AccountId) => Promise<AuditorIdentity | undefined>,
) {
  const found = createBoundedMap<AccountId, CachedAuditor>(AUDITORS_LIMITED_MAX)
  const looking = createAsyncCache<AccountId, CachedAuditor>({ entriesMax: AUDITORS_LIMITED_MAX })
  return async (account: AccountId): Promise<AuditorIdentity | undefined> => {
    const before = found.get(account)
    if (before && monotonicMs(clock) < before.untilMs) return before.auditor
    // Parallel requests of one account share one read.
    const seen = await looking.getOrMake(account, async () => {
      const auditor = await look(account)
      const made = { auditor, untilMs: monotonicMs(clock) + AUDITOR_CACHE_MS }
      found.set(account, made)
      looking.delete(account)
      return made
    })
    return seen.auditor
  }
}
