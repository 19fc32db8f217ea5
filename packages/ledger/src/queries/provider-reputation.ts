import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import type { LedgerEvent } from '../events.ts'
import type { ProviderRecord, ProviderReputation } from '../registry/provider-reputation.ts'

/**
 * Fields that events add to the chain's own record of a provider, without `challengedAtSeconds`.
 */
type EventReputation = Omit<ProviderReputation, keyof ProviderRecord | 'challengedAtSeconds'>

const nothing: EventReputation = {
  locks: 0n,
  timeouts: 0n,
  flaggedVolume: 0n,
  ratedVolume: 0n,
  ratingSum: 0n,
  validatedVolume: 0n,
}

type ClientFeedback = {
  readonly provider: AccountId
  readonly weight: bigint
  readonly score?: bigint
}

/** A map for one part of the folded state. */
export type FoldMap<Value> = {
  get(key: Hex.Hex): Value | undefined
  set(key: Hex.Hex, value: Value): unknown
}

type Fact<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: Kind }>

export type ReputationFold = {
  apply(fact: LedgerEvent): void
  of(record: ProviderRecord): ProviderReputation
}

/** A data challenge, as an entry of the linked list of its provider's open challenges. */
type OpenChallenge = {
  readonly provider: AccountId
  readonly atSeconds: bigint
  readonly isEnded: boolean
  readonly before?: Hex.Hex | undefined
  readonly after?: Hex.Hex | undefined
}

/** The first and the last open challenge in a provider's list. */
type ChallengeList = {
  readonly oldest?: Hex.Hex | undefined
  readonly newest?: Hex.Hex | undefined
}

/** Keeps the open data challenges of each provider in the order of their opening. */
function foldChallenges(challenges: FoldMap<OpenChallenge>, lists: FoldMap<ChallengeList>) {
  const keyOf = (id: bigint): Hex.Hex => `0x${id.toString(16)}`
  const update = (key: Hex.Hex | undefined, by: Partial<OpenChallenge>): void => {
    const challenge = key && challenges.get(key)
    if (challenge) challenges.set(key, { ...challenge, ...by })
  }
  return {
    open(fact: Fact<'transcript-challenged' | 'receipt-challenged'>): void {
      const { provider, atSeconds } = fact
      const key = keyOf(fact.challengeId)
      const { oldest = key, newest: before } = lists.get(provider) ?? {}
      challenges.set(key, { provider, atSeconds, isEnded: false, before })
      update(before, { after: key })
      lists.set(provider, { oldest, newest: key })
    },
    end(id: bigint): void {
      const key = keyOf(id)
      const challenge = challenges.get(key)
      if (!challenge || challenge.isEnded) return
      const { provider, before, after } = challenge
      const { oldest, newest } = lists.get(provider) ?? {}
      update(before, { after })
      update(after, { before })
      update(key, { isEnded: true })
      lists.set(provider, {
        oldest: oldest === key ? after : oldest,
        newest: newest === key ? before : newest,
      })
    },
    oldestSeconds(provider: AccountId): bigint {
      const { oldest } = lists.get(provider) ?? {}
      return (oldest && challenges.get(oldest)?.atSeconds) ?? 0n
    },
  }
}

/**
 * Folds the events about providers. For each session or request, its first flag and its latest
 * rating count.
 *
 * @param mapOf Returns the map for a named part of the state; maps in memory by default.
 */
export function createReputationFold(
  mapOf: <Value>(name: string) => FoldMap<Value> = () => new Map(),
): ReputationFold {
  const byEvents = mapOf<EventReputation>('event-reputation')
  const flags = mapOf<ClientFeedback>('flag')
  const ratings = mapOf<ClientFeedback>('rating')
  const lockedBy = mapOf<AccountId>('lock')
  const fees = mapOf<ClientFeedback>('fee')
  const challenges = foldChallenges(mapOf('open-challenge'), mapOf('challenges-of'))

  function add(provider: AccountId, by: Partial<EventReputation>): void {
    const next: { -readonly [name in keyof EventReputation]: bigint } = {
      ...(byEvents.get(provider) ?? nothing),
    }
    for (const [name, amount] of Object.entries(by)) next[name as keyof EventReputation] += amount
    byEvents.set(provider, next)
  }

  function rate(subject: Hash, next: ClientFeedback): void {
    const before = ratings.get(subject)
    const sum = ({ weight, score = 0n }: ClientFeedback) => weight * score
    if (before) add(before.provider, { ratedVolume: -before.weight, ratingSum: -sum(before) })
    add(next.provider, { ratedVolume: next.weight, ratingSum: sum(next) })
    ratings.set(subject, next)
  }

  function flag(subject: Hash, next: ClientFeedback): void {
    if (flags.get(subject)) return
    flags.set(subject, next)
    add(next.provider, { flaggedVolume: next.weight })
  }

  function lock({ requestId, provider }: Fact<'request-locked'>): void {
    lockedBy.set(requestId, provider)
    add(provider, { locks: 1n })
  }

  function timeOut(provider: AccountId | undefined): void {
    if (provider) add(provider, { timeouts: 1n })
  }

  function validate(subject: Hash): void {
    const fee = fees.get(subject)
    if (fee) add(fee.provider, { validatedVolume: fee.weight })
  }

  return {
    apply(fact) {
      switch (fact.kind) {
        case 'transcript-challenged':
        case 'receipt-challenged':
          return challenges.open(fact)
        case 'transcript-supplied':
          return fact.last ? challenges.end(fact.challengeId) : undefined
        case 'receipt-supplied':
        case 'transcript-private':
        case 'transcript-withheld':
          return challenges.end(fact.challengeId)
        case 'request-locked':
          return lock(fact)
        case 'request-released':
          return add(fact.provider, { locks: -1n })
        case 'request-lock-expired':
          return timeOut(fact.provider)
        case 'request-refunded':
          return fact.reason === 'timed-out' ? timeOut(lockedBy.get(fact.requestId)) : undefined
        case 'pay-collected':
          return void fees.set(fact.subject, { provider: fact.provider, weight: fact.fee })
        case 'answers-validated':
          return validate(fact.subject)
        case 'feedback-flagged':
          return flag(fact.subject, fact)
        case 'feedback-rated':
          return rate(fact.subject, { ...fact, score: BigInt(fact.score) })
        default:
          return
      }
    },
    of: (record) => ({
      ...record,
      ...(byEvents.get(record.provider) ?? nothing),
      challengedAtSeconds: challenges.oldestSeconds(record.provider),
    }),
  }
}
