import type { LedgerEvent } from '@ostrom/ledger'
import { Schema } from '@ostrom/protocol'
import { Round } from '@ostrom/training'
import { OPEN_CHALLENGES_MAX } from '../limits.ts'

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

const roundShape = Schema.object({
  round: Schema.integer(1, 1_000),
  /** Hash of the round's parent state. */
  state: Schema.hash,
  seed: Schema.hash,
  startedAtSeconds: Schema.unsigned(64),
  /** Trainers that take part, in the order of their seats. */
  trainers: accounts,
  /** Trainers in the order of their last commitments. */
  committed: accounts,
  reveals: Schema.list(revealSchema, 32),
  ballots: Schema.list(ballotSchema, 8),
  /** Trainers whose updates are on chain in full. */
  anchored: Schema.optional(accounts),
  /**
   * Set for a second scoring: seats of the updates from which all validators compute the next
   * state.
   */
  reopened: Schema.optional(Schema.list(Schema.integer(0, 31), 32)),
  /** Set for a settled round: the state that validators agreed on, or else the parent state. */
  nextState: Schema.optional(Schema.hash),
})

/** Events of one round. */
export type RoundHistory = Schema.Infer<typeof roundShape>

/** A ballot that a validator revealed. */
export type RevealedBallot = Schema.Infer<typeof ballotSchema>

const challengeSchema = Schema.object({
  account: Schema.account,
  round: Schema.integer(1, 1_000),
  challenger: Schema.account,
  /** Validators that voted. */
  voters: accounts,
  /**
   * Set for an upheld challenge that still holds stake of the accused member: Unix second at which
   * the chain last took a part of that stake.
   */
  takenAtSeconds: Schema.optional(Schema.unsigned(64)),
})

const membersShape = Schema.object({
  /** Trainers in the order of their seats. */
  trainers: accounts,
  expelled: accounts,
  /** Challenges that are open or hold a stake. */
  challenges: Schema.list(challengeSchema, OPEN_CHALLENGES_MAX),
})

/** A challenge that is open or holds a stake. */
export type OpenChallenge = Schema.Infer<typeof challengeSchema>

/** Trainers of the job, expelled accounts, and challenges against members. */
export type JobMembers = Schema.Infer<typeof membersShape>

export const roundSchema: Schema.Schema<RoundHistory> = roundShape
export const membersSchema: Schema.Schema<JobMembers> = membersShape

export const noMembers: JobMembers = { trainers: [], expelled: [], challenges: [] }

type ChallengeKey = Pick<OpenChallenge, 'account' | 'round'>

const isChallenge = (one: ChallengeKey, { account, round }: ChallengeKey): boolean =>
  one.account === account && one.round === round

/** Returns the history of a round after one of its events. */
export function roundAfter(history: RoundHistory, event: LedgerEvent): RoundHistory {
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
    case 'update-anchored': {
      const { anchored = [] } = history
      if (anchored.includes(event.account)) return history
      return { ...history, anchored: [...anchored, event.account] }
    }
    case 'scores-revealed': {
      const { account, state, scores } = event
      const others = history.ballots.filter((one) => one.account !== account)
      return { ...history, ballots: [...others, { account, state, scores: [...scores] }] }
    }
    case 'scores-reopened':
      // In the second scoring, the ballots of the first do not count.
      return { ...history, ballots: [], reopened: [...event.accepted] }
    case 'round-settled':
      return { ...history, nextState: event.state }
    default:
      return history
  }
}

/** Returns the state of the members after an event of their job. */
export function membersAfter(members: JobMembers, event: LedgerEvent): JobMembers {
  const otherChallenges = (key: ChallengeKey) =>
    members.challenges.filter((one) => !isChallenge(one, key))
  switch (event.kind) {
    case 'job-joined': {
      const { account, role } = event
      const isNew = role === 'trainer' && !members.trainers.includes(account)
      return isNew ? { ...members, trainers: [...members.trainers, account] } : members
    }
    case 'member-challenged': {
      const { account, round, challenger } = event
      const opened = { account, round, challenger, voters: [] }
      const challenges = [...otherChallenges(event), opened].slice(-OPEN_CHALLENGES_MAX)
      return { ...members, challenges }
    }
    case 'challenge-voted': {
      const challenges = members.challenges.map((one) =>
        isChallenge(one, event) ? { ...one, voters: [...one.voters, event.validator] } : one,
      )
      return { ...members, challenges }
    }
    case 'challenge-resolved': {
      const { expelled } = members
      // A member can be convicted for each of its rounds, but is expelled only once.
      const isNew = event.outcome === 'upheld' && !expelled.includes(event.account)
      const takenAtSeconds = event.atSeconds
      const held = members.challenges.map((one) =>
        isChallenge(one, event) ? { ...one, takenAtSeconds } : one,
      )
      return {
        ...members,
        challenges: event.isHeld ? held : otherChallenges(event),
        expelled: isNew ? [...expelled, event.account] : expelled,
      }
    }
    default:
      return members
  }
}
