// Goal: sequences advance together step by step, and a paused or failed sequence delays no other.
// Method: work that ends when the test decides.

import { expect, test } from 'vitest'
import { createStepGate } from './step-gate.ts'

function create() {
  const gate = createStepGate((act) => setImmediate(act))
  const log: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const run = (name: string) =>
    gate.run(
      () =>
        new Promise<void>((resolve, reject) => {
          log.push(name)
          ends.set(name, (error) => (error ? reject(error) : resolve()))
        }),
    )
  const events = () => new Promise((resolve) => setTimeout(resolve))
  return { gate, log, ends, run, events }
}

test('work that comes while other work runs begins when all of it has ended', async () => {
  const { log, ends, run, events } = create()
  const first = [run('a1'), run('b1')]
  await events()
  expect(log).toEqual(['a1', 'b1'])
  ends.get('a1')!()
  const second = run('a2')
  await events()
  expect(log).toEqual(['a1', 'b1'])
  ends.get('b1')!()
  const third = run('b2')
  await events()
  expect(log).toEqual(['a1', 'b1', 'a2', 'b2'])
  for (const name of ['a2', 'b2']) ends.get(name)!()
  await Promise.all([...first, second, third])
})

test('a sequence that does not come back delays no other', async () => {
  const { log, ends, run, events } = create()
  const work = [run('a1'), run('paused')]
  await events()
  ends.get('paused')!()
  ends.get('a1')!()
  await Promise.all(work)
  const next = run('a2')
  await events()
  expect(log).toEqual(['a1', 'paused', 'a2'])
  ends.get('a2')!()
  await next
})

test('work that fails lets the others begin', async () => {
  const { gate, ends, run, events } = create()
  const failing = run('a1')
  await events()
  const next = run('b1')
  ends.get('a1')!(new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  await events()
  expect(gate.isShared).toBe(false)
  ends.get('b1')!()
  await next
})
