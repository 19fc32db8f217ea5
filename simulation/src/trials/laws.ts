import { allEvents, type LedgerEvent, type Ruling, type StakeMarket } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Juror, Party } from './cast.ts'
import { refused } from './refusals.ts'
import {
  type CaseFacts,
  type CountedDraw,
  PLENARY,
  potOf,
  type Reckoning,
  reckon,
  stageOf,
} from './rules.ts'
import { auditsOf, type Matter, type Stage } from './stage.ts'
import { type Count, caseOf } from './voting.ts'

// What must hold of every case: docs/spec/court.md, sections 4 to 6. Sums are made anew from votes,
// events and balances, apart from the chain's own arithmetic.

const BPS = 10_000n

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** All events since the last reading; they are kept on the stage too. */
export async function readEvents(stage: Stage): Promise<readonly LedgerEvent[]> {
  const { keeper, events } = stage
  const last = events.at(-1)
  const from = last && { block: last.block, hash: last.blockHash }
  const fresh = await allEvents(keeper.ledger, from)
  events.push(...fresh)
  return fresh
}

const markets = ['sessions', 'requests'] as const satisfies readonly StakeMarket[]

/** What a provider has at stake, active and unbonding. */
async function wholeOf({ ledger, account }: Party): Promise<bigint> {
  const stakes = await Promise.all(markets.map((market) => ledger.stake(account, market)))
  return stakes.reduce((all, { amount, unbonding }) => all + amount + unbonding, 0n)
}

/** What a case may take of a provider's stake as it is now, by its ruling. */
export type Claim = Pick<CaseFacts, 'locked' | 'penalties'>

export async function claimOn({ suspect, parameters }: Stage): Promise<Claim> {
  const whole = await wholeOf(suspect)
  const share = (bps: bigint) => (whole * bps) / BPS
  const penalties = {
    minor: share(parameters.minorPenaltyBps),
    major: share(parameters.penaltyBps),
  }
  return { locked: penalties.major, penalties }
}

/** Jurors take no more than their weight. */
export function within({ locked, penalties }: Claim, weight: bigint): Claim {
  const { minor, major } = penalties
  const most = { minor: least(minor, weight), major: least(major, weight) }
  return { locked: least(locked, weight), penalties: most }
}

/** What all running cases seek is locked from the opening on, as far as there is stake. */
export async function checkLocked(stage: Stage, sought: readonly bigint[]): Promise<void> {
  const { suspect, faults } = stage
  const { ledger, account } = suspect
  const sum = sought.reduce((all, one) => all + one, 0n)
  const locked = least(sum, await wholeOf(suspect))
  const stakes = await Promise.all(markets.map((market) => ledger.stake(account, market)))
  const seen = stakes.reduce((all, one) => all + one.locked, 0n)
  if (seen !== locked) faults.push(`cases lock ${seen} instead of ${locked}`)
}

/**
 * Fines who had seats and kept silent, and nobody else; checks each fine. A tenth is the keeper's
 * once the case has come to a ruling: before that who opened it could live of jurors that sleep.
 */
export async function fineSilent(stage: Stage, matter: Matter, count: Count): Promise<void> {
  const { keeper, faults } = stage
  const { caseId } = matter
  const { draw, seated, votes } = count
  const [voter] = votes
  const place = (account: AccountId) => ({ caseId, draw, account })
  const audits = auditsOf(keeper.ledger)
  const { status, ruling } = await caseOf(stage, caseId)
  const parts = status === 'final' && ruling !== 'undecided' ? 10n : undefined
  if (voter) await refused(stage, audits.fineJuror(place(voter.account)), 'juror-not-silent')
  for (const { juror, seats } of seated) {
    if (votes.some((vote) => vote.juror === juror)) continue
    if (juror.habit === 'diligent') faults.push(`${juror.name}, who did its duty, is fined`)
    const before = await purses(stage, [keeper, juror])
    const { amount, unbonding, locked } = await juror.ledger.stake(juror.account, 'court')
    const due = await fineFor(stage, matter, { draw, seats, juror })
    const fine = least(due, amount + unbonding - locked)
    await audits.fineJuror(place(juror.account))
    const after = await purses(stage, [keeper, juror])
    const gains = new Map([[keeper.account, parts ? fine / parts : 0n]])
    checkGains(stage, 'a fine', { before, after, due: gains })
    await noteFine(stage, juror.account, fine)
    const left = await juror.ledger.stake(juror.account, 'court')
    if (left.amount + left.unbonding + fine !== amount + unbonding) {
      faults.push(`${juror.name} is fined ${amount - left.amount} instead of ${fine}`)
    }
    if (left.inUse > left.amount) faults.push(`${juror.name} counts for more than it has`)
    await refused(stage, audits.fineJuror(place(juror.account)), 'juror-not-silent')
  }
}

/** Most that fines take of a weight, as long as none of them is a case's longest life ago. */
const FINES_MAX_BPS = 500n
const CASE_MAX = 7n * 86_400n

type Silence = { readonly draw: number; readonly seats: bigint; readonly juror: Juror }

/** Ten fees of its seats, or of what its weight in the plenary is paid; less what is forgiven. */
async function fineFor(
  stage: Stage,
  { caseId, weight }: Matter,
  { draw, seats, juror: { account } }: Silence,
): Promise<bigint> {
  const { fee, domain, openedAtSeconds: atSeconds } = await caseOf(stage, caseId)
  const share = stageOf(draw) === PLENARY ? (potOf(fee, PLENARY) * seats) / weight : fee * seats
  const own = await auditsOf(stage.keeper.ledger).weightAt({ domain, atSeconds, account })
  const left = (own * FINES_MAX_BPS) / BPS - (await finedOf(stage, account))
  return left > 0n ? least(10n * share, left) : 0n
}

async function finedOf({ books, keeper }: Stage, account: AccountId): Promise<bigint> {
  const { sum, atSeconds } = books.fined.get(account) ?? { sum: 0n, atSeconds: 0n }
  return (await keeper.ledger.nowSeconds()) < atSeconds + CASE_MAX ? sum : 0n
}

async function noteFine(stage: Stage, account: AccountId, fine: bigint): Promise<void> {
  if (fine === 0n) return
  const sum = (await finedOf(stage, account)) + fine
  stage.books.fined.set(account, { sum, atSeconds: await stage.keeper.ledger.nowSeconds() })
}

/** What accounts have in the Vault. */
type Purses = ReadonlyMap<AccountId, bigint>

async function purses({ chain }: Stage, parties: readonly Party[]): Promise<Purses> {
  const asset = chain.nativeAsset
  const found = parties.map(async ({ account, ledger }) => {
    return [account, await ledger.balance(account, asset)] as const
  })
  return new Map(await Promise.all(found))
}

type Gains = { readonly before: Purses; readonly after: Purses; readonly due: Purses }

function checkGains({ faults }: Stage, what: string, { before, after, due }: Gains): void {
  for (const [account, had] of before) {
    const seen = (after.get(account) ?? 0n) - had
    const wanted = due.get(account) ?? 0n
    if (seen !== wanted) faults.push(`of ${what} ${account} has ${seen} instead of ${wanted}`)
  }
}

export type Ending = {
  readonly matter: Matter
  readonly claim: Claim
  readonly counts: readonly Count[]
  readonly appeals: CaseFacts['appeals']
  readonly ruling: Ruling
  readonly isLast: boolean
}

/**
 * Ends a case, and checks who got what, to the base unit; then everybody is paid. Returns what was
 * taken of the stake.
 */
export async function finalizeChecked(stage: Stage, ending: Ending): Promise<bigint> {
  const { suspect, jurors, clients, keeper, faults, books } = stage
  const { matter, claim, counts, appeals, ruling, isLast } = ending
  const { caseId, accuser, weight } = matter
  const { bond, fee } = await caseOf(stage, caseId)
  const draws: readonly CountedDraw[] = counts
  // Silence that cost stake while the case ran has left less of it.
  const locked = least(claim.locked, await wholeOf(suspect))
  const reckoning = reckon({
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
    kept: books.kept,
    isLast,
    rewardBps: stage.parameters.rewardBps,
  })
  await readEvents(stage)
  const everybody = [suspect, keeper, ...jurors, ...clients]
  const [before, whole] = [await purses(stage, everybody), await wholeOf(suspect)]
  await auditsOf(keeper.ledger).finalizeCase(caseId)
  const after = await purses(stage, everybody)
  checkGains(stage, `the end of case ${caseId}`, { before, after, due: reckoning.gains })
  const { slashed, reward, burnt } = reckoning
  const told = { ruling, slashed, reward, burnt }
  const [seen] = (await readEvents(stage)).filter((event) => event.kind === 'case-ended')
  for (const name of ['ruling', 'slashed', 'reward', 'burnt'] as const) {
    if (seen?.[name] !== told[name]) faults.push(`${name} is ${seen?.[name]}, not ${told[name]}`)
  }
  const left = await wholeOf(suspect)
  if (left + slashed !== whole) faults.push(`a stake of ${whole} is ${left} after ${slashed}`)
  const put = appeals.map(({ appellant }, at) =>
    appellant === suspect.account ? bond + potOf(fee, at + 1) : 0n,
  )
  const deposits = put.reduce((all, one) => all + one, 0n)
  books.spent += deposits - (reckoning.gains.get(suspect.account) ?? 0n)
  books.unrepaid += reckoning.unrepaid.get(suspect.account) ?? 0n
  books.dust += reckoning.dust
  books.kept = reckoning.kept
  await payJurors(stage, ending, reckoning)
  return slashed
}

/** Each vote that is not against the ruling is paid, once. */
async function payJurors(stage: Stage, ending: Ending, reckoning: Reckoning): Promise<void> {
  const { keeper, canary } = stage
  const { matter, counts } = ending
  const { caseId } = matter
  const audits = auditsOf(keeper.ledger)
  if (canary === 'uncollected-fees') return
  for (const { draw, votes } of counts) {
    for (const vote of votes) {
      const { account, juror } = vote
      const amount = reckoning.payOf(draw, vote)
      const place = { caseId, draw, account }
      if (amount > 0n) {
        const before = await purses(stage, [juror, keeper])
        await audits.collectFee(place)
        const after = await purses(stage, [juror, keeper])
        checkGains(stage, 'a fee', { before, after, due: new Map([[account, amount]]) })
      }
      await refused(stage, audits.collectFee(place), 'nothing-owed')
    }
  }
}
