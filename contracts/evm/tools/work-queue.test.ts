// Goal: all tasks run in order, two at once, and a failure is reported. Method: tasks that end when
// the test resolves them.

import { expect, test } from 'vitest'
import { runQueue, WORKERS } from './work-queue.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('does the tasks in order, as many at once as there are workers', async () => {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const tasks = [0, 1, 2, 3].map((number) => () => {
    begun.push(number)
    return new Promise<void>((resolve) => ends.push(resolve))
  })
  const all = runQueue(tasks)
  await turn()
  expect(begun).toEqual([0, 1])
  expect(begun).toHaveLength(WORKERS)
  ends[1]!()
  await turn()
  expect(begun).toEqual([0, 1, 2])
  ends[0]!()
  await turn()
  for (const end of ends) end()
  await all
  expect(begun).toEqual([0, 1, 2, 3])
})

test('begins no further task of a worker that failed', async () => {
  let count = 0
  const fail = async () => {
    count += 1
    throw new Error('no compiler')
  }
  await expect(runQueue([fail, fail, fail])).rejects.toThrow('no compiler')
  expect(count).toBe(2)
})
