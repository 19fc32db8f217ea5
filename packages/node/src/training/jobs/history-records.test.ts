// Goal: every record made of a job's events can be read after a restart. Method: the largest values
// that a forger can cause, written and read like a node does.

import type { LedgerEvent } from '@ostrom/ledger'
import { Cbor, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  membersAfter,
  membersSchema,
  noMembers,
  roundAfter,
  roundSchema,
} from './history-records.ts'

const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))
const accountOf = (n: number): Hex.AccountId => Hex.from(new Uint8Array(20).fill(n))
const jobId = hashOf(1)
const place = { block: 1n, blockHash: hashOf(2), index: 0, transaction: hashOf(3), atSeconds: 1n }
const about = { ...place, jobId, account: accountOf(7) }

// Finding: TRA-15
test('a record of a member with 1,000 challenges is readable, and expels it once', () => {
  const rounds = Array.from({ length: 1_000 }, (_, at) => at + 1)
  const evidence = hashOf(4)
  const challenged = rounds.map((round): LedgerEvent => {
    const challenger = accountOf(8)
    return { kind: 'member-challenged', ...about, round, challenger, evidence }
  })
  const upheld = rounds.map((round): LedgerEvent => {
    return {
      kind: 'challenge-resolved',
      ...about,
      round,
      outcome: 'upheld',
      slashed: 0n,
      isHeld: false,
      returned: 0n,
    }
  })
  const open = challenged.reduce(membersAfter, noMembers)
  expect(Cbor.decode(Cbor.encode(open), membersSchema, 'members')).toEqual(open)
  const members = upheld.reduce(membersAfter, open)
  expect(members).toMatchObject({ expelled: [about.account], challenges: [] })
  expect(Cbor.decode(Cbor.encode(members), membersSchema, 'members')).toEqual(members)
})

// Finding: TRA-24
test('a round record with CIDs of invalid text and with all seats is readable', () => {
  // The first text results from 128 bytes of invalid UTF-8; the second is the longest text of 128
  // bytes.
  const cids = [new TextDecoder().decode(new Uint8Array(128).fill(255)), '\0'.repeat(128)]
  const nothing = { committed: [], reveals: [], ballots: [], trainers: [] }
  const seats = Array.from({ length: 32 }, (_, at) => accountOf(at + 1))
  let round = roundAfter(
    { round: 1, state: hashOf(1), seed: hashOf(1), startedAtSeconds: 1n, ...nothing },
    { kind: 'round-settled', ...about, round: 1, accepted: false, state: hashOf(1), paid: 0n },
  )
  for (const [at, account] of seats.entries()) {
    const key = { ...about, account, round: 1 }
    const commitment = hashOf(at)
    // Each trainer commits twice.
    round = roundAfter(round, { kind: 'update-committed', ...key, commitment })
    round = roundAfter(round, { kind: 'update-committed', ...key, commitment })
    const made = { update: hashOf(1), trace: hashOf(1), salt: hashOf(1), cid: cids[at % 2] ?? '' }
    round = roundAfter(round, { kind: 'update-revealed', ...key, ...made })
  }
  expect(round.reveals).toHaveLength(32)
  expect(Cbor.decode(Cbor.encode(round), roundSchema, 'round')).toEqual(round)
})

test('a challenge that holds a stake is kept until it holds nothing', () => {
  const challenged: LedgerEvent = {
    kind: 'member-challenged',
    ...about,
    round: 1,
    challenger: accountOf(8),
    evidence: hashOf(4),
  }
  const resolved = (isHeld: boolean): LedgerEvent => {
    const outcome = 'upheld' as const
    const amounts = { slashed: 1n, returned: 0n, isHeld }
    return { kind: 'challenge-resolved', ...about, round: 1, outcome, ...amounts }
  }
  const held = [challenged, resolved(true), resolved(true)].reduce(membersAfter, noMembers)
  const { account, atSeconds: takenAtSeconds } = about
  expect(held.challenges).toMatchObject([{ account, round: 1, takenAtSeconds }])
  expect(Cbor.decode(Cbor.encode(held), membersSchema, 'members')).toEqual(held)
  expect(membersAfter(held, resolved(false))).toMatchObject({ challenges: [], expelled: [account] })
})
