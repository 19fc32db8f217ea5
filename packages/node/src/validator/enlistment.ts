import type { AuditLedger, Ledger } from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { ENLIST_POLL_MS } from './limits.ts'

// What an account's stake counts for: weight in each domain that its node can judge, and in no
// other. docs/spec/verification.md, section 9.

export type EnlistmentOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'stake'>
  readonly audits: Pick<AuditLedger, 'enlist' | 'trimExcessWeight' | 'weightAt'>
  /** Whose weight it is; the node is it, or its operator. */
  readonly account: AccountId
  readonly domains: readonly Hash[]
  /** Weight by domain, where it is not to be the same in all. */
  readonly weights: ReadonlyMap<Hash, bigint> | undefined
  readonly state: StateStore
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
}

/** Keeps an account's weights what they should be. */
export type Enlistment = {
  /** Looks once in a while; `enlist` at once. */
  step(): Promise<void>
  enlist(): Promise<void>
}

/** Domains that this node enlisted weight in, with what it enlisted last. */
const ENLISTED = 'validator/enlisted/'

export function createEnlistment(options: EnlistmentOptions): Enlistment {
  let lookedAtMs = Number.NEGATIVE_INFINITY
  const { clock } = options
  const enlist = async () => {
    lookedAtMs = clock.nowMs()
    await trim(options)
    await rebalance(options)
  }
  return {
    enlist,
    async step() {
      if (clock.nowMs() >= lookedAtMs + ENLIST_POLL_MS) await enlist()
    },
  }
}

/** A fine may have left weights uncovered: the chain takes them off where it is told to. */
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
  const kept = await state.list(ENLISTED)
  const before = kept.map(({ key }) => Schema.hash(key.slice(ENLISTED.length), 'domain'))
  return [...new Set([...before, ...domains])]
}

/** Weights as they should be: what is lowered first makes room for what is raised. */
async function rebalance(options: EnlistmentOptions): Promise<void> {
  const { ledger, audits, account, domains, state, log } = options
  const { amount } = await ledger.stake(account, 'court')
  const wanted = targetWeights(options, amount)
  const atSeconds = await ledger.nowSeconds()
  const changes: { domain: Hash; from: bigint; to: bigint }[] = []
  for (const domain of await enlistedDomains(options)) {
    const from = await audits.weightAt({ account, domain, atSeconds })
    changes.push({ domain, from, to: wanted.get(domain) ?? 0n })
  }
  const byGain = changes.toSorted((a, b) => (a.to - a.from < b.to - b.from ? -1 : 1))
  for (const { domain, from, to } of byGain) {
    const key = ENLISTED + domain
    const gone = to === 0n && !domains.includes(domain)
    // Noted before it is there: what is not known of could never be taken back.
    if (!gone) await state.commit([{ kind: 'put', key, value: new Uint8Array() }])
    // The chain tells of an enlistment from the next second on: what is left is always taken back.
    if (from !== to || gone) {
      await audits.enlist({ account, domain, weight: to })
      log('weight-enlisted', { domain, weight: to })
    }
    if (gone) await state.commit([{ kind: 'delete', key }])
  }
}

/** The same part of the stake in each domain, unless set otherwise; never more than there is. */
function targetWeights(
  { domains, weights }: EnlistmentOptions,
  stake: bigint,
): ReadonlyMap<Hash, bigint> {
  const wanted = new Map<Hash, bigint>()
  let left = stake
  for (const domain of domains) {
    const weight = weights ? (weights.get(domain) ?? 0n) : stake / BigInt(domains.length)
    const fits = weight < left ? weight : left
    wanted.set(domain, fits)
    left -= fits
  }
  return wanted
}
