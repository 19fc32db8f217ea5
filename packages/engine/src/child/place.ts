import type { Inference } from '@ostrom/protocol'
import type { ModelInfo } from '../engine.ts'
import type { EngineFailedError } from '../errors.ts'
import type { SequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { createInbox, type Inbox } from './answers.ts'
import type { State } from './state.ts'

/** A loaded model, seen from the process that asks it. */
export type Model = {
  readonly state: State
  readonly tokenizer: Tokenizer
  readonly info: ModelInfo
  readonly pool: SequencePool
  readonly nextAnswer: () => number
  /** Which context of the child it is. */
  readonly context: number
  /** Set once it is unloaded, while others may still use its child. */
  readonly closed: () => EngineFailedError | undefined
  /** Where the model sees pictures: ids of a prompt with placeholders for them. */
  readonly encodePictures?: (prompt: Inference.Prompt) => readonly number[]
}

export type Opened<message> = {
  /** Names the work in messages to and from the child. */
  readonly id: number
  /** Fails with the signal's reason when that aborts. */
  readonly inbox: Inbox<message>
  /** Cancels the work where it is not finished. To be called once, whatever happens. */
  release(): void
}

/**
 * Waits for a free sequence and opens an inbox for work on it among `inboxes`.
 *
 * @throws {EngineFailedError} The child is gone.
 * @throws {EngineBusyError} Too many wait already.
 * @throws `signal.reason` when the signal aborts first.
 */
export async function open<message>(
  { state, pool, nextAnswer, closed }: Model,
  inboxes: Map<number, Inbox<message>>,
  signal: AbortSignal,
): Promise<Opened<message>> {
  const place = await pool.acquire(signal)
  const failure = closed() ?? state.failure
  if (failure) {
    pool.release(place)
    throw failure
  }
  const id = nextAnswer()
  const inbox = createInbox<message>()
  const abort = () => inbox.fail(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  inboxes.set(id, inbox)
  // The place is given back when the child has finished the step it is in.
  state.onFreed.set(id, () => {
    state.onFreed.delete(id)
    pool.release(place)
  })
  return {
    id,
    inbox,
    release() {
      signal.removeEventListener('abort', abort)
      inboxes.delete(id)
      state.child.send({ kind: 'cancel', answer: id })
    },
  }
}
