import {
  TOKENIZER_TASK_YIELD_MS,
  TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX,
  TOKENIZER_TASKS_QUEUED_MAX,
} from '../limits.ts'
import type { TokenizerTask } from './messages.ts'

type WithLength = { readonly length: number }
const sum = (texts: readonly WithLength[]): number =>
  texts.reduce((total, { length }) => total + length, 0)

/** Characters of what is to be read as they are sent, pictures apart. */
export function taskCharacters(work: TokenizerTask): number {
  if (work.kind === 'encode') return sum(work.texts)
  if (work.kind === 'grammar') return sum(work.grammar.choices.map(({ schema }) => schema))
  if (work.kind === 'calls') {
    return sum(work.question.tools.functions.map(({ parameters }) => parameters))
  }
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

/**
 * What waits for one process. A long text lets those go first that come a little after it, so that
 * one caller's long ones do not hold up everybody; none is overtaken for ever, since
 * `TOKENIZER_TASK_YIELD_MS` passes for each thousand of its characters. Where too much waits, the
 * last in the order give way.
 */
export function createTaskQueue<T extends { readonly task: TokenizerTask }>() {
  const waiting: { readonly dueMs: number; readonly characters: number; readonly task: T }[] = []
  let characters = 0
  const isFull = () =>
    waiting.length > TOKENIZER_TASKS_QUEUED_MAX ||
    characters > TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX
  const taskOf = (entry: (typeof waiting)[number] | undefined): T | undefined => {
    characters -= entry?.characters ?? 0
    return entry?.task
  }
  return {
    get length() {
      return waiting.length
    },
    /** @returns What has to give way, perhaps what came. */
    add(task: T, nowMs: number): readonly T[] {
      const size = taskCharacters(task.task)
      const dueMs = nowMs + (size / 1_000) * TOKENIZER_TASK_YIELD_MS
      const at = waiting.findLastIndex((other) => other.dueMs <= dueMs)
      waiting.splice(at + 1, 0, { dueMs, characters: size, task })
      characters += size
      const dropped: T[] = []
      while (isFull()) dropped.push(taskOf(waiting.pop())!)
      return dropped
    },
    next: (): T | undefined => taskOf(waiting.shift()),
    /** Takes out all that waits. */
    clear(): readonly T[] {
      characters = 0
      return waiting.splice(0).map(({ task }) => task)
    },
  }
}
