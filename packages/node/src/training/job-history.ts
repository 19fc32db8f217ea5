import type { Ledger, LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { Round } from '@ostrom/training'
import { readEvents } from '../event-reader.ts'

// What the chain told of a job, kept so that a restart reads no event twice, and so that every
// round can be computed again.

const accounts = Schema.list(Schema.account, 64)

const revealSchema = Schema.object({
  account: Schema.account,
  update: Schema.hash,
  trace: Schema.hash,
  salt: Schema.hash,
  cid: Schema.text(256),
})

const ballotSchema = Schema.object({
  account: Schema.account,
  state: Schema.hash,
  scores: Schema.list(Schema.integer(0, 10_000), 32),
})

const roundSchema = Schema.object({
  round: Schema.integer(1, 1_000),
  /** Hash of the state that the round started from. */
  state: Schema.hash,
  seed: Schema.hash,
  startedAtSeconds: Schema.unsigned(64),
  /** Trainers that take part, in the order of their seats. */
  trainers: accounts,
  /** In the order in which they last committed. */
  committed: accounts,
  reveals: Schema.list(revealSchema, 32),
  ballots: Schema.list(ballotSchema, 8),
  /** Once it is settled: the state that validators agreed on, or the same as before. */
  nextState: Schema.optional(Schema.hash),
})

/** What happened in a round. */
export type RoundHistory = Schema.Infer<typeof roundSchema>

/** A ballot that a validator revealed. */
export type RevealedBallot = Schema.Infer<typeof ballotSchema>

const challengeSchema = Schema.object({
  account: Schema.account,
  round: Schema.integer(1, 1_000),
  challenger: Schema.account,
  /** Validators that voted. */
  voters: accounts,
})

const membersSchema = Schema.object({
  /** In the order of their seats. */
  trainers: accounts,
  expelled: accounts,
  /** Challenges that are open. */
  challenges: Schema.list(challengeSchema, 40),
})

/** A challenge that is open. */
export type OpenChallenge = Schema.Infer<typeof challengeSchema>

/** Who has a trainer's seat in the job, and who is challenged. */
export type JobMembers = Schema.Infer<typeof membersSchema>

/** What the chain told of a job. */
export type JobHistory = {
  /** Takes in new events. */
  sync(signal: AbortSignal): Promise<void>
  members(): JobMembers
  round(round: number): RoundHistory | undefined
  /** All rounds that started, ascending. */
  rounds(): readonly RoundHistory[]
  /** The last update that a trainer revealed before a round. */
  revealBefore(account: AccountId, round: number): Round.RevealedUpdate | undefined
}

const noMembers: JobMembers = { trainers: [], expelled: [], challenges: [] }

type ChallengeKey = Pick<OpenChallenge, 'account' | 'round'>

const isChallenge = (one: ChallengeKey, { account, round }: ChallengeKey): boolean =>
  one.account === account && one.round === round

/** Returns the round after one of its events. */
function applied(history: RoundHistory, event: LedgerEvent): RoundHistory {
  switch (event.kind) {
    case 'update-committed':
    case 'update-revealed': {
      const kind = event.kind === 'update-revealed' ? 'update-reveal' : 'update-commit'
      const before: Round.RoundState = { ...history, phase: 'commit' }
      const after = Round.apply(before, { ...event, kind } as Round.RoundEvent)
      const { committed, reveals } = after ?? before
      const kept = reveals.map(({ account, update, trace, salt, cid }) => {
        return { account, update, trace, salt, cid }
      })
      return { ...history, committed: [...committed], reveals: kept }
    }
    case 'scores-revealed': {
      const { account, state, scores } = event
      const others = history.ballots.filter((one) => one.account !== account)
      return { ...history, ballots: [...others, { account, state, scores: [...scores] }] }
    }
    case 'round-settled':
      return { ...history, nextState: event.state }
    default:
      return history
  }
}

/** Keeps what the chain tells of a job in a state store. */
export function createJobHistory(options: {
  readonly ledger: Ledger
  readonly state: StateStore
  readonly jobId: Hash
}): JobHistory {
  const { ledger, state, jobId } = options
  const prefix = `training/${jobId}/`
  const roundKey = (round: number) => `${prefix}round/${round.toString().padStart(4, '0')}`
  const membersKey = `${prefix}members`
  let members = noMembers
  const rounds = new Map<number, RoundHistory>()
  let loaded = false

  async function load(): Promise<void> {
    const found = await state.get(membersKey)
    if (found) members = Cbor.decode(found, membersSchema, 'members')
    for await (const { value } of listAll(state, `${prefix}round/`)) {
      const history = Cbor.decode(value, roundSchema, 'round')
      rounds.set(history.round, history)
    }
    loaded = true
  }

  const otherChallenges = (key: ChallengeKey) =>
    members.challenges.filter((one) => !isChallenge(one, key))

  function take(event: LedgerEvent): void {
    if (!('jobId' in event) || event.jobId !== jobId) return
    if (event.kind === 'job-opened') {
      // Read from the beginning, as after a reorganisation.
      members = noMembers
      rounds.clear()
    } else if (event.kind === 'job-joined' && event.role === 'trainer') {
      const { account } = event
      if (!members.trainers.includes(account)) {
        members = { ...members, trainers: [...members.trainers, account] }
      }
    } else if (event.kind === 'member-challenged') {
      const { account, round, challenger } = event
      const opened = { account, round, challenger, voters: [] }
      members = { ...members, challenges: [...otherChallenges(event), opened] }
    } else if (event.kind === 'challenge-voted') {
      members = {
        ...members,
        challenges: members.challenges.map((one) =>
          isChallenge(one, event) ? { ...one, voters: [...one.voters, event.validator] } : one,
        ),
      }
    } else if (event.kind === 'challenge-resolved') {
      const { expelled } = members
      members = {
        ...members,
        challenges: otherChallenges(event),
        expelled: event.outcome === 'upheld' ? [...expelled, event.account] : expelled,
      }
    } else if (event.kind === 'round-started') {
      const { round, state: from, seed, atSeconds: startedAtSeconds } = event
      const { trainers, expelled } = members
      rounds.set(round, {
        round,
        state: from,
        seed,
        startedAtSeconds,
        trainers: trainers.filter((one) => !expelled.includes(one)),
        committed: [],
        reveals: [],
        ballots: [],
      })
    } else if ('round' in event) {
      const history = rounds.get(event.round)
      if (history) rounds.set(event.round, applied(history, event))
    }
  }

  return {
    async sync(signal) {
      if (!loaded) await load()
      const key = `${prefix}cursor`
      await readEvents({ ledger, state, key, signal }, async (events) => {
        const before = new Map(rounds)
        const membersBefore = members
        for (const event of events) take(event)
        const changes: StateChange[] = [...rounds]
          .filter(([round, history]) => before.get(round) !== history)
          .map(([round, history]) => ({
            kind: 'put',
            key: roundKey(round),
            value: Cbor.encode(history),
          }))
        if (members !== membersBefore) {
          changes.push({ kind: 'put', key: membersKey, value: Cbor.encode(members) })
        }
        return changes
      })
    },
    members: () => members,
    round: (round) => rounds.get(round),
    rounds: () => [...rounds.values()].sort((a, b) => a.round - b.round),
    revealBefore(account, round) {
      const earlier = [...rounds.values()]
        .filter((one) => one.round < round)
        .sort((a, b) => b.round - a.round)
      for (const { reveals } of earlier) {
        const own = reveals.find((one) => one.account === account)
        if (own) return own
      }
      return undefined
    },
  }
}
