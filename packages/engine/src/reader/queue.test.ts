// Goal: long texts let short ones go first, and still have their turn.

import { expect, test } from 'vitest'
import { READER_YIELD_MS } from '../limits.ts'
import type { Work } from './messages.ts'
import { createWorkQueue } from './queue.ts'

const textOf = (characters: number): { readonly work: Work } => ({
  work: { kind: 'encode', texts: ['a'.repeat(characters)], special: false, tokensMax: 1 },
})

test('orders by what came first and by length', () => {
  const queue = createWorkQueue<{ readonly work: Work }>()
  const [long, short, later] = [textOf(10_000), textOf(10), textOf(10)]
  queue.add(long, 0)
  queue.add(short, 1)
  queue.add(later, 2)
  expect(queue.length).toBe(3)
  expect([queue.next(), queue.next(), queue.next(), queue.next()]).toEqual([
    ...[short, later, long],
    undefined,
  ])
})

test('has a long text wait for short ones only so long', () => {
  const queue = createWorkQueue<{ readonly work: Work }>()
  const long = textOf(10_000)
  queue.add(long, 0)
  for (let ms = 0; ms < 1_000; ms += 10) queue.add(textOf(0), ms)
  let before = 0
  while (queue.next() !== long) before++
  expect(before).toBe((10 * READER_YIELD_MS) / 10)
})

test('counts all that is read of a prompt, and takes out all that waits', () => {
  const queue = createWorkQueue<{ readonly work: Work }>()
  const messages = [{ role: 'user' as const, content: 'a' }]
  const parameters = 'x'.repeat(5_000)
  const tools = { functions: [{ name: 'f', parameters }], choice: 'auto', parallel: true } as const
  const offered = {
    work: { kind: 'prompt', prompt: { kind: 'messages', messages, tools }, tokensMax: 1 },
  } as const
  const plain = {
    work: { kind: 'prompt', prompt: { kind: 'text', text: 'ab' }, tokensMax: 1 },
  } as const
  const schema = { work: { kind: 'grammar', grammar: { kind: 'json', schema: '{}' } } } as never
  for (const task of [offered, plain, schema]) queue.add(task, 0)
  expect(queue.clear()).toEqual([schema, plain, offered])
  expect(queue.length).toBe(0)
})
