import type { Inference } from '@ostrom/protocol'
import type { ModelInfo } from '../engine.ts'
import type { EngineFailedError } from '../errors.ts'
import type { SequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import type { ChildState } from './child-state.ts'
import { createMessageQueue, type MessageQueue } from './message-queue.ts'

/** A loaded model, seen from the process that asks it. */
export type ChildModelContext = {
  readonly state: ChildState
  readonly tokenizer: Tokenizer
  readonly info: ModelInfo
  readonly pool: SequencePool
  readonly nextTaskId: () => number
  /** Context of the child. */
  readonly context: number
  /** Set once it is unloaded, while others may still use its child. */
  readonly closed: () => EngineFailedError | undefined
  /** Where the model sees pictures: ids of a prompt with placeholders for them. */
  readonly encodeImages?: (prompt: Inference.Prompt) => readonly number[]
}

export type ChildTask<message> = {
  /** Names the work in messages to and from the child. */
  readonly id: number
  /** Fails with the signal's reason when that aborts. */
  readonly queue: MessageQueue<message>
  /** Cancels the work where it is not finished. To be called once, in every case. */
  release(): void
}

/**
 * Waits for a free sequence and opens an inbox for work on it among `inboxes`.
 *
 * @throws {EngineFailedError} The child is gone.
 * @throws {EngineBusyError} Too many wait already.
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
  // The place is given back when the child has finished the step it is in.
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
