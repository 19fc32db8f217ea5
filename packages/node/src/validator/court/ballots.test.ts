// Goal: a vote that was committed can be shown, whenever its juror is killed or not answered.
// Method: ballots over a chain that loses its answer to each act, before the act or after it.

import type { AuditLedger, Vote } from '@ostrom/ledger'
import { LedgerError } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createBallots } from './ballots.ts'

const account: Hex.AccountId = `0x${'a1'.repeat(20)}`
const place = { caseId: 7n, draw: 2 }
const judged = { verdict: 'major', evidence: Hex.sha256Hex(new Uint8Array([1])) } as const
const hashOf = (vote: Vote) => Hex.sha256Hex(new TextEncoder().encode(vote.salt + vote.verdict))

/** A chain with one place for a hash. `lose` says when its answers are lost. */
function setUp(lose: 'never' | 'before' | 'after') {
  const state = createStateMemory()
  let losing = lose !== 'never'
  let committed: Hex.Hash | undefined
  let shown: Vote | undefined
  const calls = { commits: 0, reveals: 0, judgements: 0, salts: 0 }
  const lost = (when: typeof lose) => {
    if (losing && lose === when) throw new LedgerError('chain-unreachable')
  }
  const audits = {
    voteHash: hashOf,
    async commitVote({ hash }: { readonly hash: Hex.Hash }) {
      calls.commits++
      lost('before')
      if (committed) throw new LedgerError('committed-already')
      committed = hash
      lost('after')
    },
    async revealVote(vote: Vote) {
      calls.reveals++
      lost('before')
      if (shown || hashOf(vote) !== committed) throw new LedgerError('commitment-mismatch')
      shown = vote
      lost('after')
    },
  } as unknown as AuditLedger
  const random = () => new Uint8Array(32).fill(++calls.salts)
  const judge = async () => {
    calls.judgements++
    return judged
  }
  return {
    calls,
    shown: () => shown,
    /** Ballots of a process after a start. */
    start: () => {
      const ballots = createBallots({ audits, account, state, random, log: () => {} })
      return { ...ballots, commit: () => ballots.commit(place, judge) }
    },
    mend: () => {
      losing = false
    },
  }
}

test.each(['before', 'after'] as const)(
  'is shown where answers are lost %s the act',
  async (when) => {
    const { start, mend, shown, calls } = setUp(when)
    await expect(start().commit()).rejects.toMatchObject({ code: 'chain-unreachable' })
    mend()
    await start().commit()
    await start().reveal(place)
    expect(shown()).toMatchObject({ ...place, ...judged, account })
    // What it found is not looked for again, nor hidden by another salt.
    expect(calls).toMatchObject({ judgements: 1, salts: 1 })
  },
)

test('is shown once, though the answer to that was lost', async () => {
  const { start, mend, calls } = setUp('after')
  await start()
    .commit()
    .catch(() => {})
  await expect(start().reveal(place)).rejects.toMatchObject({ code: 'chain-unreachable' })
  mend()
  await start().reveal(place)
  await start().reveal(place)
  expect(calls.reveals).toBe(2)
})

test('leaves once, and is remembered until it is forgotten', async () => {
  const { start, calls } = setUp('never')
  const ballots = start()
  expect(await ballots.verdictIn(place.caseId)).toBeUndefined()
  await ballots.commit()
  await ballots.commit()
  expect(calls.commits).toBe(1)
  expect(await ballots.verdictIn(place.caseId)).toBe('major')
  expect(await ballots.draws(place.caseId)).toEqual([place.draw])
  await ballots.forget(place)
  expect(await ballots.draws(place.caseId)).toEqual([])
})

test('is none where nothing was found', async () => {
  const { start, calls } = setUp('never')
  const state = createStateMemory()
  const nothing = createBallots({ state } as never)
  await nothing.commit(place, async () => undefined)
  expect(await nothing.draws(place.caseId)).toEqual([])
  await start().reveal(place)
  expect(calls.reveals).toBe(0)
})
