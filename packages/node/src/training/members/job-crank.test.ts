// Goal: a step processes only a few challenges, however many are open, and each of them gets its
// turn. Method: a forger that was challenged in each of many rounds, none of which is judged yet.

import { type AccountId, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { JobMembers } from '../jobs/history-records.ts'
import { CHALLENGES_PER_STEP, TAKE_SECONDS } from '../limits.ts'
import { resolveChallenges } from './job-crank.ts'

type Options = Parameters<typeof resolveChallenges>
const jobId = Hex.from(new Uint8Array(32).fill(1))
const accountOf = (n: number): AccountId => Hex.from(new Uint8Array(20).fill(n))
const [account, challenger] = [accountOf(1), accountOf(2)]

/** Returns the rounds of the open challenges that each step processes. */
async function looksAt(open: number, steps: number): Promise<readonly (readonly number[])[]> {
  let looks: number[] = []
  const training = {
    challenge: async ({ round }: { round: number }) => {
      looks.push(round)
      return { openedAtSeconds: 100n }
    },
    resolveChallenge: () => Promise.reject(new Error('nothing is judged yet')),
  }
  const challenges = Array.from({ length: open }, (_, at) => {
    return { account, round: at + 1, challenger, voters: [] }
  })
  const members: JobMembers = { trainers: [], expelled: [], challenges }
  const options = { training, log: () => {}, jobId } as unknown as Options[0]
  const job = { terms: { challengeSeconds: 60n } } as Options[1]['job']
  const each: number[][] = []
  for (let turn = 0; turn < steps; turn += 1) {
    looks = []
    const history = { members: () => members }
    await resolveChallenges(options, { job, history, nowSeconds: 100n, turn })
    each.push(looks)
  }
  return each
}

// Finding: TRA-17
test.each([0, 1, 8, 9, 12, 65, 1_000])(
  'a step examines only a few of %d open challenges',
  async (open) => {
    const looks = await looksAt(open, Math.max(open, 1))
    expect(Math.max(...looks.map(({ length }) => length))).toBeLessThanOrEqual(CHALLENGES_PER_STEP)
    expect(new Set(looks.flat()).size).toBe(open)
  },
)

/**
 * Returns true if a step at `nowSeconds` resolves a challenge that holds a stake until the
 * hundredth day, and that last took a part of the stake at `takenAtSeconds`.
 */
async function takesAt(nowSeconds: bigint, takenAtSeconds: bigint): Promise<boolean> {
  let calls = 0
  const training = {
    challenge: async () => ({ caseId: 7n, openedAtSeconds: 1n, heldUntilSeconds: 8_640_000n }),
    resolveChallenge: async () => {
      calls += 1
    },
  }
  const held = { account, round: 1, challenger, voters: [], takenAtSeconds }
  const members: JobMembers = { trainers: [], expelled: [account], challenges: [held] }
  const options = { training, log: () => {}, jobId } as unknown as Options[0]
  const job = { terms: { challengeSeconds: 60n } } as Options[1]['job']
  await resolveChallenges(options, {
    job,
    history: { members: () => members },
    nowSeconds,
    turn: 0,
  })
  return calls === 1
}

// Finding: ADV-1
test('the stake that a challenge holds is taken once a day, and at the end', async () => {
  const taken = 1_000_000n
  expect(await takesAt(taken + TAKE_SECONDS - 1n, taken)).toBe(false)
  expect(await takesAt(taken + TAKE_SECONDS, taken)).toBe(true)
  expect(await takesAt(8_640_000n, 8_640_000n - 1n)).toBe(true)
})
