import type { RowText } from '../tokenizer/index.ts'
import {
  TOKENIZER_TASK_YIELD_MS,
  TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX,
  TOKENIZER_TASKS_QUEUED_MAX,
} from './limits.ts'
import type { TokenizerTask } from './messages.ts'

type WithLength = { readonly length: number }
const sum = (texts: readonly WithLength[]): number =>
  texts.reduce((total, { length }) => total + length, 0)

/** Returns the number of UTF-16 units in all texts of a task; images do not count. */
export function taskCharacters(work: TokenizerTask): number {
  if (work.kind === 'encode') return sum(work.texts)
  if (work.kind === 'grammar') return sum(work.grammar.choices.map(({ schema }) => schema))
  if (work.kind === 'follow') {
    return sum([work.texts.bytes, ...work.grammar.choices.map(({ schema }) => schema)])
  }
  if (work.kind === 'calls') {
    return sum(work.question.tools.functions.map(({ parameters }) => parameters))
  }
  if (work.kind === 'row') return rowCharacters(work.row)
  if (work.kind === 'load' || work.prompt.kind === 'ids') return 0
  if (work.prompt.kind === 'text') return work.prompt.text.length
  const { messages, tools } = work.prompt
  const parts = messages.flatMap(({ content, toolCalls = [] }) => [
    content,
    ...toolCalls.map((call) => call.arguments),
  ])
  const offered = (tools?.functions ?? []).flatMap(({ description = '', parameters }) => [
    description,
    parameters,
  ])
  return sum(parts) + sum(offered)
}

function rowCharacters(row: RowText): number {
  if (row.kind === 'text') return row.text.length
  if (row.kind === 'completion') return row.prompt.length + row.completion.length
  return sum(row.messages.map(({ content }) => content))
}

/** A task that is waiting for a process. */
export type QueuedTask = {
  readonly task: TokenizerTask
  /** Caller among those that share the process; tasks without a caller count as one caller's. */
  readonly caller?: string | undefined
  /** True for a text of a caller that pays for nothing at present. */
  readonly isUnpaid?: boolean | undefined
}

type Entry<T> = { readonly dueMs: number; readonly characters: number; readonly task: T }

/** Returns, among the waiting callers, the caller with the largest sum of a size of its tasks. */
function busiestCaller<T extends QueuedTask>(
  waiting: readonly Entry<T>[],
  sizeOf: (entry: Entry<T>) => number,
): string | undefined {
  const sums = new Map<string | undefined, number>()
  for (const entry of waiting) {
    const { caller } = entry.task
    sums.set(caller, (sums.get(caller) ?? 0) + sizeOf(entry))
  }
  const [busiest] = [...sums].reduce((a, b) => (b[1] > a[1] ? b : a))
  return busiest
}

/**
 * The tasks that wait for one process. The tasks of callers that pay go first, and among these the
 * tasks of the caller that has recently used the least processor time. Among the tasks of one
 * caller, a short text that arrives shortly after a long text goes before it, so that long texts do
 * not delay all others. A task is overtaken only
 * for `TOKENIZER_TASK_YIELD_MS` per thousand of its characters, so that no task waits forever
 * because of others of its caller. If the queue is too long, the last tasks of the caller with the
 * most tasks are dropped; if it has too many characters, those of the caller with the most. Tasks
 * of callers that pay for nothing are dropped before all others.
 */
export function createTaskQueue<T extends QueuedTask>(
  spentMs: (caller: string) => number = () => 0,
) {
  const waiting: Entry<T>[] = []
  let characters = 0
  const isFull = () =>
    waiting.length > TOKENIZER_TASKS_QUEUED_MAX ||
    characters > TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX
  const take = (at: number): T | undefined => {
    const [entry] = at < 0 ? [] : waiting.splice(at, 1)
    characters -= entry?.characters ?? 0
    return entry?.task
  }
  const drop = (): T => {
    const unpaid = waiting.filter(({ task }) => task.isUnpaid)
    const droppable = unpaid.length > 0 ? unpaid : waiting
    const isTooMany = waiting.length > TOKENIZER_TASKS_QUEUED_MAX
    const caller = busiestCaller(droppable, (entry) => (isTooMany ? 1 : entry.characters))
    const last = droppable.findLast(({ task }) => task.caller === caller)!
    return take(waiting.indexOf(last))!
  }
  return {
    get length() {
      return waiting.length
    },
    /** Adds a task. @returns The dropped tasks, possibly including the new one. */
    add(task: T, nowMs: number): readonly T[] {
      const size = taskCharacters(task.task)
      const dueMs = nowMs + (size / 1_000) * TOKENIZER_TASK_YIELD_MS
      const at = waiting.findLastIndex((other) => other.dueMs <= dueMs)
      waiting.splice(at + 1, 0, { dueMs, characters: size, task })
      characters += size
      const dropped: T[] = []
      while (isFull()) dropped.push(drop())
      return dropped
    },
    next(): T | undefined {
      const paid = waiting.filter(({ task }) => !task.isUnpaid)
      const ready = paid.length > 0 ? paid : waiting
      // Each caller is looked up once, because its time falls between two looks, and its own tasks
      // must keep their order.
      const callers = [...new Set(ready.map(({ task }) => task.caller))]
      const spent = callers.map((caller) => (caller === undefined ? 0 : spentMs(caller)))
      const caller = callers[spent.indexOf(Math.min(...spent))]
      const first = ready.find(({ task }) => task.caller === caller)
      return first && take(waiting.indexOf(first))
    },
    /** Removes and returns all waiting tasks. */
    clear(): readonly T[] {
      characters = 0
      return waiting.splice(0).map(({ task }) => task)
    },
  }
}
