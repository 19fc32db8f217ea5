import type { Ledger, LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Cbor, type Hash } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import type { Round } from '@ostrom/training'
import { readEvents } from '../../event-reader.ts'
import {
  type JobMembers,
  membersAfter,
  membersSchema,
  noMembers,
  type RoundHistory,
  roundAfter,
  roundSchema,
} from './history-records.ts'

export type { RoundHistory } from './history-records.ts'

// Events of a job on the chain, kept so that a restart reads no event twice, and so that every
// round can be computed again.

/** Events of a job on the chain. */
export type JobHistory = {
  /**
   * Reads new events. Returns a second before which no event is missing: `nowSeconds`, or an
   * earlier second if events wait for confirmations. Returns 0 if more events are left to read.
   *
   * @param nowSeconds Time of the chain, read before this call; 0 if the caller does not need the
   *   result.
   */
  sync(signal: AbortSignal, nowSeconds?: bigint): Promise<bigint>
  members(): JobMembers
  round(round: number): RoundHistory | undefined
  /** All rounds that started, ascending. */
  rounds(): readonly RoundHistory[]
  /**
   * Returns the trainer's last earlier update that was accepted: the round changed the state, and
   * all ballots for the new state accepted the update. Validators have not examined updates that
   * were not accepted.
   */
  acceptedBefore(account: AccountId, round: number): Round.RevealedUpdate | undefined
}

/** Keeps the chain's events of a job in a state store. */
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

  function take(event: LedgerEvent): void {
    if (!('jobId' in event) || event.jobId !== jobId) return
    if (event.kind === 'job-opened') {
      // This is the first event of the job, so the events are read from the beginning, possibly
      // again after a reorganisation.
      members = noMembers
      rounds.clear()
    } else if (event.kind === 'round-started') {
      const { round, state: from, seed, atSeconds: startedAtSeconds } = event
      const trainers = members.trainers.filter((one) => !members.expelled.includes(one))
      const nothing = { committed: [], reveals: [], ballots: [] }
      rounds.set(round, { round, state: from, seed, startedAtSeconds, trainers, ...nothing })
    } else {
      members = membersAfter(members, event)
      const history = 'round' in event ? rounds.get(event.round) : undefined
      if (history) rounds.set(history.round, roundAfter(history, event))
    }
  }

  return {
    async sync(signal, nowSeconds = 0n) {
      if (!loaded) await load()
      const key = `${prefix}cursor`
      const last = await readEvents({ ledger, state, key, signal }, async (events) => {
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
      if (!last) return 0n
      const { throughSeconds = nowSeconds } = last
      return throughSeconds < nowSeconds ? throughSeconds : nowSeconds
    },
    members: () => members,
    round: (round) => rounds.get(round),
    rounds: () => [...rounds.values()].sort((a, b) => a.round - b.round),
    acceptedBefore(account, round) {
      const seat = members.trainers.indexOf(account)
      const earlier = [...rounds.values()]
        .filter((one) => one.round < round)
        .sort((a, b) => b.round - a.round)
      for (const { state: from, nextState, reveals, ballots } of earlier) {
        const agreed = ballots.filter((one) => nextState !== from && one.state === nextState)
        const isAccepted =
          agreed.length > 0 && agreed.every(({ scores }) => (scores[seat] ?? 0) > 0)
        const own = isAccepted && reveals.find((one) => one.account === account)
        if (own) return own
      }
      return undefined
    },
  }
}
