// Goal: the result of a job that lowers the total loss but harms one of its tasks is not promoted;
// a result that harms no task is an improvement. Method: a whole job on a chain in memory, with a
// task of rows like the trained ones, and a task of rows with other letters.
// Requirements: R002-5

import { expect, test } from 'vitest'
import { createTrainingWorld, type TestNodeOptions } from './training.fixture.ts'
import { trainingLines } from './training-data.fixture.ts'

const nodes: readonly TestNodeOptions[] = [
  { kind: 'trainer' },
  { kind: 'validator' },
  { kind: 'validator' },
  { kind: 'validator' },
]

/**
 * Rows of one pair of bytes: after the letter l comes a byte that no row of `songs` has, instead of
 * a or o.
 */
const others = Array.from({ length: 32 }, (_, n) =>
  JSON.stringify({ text: `l${String.fromCharCode(1 + (n % 10))}` }),
).join('\n')

const songs = trainingLines(32, 3)

/** The job tolerates these faults, because rows of `others` repeat and contain no words. */
const dataset = { toleratedFaults: ['empty', 'duplicates'] } as const

test.each([
  ['harms one of its tasks', [songs, others], false],
  ['harms none of its tasks', [songs], true],
])('a job that %s is compared on each of them', async (_, tasks, isImproved) => {
  const world = await createTrainingWorld({ nodes, rounds: 1, tasks, dataset })
  await world.rounds(1)
  await world.pass()
  await world.pass()
  const { jobId, scenario } = world
  const job = await world.training().job(jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 1, comparison: { isImproved } })
  const logged = world.nodes[1]?.logged.find(({ event }) => event === 'job-compared')?.what
  // The loss as a whole improves in both cases.
  expect(logged?.highMicro).toBeLessThan(0)
  if (isImproved) expect(logged?.worstHighMicro).toBeLessThan(0)
  else {
    expect(logged?.worstHighMicro).toBeGreaterThan(0)
    const refused = world.training().promoteVersion({ jobId, version: scenario.version })
    await expect(refused).rejects.toMatchObject({ code: 'training-promotion-invalid' })
  }
  await world.close()
})
