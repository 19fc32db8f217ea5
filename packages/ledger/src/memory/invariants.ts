import { type AccountId, type AssetId, assert } from '@ostrom/protocol'
import type { MemoryState } from './chain/state.ts'
import type { JobRecord } from './chain/training-state.ts'
import { courtLiabilities } from './court/invariants.ts'
import { checkGovernance } from './governance/invariants.ts'
import { stakeForUp } from './money/escrow.ts'
import type { EscrowId } from './money/escrow-records.ts'
import { type SystemAccountName, systemAccounts } from './money/system-accounts.ts'
import { ticketLiabilities } from './tickets/invariants.ts'
import { liabilityOfJob } from './training/rounds.ts'

type AmountsByKey = Map<string, bigint>

const add = (sums: AmountsByKey, key: string, amount: bigint): void =>
  void sums.set(key, (sums.get(key) ?? 0n) + amount)

const NATIVE: AssetId = `0x${'00'.repeat(20)}`

const assetOf = (key: string): string => key.slice(key.indexOf(':') + 1)

/**
 * Checks the invariants of docs/spec/money.md over the whole state of a chain in memory. Recomputes
 * all sums from the single records, so that a wrong running total is detected.
 *
 * @throws {InvariantError} An invariant does not hold.
 */
export function checkInvariants(state: MemoryState): void {
  const owed: AmountsByKey = new Map()
  const inUse: AmountsByKey = new Map()
  const owe = (pot: SystemAccountName, asset: AssetId, amount: bigint) =>
    add(owed, `${systemAccounts[pot]}:${asset}`, amount)
  const use = (escrow: EscrowId, provider: AccountId, amount: bigint) =>
    add(inUse, `${escrow}:${provider}`, amount)
  auditSessions(state, owe, use)
  auditRequests(state, owe, use)
  auditPays(state, owe, use)
  for (const [, { active, unbonding, locks }] of state.stakes.entries()) {
    const locked = locks.reduce((sum, { amount }) => sum + amount, 0n)
    assert(active >= 0n && unbonding >= 0n, 'no stake is negative')
    assert(locked <= active + unbonding, 'cases hold no more of a stake than there is')
    owe('stakes', NATIVE, active + unbonding)
  }
  for (const [, job] of state.jobs.entries()) auditJob(job, owe)
  for (const [, { jobId, bond }] of state.trainingChallenges.entries()) {
    const job = state.jobs.get(jobId)
    assert(job, 'a challenge belongs to a job')
    owe('jobs', job.terms.asset, bond)
  }
  auditHeldStakes(state)
  auditTakings(state)
  for (const [, { status, terms }] of state.storageDeals.entries()) {
    if (status === 'proposed' || status === 'active') owe('storageDeals', NATIVE, terms.fee)
    if (status === 'active') owe('storageDeals', NATIVE, terms.stake)
  }
  for (const [, { deposit }] of state.governance.proposals.entries()) {
    owe('proposalDeposits', NATIVE, deposit)
  }
  checkGovernance(state)
  for (const { pot, asset, amount } of courtLiabilities(state)) owe(pot, asset, amount)
  for (const { pot, asset, amount } of ticketLiabilities(state)) owe(pot, asset, amount)
  for (const [key, record] of state.records.entries()) {
    const expected = inUse.get(key) ?? 0n
    assert(record.inUse === expected, 'stake in use is what open and maturing work needs')
  }
  auditPots(state, owed)
  auditAssets(state)
}

type AddLiability = (pot: SystemAccountName, asset: AssetId, amount: bigint) => void
type AddStakeInUse = (escrow: EscrowId, provider: AccountId, amount: bigint) => void

function auditSessions(state: MemoryState, owe: AddLiability, use: AddStakeInUse): void {
  for (const [id, { authorization, offer, closed, cap, settled }] of state.sessions.entries()) {
    assert(settled <= cap, 'settled never exceeds the cap of its session')
    assert(closed === (state.pays.get(id) !== undefined), 'what has ended is owed, or was')
    if (closed) continue
    owe('sessions', authorization.asset, cap)
    use('sessions', authorization.provider, stakeForUp(cap, offer))
  }
}

function auditRequests(state: MemoryState, owe: AddLiability, use: AddStakeInUse): void {
  for (const [, request] of state.requests.entries()) {
    const { terms, status, lock, settled, refunded, waiting = [] } = request
    const { asset, costMax } = terms
    assert(settled <= costMax, 'a request never pays more than its highest cost')
    if (status === 'claimed' || status === 'refunded' || status === 'cancelled') {
      assert(settled + refunded === costMax, 'claimed and refunded add up to what was set aside')
      assert(status === 'claimed' || settled === 0n, 'only a claimed request pays')
      continue
    }
    assert(settled === 0n && refunded === 0n, 'a request pays and refunds once, at its end')
    owe('requests', asset, costMax)
    assert((status === 'locked') === (lock !== undefined), 'a locked request knows its lock')
    assert(status !== 'answered' || waiting.length > 0, 'an answered request has an answer')
    const locks = [...waiting.map((one) => one.lock), ...(lock ? [lock] : [])]
    for (const { bond, provider, offer } of locks) {
      owe('requests', NATIVE, bond)
      use('requests', provider, stakeForUp(costMax, offer))
    }
  }
}

function auditPays(state: MemoryState, owe: AddLiability, use: AddStakeInUse): void {
  for (const [, { escrow, offer, owed, status }] of state.pays.entries()) {
    if (status !== 'maturing' && status !== 'held') continue
    owe(escrow, offer.asset, owed)
    use(escrow, offer.provider, stakeForUp(owed, offer))
  }
}

function auditJob(job: JobRecord, owe: AddLiability): void {
  const { terms, spent, members } = job
  const { asset, budget } = terms
  const earned = members.reduce((sum, member) => sum + member.earned, 0n)
  assert(earned === spent && spent <= budget, 'rounds never pay more than the budget')
  owe('jobs', asset, liabilityOfJob(job))
  for (const { stake, left, isExpelled } of members) {
    assert(stake > 0n || isExpelled, 'every seat has a stake but of those expelled')
    if (!left) owe('jobs', asset, stake)
  }
}

/**
 * Checks that the number in each seat equals the number of upheld challenges that hold its stake.
 */
function auditHeldStakes(state: MemoryState): void {
  const held: AmountsByKey = new Map()
  for (const [, { jobId, account, heldUntilSeconds }] of state.trainingChallenges.entries()) {
    if (heldUntilSeconds !== undefined) add(held, `${jobId}:${account}`, 1n)
  }
  for (const [, { id, members }] of state.jobs.entries()) {
    for (const { account, held: count, left } of members) {
      assert(BigInt(count) === (held.get(`${id}:${account}`) ?? 0n), 'a seat counts what holds it')
      assert(count === 0 || !left, 'no member leaves with a stake that is held')
    }
  }
}

/** Checks that a domain's reserve is enough for the parts of its waiting cases. */
function auditTakings(state: MemoryState): void {
  const sums = { owed: new Map(), parts: new Map(), rests: new Map() } satisfies Record<
    string,
    AmountsByKey
  >
  for (const [, { domain, externalWait }] of state.cases.entries()) {
    if (!externalWait) continue
    const { part, rest, share: before } = externalWait
    const share = (state.externalTaken.get(domain)?.share ?? 0n) - before
    add(sums.owed, domain, (part * share) / 2n ** 64n)
    add(sums.parts, domain, part)
    add(sums.rests, domain, rest)
  }
  for (const [domain, { kept, parts, rests }] of state.externalTaken.entries()) {
    const of = (amounts: AmountsByKey) => amounts.get(domain) ?? 0n
    assert(kept >= of(sums.owed), 'what waiting cases have to get is kept')
    assert(parts === of(sums.parts), 'a domain counts the parts of who waits')
    assert(rests === of(sums.rests), 'a domain counts what they wait for')
    assert(parts > 0n || kept === 0n, 'nothing is kept for nobody')
  }
}

/**
 * Checks that each contract's pot equals the debt of this contract, so that a fault of one contract
 * shows only in its own pot.
 */
function auditPots(state: MemoryState, owed: AmountsByKey): void {
  const own = new Set<string>(Object.values(systemAccounts))
  for (const [key, balance] of state.balances.entries()) {
    assert(balance >= 0n, 'no balance is negative')
    if (!own.has(key.slice(0, key.indexOf(':')))) continue
    assert(balance === (owed.get(key) ?? 0n), 'a pot holds exactly what is owed out of it')
  }
  for (const [key, amount] of owed) {
    assert((state.balances.get(key) ?? 0n) === amount, 'a pot holds exactly what is owed out of it')
  }
}

function auditAssets(state: MemoryState): void {
  const outside: AmountsByKey = new Map()
  const inside: AmountsByKey = new Map()
  for (const [key, amount] of state.wallets.entries()) {
    assert(amount >= 0n, 'no wallet is overdrawn')
    add(outside, assetOf(key), amount)
  }
  for (const [key, amount] of state.balances.entries()) add(inside, assetOf(key), amount)
  for (const [asset, amount] of inside) {
    const held = state.holdings.get(asset) ?? 0n
    assert(held === amount, 'the Vault holds exactly what all balances are')
  }
  for (const [asset, amount] of state.totalSupply.entries()) {
    const held = state.holdings.get(asset) ?? 0n
    assert((outside.get(asset) ?? 0n) + held === amount, 'no money appears or disappears')
  }
}
