// Goal: a committed vote can always be revealed, even if its juror crashes or gets no reply at any
// time.
// Method: ballots with a chain that loses its reply to each call, before or after the call takes
// effect.

import type { AuditLedger, CourtVote } from '@ostrom/ledger'
import { LedgerError } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createJurorBallots } from './ballots.ts'

const account: Hex.AccountId = `0x${'a1'.repeat(20)}`
const drawRef = { caseId: 7n, draw: 2 }
const judged = { verdict: 'major', evidence: Hex.sha256Hex(new Uint8Array([1])) } as const
const hashOf = (vote: CourtVote) =>
  Hex.sha256Hex(new TextEncoder().encode(vote.salt + vote.verdict))

/** Creates a chain that stores one hash. `lose`: calls fail before or after they take effect. */
function setUp(lose: 'never' | 'before' | 'after') {
  const state = createStateMemory()
  let losing = lose !== 'never'
  let committed: Hex.Hash | undefined
  let revealed: CourtVote | undefined
  const calls = { commits: 0, reveals: 0, judgements: 0, salts: 0 }
  const lost = (when: typeof lose) => {
    if (losing && lose === when) throw new LedgerError('chain-unreachable')
  }
  const audits = {
    voteHash: hashOf,
    async commitVote({ hash }: { readonly hash: Hex.Hash }) {
      calls.commits++
      lost('before')
      if (committed) throw new LedgerError('already-committed')
      committed = hash
      lost('after')
    },
    async revealVote(vote: CourtVote) {
      calls.reveals++
      lost('before')
      if (revealed || hashOf(vote) !== committed) throw new LedgerError('commitment-mismatch')
      revealed = vote
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
    shown: () => revealed,
    /** Creates the ballots of a restarted process. */
    start: () => {
      const ballots = createJurorBallots({ audits, account, state, random, log: () => {} })
      return { ...ballots, commit: () => ballots.commit(drawRef, judge) }
    },
    mend: () => {
      losing = false
    },
  }
}

test.each(['before', 'after'] as const)(
  'a vote is revealed even if the reply is lost %s the call takes effect',
  async (when) => {
    const { start, mend, shown, calls } = setUp(when)
    await expect(start().commit()).rejects.toMatchObject({ code: 'chain-unreachable' })
    mend()
    await start().commit()
    await start().reveal(drawRef)
    expect(shown()).toMatchObject({ ...drawRef, ...judged, account })
    // The juror neither judges again nor draws another salt.
    expect(calls).toMatchObject({ judgements: 1, salts: 1 })
  },
)

test('a juror whose reveal lost its reply tries once more, and then stops', async () => {
  const { start, mend, calls } = setUp('after')
  await start()
    .commit()
    .catch(() => {})
  await expect(start().reveal(drawRef)).rejects.toMatchObject({ code: 'chain-unreachable' })
  mend()
  await start().reveal(drawRef)
  await start().reveal(drawRef)
  expect(calls.reveals).toBe(2)
})

test('leaves once, and is remembered until it is forgotten', async () => {
  const { start, calls } = setUp('never')
  const ballots = start()
  expect(await ballots.verdictIn(drawRef.caseId)).toBeUndefined()
  await ballots.commit()
  await ballots.commit()
  expect(calls.commits).toBe(1)
  expect(await ballots.verdictIn(drawRef.caseId)).toBe('major')
  expect(await ballots.draws(drawRef.caseId)).toEqual([drawRef.draw])
  await ballots.delete(drawRef)
  expect(await ballots.draws(drawRef.caseId)).toEqual([])
})

test('a juror that found nothing commits and reveals no vote', async () => {
  const { start, calls } = setUp('never')
  const state = createStateMemory()
  const nothing = createJurorBallots({ state } as never)
  await nothing.commit(drawRef, async () => undefined)
  expect(await nothing.draws(drawRef.caseId)).toEqual([])
  await start().reveal(drawRef)
  expect(calls.reveals).toBe(0)
})
