// Goal: short texts are processed before long ones, but long texts do not wait for ever.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createCallerShares } from './caller-shares.ts'
import {
  CALLER_SHARE_LEAK_MS,
  CALLER_SHARES_MAX,
  TOKENIZER_TASK_YIELD_MS,
  TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX,
  TOKENIZER_TASKS_QUEUED_MAX,
} from './limits.ts'
import type { TokenizerTask } from './messages.ts'
import { createTaskQueue, type QueuedTask, taskCharacters } from './task-queue.ts'

const textOf = (characters: number): { readonly task: TokenizerTask } => ({
  task: { kind: 'encode', texts: ['a'.repeat(characters)], special: false, tokensMax: 1 },
})

test('orders by what came first and by length', () => {
  const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
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

test('the task queue lets a long text wait for short ones only for a limited time', () => {
  const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
  const long = textOf(10_000)
  queue.add(long, 0)
  for (let ms = 0; ms < 1_000; ms += 10) queue.add(textOf(0), ms)
  let before = 0
  while (queue.next() !== long) before++
  expect(before).toBe((10 * TOKENIZER_TASK_YIELD_MS) / 10)
})

test('counts all that is read of a prompt, and takes out all that waits', () => {
  const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
  const messages = [{ role: 'user' as const, content: 'a' }]
  const parameters = 'x'.repeat(5_000)
  const tools = { functions: [{ name: 'f', parameters }], choice: 'auto', parallel: true } as const
  const offered = {
    task: { kind: 'prompt', prompt: { kind: 'messages', messages, tools }, tokensMax: 1 },
  } as const
  const plain = {
    task: { kind: 'prompt', prompt: { kind: 'text', text: 'ab' }, tokensMax: 1 },
  } as const
  const schema = {
    task: { kind: 'grammar', grammar: Inference.jsonGrammar('{}'.padEnd(99)) },
  } as const
  const question = { format: 'hermes', markers: [], tools } as const
  const calls = { task: { kind: 'calls', question } } as const
  for (const task of [calls, offered, schema, plain]) queue.add(task, 0)
  expect(queue.clear()).toEqual([plain, schema, calls, offered])
  expect(queue.length).toBe(0)
})

// Finding: OFF-R1
test('the size of a task counts descriptions of functions and the calls in its prompt', () => {
  const long = 'x'.repeat(5_000)
  const call = { id: '1', name: 'f', arguments: long }
  const promptOf = (
    prompt: Partial<Extract<Inference.Prompt, { kind: 'messages' }>>,
  ): TokenizerTask => ({
    kind: 'prompt',
    tokensMax: 1,
    prompt: { kind: 'messages', messages: [], ...prompt },
  })
  const messages = [{ role: 'assistant' as const, content: 'a', toolCalls: [call, call] }]
  expect(taskCharacters(promptOf({ messages }))).toBe(10_001)
  const functions = [{ name: 'f', description: long, parameters: '{}' }]
  const tools = { functions, choice: 'auto' as const, parallel: true }
  expect(taskCharacters(promptOf({ tools }))).toBe(5_002)
})

test('refuses the longest where too much waits, not who comes last', () => {
  const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
  const long = Array.from({ length: TOKENIZER_TASKS_QUEUED_MAX }, (_, at) => textOf(1_000 + at))
  for (const one of long) expect(queue.add(one, 0)).toEqual([])
  const short = textOf(1)
  expect(queue.add(short, 1)).toEqual([long.at(-1)])
  expect(queue.next()).toBe(short)
  const longest = textOf(9_999)
  expect(queue.add(long[0]!, 2)).toEqual([])
  expect(queue.add(longest, 2)).toEqual([longest])
  expect(queue.length).toBe(TOKENIZER_TASKS_QUEUED_MAX)
})

test('bounds the characters of all that waits', () => {
  const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
  const half = TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX / 2
  const [a, b, c] = [textOf(half), textOf(half), textOf(10)]
  expect([queue.add(a, 0), queue.add(b, 0), queue.add(c, 0)]).toEqual([[], [], [b]])
  queue.clear()
  expect([queue.add(a, 0), queue.add(b, 0)]).toEqual([[], []])
})

test('lets the caller go first who took less, and has the busiest give way', () => {
  const spent = new Map([['heavy', 2_000]])
  const queue = createTaskQueue<QueuedTask>((caller) => spent.get(caller) ?? 0)
  const taskOf = (caller: string): QueuedTask => ({ ...textOf(0), caller })
  const heavy = Array.from({ length: TOKENIZER_TASKS_QUEUED_MAX }, () => taskOf('heavy'))
  for (const [ms, task] of heavy.entries()) expect(queue.add(task, ms)).toEqual([])
  const light = taskOf('light')
  // The queue is full, so it drops the last text of the caller with the most texts.
  expect(queue.add(light, 1_000)).toEqual([heavy.at(-1)])
  expect(queue.next()).toBe(light)
  expect(queue.next()).toBe(heavy[0])
})

test('keeps the order of one caller, whose recent time falls while the queue looks', () => {
  let spent = 100
  const queue = createTaskQueue<QueuedTask>(() => spent--)
  const tasks = [1, 2, 3].map(() => ({ ...textOf(0), caller: 'a' }))
  for (const [ms, task] of tasks.entries()) queue.add(task, ms)
  expect([queue.next(), queue.next(), queue.next()]).toEqual(tasks)
  expect(queue.next()).toBeUndefined()
})

// Finding: OFF4-5
test('reads and keeps the texts of those who pay before those of all others', () => {
  const spent = new Map([['paying', 2_000]])
  const queue = createTaskQueue<QueuedTask>((caller) => spent.get(caller) ?? 0)
  const unpaid = Array.from({ length: TOKENIZER_TASKS_QUEUED_MAX }, (_, at) => {
    return { ...textOf(at), caller: `account ${at % 16}`, isUnpaid: true }
  })
  for (const task of unpaid) expect(queue.add(task, 0)).toEqual([])
  const paying = Array.from({ length: 64 }, () => ({ ...textOf(4_000), caller: 'paying' }))
  // The paying caller has the most texts and the longest, and has used the most time.
  const dropped = paying.flatMap((task) => queue.add(task, 1))
  expect(dropped).toHaveLength(paying.length)
  expect(dropped.every(({ isUnpaid }) => isUnpaid)).toBe(true)
  for (const task of paying) expect(queue.next()).toBe(task)
  expect(queue.next()).toBe(unpaid[0])
})

// Finding: OFF4-5
test('drops a text of the caller with the most characters if these are too many', () => {
  const queue = createTaskQueue<QueuedTask>()
  const half = TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX / 2
  const short = Array.from({ length: 9 }, () => ({ ...textOf(10), caller: 'short' }))
  for (const task of short) expect(queue.add(task, 0)).toEqual([])
  const [first, second] = [half, half].map((length) => ({ ...textOf(length), caller: 'long' }))
  expect([queue.add(first!, 0), queue.add(second!, 0)]).toEqual([[], [second]])
})

test('forgets what a caller took, bit by bit, and callers that were not heard of for long', () => {
  let nowMs = 0
  const shares = createCallerShares(() => nowMs)
  shares.add('a', 100)
  shares.add('a', 50)
  expect([shares.spentMs('a'), shares.spentMs('b')]).toEqual([150, 0])
  nowMs = 100 * CALLER_SHARE_LEAK_MS
  expect(shares.spentMs('a')).toBe(50)
  for (let at = 0; at < CALLER_SHARES_MAX; at++) shares.add(`other ${at}`, 1)
  expect(shares.spentMs('a')).toBe(0)
  expect(shares.spentMs('other 0')).toBe(1)
})
