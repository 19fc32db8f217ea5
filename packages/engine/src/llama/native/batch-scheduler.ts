import { BATCH_TOKENS } from '../../limits.ts'
import { DECODE_STEP_MS, PROMPT_CHUNK_MIN, SHORT_PROMPT_TOKENS } from '../limits.ts'
import type { BatchRow } from './context.ts'

// One loop for all sequences of a context: each step processes, in one batch, the next token of
// every running answer and a chunk of the waiting prompts. So any number of answers reads the
// weights once per step, and a long prompt delays the answers by only one chunk at a time.

/** Tokens of one sequence to process. */
export type DecodeTask = {
  readonly sequence: number
  readonly tokens: readonly number[]
  /** Position of the first token in its sequence. */
  readonly position: number
  /** Tokens whose logits are requested. */
  readonly outputs: 'all' | 'last' | 'none'
  readonly isCancelled: () => boolean
  /** Whether the tokens continue a partly processed prompt. */
  readonly isPart?: boolean
  /** Called after a step for each of its rows with logits, which are valid until the next step. */
  readonly onOutput?: (row: Float32Array) => void
}

export type BatchScheduler = {
  /**
   * Processes all tokens of a task.
   *
   * @returns False if the task was cancelled; some tokens may have been processed.
   * @throws {Error} The engine failed, or has no free cells.
   */
  run(task: DecodeTask): Promise<boolean>
}

type Entry = {
  readonly task: DecodeTask
  done: number
  readonly resolve: (isDone: boolean) => void
  readonly reject: (reason: Error) => void
}

/** The number of tokens of one task that a batch processes. */
type Part = { readonly entry: Entry; readonly count: number }

const remainingOf = ({ task, done }: Entry) => task.tokens.length - done

/**
 * Chooses the content of the next batch: the single tokens of running answers, whole short prompts
 * while there is room, and chunks of the long prompts in the order of `entries`. Chunks fill the
 * batch up to `promptTokens` tokens of prompts. If short prompts have used these tokens, long
 * prompts still get `PROMPT_CHUNK_MIN` tokens, or as many as fit.
 */
function composeBatch(entries: readonly Entry[], promptTokens: number): readonly Part[] {
  const running = entries.filter((entry) => remainingOf(entry) === 1).slice(0, BATCH_TOKENS)
  const parts: Part[] = running.map((entry) => ({ entry, count: 1 }))
  const prompts = entries.filter((entry) => remainingOf(entry) > 1)
  // A prompt that cannot fit beside the running answers is split into chunks, like a long prompt.
  const shortMax = Math.min(SHORT_PROMPT_TOKENS, BATCH_TOKENS - running.length - PROMPT_CHUNK_MIN)
  const isShort = ({ task }: Entry) => !task.isPart && task.tokens.length <= shortMax
  const long = prompts.filter((entry) => !isShort(entry))
  // Short prompts leave room for a minimum chunk of a long prompt, which would otherwise wait for
  // all short prompts.
  let room = BATCH_TOKENS - running.length - (long.length > 0 ? PROMPT_CHUNK_MIN : 0)
  let left = promptTokens
  for (const entry of prompts.filter(isShort)) {
    const count = remainingOf(entry)
    if (count > room) continue
    parts.push({ entry, count })
    room -= count
    left -= count
  }
  const rows = parts.reduce((sum, { count }) => sum + count, 0)
  left = Math.min(Math.max(left, PROMPT_CHUNK_MIN), BATCH_TOKENS - rows)
  for (const entry of long) {
    if (left <= 0) break
    const count = Math.min(left, remainingOf(entry))
    parts.push({ entry, count })
    left -= count
  }
  // If cells are separate, a context processes sequences in ascending order in one pass.
  return parts.sort((a, b) => a.entry.task.sequence - b.entry.task.sequence)
}

function rowsOf({ entry, count }: Part): readonly BatchRow[] {
  const { sequence, tokens, position, outputs } = entry.task
  return Array.from({ length: count }, (_, index) => {
    const at = entry.done + index
    const isLast = at === tokens.length - 1
    const isOutput = outputs === 'all' || (outputs === 'last' && isLast)
    return { token: tokens[at]!, position: position + at, sequence, isOutput }
  })
}

/**
 * Estimates from earlier steps how many prompt tokens a step with running answers can process
 * within `DECODE_STEP_MS`.
 */
function createChunkSize(nowMs: () => number) {
  let promptTokenMs = 0
  let plainStepMs = 0
  const mean = (before: number, value: number) => (before === 0 ? value : (7 * before + value) / 8)
  return {
    tokens(hasRunning: boolean): number {
      if (!hasRunning) return BATCH_TOKENS
      const fits = (DECODE_STEP_MS - plainStepMs) / (promptTokenMs || DECODE_STEP_MS)
      return Math.max(PROMPT_CHUNK_MIN, Math.min(BATCH_TOKENS, Math.floor(fits)))
    },
    measured(startMs: number, promptTokens: number) {
      const tookMs = nowMs() - startMs
      if (promptTokens === 0) plainStepMs = mean(plainStepMs, tookMs)
      else promptTokenMs = mean(promptTokenMs, Math.max(0, tookMs - plainStepMs) / promptTokens)
    },
  }
}

const failureOf = (status: number) =>
  new Error(status === 1 ? 'the context has no free cells' : `llama_decode returned ${status}`)

/** Creates the loop of one context; it runs while there are tasks. */
export function createBatchScheduler(options: createBatchScheduler.Options): BatchScheduler {
  const { decode, logits, nowMs, yieldToEvents } = options
  let entries: Entry[] = []
  let isRunning = false
  const chunk = createChunkSize(nowMs)

  const settle = (entry: Entry, act: () => void) => {
    entries = entries.filter((other) => other !== entry)
    act()
  }

  function deliver(parts: readonly Part[], rows: readonly (readonly BatchRow[])[]): void {
    let output = 0
    parts.forEach(({ entry, count }, index) => {
      const outputs = rows[index]!.filter(({ isOutput }) => isOutput).map(() => output++)
      try {
        for (const at of outputs) entry.task.onOutput?.(logits(at))
      } catch (error) {
        settle(entry, () => entry.reject(error as Error))
        return
      }
      entry.done += count
      if (remainingOf(entry) === 0) settle(entry, () => entry.resolve(true))
    })
  }

  function step(): void {
    for (const entry of entries) {
      if (entry.task.isCancelled()) settle(entry, () => entry.resolve(false))
    }
    if (entries.length === 0) return
    const hasRunning = entries.some((entry) => remainingOf(entry) === 1)
    const parts = composeBatch(entries, chunk.tokens(hasRunning))
    const rows = parts.map(rowsOf)
    const startMs = nowMs()
    const status = decode(rows.flat())
    if (status === 0) {
      chunk.measured(
        startMs,
        parts.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0),
      )
      // Prompts take turns: an unfinished prompt goes behind the waiting ones.
      const unfinished = parts.filter(({ entry, count }) => remainingOf(entry) > count)
      const later = new Set(unfinished.map(({ entry }) => entry))
      deliver(parts, rows)
      entries = [...entries.filter((entry) => !later.has(entry)), ...later]
      return
    }
    // Status 1 means that cells were missing and nothing was changed, so only the last task of the
    // batch fails.
    const failed = status === 1 ? parts.slice(-1) : parts
    for (const { entry } of failed) settle(entry, () => entry.reject(failureOf(status)))
  }

  async function loop(): Promise<void> {
    isRunning = true
    // After yielding, every answer has requested its next token, and messages have arrived.
    for (await yieldToEvents(); entries.length > 0; await yieldToEvents()) step()
    isRunning = false
  }

  return {
    run(task) {
      return new Promise((resolve, reject) => {
        entries.push({ task, done: 0, resolve, reject })
        if (!isRunning) void loop()
      })
    },
  }
}

export declare namespace createBatchScheduler {
  type Options = {
    readonly decode: (rows: readonly BatchRow[]) => number
    readonly logits: (output: number) => Float32Array
    readonly nowMs: () => number
    /** Resolves after the process has handled messages and chosen tokens. */
    readonly yieldToEvents: () => Promise<void>
  }
}
