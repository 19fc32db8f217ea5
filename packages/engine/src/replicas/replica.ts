import { assert, BaseError, type Clock, type Log } from '@ostrom/protocol'
import type { Engine, LoadedModel, LoadOptions, ModelInfo } from '../engine.ts'
import {
  REPLICA_CHECK_MS,
  REPLICA_LOADS_MAX,
  REPLICA_RETRY_MAX_MS,
  REPLICA_RETRY_MS,
} from './limits.ts'
import { isReplicaFault } from './replica-failure.ts'
import { ReplicaModel } from './replica-model.ts'

/**
 * Health of a replica. `suspect`: an answer failed and a check is under way, or waits since answers
 * failed before in spite of checks; such a replica is used only where none is `up`, because a
 * question alone can make a healthy server fail.
 */
export type ReplicaHealth = 'up' | 'suspect' | 'down'

export type ReplicaOptions = {
  /** Name for logs and for `drain`, such as the address of the server. */
  readonly name: string
  readonly engine: Engine
  readonly load: LoadOptions
  readonly clock: Clock
  readonly log: Log
  /** Called for each model that is loaded after the first one; throws where it differs. */
  readonly assertEqual: (info: ModelInfo) => void
  /** Called when a sequence is free or the health has changed. */
  readonly onChange: () => void
}

/** A sequence of a replica for one call; `release` gives it back and is called exactly once. */
export type ReplicaSequence = { readonly model: LoadedModel; release(): void }

/** One of several equal servers or processes of a model: its health, and how much runs on it. */
export class Replica {
  readonly name: string
  readonly #options: ReplicaOptions
  readonly #closing = new AbortController()
  /** All that are open, also those that are retired. */
  readonly #models = new Set<LoadedModel>()
  #current: ReplicaModel | undefined
  /** Resolves when no process without a health check holds memory that its successor needs. */
  #retired: Promise<unknown> = Promise.resolve()
  /** True if the model runs in a process of this node, which tells of its end by itself. */
  #isOwnProcess = false
  /** Loads that failed since the last one that did not. */
  #failedLoads = 0
  #health: ReplicaHealth = 'down'
  /** Code of the last error, until it is up again. */
  #faultCode: string | undefined
  #running = 0
  /** Times that it became suspect since an answer of it was whole. */
  #suspicions = 0
  #waking = new AbortController()
  #watching: Promise<void> = Promise.resolve()

  constructor(options: ReplicaOptions) {
    this.name = options.name
    this.#options = options
  }

  get health(): ReplicaHealth {
    return this.#health
  }

  /** Answers, scores and other calls that run. */
  get running(): number {
    return this.#running
  }

  /** Calls at the same time; 0 while no model is loaded. */
  get sequencesMax(): number {
    return this.#current?.model.info.sequencesMax ?? 0
  }

  /** True after `REPLICA_LOADS_MAX` loads in a row have failed. */
  get isLost(): boolean {
    return this.#failedLoads >= REPLICA_LOADS_MAX
  }

  /** Loads the model for the first time. */
  async open(): Promise<LoadedModel> {
    const { engine, load } = this.#options
    const model = await engine.load(load)
    this.#adopt(model)
    this.#health = 'up'
    return model
  }

  /** Begins to check it: at intervals while it is idle, and after failures. */
  watch(): void {
    this.#watching = this.#watch()
  }

  /** Takes one of its sequences, of which there must be a free one. */
  acquire(): ReplicaSequence {
    const current = this.#current
    assert(current, 'only a replica with a model has free sequences')
    this.#running++
    current.begin()
    return {
      model: current.model,
      release: () => {
        this.#running--
        current.end()
        this.#options.onChange()
      },
    }
  }

  /**
   * Takes note of a failed call; a check then finds out whether the replica is the cause. A process
   * that lives is not: one answer failed in it, and the others go on.
   */
  report(error: unknown): void {
    const isClosing = this.#closing.signal.aborted
    if (isClosing || this.#health !== 'up' || !isReplicaFault(error) || this.#isOwnProcess) return
    this.#suspicions++
    this.#setHealth('suspect', error)
    this.#waking.abort()
  }

  /** Takes note of a call that has ended as it should. */
  succeed(): void {
    this.#suspicions = 0
  }

  /** Ends the checks and closes the model, together with the calls that run on it. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#waking.abort()
    const closeAll = async () => {
      const models = [...this.#models]
      this.#models.clear()
      await Promise.all(models.map((model) => model.close()))
    }
    // A check may wait for calls to end, which this makes them do.
    await closeAll()
    await this.#watching
    await closeAll()
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing
    let retryMs = REPLICA_RETRY_MS
    while (!signal.aborted) {
      await this.#pause(this.#health === 'up' ? REPLICA_CHECK_MS : retryMs)
      if (signal.aborted) return
      await this.#check(signal)
      if (this.isLost && this.#isOwnProcess) {
        this.#options.log('replica-lost', { replica: this.name, loads: this.#failedLoads })
        return
      }
      const isDown = this.#health === 'down'
      retryMs = isDown ? Math.min(2 * retryMs, REPLICA_RETRY_MAX_MS) : REPLICA_RETRY_MS
    }
  }

  /** Waits for the time of the next check; a failure that is reported meanwhile ends the wait. */
  async #pause(delayMs: number): Promise<void> {
    const { clock } = this.#options
    if (this.#health !== 'suspect') await clock.sleep(delayMs, this.#waking.signal)
    this.#waking = new AbortController()
    // Checks that pass do not help where answers fail: such a server, the least loaded one, would
    // get all answers. Suspect it is used only where no other is up.
    const repeated = this.#health === 'suspect' ? this.#suspicions - 1 : 0
    if (repeated < 1) return
    const suspectMs = Math.min(REPLICA_RETRY_MS * 2 ** (repeated - 1), REPLICA_RETRY_MAX_MS)
    await clock.sleep(suspectMs, this.#closing.signal)
  }

  async #check(signal: AbortSignal): Promise<void> {
    const model = this.#current?.model
    try {
      if (this.#health === 'up') {
        // A call that runs is a check by itself.
        if (this.#running === 0) await model?.assertHealthy?.(signal)
        return
      }
      if (this.#health === 'suspect' && model?.assertHealthy) await model.assertHealthy(signal)
      else await this.#reload(signal)
      this.#setHealth('up')
    } catch (error) {
      if (!signal.aborted) this.#setHealth('down', error)
    }
  }

  /** Loads the model anew, because another server may now answer at the same address. */
  async #reload(signal: AbortSignal): Promise<void> {
    const { engine, load, assertEqual } = this.#options
    this.#retire()
    await this.#retired
    this.#failedLoads++
    const model = await engine.load({ ...load, signal })
    try {
      signal.throwIfAborted()
      assertEqual(model.info)
    } catch (error) {
      await model.close()
      throw error
    }
    this.#failedLoads = 0
    this.#adopt(model)
  }

  #adopt(model: LoadedModel): void {
    this.#models.add(model)
    this.#current = new ReplicaModel(model)
    this.#isOwnProcess = model.processEnd !== undefined
    void model.processEnd?.then((error) => this.#onProcessEnd(model, error))
  }

  /** Takes the model out of use at once, so that calls wait for the next one. */
  #onProcessEnd(model: LoadedModel, error: unknown): void {
    if (this.#closing.signal.aborted || this.#current?.model !== model) return
    this.#retire()
    this.#setHealth('suspect', error)
    this.#waking.abort()
  }

  /** Takes the model out of use; it closes behind its last answer. */
  #retire(): void {
    const before = this.#current
    this.#current = undefined
    if (!before) return
    const closed = before.retire().then(() => this.#models.delete(before.model))
    if (!before.model.assertHealthy) this.#retired = closed
  }

  #setHealth(health: ReplicaHealth, error?: unknown): void {
    const faultCode = BaseError.is(error) ? error.code : undefined
    if (health === this.#health && faultCode === this.#faultCode) return
    this.#health = health
    this.#faultCode = faultCode
    const fault = BaseError.is(error) && { code: error.code, details: error.details }
    this.#options.log(`replica-${health}`, { replica: this.name, ...fault })
    this.#options.onChange()
  }
}
