// Goal: answers advance together. While answers run, prompts are processed in chunks, and the
// prompts take turns. A cancelled or failed task does not stop the others. Method: a scripted model
// whose logits identify the previous token.

import { describe, expect, test } from 'vitest'
import { BATCH_TOKENS } from '../../limits.ts'
import { PROMPT_CHUNK_MIN, SHORT_PROMPT_TOKENS } from '../limits.ts'
import { createBatchScheduler, type DecodeTask } from './batch-scheduler.ts'
import type { BatchRow } from './context.ts'

function create({ tokenMs = 1 } = {}) {
  const batches: BatchRow[][] = []
  const statuses: number[] = []
  let nowMs = 0
  let outputs: BatchRow[] = []
  const scheduler = createBatchScheduler({
    decode(rows) {
      batches.push([...rows])
      outputs = rows.filter(({ isOutput }) => isOutput)
      nowMs += tokenMs * rows.length
      return statuses.shift() ?? 0
    },
    logits: (output) => Float32Array.of(outputs[output]!.token),
    nowMs: () => nowMs,
    yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
  })
  return { scheduler, batches, statuses }
}

const tokens = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)

const task = (sequence: number, changes: Partial<DecodeTask> = {}): DecodeTask => ({
  sequence,
  tokens: [0],
  position: 0,
  outputs: 'last',
  isCancelled: () => false,
  ...changes,
})

/** Runs an answer that requests one token after another. */
async function answer({ scheduler }: ReturnType<typeof create>, sequence: number, count: number) {
  for (let position = 0; position < count; position++) {
    await scheduler.run(task(sequence, { tokens: [position], position }))
  }
}

const sequencesOf = (batch: readonly BatchRow[]) => batch.map(({ sequence }) => sequence)

test('each batch holds the next token of every running answer, in order of sequences', async () => {
  const made = create()
  await Promise.all([2, 0, 1].map((sequence) => answer(made, sequence, 4)))
  expect(made.batches.map(sequencesOf)).toEqual(tokens(4).map(() => [0, 1, 2]))
})

test('a task is told the logits of the rows that it wants', async () => {
  const { scheduler } = create()
  const seen: Record<string, number[]> = { all: [], last: [], none: [] }
  await Promise.all(
    (['all', 'last', 'none'] as const).map((outputs, sequence) =>
      scheduler.run(
        task(sequence, {
          tokens: tokens(3, 10 * sequence),
          outputs,
          onOutput: ([token]) => seen[outputs]!.push(token!),
        }),
      ),
    ),
  )
  expect(seen).toEqual({ all: [0, 1, 2], last: [12], none: [] })
})

describe('a long prompt', () => {
  test('fills whole batches where it is alone', async () => {
    const { scheduler, batches } = create()
    await scheduler.run(task(0, { tokens: tokens(BATCH_TOKENS + 5) }))
    expect(batches.map(({ length }) => length)).toEqual([BATCH_TOKENS, 5])
  })

  test('comes in chunks beside a running answer, whose token is in every batch', async () => {
    const made = create({ tokenMs: 5 })
    const running = answer(made, 0, 30)
    await made.scheduler.run(task(1, { tokens: tokens(600) }))
    await running
    const beside = made.batches.filter((batch) => sequencesOf(batch).includes(1))
    // The size of the first chunk is a guess, because no chunk has been measured before it.
    for (const batch of beside.slice(1)) expect(batch.length).toBeLessThanOrEqual(61)
    expect(beside.every((batch) => sequencesOf(batch).includes(0))).toBe(true)
  })

  test('advances by the least chunk on a slow machine', async () => {
    const made = create({ tokenMs: 100 })
    const running = answer(made, 0, 40)
    const count = SHORT_PROMPT_TOKENS + 20 * PROMPT_CHUNK_MIN
    await made.scheduler.run(task(1, { tokens: tokens(count) }))
    await running
    const chunks = made.batches.map(
      (batch) => batch.filter(({ sequence }) => sequence === 1).length,
    )
    expect(chunks.filter((size) => size > 0).at(-1)).toBe(PROMPT_CHUNK_MIN)
  })

  test('takes turns with another', async () => {
    const made = create({ tokenMs: 100 })
    const running = answer(made, 0, 60)
    const ends: number[] = []
    await Promise.all(
      [1, 2].map(async (sequence) => {
        const count = SHORT_PROMPT_TOKENS + 100
        await made.scheduler.run(task(sequence, { tokens: tokens(count) }))
        ends.push(made.batches.length)
      }),
    )
    await running
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThanOrEqual(2)
  })
})

describe('short prompts', () => {
  const short = tokens(60)

  test('enter one batch whole beside a running answer', async () => {
    const made = create({ tokenMs: 100 })
    const running = answer(made, 0, 20)
    const prompts = [1, 2, 3, 4].map((sequence) =>
      made.scheduler.run(task(sequence, { tokens: short })),
    )
    await Promise.all([running, ...prompts])
    const holding = made.batches.filter((batch) => batch.some(({ sequence }) => sequence > 0))
    expect(holding.map(({ length }) => length)).toEqual([1 + 4 * short.length])
  })

  test('a short part of a longer prompt is processed in chunks', async () => {
    const made = create({ tokenMs: 100 })
    const running = answer(made, 0, 20)
    await made.scheduler.run(task(1, { tokens: short, isPart: true }))
    await running
    const holding = made.batches.filter((batch) => sequencesOf(batch).includes(1))
    expect(holding.at(-2)).toHaveLength(1 + PROMPT_CHUNK_MIN)
  })

  test('short prompts beyond one batch fill the next batches', async () => {
    const made = create()
    const prompts = tokens(12).map((sequence) =>
      made.scheduler.run(task(sequence, { tokens: short })),
    )
    await Promise.all(prompts)
    expect(made.batches.map(({ length }) => length)).toEqual([8 * 60, 4 * 60])
  })

  test('come in chunks where running answers leave no room for one whole', async () => {
    const made = create()
    const answers = tokens(BATCH_TOKENS - 100, 1).map((sequence) => answer(made, sequence, 40))
    await made.scheduler.run(task(0, { tokens: tokens(SHORT_PROMPT_TOKENS) }))
    // All answers are still running.
    expect(made.batches.length).toBeLessThan(40)
    await Promise.all(answers)
  })

  test('leave room for a long one, however many come', async () => {
    const made = create({ tokenMs: 100 })
    let isDone = false
    const long = made.scheduler
      .run(task(0, { tokens: tokens(SHORT_PROMPT_TOKENS + 3 * PROMPT_CHUNK_MIN) }))
      .then(() => {
        isDone = true
      })
    let rounds = 0
    while (!isDone && rounds++ < 20) {
      const burst = tokens(10, 1).map((sequence) =>
        made.scheduler.run(task(sequence, { tokens: short })),
      )
      await Promise.all(burst)
    }
    await long
    expect(rounds).toBeLessThan(20)
  })
})

test('a cancelled task ends before its next chunk, and the others go on', async () => {
  const made = create()
  let isCancelled = false
  const onBatch = () => {
    isCancelled = made.batches.length > 0
    return isCancelled
  }
  const cancelled = made.scheduler.run(
    task(0, { tokens: tokens(2 * BATCH_TOKENS), isCancelled: onBatch }),
  )
  const other = made.scheduler.run(task(1, { tokens: tokens(3) }))
  expect(await cancelled).toBe(false)
  expect(await other).toBe(true)
})

describe('a failure', () => {
  test('a failure of a batch fails its tasks, and later tasks are processed', async () => {
    const { scheduler, statuses } = create()
    statuses.push(-2)
    await expect(scheduler.run(task(0))).rejects.toThrow('llama_decode returned -2')
    expect(await scheduler.run(task(0))).toBe(true)
  })

  test('for lack of cells fails one task and keeps the others', async () => {
    const { scheduler, statuses, batches } = create()
    statuses.push(1)
    const results = await Promise.allSettled([scheduler.run(task(0)), scheduler.run(task(1))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(batches).toHaveLength(2)
  })

  test('a failure of a reader of logits fails only its own task', async () => {
    const { scheduler } = create()
    const onOutput = () => {
      throw new Error('unreadable')
    }
    const broken = scheduler.run(task(0, { onOutput }))
    const other = scheduler.run(task(1))
    await expect(broken).rejects.toThrow('unreadable')
    expect(await other).toBe(true)
  })
})
