import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import type { LedgerEventData } from '../events.ts'
import type { ProviderRecord, ProviderReputation } from '../registry/provider-reputation.ts'

/** What events add to the record that the chain itself keeps of a provider. */
export type EventReputation = Omit<ProviderReputation, keyof ProviderRecord>

const nothing: EventReputation = {
  locks: 0n,
  timeouts: 0n,
  flaggedVolume: 0n,
  ratedVolume: 0n,
  ratingSum: 0n,
  openChallenges: 0n,
  validatedVolume: 0n,
}

type ClientFeedback = {
  readonly provider: AccountId
  readonly weight: bigint
  readonly score?: bigint
}

/** A map of what was folded so far, for one purpose. */
export type FoldMap<Value> = {
  get(key: Hex.Hex): Value | undefined
  set(key: Hex.Hex, value: Value): unknown
}

type Fact<Kind extends LedgerEventData['kind']> = Extract<LedgerEventData, { kind: Kind }>

export type ReputationFold = {
  apply(fact: LedgerEventData): void
  of(record: ProviderRecord): ProviderReputation
}

type AddReputation = (provider: AccountId, by: Partial<EventReputation>) => void

/** Counts the data challenges of each provider that are open. */
function foldChallenges(challenged: FoldMap<AccountId>, add: AddReputation) {
  const keyOf = (id: bigint): Hex.Hex => `0x${id.toString(16)}`
  return {
    open({ challengeId, provider }: Fact<'transcript-challenged' | 'receipt-challenged'>): void {
      challenged.set(keyOf(challengeId), provider)
      add(provider, { openChallenges: 1n })
    },
    end(id: bigint): void {
      const provider = challenged.get(keyOf(id))
      if (provider) add(provider, { openChallenges: -1n })
    },
  }
}

/**
 * Folds what events tell of providers. Of each client's word on one thing the last one counts.
 *
 * @param mapOf Where it keeps what it needs, by name; in memory unless given.
 */
export function createReputationFold(
  mapOf: <Value>(name: string) => FoldMap<Value> = () => new Map(),
): ReputationFold {
  const byEvents = mapOf<EventReputation>('event-reputation')
  const flags = mapOf<ClientFeedback>('flag')
  const ratings = mapOf<ClientFeedback>('rating')
  const lockedBy = mapOf<AccountId>('lock')
  const fees = mapOf<ClientFeedback>('fee')
  const challenges = foldChallenges(mapOf('challenge'), add)

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
    of: (record) => ({ ...record, ...(byEvents.get(record.provider) ?? nothing) }),
  }
}
