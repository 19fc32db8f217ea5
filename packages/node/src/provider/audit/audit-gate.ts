import { type AuditLedger, GENERAL_DOMAIN, type Ledger } from '@ostrom/ledger'
import { type AccountId, type Clock, createAsyncCache, type Hash } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { ProviderFullError } from '../errors.ts'
import { createRateLimiter } from '../rate-limiter.ts'
import {
  AUDITOR_CACHE_MS,
  AUDITOR_DOMAINS_MAX,
  AUDITOR_READS_MAX,
  AUDITORS_LIMITED_MAX,
} from './limits.ts'

/** An auditing account, with its operator, who may sign for it. */
export type AuditorIdentity = { readonly operator?: AccountId }

/** Checks on chain whether a validator may audit a receipt. */
export type AuditGate = {
  /**
   * Returns undefined if an account has no weight to audit here.
   *
   * @throws {ProviderFullError} The rate limit of these chain reads is exhausted.
   */
  auditor(account: AccountId): Promise<AuditorIdentity | undefined>
  /** Returns true if the beacon drew a receipt for audit. */
  isSampled(options: {
    readonly sessionId: Hash
    readonly index: bigint
    readonly receiptId: Hash
  }): Promise<boolean>
}

export type AuditGateOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'stake'>
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly clock: Pick<Clock, 'nowMs'>
  /** Model versions that this provider serves. */
  readonly versions: readonly Hash[]
}

type CachedAuditor = { readonly untilMs: number; readonly auditor: AuditorIdentity | undefined }

const READS_WINDOW_MS = 60_000

/** Creates the gate of a chain with audits, by enlisted weights and beacon draws. */
export function createAuditGate(options: AuditGateOptions): AuditGate {
  const { audits, ledger, randomness, clock } = options
  const domains = [GENERAL_DOMAIN, ...new Set(options.versions)].slice(0, AUDITOR_DOMAINS_MAX)
  const looks = createRateLimiter({ clock, max: AUDITOR_READS_MAX, windowMs: READS_WINDOW_MS })
  const auditors = new Map<AccountId, CachedAuditor>()
  const looking = createAsyncCache<AccountId, CachedAuditor>({ entriesMax: AUDITORS_LIMITED_MAX })

  const look = async (account: AccountId): Promise<AuditorIdentity | undefined> => {
    const atSeconds = await ledger.nowSeconds()
    for (const domain of domains) {
      if ((await audits.settledWeightAt({ account, domain, atSeconds })) === 0n) continue
      const { operator } = await ledger.stake(account, 'court')
      return operator ? { operator } : {}
    }
    return undefined
  }

  const keep = (account: AccountId, found: CachedAuditor): void => {
    auditors.delete(account)
    auditors.set(account, found)
    const [oldest] = auditors.keys()
    if (auditors.size > AUDITORS_LIMITED_MAX && oldest) auditors.delete(oldest)
  }

  return {
    async auditor(account) {
      const before = auditors.get(account)
      if (before && clock.nowMs() < before.untilMs) return before.auditor
      // Parallel requests of one account take one look.
      const found = await looking.getOrMake(account, async () => {
        if (!looks.take()) {
          throw new ProviderFullError({ reason: 'too many accounts request audits' })
        }
        const auditor = await look(account)
        const made = { auditor, untilMs: clock.nowMs() + AUDITOR_CACHE_MS }
        keep(account, made)
        looking.delete(account)
        return made
      })
      return found.auditor
    },
    async isSampled({ sessionId, index, receiptId }) {
      const anchors = await audits.anchors(sessionId)
      // The newest anchored root that contains the receipt decides, as on chain.
      const anchor = anchors.find(({ count }) => index < count)
      const beacon = anchor && (await randomness.selectionValue(anchor.atSeconds))
      if (!beacon) return false
      const rateBps = await audits.auditRateBps(sessionId)
      return rateBps !== undefined && AuditSampling.isSampled({ beacon, receiptId, rateBps })
    },
  }
}
