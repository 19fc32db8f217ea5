// Goal: no more than a limited number of tasks run concurrently, in their order, even after a
// failed task.
// Method: tasks that the test ends.

import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

/** Creates tasks by name, with a list of the tasks that have begun. */
function tasks() {
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const task = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => (error ? reject(error) : resolve(name)))
    })
  }
  return { begun, task, end: (name: string, error?: Error) => ends.get(name)?.(error) }
}

test('tasks beyond the number wait in their order, also behind one that fails', async () => {
  const { begun, task, end } = tasks()
  const inTurn = createTurns({ max: 2 })
  const all = ['a', 'b', 'c', 'd'].map((name) => inTurn(task(name)))
  expect(begun).toEqual(['a', 'b'])
  end('b', new Error('b failed'))
  await expect(all[1]).rejects.toThrow('b failed')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  end('a')
  end('c')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd'])
  end('d')
  expect(await Promise.all([all[0], all[2], all[3]])).toEqual(['a', 'c', 'd'])
  const later = inTurn(task('e'))
  end('e')
  expect(await later).toBe('e')
})

test('a task that may not wait is refused, and takes no turn', async () => {
  const { begun, task, end } = tasks()
  const onWait = (waiting: number) => {
    if (waiting >= 1) throw new Error(`${waiting} wait`)
  }
  const inTurn = createTurns({ max: 1, onWait })
  const [first, second] = [inTurn(task('a')), inTurn(task('b'))]
  await expect(inTurn(task('c'))).rejects.toThrow('1 wait')
  end('a')
  await first
  await expect.poll(() => begun).toEqual(['a', 'b'])
  end('b')
  expect(await second).toBe('b')
})
