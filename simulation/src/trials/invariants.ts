import {
  type LedgerEvent,
  penaltyOf,
  type Ruling,
  readAllEvents,
  type StakeMarket,
} from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import {
  type CasePayouts,
  type CountedDraw,
  computePayouts,
  type EndedCase,
  feeDepositOf,
  isFinable,
  PLENARY,
  SEATS,
  stageOf,
} from './court-rules.ts'
import { caseOf, type DrawCount } from './draw-voting.ts'
import { expectRefusal } from './expected-errors.ts'
import { auditsOf, type TrialAccusation, type TrialContext } from './trial-context.ts'
import type { TrialJuror, TrialParty } from './trial-participants.ts'

// Invariants of every case: docs/spec/court.md, sections 4 to 6. Sums are recomputed from votes,
// events and balances, independently of the chain's arithmetic.

const BPS = 10_000n

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Returns all events since the last call, and also adds them to the context. */
export async function readEvents(stage: TrialContext): Promise<readonly LedgerEvent[]> {
  const { crank, events } = stage
  const last = events.at(-1)
  const from = last && { block: last.block, hash: last.blockHash }
  const fresh = await readAllEvents(crank.ledger, from)
  events.push(...fresh)
  return fresh
}

const markets = ['sessions', 'requests'] as const satisfies readonly StakeMarket[]

/** Returns the total stake of a provider, active and unbonding. */
async function totalStakeOf({ ledger, account }: TrialParty): Promise<bigint> {
  const stakes = await Promise.all(markets.map((market) => ledger.stake(account, market)))
  return stakes.reduce((all, { amount, unbonding }) => all + amount + unbonding, 0n)
}

/**
 * Limits of the amount that a case may take of a provider's current stake: the locked part, and the
 * penalty for each ruling.
 */
export type StakeClaim = Pick<EndedCase, 'locked' | 'penalties'>

export async function stakeClaimOn({ suspect, parameters }: TrialContext): Promise<StakeClaim> {
  const whole = await totalStakeOf(suspect)
  const penalties = {
    minor: penaltyOf('minor', whole, parameters),
    major: penaltyOf('major', whole, parameters),
  }
  return { locked: penalties.major, penalties }
}

/** Limits a claim to the weight of the jurors. */
export function capClaim({ locked, penalties }: StakeClaim, weight: bigint): StakeClaim {
  const { minor, major } = penalties
  const most = { minor: least(minor, weight), major: least(major, weight) }
  return { locked: least(locked, weight), penalties: most }
}

/**
 * Checks that the locked part of the provider's stake is the sum of the claims of all running
 * cases, up to the whole stake.
 */
export async function checkLocked(stage: TrialContext, sought: readonly bigint[]): Promise<void> {
  const { suspect, faults } = stage
  const { ledger, account } = suspect
  const sum = sought.reduce((all, one) => all + one, 0n)
  const locked = least(sum, await totalStakeOf(suspect))
  const stakes = await Promise.all(markets.map((market) => ledger.stake(account, market)))
  const seen = stakes.reduce((all, one) => all + one.locked, 0n)
  if (seen !== locked) faults.push(`cases lock ${seen} instead of ${locked}`)
}

/**
 * Fines only the jurors that had seats and did not reveal a vote, and checks each fine. A tenth of
 * the fine goes to the account that reports the silence (here the crank), if the case is final and
 * has a ruling. Without this condition, openers could profit from inactive jurors.
 */
export async function fineAndCheck(
  stage: TrialContext,
  accusation: TrialAccusation,
  count: DrawCount,
): Promise<void> {
  const { crank, faults } = stage
  const { caseId } = accusation
  const { draw, seats: seated, votes } = count
  const [voter] = votes
  const seatOf = (account: AccountId) => ({ caseId, draw, account })
  const audits = auditsOf(crank.ledger)
  const { status, ruling } = await caseOf(stage, caseId)
  const parts = status === 'final' && ruling !== 'undecided' ? 10n : undefined
  if (voter) await expectRefusal(stage, audits.fineJuror(seatOf(voter.account)), 'juror-not-absent')
  const revealed = votes.reduce((sum, { seats }) => sum + seats, 0n)
  const size = stageOf(draw) === PLENARY ? accusation.weight : (SEATS[stageOf(draw)] ?? 0n)
  const finable = isFinable(revealed, size)
  for (const { juror, seats } of seated) {
    if (votes.some((vote) => vote.juror === juror)) continue
    if (!finable) {
      await expectRefusal(stage, audits.fineJuror(seatOf(juror.account)), 'juror-not-absent')
      continue
    }
    if (juror.strategy === 'diligent') faults.push(`${juror.name}, who did its duty, is fined`)
    const before = await vaultBalances(stage, [crank, juror])
    const { amount, unbonding, locked } = await juror.ledger.stake(juror.account, 'court')
    const due = await fineFor(stage, accusation, { draw, seats, juror })
    const fine = least(due, amount + unbonding - locked)
    await audits.fineJuror(seatOf(juror.account))
    const after = await vaultBalances(stage, [crank, juror])
    const gains = new Map([[crank.account, parts ? fine / parts : 0n]])
    checkGains(stage, 'a fine', { before, after, due: gains })
    await recordFine(stage, juror.account, fine)
    const left = await juror.ledger.stake(juror.account, 'court')
    if (left.amount + left.unbonding + fine !== amount + unbonding) {
      faults.push(`${juror.name} is fined ${amount - left.amount} instead of ${fine}`)
    }
    if (left.inUse > left.amount) faults.push(`${juror.name} counts for more than it has`)
    await expectRefusal(stage, audits.fineJuror(seatOf(juror.account)), 'juror-not-absent')
  }
}

/**
 * Maximum share of a juror's weight that its fines take together. Earlier fines no longer count if
 * the last of them is `FINABLE_SECONDS` ago, which is twice the maximum duration of a case.
 */
const FINES_MAX_BPS = 500n
const FINABLE_SECONDS = 14n * 86_400n

type SilentSeat = { readonly draw: number; readonly seats: bigint; readonly juror: TrialJuror }

/**
 * Returns a fine: ten times the fee of the juror's seats or plenary weight, but at most the
 * remaining limit.
 */
async function fineFor(
  stage: TrialContext,
  { caseId, weight }: TrialAccusation,
  { draw, seats, juror: { account } }: SilentSeat,
): Promise<bigint> {
  const { fee, domain, openedAtSeconds: atSeconds } = await caseOf(stage, caseId)
  const share =
    stageOf(draw) === PLENARY ? (feeDepositOf(fee, PLENARY) * seats) / weight : fee * seats
  const own = await auditsOf(stage.crank.ledger).weightAt({ domain, atSeconds, account })
  const left = (own * FINES_MAX_BPS) / BPS - (await finedOf(stage, account))
  return left > 0n ? least(10n * share, left) : 0n
}

async function finedOf({ accounting, crank }: TrialContext, account: AccountId): Promise<bigint> {
  const { sum, atSeconds } = accounting.fines.get(account) ?? { sum: 0n, atSeconds: 0n }
  return (await crank.ledger.nowSeconds()) < atSeconds + FINABLE_SECONDS ? sum : 0n
}

async function recordFine(stage: TrialContext, account: AccountId, fine: bigint): Promise<void> {
  if (fine === 0n) return
  const sum = (await finedOf(stage, account)) + fine
  stage.accounting.fines.set(account, { sum, atSeconds: await stage.crank.ledger.nowSeconds() })
}

/** Balances of accounts in the Vault. */
type VaultBalances = ReadonlyMap<AccountId, bigint>

async function vaultBalances(
  { chain }: TrialContext,
  parties: readonly TrialParty[],
): Promise<VaultBalances> {
  const asset = chain.nativeAsset
  const found = parties.map(async ({ account, ledger }) => {
    return [account, await ledger.balance(account, asset)] as const
  })
  return new Map(await Promise.all(found))
}

type BalanceChanges = {
  readonly before: VaultBalances
  readonly after: VaultBalances
  readonly due: VaultBalances
}

function checkGains(
  { faults }: TrialContext,
  what: string,
  { before, after, due }: BalanceChanges,
): void {
  for (const [account, had] of before) {
    const seen = (after.get(account) ?? 0n) - had
    const expected = due.get(account) ?? 0n
    if (seen !== expected) faults.push(`of ${what} ${account} has ${seen} instead of ${expected}`)
  }
}

export type CaseEnding = {
  readonly accusation: TrialAccusation
  readonly claim: StakeClaim
  readonly counts: readonly DrawCount[]
  readonly appeals: EndedCase['appeals']
  readonly ruling: Ruling
  readonly isLast: boolean
}

/**
 * Ends a case and checks all payments exactly to the base unit. Then pays the jurors. Returns the
 * slashed amount.
 */
export async function finalizeAndCheck(stage: TrialContext, ending: CaseEnding): Promise<bigint> {
  const { suspect, jurors, clients, crank, faults, accounting } = stage
  const { accusation, claim, counts, appeals, ruling, isLast } = ending
  const { caseId, accuser, weight } = accusation
  const { bond, fee } = await caseOf(stage, caseId)
  const draws: readonly CountedDraw[] = counts
  // Penalties for withheld data during the case may have reduced the stake.
  const locked = least(claim.locked, await totalStakeOf(suspect))
  const reckoning = computePayouts({
    ruling,
    bond,
    fee,
    weight,
    appeals,
    draws,
    penalties: claim.penalties,
    locked,
    opener: accuser.account,
    respondent: suspect.account,
    carriedOver: accounting.carriedOver,
    isLast,
    rewardBps: stage.parameters.rewardBps,
  })
  await readEvents(stage)
  const everybody = [suspect, crank, ...jurors, ...clients]
  const [before, whole] = [await vaultBalances(stage, everybody), await totalStakeOf(suspect)]
  await auditsOf(crank.ledger).finalizeCase(caseId)
  const after = await vaultBalances(stage, everybody)
  checkGains(stage, `the end of case ${caseId}`, { before, after, due: reckoning.gains })
  const { slashed, reward, burnt } = reckoning
  const result = { ruling, slashed, reward, burnt }
  const [seen] = (await readEvents(stage)).filter((event) => event.kind === 'case-ended')
  for (const name of ['ruling', 'slashed', 'reward', 'burnt'] as const) {
    if (seen?.[name] !== result[name])
      faults.push(`${name} is ${seen?.[name]}, not ${result[name]}`)
  }
  const left = await totalStakeOf(suspect)
  if (left + slashed !== whole) faults.push(`a stake of ${whole} is ${left} after ${slashed}`)
  const put = appeals.map(({ appellant }, at) =>
    appellant === suspect.account ? bond + feeDepositOf(fee, at + 1) : 0n,
  )
  const deposits = put.reduce((all, one) => all + one, 0n)
  accounting.spent += deposits - (reckoning.gains.get(suspect.account) ?? 0n)
  accounting.unrepaid += reckoning.unrepaid.get(suspect.account) ?? 0n
  accounting.dust += reckoning.dust
  accounting.carriedOver = reckoning.carriedOver
  await payJurors(stage, ending, reckoning)
  return slashed
}

/** Pays each vote that does not contradict the ruling, once. */
async function payJurors(
  stage: TrialContext,
  ending: CaseEnding,
  reckoning: CasePayouts,
): Promise<void> {
  const { crank, canary } = stage
  const { accusation, counts } = ending
  const { caseId } = accusation
  const audits = auditsOf(crank.ledger)
  if (canary === 'uncollected-fees') return
  for (const { draw, votes } of counts) {
    for (const vote of votes) {
      const { account, juror } = vote
      const amount = reckoning.payOf(draw, vote)
      const seat = { caseId, draw, account }
      if (amount > 0n) {
        const before = await vaultBalances(stage, [juror, crank])
        await audits.collectJurorFee(seat)
        const after = await vaultBalances(stage, [juror, crank])
        checkGains(stage, 'a fee', { before, after, due: new Map([[account, amount]]) })
      }
      await expectRefusal(stage, audits.collectJurorFee(seat), 'juror-fee-not-owed')
    }
  }
}
