import type { JurorVerdict } from '@ostrom/ledger'
import { type AccountId, assert, type Hash, Hex, Sortition } from '@ostrom/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'
import { isRefused } from './attack.ts'
import { beaconValueOf, finalizeNext, finalizeSeedEpoch, secretOf } from './beacon-rounds.ts'
import { itemsOf, type SettledSession } from './court-market.ts'
import { type CourtNetwork, requireCourt } from './court-network.ts'

// Trials that run draw by draw. The beacon's values can be chosen, so that a search can find rare
// results.

/**
 * A juror with seats in a draw, or with weight in the plenary, the last stage, in which all jurors
 * of a domain vote.
 */
export type JurorSeat = {
  readonly name: string
  readonly account: AccountId
  readonly seats: bigint
}

/** Returns a juror's vote; undefined if it stays silent. */
export type VerdictOf = (seat: JurorSeat) => JurorVerdict | undefined

/** Returns whether the seats drawn with a beacon value meet the condition of the search. */
export type SeatFilter = (seats: readonly JurorSeat[]) => boolean

/** Number of beacon values after which the search for a jury fails. */
const VALUES_MAX = 200_000

const wordsOfSeed = [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'uint8' }] as const

/** Returns the seed by which a draw of a case selects jurors, from the beacon's value. */
export const seedOf = (value: Hash, caseId: bigint, draw: number): Hash =>
  keccak256(encodeAbiParameters(wordsOfSeed, [value, caseId, draw]))

type WeightedJuror = { readonly name: string; readonly account: AccountId; readonly weight: bigint }

const EXPECTED = { first: 21n, second: 63n } as const

/**
 * Returns a case, the named parties' weights in it, and the total weight. The case's opener and
 * respondent have no weight.
 */
async function benchOf(town: CourtNetwork, caseId: bigint, names: readonly string[]) {
  const audits = requireCourt(await town.participant('stranger'))
  const seen = await audits.courtCase(caseId)
  assert(seen, 'the case was opened')
  const { domain, openedAtSeconds: atSeconds, opener, respondent } = seen
  const weighed: WeightedJuror[] = await Promise.all(
    names.map(async (name) => {
      const { account } = await town.participant(name)
      const isParty = account === opener || account === respondent
      const weight = isParty ? 0n : await audits.settledWeightAt({ account, domain, atSeconds })
      return { name, account, weight }
    }),
  )
  let total = await audits.settledTotalAt({ domain, atSeconds })
  for (const account of new Set([opener, ...(respondent ? [respondent] : [])])) {
    total -= await audits.settledWeightAt({ account, domain, atSeconds })
  }
  return { seen, weighed, total }
}

/** Returns the seats for a seed, as packages/verification computes them outside of the chain. */
const seatsBy = (
  seed: Hash,
  {
    weighed,
    total,
    expected,
  }: { weighed: readonly WeightedJuror[]; total: bigint; expected: bigint },
): readonly JurorSeat[] =>
  weighed.map(({ name, account, weight }) => {
    const seats = Sortition.seats(seed, { account, expected, weight, total })
    return { name, account, seats }
  })

/**
 * Seats the jury that a case waits for, with the first beacon value whose seats `pick` accepts. In
 * the plenary, all jurors vote, and `pick` is not used. Checks that the chain gives the same seats
 * as packages/verification, and returns the jurors with seats.
 *
 * @param names Names of all parties that may have weight.
 */
export async function seatJury(
  town: CourtNetwork,
  {
    caseId,
    names,
    pick = () => true,
  }: { caseId: bigint; names: readonly string[]; pick?: SeatFilter },
): Promise<readonly JurorSeat[]> {
  const { seen, weighed, total } = await benchOf(town, caseId, names)
  const { stage, draw, seedEpoch } = seen
  const epoch = await finalizeSeedEpoch(town, seedEpoch)
  const audits = requireCourt(await town.participant('stranger'))
  if (stage !== 'plenary') {
    const drawing = { weighed, total, expected: EXPECTED[stage] }
    let number = 0
    while (!pick(seatsBy(seedOf(beaconValueOf(number), caseId, draw), drawing))) {
      assert(++number < VALUES_MAX, 'no value seats such a jury')
    }
    await town.setBeaconValue(epoch, beaconValueOf(number))
    await audits.seatJury(caseId)
    const seats = seatsBy(seedOf(beaconValueOf(number), caseId, draw), drawing)
    await assertSame(town, { caseId, draw, seats })
    return seats.filter((seat) => seat.seats > 0n)
  }
  await audits.seatJury(caseId)
  const seats = weighed.map(({ name, account, weight }) => ({ name, account, seats: weight }))
  await assertSame(town, { caseId, draw, seats })
  return seats.filter((seat) => seat.seats > 0n)
}

async function assertSame(
  town: CourtNetwork,
  { caseId, draw, seats }: { caseId: bigint; draw: number; seats: readonly JurorSeat[] },
): Promise<void> {
  const audits = requireCourt(await town.participant('stranger'))
  const found = await Promise.all(
    seats.map(({ account }) => audits.seatsOf({ caseId, draw, account })),
  )
  const same = found.every((count, index) => count === seats[index]?.seats)
  assert(same, 'the chain seats whom the library seats')
}

/** One draw of a case: the jurors with seats, and their votes. */
export type JuryVotes = {
  readonly caseId: bigint
  readonly draw: number
  readonly votes: readonly (JurorSeat & { readonly verdict: JurorVerdict | undefined })[]
}

const voteOf = (
  { caseId, draw }: JuryVotes,
  { name, account }: JurorSeat,
  verdict: JurorVerdict,
) => ({
  caseId,
  draw,
  account,
  verdict,
  evidence: Hex.zeroHash,
  salt: secretOf(name),
})

/** A jury with its seats and its votes. */
export type JuryVoteOptions = {
  readonly caseId: bigint
  readonly seats: readonly JurorSeat[]
  readonly verdictOf: VerdictOf
  /** Whether to count the votes at the end. Requires that no other juror has committed a vote. */
  readonly tallies?: boolean
}

/** Lets a jury vote, and counts the votes. */
export async function castVotes(town: CourtNetwork, voting: JuryVoteOptions): Promise<JuryVotes> {
  const { caseId, seats, verdictOf, tallies = true } = voting
  const stranger = requireCourt(await town.participant('stranger'))
  const { draw = 0, voteWindowSeconds = 0n } = (await stranger.courtCase(caseId)) ?? {}
  const votes = seats.map((seat) => ({ ...seat, verdict: verdictOf(seat) }))
  const cast = { caseId, draw, votes }
  const verdicts = votes.flatMap((seat) =>
    seat.verdict ? [{ seat, words: voteOf(cast, seat, seat.verdict) }] : [],
  )
  await Promise.all(
    verdicts.map(async ({ seat: { name, account }, words }) => {
      const audits = requireCourt(await town.participant(name))
      await audits.commitVote({ caseId, account, hash: audits.voteHash(words) })
    }),
  )
  await town.advance(voteWindowSeconds)
  await Promise.all(
    verdicts.map(async ({ seat: { name }, words }) =>
      requireCourt(await town.participant(name)).revealVote(words),
    ),
  )
  if (tallies) await stranger.tallyVotes(caseId)
  return cast
}

export type JuryTrialOptions = {
  readonly caseId: bigint
  readonly names: readonly string[]
  readonly verdictOf: VerdictOf
  readonly pick?: SeatFilter
}

/** Seats one jury and lets it vote. */
export async function runJury(town: CourtNetwork, hearing: JuryTrialOptions): Promise<JuryVotes> {
  const seats = await seatJury(town, hearing)
  return castVotes(town, { ...hearing, seats })
}

/**
 * Lets juries of one stage vote until the stage has a ruling: if the first jury fails, a second one
 * votes.
 */
export async function runTrial(
  town: CourtNetwork,
  hearing: JuryTrialOptions,
): Promise<readonly JuryVotes[]> {
  const casts: JuryVotes[] = []
  const audits = requireCourt(await town.participant('stranger'))
  while ((await audits.courtCase(hearing.caseId))?.status === 'waiting') {
    casts.push(await runJury(town, hearing))
  }
  return casts
}

export async function rulingOf(town: CourtNetwork, caseId: bigint) {
  const seen = await requireCourt(await town.participant('stranger')).courtCase(caseId)
  assert(seen, 'the case was opened')
  return seen.ruling
}

/** Waits until the time for appeals is over, ends the case, and collects the jurors' fees. */
export async function concludeCase(
  town: CourtNetwork,
  caseId: bigint,
  casts: readonly JuryVotes[],
): Promise<void> {
  const audits = requireCourt(await town.participant('stranger'))
  const { appealUntilSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  const now = await town.now()
  if (appealUntilSeconds > now) await town.advance(appealUntilSeconds - now)
  await audits.finalizeCase(caseId)
  await collectAll(town, caseId, casts)
}

/**
 * Collects the fees of all jurors whose vote agrees with the ruling. If there is no ruling, all
 * jurors that voted have fees.
 */
async function collectAll(
  town: CourtNetwork,
  caseId: bigint,
  casts: readonly JuryVotes[],
): Promise<void> {
  const ruling = await rulingOf(town, caseId)
  for (const { draw, votes } of casts) {
    for (const { name, account, verdict } of votes) {
      const agrees = ruling === 'undecided' || (ruling === 'no') === (verdict === 'no')
      if (verdict === undefined || !agrees) continue
      await requireCourt(await town.participant(name)).collectJurorFee({ caseId, draw, account })
    }
  }
}

/** Lets a party fine every silent seat. Returns how many fines the chain refused. */
export async function fineAll(
  town: CourtNetwork,
  by: string,
  casts: readonly JuryVotes[],
): Promise<number> {
  const audits = requireCourt(await town.participant(by))
  let refused = 0
  for (const { caseId, draw, votes } of casts) {
    for (const { account, verdict } of votes) {
      if (verdict !== undefined) continue
      const drawKey = { caseId, draw, account }
      if (await isRefused(audits.fineJuror(drawKey), 'juror-not-absent')) refused++
    }
  }
  return refused
}

/** Gives the next epoch a beacon value, and accuses the sessions' provider. Returns the case id. */
export async function accuse(
  town: CourtNetwork,
  by: string,
  served: readonly SettledSession[],
): Promise<bigint> {
  await finalizeNext(town)
  const { id } = await requireCourt(await town.participant(by)).accuse(itemsOf(served))
  return id
}

export async function appeal(town: CourtNetwork, by: string, caseId: bigint): Promise<void> {
  const audits = requireCourt(await town.participant(by))
  const courtCase = await audits.courtCase(caseId)
  assert(courtCase, 'a case that is appealed exists')
  await audits.appeal(courtCase)
}

/**
 * Waits until two seconds before the end of the time for appeals. The next block uses one of these
 * seconds.
 */
export async function untilLastSecond(town: CourtNetwork, caseId: bigint): Promise<void> {
  const seen = await requireCourt(await town.participant('stranger')).courtCase(caseId)
  await town.advance((seen?.appealUntilSeconds ?? 0n) - (await town.now()) - 2n)
}

/** Returns the total number of seats of the named jurors. */
export const seatsIn = (seats: readonly JurorSeat[], names: readonly string[]): bigint =>
  seats.filter(({ name }) => names.includes(name)).reduce((sum, { seats }) => sum + seats, 0n)

/** Returns votes: the named parties vote for their verdict, and all others stay silent. */
export const votesOf =
  (verdicts: readonly (readonly [readonly string[], JurorVerdict])[]): VerdictOf =>
  ({ name }) =>
    verdicts.find(([names]) => names.includes(name))?.[1]
