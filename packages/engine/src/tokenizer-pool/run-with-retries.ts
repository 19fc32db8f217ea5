import { ModelUnreadableError, PromptUnsupportedError, TokenizerBusyError } from '../errors.ts'
import {
  TOKENIZER_LOAD_ATTEMPTS_MAX,
  TOKENIZER_TASK_ATTEMPTS_MAX,
  TOKENIZER_TASK_BLAME_CHARACTERS,
} from './limits.ts'
import type { TokenizerTask } from './messages.ts'
import { taskCharacters } from './task-queue.ts'
import { notStarted, type TimedTask, type TokenizerWorker } from './worker.ts'

/**
 * Converts the error of a tokenizer that took too much time or memory to a fault of the prompt, if
 * the prompt is long, because the tokenizer may handle shorter prompts in time.
 */
function withBlame(error: unknown, work: TokenizerTask): unknown {
  if (!(error instanceof ModelUnreadableError)) return error
  if (work.kind !== 'prompt' && work.kind !== 'encode') return error
  const characters = taskCharacters(work)
  if (characters <= TOKENIZER_TASK_BLAME_CHARACTERS) return error
  return new PromptUnsupportedError({
    kind: work.kind,
    reason: `its ${characters} characters take this model's tokenizer too much time or memory`,
    remedy: 'Send a shorter prompt, or ask another model.',
  })
}

/**
 * Runs a task, and retries in another process if other requests ended the first process before the
 * task began.
 *
 * @throws {TokenizerBusyError} The permitted number of processes ended before the task began.
 */
export async function runWithRetries(
  readerOf: () => Promise<Pick<TokenizerWorker, 'run'>>,
  task: TimedTask,
  attemptsMax: number = TOKENIZER_TASK_ATTEMPTS_MAX,
): Promise<unknown> {
  for (let tries = 0; tries < attemptsMax; tries++) {
    const reader = await readerOf()
    const value = await reader.run(task).catch((error) => {
      throw withBlame(error, task.task)
    })
    if (value !== notStarted) return value
  }
  throw new TokenizerBusyError({ reason: 'other texts end its process again and again' })
}

/**
 * Loads a model, and tries again if the load ran out of time, because a delay on a busy machine
 * says nothing about the files.
 *
 * @throws The error of the last attempt, or at once any error other than that of a time-out.
 */
export async function loadWithRetries<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load()
    } catch (error) {
      const isLate = error instanceof ModelUnreadableError && error.isLate
      if (!isLate || attempt >= TOKENIZER_LOAD_ATTEMPTS_MAX) throw error
    }
  }
}
