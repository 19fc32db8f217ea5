// Goal: long texts let short ones go first, and still have their turn.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { READER_WAITING_CHARACTERS_MAX, READER_WAITING_MAX, READER_YIELD_MS } from '../limits.ts'
import type { Work } from './messages.ts'
import { charactersOf, createWorkQueue } from './queue.ts'

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
    short,
    later,
    long,
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
  const schema = {
    work: { kind: 'grammar', grammar: Inference.jsonGrammar('{}'.padEnd(99)) },
  } as const
  const question = { form: 'hermes', marks: [], tools } as const
  const calls = { work: { kind: 'calls', question } } as const
  for (const task of [calls, offered, schema, plain]) queue.add(task, 0)
  expect(queue.clear()).toEqual([plain, schema, calls, offered])
  expect(queue.length).toBe(0)
})

test('counts what is told of functions, and the calls of a conversation', () => {
  const long = 'x'.repeat(5_000)
  const call = { id: '1', name: 'f', arguments: long }
  const promptOf = (prompt: Partial<Extract<Inference.Prompt, { kind: 'messages' }>>): Work => ({
    kind: 'prompt',
    tokensMax: 1,
    prompt: { kind: 'messages', messages: [], ...prompt },
  })
  const messages = [{ role: 'assistant' as const, content: 'a', toolCalls: [call, call] }]
  expect(charactersOf(promptOf({ messages }))).toBe(10_001)
  const functions = [{ name: 'f', description: long, parameters: '{}' }]
  const tools = { functions, choice: 'auto' as const, parallel: true }
  expect(charactersOf(promptOf({ tools }))).toBe(5_002)
})

test('refuses the longest where too much waits, not who comes last', () => {
  const queue = createWorkQueue<{ readonly work: Work }>()
  const long = Array.from({ length: READER_WAITING_MAX }, (_, at) => textOf(1_000 + at))
  for (const one of long) expect(queue.add(one, 0)).toEqual([])
  const short = textOf(1)
  expect(queue.add(short, 1)).toEqual([long.at(-1)])
  expect(queue.next()).toBe(short)
  const longest = textOf(9_999)
  expect(queue.add(long[0]!, 2)).toEqual([])
  expect(queue.add(longest, 2)).toEqual([longest])
  expect(queue.length).toBe(READER_WAITING_MAX)
})

test('bounds the characters of all that waits', () => {
  const queue = createWorkQueue<{ readonly work: Work }>()
  const half = READER_WAITING_CHARACTERS_MAX / 2
  const [a, b, c] = [textOf(half), textOf(half), textOf(10)]
  expect([queue.add(a, 0), queue.add(b, 0), queue.add(c, 0)]).toEqual([[], [], [b]])
  queue.clear()
  expect([queue.add(a, 0), queue.add(b, 0)]).toEqual([[], []])
})
