import { assert, type Clock } from '@ostrom/protocol'
import {
  Limits as IdempotencyLimits,
  IdempotencyReplayLostError,
  type Joinable,
} from '../idempotency/index.ts'
import { ClientDisconnectedError } from './errors.ts'
import { RETRY_GRACE_MS } from './limits.ts'

const { IDEMPOTENCY_ANSWER_BYTES_MAX } = IdempotencyLimits

/** Produces a response's body piece by piece, on demand of its readers. */
export type BodySource = {
  readonly headers: Readonly<Record<string, string>>
  /** The next piece; `undefined` after the last. Never called twice at a time. */
  next(): Promise<string | undefined>
  /** True once the body has told of a failure: it must not be replayed to a retry. */
  hasFailed(): boolean
  /** Ends it early. May be called while `next` runs. */
  stop(): void
}

/** One client's reading of a run, from the start of its body. */
export type BodyReader = {
  /** The next piece; `undefined` after the last. */
  next(): Promise<Uint8Array | undefined>
  /** The client has all, or is gone. */
  detach(): void
}

/**
 * One request being answered, readable by its client and by the client's retries.
 *
 * Work is done only while somebody reads: the body is pulled, so a slow client slows the provider
 * down, and an answer that waits for a retry is paused and costs nothing more.
 */
export type AnswerRun = Joinable & {
  /** Resolves with the headers once all providers have begun (or ended, when not streamed). */
  readonly head: Promise<Readonly<Record<string, string>>>
  /** @throws {IdempotencyReplayLostError} The start of the body is no longer held. */
  attach(): BodyReader
}

/** Controls of a run for its source. */
export type RunControl = {
  readonly controller: AbortController
  /** Resolves as soon as somebody reads, or the run is stopped; `undefined` if so already. */
  awaitReader(): Promise<void> | undefined
}

/** Creates a gate that waits until a reader is attached. */
function createReaderGate() {
  let wake: (() => void) | undefined
  let waiting: Promise<void> | undefined
  return {
    wait(): Promise<void> {
      waiting ??= new Promise((resolve) => {
        wake = resolve
      })
      return waiting
    },
    notify(): void {
      wake?.()
      waiting = undefined
      wake = undefined
    },
  }
}

/** The pieces of a body: all of them while they are kept, else only those still to be read. */
function createReplayBuffer(grow: (bytes: number) => boolean) {
  const pieces: Uint8Array[] = []
  let dropped = 0
  let bytes = 0
  let kept = true
  const trim = (to: number): void => {
    const gone = pieces.splice(0, Math.max(0, to - dropped))
    dropped += gone.length
    for (const piece of gone) bytes -= piece.length
  }
  return {
    get lost() {
      return !kept && dropped > 0
    },
    at: (position: number): Uint8Array | undefined => pieces[position - dropped],
    /** A reader that fell behind what is held cannot go on. */
    holds: (position: number): boolean => position >= dropped,
    push(piece: Uint8Array): void {
      pieces.push(piece)
      bytes += piece.length
      if (kept && (bytes > IDEMPOTENCY_ANSWER_BYTES_MAX || !grow(piece.length))) kept = false
      // The newest piece stays, however large: some reader is waiting for it.
      while (!kept && bytes > IDEMPOTENCY_ANSWER_BYTES_MAX && pieces.length > 1) trim(dropped + 1)
    },
    /** All readers are past this position. */
    passed(position: number): void {
      if (!kept) trim(position)
    },
    discard(): void {
      kept = false
    },
  }
}

class SharedRun implements AnswerRun {
  readonly head: Promise<Readonly<Record<string, string>>>
  status: AnswerRun['status'] = 'running'
  readonly #options: createAnswerRun.Options
  readonly #controller = new AbortController()
  readonly #readerGate = createReaderGate()
  readonly #positions = new Set<{ at: number }>()
  readonly #replayBuffer: ReturnType<typeof createReplayBuffer>
  #source: BodySource | undefined
  #pulling: Promise<void> | undefined
  #complete = false
  #stopped = false
  #delivered = false
  /** Counts the times that the last reader left, so that only the latest wait ends the run. */
  #detachCount = 0

  constructor(options: createAnswerRun.Options) {
    this.#options = options
    this.#replayBuffer = createReplayBuffer((bytes) => options.grow?.(this, bytes) ?? false)
    this.head = this.#begin()
    // Readers get the error; without a client, nothing awaits it.
    this.head.catch(() => {})
  }

  get readers(): number {
    return this.#positions.size
  }

  discard(): void {
    this.#replayBuffer.discard()
  }

  attach(): BodyReader {
    if (this.#replayBuffer.lost) {
      throw new IdempotencyReplayLostError({ limitBytes: IDEMPOTENCY_ANSWER_BYTES_MAX })
    }
    const position = { at: 0 }
    this.#positions.add(position)
    this.#readerGate.notify()
    return {
      next: () => this.#read(position),
      detach: () => this.#leave(position),
    }
  }

  async #begin(): Promise<Readonly<Record<string, string>>> {
    const controller = this.#controller
    const awaitReader = () =>
      this.readers > 0 || this.#stopped ? undefined : this.#readerGate.wait()
    try {
      this.#source = await this.#options.start({ controller, awaitReader })
      if (this.#stopped) this.#source.stop()
      return this.#source.headers
    } catch (error) {
      this.#end('ended')
      throw error
    }
  }

  #end(how: 'answered' | 'ended'): void {
    if (this.status !== 'running') return
    this.status = how
    this.#options.onEnd?.(this, how)
  }

  #stop(): void {
    if (this.status !== 'running') return
    this.#stopped = true
    this.#end('ended')
    this.#controller.abort(new ClientDisconnectedError())
    this.#readerGate.notify()
    this.#source?.stop()
  }

  async #pull(): Promise<void> {
    const source = this.#source
    assert(source, 'a body is read only after its head')
    const piece = await source.next()
    if (piece !== undefined) return this.#replayBuffer.push(Buffer.from(piece))
    this.#complete = true
    this.#end(source.hasFailed() ? 'ended' : 'answered')
  }

  async #read(position: { at: number }): Promise<Uint8Array | undefined> {
    for (;;) {
      if (!this.#replayBuffer.holds(position.at)) throw new ClientDisconnectedError()
      const piece = this.#replayBuffer.at(position.at)
      if (piece) {
        position.at += 1
        this.#delivered = true
        this.#replayBuffer.passed(this.#slowest(position))
        return piece
      }
      if (this.#complete) return undefined
      if (this.#stopped) throw new ClientDisconnectedError()
      this.#pulling ??= this.#pull().finally(() => {
        this.#pulling = undefined
      })
      await this.#pulling
    }
  }

  /** The position that every reader is past. There is almost always one reader only. */
  #slowest(position: { at: number }): number {
    if (this.readers === 1) return position.at
    return Math.min(...Array.from(this.#positions, ({ at }) => at))
  }

  #leave(position: { at: number }): void {
    const { patience } = this.#options
    if (!this.#positions.delete(position) || this.readers > 0 || this.status !== 'running') return
    const patient = patience === 'always' || (patience === 'until-read' && !this.#delivered)
    if (patient) this.#awaitRetry()
    else this.#stop()
  }

  async #awaitRetry(): Promise<void> {
    this.#detachCount += 1
    const departure = this.#detachCount
    await this.#options.clock.sleep(RETRY_GRACE_MS, this.#controller.signal)
    if (this.readers === 0 && departure === this.#detachCount) this.#stop()
  }
}

/** Starts a run. `head` rejects with whatever `start` rejects with. */
export const createAnswerRun = (options: createAnswerRun.Options): AnswerRun =>
  new SharedRun(options)

export declare namespace createAnswerRun {
  type Options = {
    readonly clock: Clock
    readonly start: (control: RunControl) => Promise<BodySource>
    /**
     * Whether a run without a reader waits `RETRY_GRACE_MS` for the client's retry: never, only
     * until something was read, or always.
     */
    readonly patience: 'never' | 'until-read' | 'always'
    /** Asks for room to keep `bytes` more for a replay; without it nothing is kept. */
    readonly grow?: (run: AnswerRun, bytes: number) => boolean
    readonly onEnd?: (run: AnswerRun, how: 'answered' | 'ended') => void
  }
}
