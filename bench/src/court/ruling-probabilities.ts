import type { Ruling } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, Sortition } from '@ostrom/protocol'
import { beaconValueOf } from './beacon-rounds.ts'
import { UNIT } from './court-network.ts'

// Probabilities of jury outcomes over many values of the beacon. The seats come from `Sortition` of
// packages/verification, and the executed trials compare them with the chain's seats. The rule for
// rulings is that of `JuryVoting.sol`, and the trials compare its results with the contract's.

/** Number of seats for each verdict; in the plenary, the weight. */
export type VoteCounts = { readonly no: bigint; readonly minor: bigint; readonly major: bigint }

const convicts = (votes: bigint, revealed: bigint, size: bigint) =>
  5n * votes >= 3n * revealed && 2n * votes >= size

/** Returns the ruling of a jury draw with `size` expected seats. */
export function rulingFor({ no, minor, major }: VoteCounts, size: bigint): Ruling {
  const revealed = no + minor + major
  if (convicts(major, revealed, size)) return 'major'
  if (convicts(major + minor, revealed, size)) return 'minor'
  if (5n * no > 2n * revealed && 3n * revealed >= size) return 'no'
  return 'undecided'
}

/**
 * Number of samples: of stages with juries of 21 expected seats, and of the seats of one account.
 */
export const BEACON_SAMPLES = 20_000

/**
 * Number of sampled stages with juries of 63 expected seats. It is lower, because each draw takes
 * three times as long, and larger probabilities need fewer samples.
 */
const VALUES_LARGE = 5_000

const account = (byte: number): AccountId => Hex.from(new Uint8Array(20).fill(byte)) as AccountId
const ATTACKER = account(1)
const HONEST = account(2)

/**
 * Weights in ether. `total` is the weight of the attacker, of the honest jurors that vote, and of
 * all jurors that sleep.
 */
export type JurorPool = {
  readonly attacker: number
  readonly honest: number
  readonly total: number
  readonly expected: 21 | 63
}

/** Seats of the attacker and of the others. */
type SideSeats = readonly [bigint, bigint]

/**
 * Drawn seats, by pool and number of the beacon value. Cached, because several attacks use the same
 * pools.
 */
const drawnSeats = new Map<string, SideSeats[]>()

/** Returns the seats that are drawn with the beacon value of this number. */
function seatsOf(number: number, pool: JurorPool): SideSeats {
  const { attacker, honest, total, expected } = pool
  const key = [attacker, honest, total, expected].join()
  const drawn = drawnSeats.get(key) ?? []
  drawnSeats.set(key, drawn)
  const seats = drawn[number] ?? drawSeats(beaconValueOf(number), pool)
  drawn[number] = seats
  return seats
}

function drawSeats(seed: Hash, pool: JurorPool): SideSeats {
  const total = BigInt(Math.round(pool.total * 1_000)) * (UNIT / 1_000n)
  const seats = (account: AccountId, weight: number) =>
    Sortition.seats(seed, {
      account,
      expected: BigInt(pool.expected),
      total,
      weight: BigInt(Math.round(weight * 1_000)) * (UNIT / 1_000n),
    })
  return [seats(ATTACKER, pool.attacker), seats(HONEST, pool.honest)]
}

/**
 * Probability of each ruling of a stage, after a second attempt if the first one fails. `failed` is
 * the probability that the first attempt fails.
 */
export type RulingProbabilities = Readonly<Record<Ruling, number>> & { readonly failed: number }

/**
 * Returns the shares of the rulings in `count` sampled stages. Each attempt uses another beacon
 * value.
 *
 * @param votesOf Returns the votes if the attacker and the others have the given seats.
 */
export function rulingProbabilities(
  pool: JurorPool,
  votesOf: (attacker: bigint, honest: bigint) => VoteCounts,
  count = pool.expected === 21 ? BEACON_SAMPLES : VALUES_LARGE,
): RulingProbabilities {
  const counts = { undecided: 0, no: 0, minor: 0, major: 0, failed: 0 }
  const attempt = (number: number) =>
    rulingFor(votesOf(...seatsOf(number, pool)), BigInt(pool.expected))
  for (let number = 0; number < count; number++) {
    const first = attempt(2 * number)
    if (first === 'undecided') counts.failed++
    counts[first === 'undecided' ? attempt(2 * number + 1) : first]++
  }
  const share = (key: keyof typeof counts) => counts[key] / count
  return {
    undecided: share('undecided'),
    no: share('no'),
    minor: share('minor'),
    major: share('major'),
    failed: share('failed'),
  }
}

/** Returns votes in which all seats of one side have the same verdict. */
export const votesFor = (seats: bigint, verdict: keyof VoteCounts): VoteCounts => ({
  no: 0n,
  minor: 0n,
  major: 0n,
  [verdict]: seats,
})

export const addVotes = (first: VoteCounts, second: VoteCounts): VoteCounts => ({
  no: first.no + second.no,
  minor: first.minor + second.minor,
  major: first.major + second.major,
})
