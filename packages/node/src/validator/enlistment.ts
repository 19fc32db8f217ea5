import { type AuditLedger, isLedgerError, type Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  type Hash,
  type Log,
  monotonicMs,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { ENLIST_POLL_MS } from './limits.ts'

// An account enlists weight, backed by its stake, only in domains that its node can judge:
// docs/spec/verification.md, section 9.

export type EnlistmentOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'stake'>
  readonly audits: Pick<AuditLedger, 'enlist' | 'trimExcessWeight' | 'weightAt'>
  /** The account with the weight: the node's own, or one that the node operates. */
  readonly account: AccountId
  readonly domains: readonly Hash[]
  /** Weight by domain, in native base units; equal parts of the stake when undefined. */
  readonly weights: ReadonlyMap<Hash, bigint> | undefined
  readonly state: StateStore
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
}

/** Adjusts an account's enlisted weights to its stake and configuration. */
export type Enlistment = {
  /** Calls `enlist` once every `ENLIST_POLL_MS`. */
  step(): Promise<void>
  enlist(): Promise<void>
}

/** Key prefix of the domains in which this node enlisted weight. */
const ENLISTED = 'validator/enlisted/'

/** Creates the service that adjusts enlisted weights to stake and configuration. */
export function createEnlistment(options: EnlistmentOptions): Enlistment {
  let checkedAtMs = Number.NEGATIVE_INFINITY
  const { clock } = options
  const enlist = async () => {
    checkedAtMs = monotonicMs(clock)
    await trim(options)
    await rebalance(options)
  }
  return {
    enlist,
    async step() {
      if (monotonicMs(clock) >= checkedAtMs + ENLIST_POLL_MS) await enlist()
    },
  }
}

/** Trims weights that exceed the stake, for example after a fine, by a transaction per domain. */
async function trim(options: EnlistmentOptions): Promise<void> {
  const { ledger, audits, account, log } = options
  for (const domain of await enlistedDomains(options)) {
    const { amount, inUse } = await ledger.stake(account, 'court')
    if (inUse <= amount) return
    await audits.trimExcessWeight({ account, domain })
    log('weight-trimmed', { domain })
  }
}

async function enlistedDomains({ domains, state }: EnlistmentOptions): Promise<readonly Hash[]> {
  const entries = await state.list(ENLISTED)
  const before = entries.map(({ key }) => Schema.hash(key.slice(ENLISTED.length), 'domain'))
  return [...new Set([...before, ...domains])]
}

/** Sets all weights to their targets. Reductions come first, to free stake for increases. */
async function rebalance(options: EnlistmentOptions): Promise<void> {
  const { ledger, audits, account, domains, state } = options
  const { amount } = await ledger.stake(account, 'court')
  const targets = targetWeights(options, amount)
  const atSeconds = await ledger.nowSeconds()
  const changes: { domain: Hash; from: bigint; to: bigint }[] = []
  for (const domain of await enlistedDomains(options)) {
    const from = await audits.weightAt({ account, domain, atSeconds })
    changes.push({ domain, from, to: targets.get(domain) ?? 0n })
  }
  const byGain = changes.toSorted((a, b) => (a.to - a.from < b.to - b.from ? -1 : 1))
  for (const { domain, from, to } of byGain) {
    const key = ENLISTED + domain
    const gone = to === 0n && !domains.includes(domain)
    // The record precedes the transaction: without it, weight could remain enlisted after a crash
    // and never be withdrawn.
    if (!gone) await state.commit([{ kind: 'put', key, value: new Uint8Array() }])
    // `weightAt` does not show an enlistment of the present second yet. Therefore, for a domain
    // that it leaves, this validator sends the transaction even if `weightAt` is zero.
    if (from !== to || gone) await setWeight(options, domain, to)
    if (gone) await state.commit([{ kind: 'delete', key }])
  }
}

/** Sets a weight. A recently lowered weight cannot be raised yet; a later call raises it. */
async function setWeight(
  { audits, account, log }: EnlistmentOptions,
  domain: Hash,
  weight: bigint,
): Promise<void> {
  try {
    await audits.enlist({ account, domain, weight })
    log('weight-enlisted', { domain, weight })
  } catch (error) {
    if (!isLedgerError(error, 'weight-paused')) throw error
    log('weight-paused', { domain, weight })
  }
}

/** Returns equal parts of the stake per domain, or the configured weights up to the stake. */
function targetWeights(
  { domains, weights }: EnlistmentOptions,
  stake: bigint,
): ReadonlyMap<Hash, bigint> {
  const targets = new Map<Hash, bigint>()
  let left = stake
  for (const [at, domain] of domains.entries()) {
    // The parts add up to the stake exactly, because providers disclose answers only to accounts
    // whose weights together reach the minimum stake.
    const equal = left / BigInt(domains.length - at)
    const weight = weights ? (weights.get(domain) ?? 0n) : equal
    const fits = weight < left ? weight : left
    targets.set(domain, fits)
    left -= fits
  }
  return targets
}
