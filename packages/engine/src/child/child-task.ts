import type { Inference } from '@ostrom/protocol'
import type { ModelInfo } from '../engine.ts'
import type { EngineFailedError } from '../errors.ts'
import type { SequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import type { ChildState } from './child-state.ts'
import { createMessageQueue, type MessageQueue } from './message-queue.ts'

/** A model loaded in a child, as the parent process uses it. */
export type ChildModelContext = {
  readonly state: ChildState
  readonly tokenizer: Tokenizer
  readonly info: ModelInfo
  readonly pool: SequencePool
  readonly nextTaskId: () => number
  /** Number of the model's context in the child. */
  readonly context: number
  /** Returns an error once the model is unloaded; other models may still use the child. */
  readonly closed: () => EngineFailedError | undefined
  /**
   * Only for models that read images: returns the ids of a prompt, with placeholders for its
   * images.
   */
  readonly encodeImages?: (prompt: Inference.Prompt) => readonly number[]
}

export type ChildTask<message> = {
  /** Id of the task in messages to and from the child. */
  readonly id: number
  /** Queue of the task's messages. It fails with the signal's reason when the signal aborts. */
  readonly queue: MessageQueue<message>
  /** Cancels the task if it is not finished. Must be called exactly once, in every case. */
  release(): void
}

/**
 * Waits for a free sequence, and adds a queue for a new task to `inboxes`.
 *
 * @throws {EngineFailedError} The child has ended, or the model was closed.
 * @throws {EngineBusyError} Too many tasks are already waiting.
 * @throws `signal.reason` when the signal aborts first.
 */
export async function openTask<message>(
  { state, pool, nextTaskId, closed }: ChildModelContext,
  inboxes: Map<number, MessageQueue<message>>,
  signal: AbortSignal,
): Promise<ChildTask<message>> {
  const slot = await pool.acquire(signal)
  const failure = closed() ?? state.failure
  if (failure) {
    pool.release(slot)
    throw failure
  }
  const id = nextTaskId()
  const queue = createMessageQueue<message>(() => state.child.ownMs)
  const abort = () => queue.fail(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  inboxes.set(id, queue)
  // The sequence stays in use until the child reports `freed`: a cancelled task first finishes its
  // current step.
  state.onFreed.set(id, () => {
    state.onFreed.delete(id)
    pool.release(slot)
  })
  return {
    id,
    queue,
    release() {
      signal.removeEventListener('abort', abort)
      inboxes.delete(id)
      state.child.send({ kind: 'cancel', taskId: id })
    },
  }
}
