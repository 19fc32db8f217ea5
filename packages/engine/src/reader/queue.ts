import { READER_YIELD_MS } from '../limits.ts'
import type { Work } from './messages.ts'

/** Characters of a prompt as it is sent, pictures apart. */
const charactersOf = (work: Work): number => {
  if (work.kind === 'encode') return work.texts.reduce((sum, { length }) => sum + length, 0)
  if (work.kind !== 'prompt' || work.prompt.kind === 'ids') return 0
  if (work.prompt.kind === 'text') return work.prompt.text.length
  const { messages, tools } = work.prompt
  const said = messages.reduce((sum, { content }) => sum + content.length, 0)
  const offered = tools?.functions ?? []
  return offered.reduce((sum, { parameters }) => sum + parameters.length, said)
}

/**
 * What waits for one process. A long text lets those go first that come a little after it, so that
 * one caller's long ones do not hold up everybody; none is overtaken for ever, since
 * `READER_YIELD_MS` passes for each thousand of its characters.
 */
export function createWorkQueue<T extends { readonly work: Work }>() {
  const waiting: { readonly dueMs: number; readonly task: T }[] = []
  return {
    get length() {
      return waiting.length
    },
    add(task: T, nowMs: number): void {
      const dueMs = nowMs + (charactersOf(task.work) / 1_000) * READER_YIELD_MS
      const at = waiting.findLastIndex((other) => other.dueMs <= dueMs)
      waiting.splice(at + 1, 0, { dueMs, task })
    },
    next: (): T | undefined => waiting.shift()?.task,
    /** Takes out all that waits. */
    clear: (): readonly T[] => waiting.splice(0).map(({ task }) => task),
  }
}
