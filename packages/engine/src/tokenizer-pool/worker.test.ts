// Goal: a tokenizer worker, the process that reads untrusted tokenizers or schemas, is killed only
// because of the processor time of its task, not because of the time of its start or because it has
// to wait on a busy machine. A slow schema delays only its own caller. Method: real processes with
// invented usage samples. A signal stops some of these processes, to simulate a machine without a
// free processor.

import { readFile } from 'node:fs/promises'
import { processGroup, type UsageSample } from '@ostrom/processes'
import { Inference } from '@ostrom/protocol'
import { afterEach, expect, test } from 'vitest'
import {
  type AsyncTokenizer,
  createLocalHost,
  type SchemaCaller,
  type TextCaller,
  tokenizerFor,
  withCaller,
} from '../tokenizer/index.ts'
import { createCallerShares } from './caller-shares.ts'
import { honest } from './hostile.fixture.ts'
import { SCHEMA_READERS_SLOW_MAX, TOKENIZER_TASKS_QUEUED_MAX } from './limits.ts'
import { createTokenizerPool } from './pool.ts'
import { createSchemaReaders } from './schema-readers.ts'
import { notStarted, startTokenizerWorker, type TokenizerWorker } from './worker.ts'

const isLinux = process.platform === 'linux'
const schema = (value: number) => Inference.jsonGrammar(JSON.stringify({ const: value }))
const taskOf = (value: number, caller?: string) => ({
  task: { kind: 'grammar' as const, grammar: schema(value) },
  processorMsMax: 2_000,
  ...(caller !== undefined && { caller }),
})

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of stops.splice(0)) await end()
})

/** Whether a signal has stopped a process, or the process has ended. */
async function isStopped(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return line === undefined || 'TZ'.includes(line.slice(line.lastIndexOf(')') + 2)[0]!)
}

/** Stops a process and all processes in its jail, also those that are started meanwhile. */
async function stop(pid: number): Promise<void> {
  const stopped = new Set<number>()
  for (;;) {
    const running = (await processGroup(pid)).filter((one) => !stopped.has(one))
    if (running.length === 0) return
    for (const one of running) {
      process.kill(one, 'SIGSTOP')
      if (await isStopped(one)) stopped.add(one)
    }
  }
}

/** Lets a process that was stopped go on, with all processes in its jail. */
async function goOn(pid: number): Promise<void> {
  for (const one of await processGroup(pid)) process.kill(one, 'SIGCONT')
}

/**
 * Creates a source of usage samples. Two samples of a process are ten minutes apart, and the
 * process uses the given processor time between them.
 */
function createLooks(processorMsOf: (pid: number) => number) {
  const counts = new Map<number, number>()
  const waiting: { readonly pid: number; readonly count: number; resolve(): void }[] = []
  const used = new Map<number, number>()
  return {
    async sample(pid: number): Promise<UsageSample> {
      const count = (counts.get(pid) ?? 0) + 1
      const processorMs = (used.get(pid) ?? 0) + processorMsOf(pid)
      counts.set(pid, count)
      used.set(pid, processorMs)
      for (const one of waiting) if (one.pid === pid && count >= one.count) one.resolve()
      return { nowMs: count * 600_000, usage: { processorMs, isRunnable: true } }
    },
    /** Resolves when `looks` further samples of a process have been taken. */
    more: (pid: number, looks: number) =>
      new Promise<void>((resolve) => {
        waiting.push({ pid, count: (counts.get(pid) ?? 0) + looks, resolve })
      }),
  }
}

/** Rejects if a task ends, because a stopped process cannot end its task. */
async function mustWait(task: Promise<unknown>): Promise<never> {
  const result = await task
  throw new Error(`a stopped process answered: ${String(result)}`)
}

async function startWorker(options: startTokenizerWorker.Options): Promise<TokenizerWorker> {
  const worker = await startTokenizerWorker(options)
  stops.push(() => worker.stop())
  return worker
}

// Finding: OFF3-5
test.runIf(isLinux)('hours without processor time end no schema reader', async () => {
  const looks = createLooks(() => 0)
  const worker = await startWorker(looks)
  const pid = worker.pid!
  // The process stops before its first message, so that its start does not count as part of the
  // task.
  await stop(pid)
  const first = worker.run(taskOf(1))
  await Promise.race([looks.more(pid, 3), mustWait(first)])
  expect(worker.isExited).toBe(false)
  await goOn(pid)
  expect(await first).toBeUndefined()
  await stop(pid)
  const second = worker.run(taskOf(2))
  await Promise.race([looks.more(pid, 3), mustWait(second)])
  expect(worker.isExited).toBe(false)
  await goOn(pid)
  expect(await second).toBeUndefined()
})

test.runIf(isLinux)('a reader is ended for the processor time of its task', async () => {
  let ranMs = 0
  const looks = createLooks(() => ranMs)
  const worker = await startWorker(looks)
  await worker.run(taskOf(1))
  const pid = worker.pid!
  await stop(pid)
  ranMs = 700
  const task = worker.run(taskOf(2))
  const reason = 'it took longer than 2000 ms of processor time'
  await expect(task).rejects.toMatchObject({ code: 'model-unreadable', reason, isLate: true })
  expect(await worker.run(taskOf(3))).toBe(notStarted)
})

// Finding: OFF3-5
test.runIf(isLinux)('slow schemas delay no other schema, and their number is bounded', async () => {
  const slow = new Set<number>()
  const looks = createLooks((pid) => (slow.has(pid) ? 600 : 0))
  const readers = createSchemaReaders(looks)
  stops.push(() => readers.close())
  const outcomes: Promise<unknown>[] = []
  for (let at = 0; at <= SCHEMA_READERS_SLOW_MAX; at++) {
    const worker = await readers.reader()
    await worker.run(taskOf(at))
    await stop(worker.pid!)
    slow.add(worker.pid!)
    outcomes.push(worker.run(taskOf(100, 'slow')).catch((error) => error.reason))
    // The worker returns the task that waits behind the slow one as soon as the process counts as
    // slow, long before the process is killed.
    expect(await worker.run(taskOf(101, 'other'))).toBe(notStarted)
    const next = await readers.reader()
    expect(next.pid).not.toBe(worker.pid)
    expect(await next.run(taskOf(102, 'other'))).toBeUndefined()
  }
  const reasons = await Promise.all(outcomes)
  const late = 'it took longer than 2000 ms of processor time'
  for (const reason of reasons) {
    expect([late, 'its schema took long while others waited']).toContain(reason)
  }
  expect(reasons.at(-1)).toBe(late)
})

test.runIf(isLinux)(
  'ten schemas at once are read by a pool whose processes get no processor for hours',
  async () => {
    const looks = createLooks(() => 0)
    const pool = createTokenizerPool({ warm: true, sample: looks.sample })
    stops.push(() => pool.close())
    const properties = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { type: 'string' }]))
    const all = Array.from({ length: 10 }, (_, at) =>
      pool.unsupportedReason(
        Inference.jsonGrammar(JSON.stringify({ type: 'object', title: `${at}`, properties })),
      ),
    )
    expect(await Promise.all(all)).toEqual(Array.from({ length: 10 }, () => undefined))
  },
)

test('a schema that another caller asks for, too, has its own caller’s rank', async () => {
  const pool = createTokenizerPool()
  stops.push(() => pool.close())
  const ask = (grammar: Inference.Grammar, caller: string) =>
    pool.unsupportedReason(grammar, { caller }).catch((error) => error.code)
  // This task is longer than the others, so that it is dropped first among one caller's tasks.
  const known = Inference.jsonGrammar(JSON.stringify({ const: 1, title: 'x'.repeat(5_000) }))
  const first = ask(known, 'flood')
  const own = ask(known, 'other')
  const flood = Array.from({ length: TOKENIZER_TASKS_QUEUED_MAX }, (_, at) =>
    ask(schema(at), 'flood'),
  )
  expect(await own).toBeUndefined()
  expect(await first).toBe('tokenizer-busy')
  await Promise.all(flood)
})

test.runIf(isLinux)('a caller whose schema is slow comes after others at once', async () => {
  let ranMs = 0
  const looks = createLooks(() => ranMs)
  const shares = createCallerShares(() => 0)
  const slow = Promise.withResolvers<number>()
  const onSlow = () => slow.resolve(shares.spentMs('slow'))
  const worker = await startWorker({ ...looks, shares, onSlow })
  await worker.run(taskOf(1))
  await stop(worker.pid!)
  ranMs = 700
  const task = worker.run(taskOf(2, 'slow')).catch(() => undefined)
  expect(await slow.promise).toBeGreaterThanOrEqual(1_000)
  await task
  // The task's processor time is charged to its caller exactly once.
  expect(shares.spentMs('slow')).toBeLessThan(3_000)
})

test.runIf(isLinux)('a model whose process did not start is read by another process', async () => {
  const seen: number[] = []
  const looks = createLooks((pid) => (pid === seen[0] ? 10_000 : 0))
  const sample = async (pid: number): Promise<UsageSample> => {
    if (seen.length === 0) await stop(pid)
    if (!seen.includes(pid)) seen.push(pid)
    return await looks.sample(pid)
  }
  const pool = createTokenizerPool({ sample })
  stops.push(() => pool.close())
  const tokenizer = await pool.open(async () => honest())
  expect(await tokenizer.encode('a')).toHaveLength(1)
  expect(seen).toHaveLength(2)
})

test('an account that shares a host is one caller, whichever of its keys asks', async () => {
  const callers: (string | undefined)[] = []
  const read = async (_read: unknown, { caller }: SchemaCaller = {}) => void callers.push(caller)
  const host = { ...createLocalHost(), unsupportedReason: read, toolGrammar: read }
  const own = withCaller(host, '0xa1')
  const tools = { functions: [], choice: 'auto', parallel: true } as const
  await own.unsupportedReason(schema(1), { caller: 'key-1' })
  await own.toolGrammar({ format: 'hermes', markers: [], tools })
  expect(callers).toEqual(['0xa1', '0xa1'])
})

// Finding: OFF4-5
test('texts carry the account, whichever of its keys asks, and if it pays', async () => {
  const callers: TextCaller[] = []
  const read = async (_text: unknown, { caller, isUnpaid }: TextCaller = {}) => {
    callers.push({ caller, isUnpaid })
    return []
  }
  const follow = async (_grammar: unknown, _ids: unknown, { caller }: SchemaCaller = {}) => {
    callers.push({ caller, isUnpaid: true })
    return { permitted: 0, isFinished: false }
  }
  const bare = { encode: read, encodeAll: read, encodePrompt: read, follow }
  const ofAccount = tokenizerFor(bare as unknown as AsyncTokenizer, { caller: '0xa1' })
  const ofKey = tokenizerFor(ofAccount, { caller: 'key-1', isUnpaid: true })
  await ofKey.encode('a', { special: true })
  await ofKey.encodeAll(['a'], { tokensMax: 1 })
  await ofKey.encodePrompt({ kind: 'text', text: 'a' })
  await ofKey.follow(schema(1), [], { caller: 'key-1' })
  expect(callers).toEqual(Array(4).fill({ caller: '0xa1', isUnpaid: true }))
})
