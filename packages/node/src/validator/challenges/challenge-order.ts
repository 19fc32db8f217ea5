import { createHash } from 'node:crypto'
import { type AccountId, createBoundedMap, type Hash } from '@ostrom/protocol'
import { RECORDS_CACHED_MAX, WITHHELD_PER_STEP_MAX } from '../limits.ts'
import type { ValidatorRecords } from '../records/validator-records.ts'
import type { ChallengedTranscript } from '../records/withheld-transcript-records.ts'
import type { StakeReader } from '../stake-order.ts'

// Selects the withheld transcripts that one step processes, and limits the data challenges against
// each provider in a day: docs/spec/verification.md, section 11.

export type ChallengeOrderOptions = {
  /** The account that opens data challenges. */
  readonly account: AccountId
  readonly records: Pick<ValidatorRecords, 'suspects'>
  readonly stakes: StakeReader
}

/** The withheld transcripts of one step, and each provider's share of the day's challenges. */
export type ChallengeTurn = {
  /** Transcripts, beginning with those of the provider with the largest stake. */
  readonly turn: readonly ChallengedTranscript[]
  /** Returns the share of the day's challenges that a provider gets, from 0 to 1. */
  shareOf(provider: AccountId): number
}

/**
 * Orders withheld transcripts by the stake of their providers, and the transcripts of one provider
 * by their pay. Each provider gets a part of each step. A provider's share of the day's challenges
 * is its share of the stake of all providers that this validator has audited. Therefore a large
 * number of providers with little stake does not delay others.
 */
export function createChallengeOrder(
  options: ChallengeOrderOptions,
): (all: readonly ChallengedTranscript[]) => Promise<ChallengeTurn> {
  const { account, records, stakes: readStakes } = options
  /** Key of the last selected transcript of each provider; the next step continues after it. */
  const lastKeys = new Map<AccountId, string>()
  const digestOf = createDigests(account)
  return async (all) => {
    const groups = Map.groupBy(all, ({ subject }) => subject.provider)
    for (const provider of lastKeys.keys()) if (!groups.has(provider)) lastKeys.delete(provider)
    const audited = (await records.suspects()).map(({ provider }) => provider)
    const stakes = await readStakes([...groups.keys(), ...audited])
    const total = [...stakes.values()].reduce((sum, stake) => sum + stake, 0n)
    const stakeOf = (provider: AccountId) => stakes.get(provider) ?? 0n
    const turn: ChallengedTranscript[] = []
    const providers = [...groups.keys()].toSorted((a, b) => compare(stakeOf(b), stakeOf(a)))
    for (const [at, provider] of providers.entries()) {
      // The remaining places of the step are divided among the remaining providers, at least one
      // for each.
      const left = WITHHELD_PER_STEP_MAX - turn.length
      const most = Math.max(1, Math.floor(left / (providers.length - at)))
      if (left === 0) break
      const ranked = groups
        .get(provider)!
        .map((one) => ({ one, key: rankKeyOf(digestOf, one) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      const last = lastKeys.get(provider) ?? ''
      const next = Math.max(
        0,
        ranked.findIndex(({ key }) => key > last),
      )
      const own = [...ranked.slice(next), ...ranked.slice(0, next)].slice(0, most)
      lastKeys.set(provider, own.at(-1)?.key ?? '')
      turn.push(...own.map(({ one }) => one))
    }
    const shareOf = (provider: AccountId) =>
      total === 0n ? 1 : Number((stakeOf(provider) * SHARE_ONE) / total) / Number(SHARE_ONE)
    return { turn, shareOf }
  }
}

const SHARE_ONE = 1_000_000n

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** Number of digits of the largest pay, in the unit common to all assets (`Subject.paid`). */
const DIGITS = 58
const PAID_MAX = 10n ** BigInt(DIGITS) - 1n

/**
 * Returns the sort key of a transcript. Those with a challenge of this validator come first, then
 * those without a challenge, then those that other validators challenged. Each group is ordered by
 * pay, largest first. Each validator orders equal pay differently, so that together they examine
 * more answers.
 */
function rankKeyOf(
  digestOf: (receiptId: Hash) => string,
  { receiptId, subject, challenge }: ChallengedTranscript,
): string {
  const rank = challenge === undefined ? 1 : challenge.isOurs ? 0 : 2
  const unpaid = (PAID_MAX - subject.paid).toString().padStart(DIGITS, '0')
  return `${rank} ${unpaid} ${digestOf(receiptId)}`
}

/** Creates a function that returns an account's digest of a receipt id, and caches it. */
function createDigests(account: AccountId): (receiptId: Hash) => string {
  const digests = createBoundedMap<Hash, string>(RECORDS_CACHED_MAX)
  return (receiptId) => {
    const known = digests.get(receiptId)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(`${account} ${receiptId}`).digest('hex')
    digests.set(receiptId, digest)
    return digest
  }
}
