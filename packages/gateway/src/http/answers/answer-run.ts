import { assert, type Clock } from '@ostrom/protocol'
import {
  Limits as IdempotencyLimits,
  IdempotencyReplayLostError,
  type Joinable,
} from '../../idempotency/index.ts'
import { ClientDisconnectedError } from '../errors.ts'
import { RETRY_GRACE_MS } from '../limits.ts'
import { type BodyPart, bytesOf, storePart } from './body-part.ts'
import { createReplayBuffer, type ReplayBuffer } from './replay-buffer.ts'

const { IDEMPOTENCY_ANSWER_BYTES_MAX } = IdempotencyLimits

/** Source of a response's body. The source produces one part per call of `next`. */
export type BodySource = {
  readonly headers: Readonly<Record<string, string>>
  /** Returns the next part; `undefined` after the last. Calls must not overlap. */
  next(): Promise<BodyPart | undefined>
  /** Returns true after the body has reported a failure. Such a body is not replayed to a retry. */
  hasFailed(): boolean
  /** Ends the body early. A call during `next` is allowed. */
  stop(): void
}

/** A reader of a run for one client, which reads from the start of the body. */
export type BodyReader = {
  /** Returns the next part; `undefined` after the last. */
  next(): Promise<Uint8Array | undefined>
  /** Detaches the reader, after the end of the body or when the client has disconnected. */
  detach(): void
}

/**
 * The response to one request, shared by its client and that client's retries. A run makes progress
 * only while a reader pulls its body, and vouchers for parts that no reader takes are held back. A
 * slow client, or a wait for a retry, therefore slows the provider down.
 */
export type AnswerRun = Joinable & {
  /**
   * Resolves with the headers. A stream has headers when all providers have begun, or earlier if a
   * provider processes a long prompt; a whole response has them when all answers have ended.
   */
  readonly head: Promise<Readonly<Record<string, string>>>
  /**
   * Adds a reader; `replayed` is true if it joins the answer to an earlier request.
   *
   * @throws {IdempotencyReplayLostError} The start of the body is no longer buffered.
   */
  attach(options: { readonly replayed: boolean }): BodyReader
}

/** State and signals of a run that its source uses. */
export type RunControl = {
  readonly controller: AbortController
  /**
   * Returns a promise that resolves when a reader attaches or the run stops. Returns `undefined` if
   * a reader is already attached, or the run has already stopped.
   */
  awaitReader(): Promise<void> | undefined
}

/** Position of a reader: the number of parts that it has read. */
type ReaderPosition = { at: number; readonly replayed: boolean }

class SharedRun implements AnswerRun {
  readonly head: Promise<Readonly<Record<string, string>>>
  status: AnswerRun['status'] = 'running'
  delivered: AnswerRun['delivered'] = 'nothing'
  /**
   * Options of the run. Once it has ended, those no longer needed are dropped, because a run may
   * stay in memory for an hour.
   */
  #options: Omit<createAnswerRun.Options, 'start'>
  /** Absent once the run has ended. */
  #controller: AbortController | undefined = new AbortController()
  /** Resolves when a reader attaches, or when the run stops; absent while no code waits for it. */
  #readerGate: PromiseWithResolvers<void> | undefined
  #positions: readonly ReaderPosition[] = []
  readonly #replayBuffer: ReplayBuffer
  #source: BodySource | undefined
  #pulling: Promise<void> | undefined
  #complete = false
  #stopped = false
  /**
   * Number of times that the last reader has detached. Only the wait that began after the latest
   * detachment ends the run.
   */
  #detachCount = 0

  constructor({ start, ...options }: createAnswerRun.Options) {
    this.#options = options
    this.#replayBuffer = createReplayBuffer((bytes) => this.#options.grow?.(this, bytes) ?? false)
    this.head = this.#begin(start)
    // Readers receive the error. Without a reader, no other code awaits the promise.
    this.head.catch(() => {})
  }

  get readers(): number {
    return this.#positions.length
  }

  discard(): void {
    this.#replayBuffer.discard()
  }

  attach({ replayed }: { readonly replayed: boolean }): BodyReader {
    if (this.#replayBuffer.lost) {
      throw new IdempotencyReplayLostError({ limitBytes: IDEMPOTENCY_ANSWER_BYTES_MAX })
    }
    this.#replayBuffer.wake()
    const position = { at: 0, replayed }
    this.#positions = [...this.#positions, position]
    this.#openGate()
    return {
      next: () => this.#read(position),
      detach: () => this.#leave(position),
    }
  }

  async #begin(start: createAnswerRun.Options['start']): Promise<Readonly<Record<string, string>>> {
    const controller = this.#controller!
    const awaitReader = () => {
      if (this.readers > 0 || this.#stopped) return undefined
      this.#readerGate ??= Promise.withResolvers()
      return this.#readerGate.promise
    }
    try {
      const source = await start({ controller, awaitReader })
      if (this.#stopped) source.stop()
      else this.#source = source
      return source.headers
    } catch (error) {
      this.#end('ended')
      throw error
    }
  }

  #end(how: 'answered' | 'ended'): void {
    if (this.status !== 'running') return
    this.status = how
    this.#source = undefined
    this.#controller = undefined
    const { onEnd, ...needed } = this.#options
    this.#options = needed
    onEnd?.(this, how)
    this.#rest()
  }

  /** Compresses the body of an answer that is complete, has no reader, and is kept for a retry. */
  #rest(): void {
    if (this.status !== 'answered' || this.readers > 0) return
    // If the compression fails, the body stays uncompressed.
    this.#replayBuffer.rest().catch(() => {})
  }

  #stop(): void {
    if (this.status !== 'running') return
    const [controller, source] = [this.#controller, this.#source]
    this.#stopped = true
    this.#end('ended')
    controller?.abort(new ClientDisconnectedError())
    this.#openGate()
    source?.stop()
  }

  #openGate(): void {
    this.#readerGate?.resolve()
    this.#readerGate = undefined
  }

  async #pull(): Promise<void> {
    const source = this.#source
    assert(source, 'a body is read only after its head')
    const piece = await source.next()
    if (piece !== undefined) return this.#replayBuffer.push(storePart(piece))
    this.#complete = true
    this.#end(source.hasFailed() ? 'ended' : 'answered')
  }

  async #read(position: ReaderPosition): Promise<Uint8Array | undefined> {
    for (;;) {
      // A reader that detached while it waited takes no part: the part stays for the next reader.
      const isGone = !this.#positions.includes(position)
      if (isGone || !this.#replayBuffer.holds(position.at)) throw new ClientDisconnectedError()
      const piece = this.#replayBuffer.at(position.at)
      if (piece) {
        position.at += 1
        if (this.delivered === 'nothing') this.delivered = 'part'
        this.#replayBuffer.passed(this.#slowest(position))
        return bytesOf(piece, position.replayed)
      }
      if (this.#complete) {
        this.delivered = 'whole'
        this.#options.onDelivered?.(this)
        return undefined
      }
      if (this.#stopped) throw new ClientDisconnectedError()
      this.#pulling ??= this.#pull().finally(() => {
        this.#pulling = undefined
      })
      await this.#pulling
    }
  }

  /** Returns the position that all readers have passed. Most runs have one reader. */
  #slowest(position: ReaderPosition): number {
    if (this.readers === 1) return position.at
    return Math.min(...this.#positions.map(({ at }) => at))
  }

  #leave(position: ReaderPosition): void {
    const { patience } = this.#options
    if (!this.#positions.includes(position)) return
    this.#positions = this.#positions.filter((other) => other !== position)
    if (this.readers > 0) return
    if (this.status !== 'running') {
      this.#rest()
      return
    }
    const patient =
      patience === 'always' || (patience === 'until-read' && this.delivered === 'nothing')
    if (patient) this.#awaitRetry()
    else this.#stop()
  }

  async #awaitRetry(): Promise<void> {
    this.#detachCount += 1
    const departure = this.#detachCount
    await this.#options.clock.sleep(RETRY_GRACE_MS, this.#controller?.signal)
    if (this.readers === 0 && departure === this.#detachCount) this.#stop()
  }
}

/** Starts a run. `head` rejects with the error of `start`. */
export const createAnswerRun = (options: createAnswerRun.Options): AnswerRun =>
  new SharedRun(options)

export declare namespace createAnswerRun {
  type Options = {
    readonly clock: Clock
    readonly start: (control: RunControl) => Promise<BodySource>
    /**
     * Whether a run without readers waits `RETRY_GRACE_MS` for the client's retry: never, only
     * before a reader has received a part, or always.
     */
    readonly patience: 'never' | 'until-read' | 'always'
    /**
     * Reserves `bytes` more of the replay buffer, or releases some if the number is negative; when
     * it returns false, parts are not retained.
     */
    readonly grow?: (run: AnswerRun, bytes: number) => boolean
    readonly onEnd?: (run: AnswerRun, how: 'answered' | 'ended') => void
    /** Called when a reader has received all of the body. */
    readonly onDelivered?: (run: AnswerRun) => void
  }
}
