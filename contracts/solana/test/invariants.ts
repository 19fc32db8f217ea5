// Checks the invariants of the market's money in the program's own accounts.

import { expect } from 'vitest'
import {
  bytesOf,
  type DecodedAccount,
  decodeAccount,
  type ProgramAccountName,
  trainingJobTables,
} from '../interface/index.ts'
import { NATIVE, type ProgramFixture } from './market.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Returns all accounts of one kind. */
export function recordsOf<name extends ProgramAccountName>(
  market: ProgramFixture,
  kind: name,
): readonly DecodedAccount<name>[] {
  const accounts = market.chain.programAccounts()
  return accounts.flatMap(({ data }) => decodeAccount(kind, Uint8Array.from(data)) ?? [])
}

class SumsByKey {
  readonly #sums = new Map<string, bigint>()

  add(owner: Uint8Array, amount: bigint): void {
    this.#sums.set(textOf(owner), this.of(owner) + amount)
  }

  of(owner: Uint8Array): bigint {
    return this.#sums.get(textOf(owner)) ?? 0n
  }
}

/** Returns whether a job is finished or cancelled: see `jobStatuses`. */
const isOver = (status: number): boolean => status > 2

/** Adds the amounts that sponsors and members have reserved for training jobs. */
function addJobs(market: ProgramFixture, reserved: SumsByKey): void {
  for (const job of recordsOf(market, 'job')) {
    const { sponsor, status, budget, spent } = job
    const earned = trainingJobTables(job).earned.reduce((sum, part) => sum + part, 0n)
    expect(spent <= budget, 'bounded').toBe(true)
    if (!isOver(status)) expect(earned, 'conserved').toBe(spent)
    reserved.add(sponsor, isOver(status) ? earned : budget)
  }
  for (const { account, stake } of recordsOf(market, 'member')) reserved.add(account, stake)
  addBonds(market, reserved)
}

/**
 * Adds the amounts that challengers have reserved: for each challenge, the stake of the accused
 * member's role.
 */
function addBonds(market: ProgramFixture, reserved: SumsByKey): void {
  const challenges = recordsOf(market, 'challenge')
  const counted = new Map<string, number>()
  const jobs = market.chain.programAccounts()
  for (const { address, data } of jobs) {
    const job = decodeAccount('job', Uint8Array.from(data))
    if (!job) continue
    const id = textOf(bytesOf(address))
    const own = challenges.filter((one) => textOf(one.job) === id)
    for (const { challenger, seat } of own) {
      reserved.add(challenger, seat < 32 ? job.trainerStake : job.validatorStake)
    }
    expect(job.openChallenges, 'openChallenges').toBe(own.length)
    counted.set(id, own.length)
  }
  for (const { job } of challenges) expect(counted.has(textOf(job)), 'has a job').toBe(true)
}

const OPEN = 1
const LOCKED = 2

type RecordRatio = { readonly ratioNumerator: number; readonly ratioDenominator: number }

/** Returns the stake that backs an amount of an asset, rounded up. */
export function backing({ ratioNumerator, ratioDenominator }: RecordRatio, value: bigint): bigint {
  const [up, down] = [BigInt(ratioDenominator), BigInt(ratioNumerator)]
  return (value * up + down - 1n) / down
}

/** Returns the burnt lamports: the amount that the market owes beyond the sum of all balances. */
export async function burntIn(market: ProgramFixture): Promise<bigint> {
  const { owed } = await market.read('asset', market.at.asset(NATIVE))
  return recordsOf(market, 'balance').reduce(
    (rest, { available, reserved }) => rest - available - reserved,
    owed,
  )
}

/**
 * Checks all invariants of the native asset.
 *
 * - `solvent`: the market holds its rent and exactly the amount that it owes.
 * - `conserved`: the amount that it owes is the sum of all balances and of the burnt parts of
 *   bonds, stakes and fines.
 * - `reservedMatches`: the reserved amount of a balance is the sum that the account's sessions,
 *   requests, bonds, stake, training jobs and seats hold.
 * - `bounded`: no training job pays more than its budget.
 * - `usedMatches`: the stake in use of a provider is the stake that its open sessions and locked
 *   requests take, each at the ratio from its opening.
 * - `backed`: no provider has more open value than its stake backs.
 * - `monotone`: no session is settled above its cap.
 */
export async function checkInvariants(market: ProgramFixture, burnt = 0n): Promise<void> {
  const asset = await market.read('asset', market.at.asset(NATIVE))
  const held = market.chain.lamportsOf(await market.at.asset(NATIVE))
  const rent = market.chain.svm.minimumBalanceForRentExemption(112n)
  expect(held - rent, 'solvent').toBe(asset.owed)

  const balances = recordsOf(market, 'balance')
  const total = balances.reduce((sum, { available, reserved }) => sum + available + reserved, 0n)
  expect(total + burnt, 'conserved').toBe(asset.owed)

  const [reserved, used] = [new SumsByKey(), new SumsByKey()]
  for (const session of recordsOf(market, 'session')) {
    expect(session.settled <= session.cap, 'monotone').toBe(true)
    if (session.state !== OPEN) continue
    reserved.add(session.client, session.cap - session.settled)
    used.add(session.provider, backing(session, session.cap))
  }
  for (const request of recordsOf(market, 'request')) {
    if (request.state === OPEN || request.state === LOCKED) {
      reserved.add(request.client, request.costMax)
    }
    if (request.state !== LOCKED) continue
    reserved.add(request.provider, request.bond)
    used.add(request.provider, backing(request, request.costMax))
  }
  addJobs(market, reserved)
  for (const provider of recordsOf(market, 'provider')) {
    reserved.add(provider.owner, provider.stake + provider.unbonding)
    expect(provider.stakeInUse, 'usedMatches').toBe(used.of(provider.owner))
    expect(provider.stakeInUse <= provider.stake, 'backed').toBe(true)
  }
  for (const balance of balances) {
    expect(balance.reserved, 'reservedMatches').toBe(reserved.of(balance.owner))
  }
}
