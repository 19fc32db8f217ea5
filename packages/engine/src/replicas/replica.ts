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
 * Health of a replica. `suspect`: an answer failed or the replica's process ended, and a check is
 * running or delayed. The check is delayed if answers failed repeatedly after successful checks. A
 * suspect replica is used only if none is `up`. It is not `down`, because a question alone can make
 * a healthy server fail.
 */
export type ReplicaHealth = 'up' | 'suspect' | 'down'

export type ReplicaOptions = {
  /** Name for logs and for `drain`, such as the address of the server. */
  readonly name: string
  readonly engine: Engine
  readonly load: LoadOptions
  readonly clock: Clock
  readonly log: Log
  /** Called for each model that is loaded after the first one; throws if the model differs. */
  readonly assertEqual: (info: ModelInfo) => void
  /** Called when a sequence becomes free or the health has changed. */
  readonly onChange: () => void
}

/** A sequence of a replica for one call; `release` must be called exactly once. */
export type ReplicaSequence = { readonly model: LoadedModel; release(): void }

/** One of several equal servers or processes of a model, with its health and load. */
export class Replica {
  readonly name: string
  readonly #options: ReplicaOptions
  readonly #closing = new AbortController()
  /** All open models, including retired ones. */
  readonly #models = new Set<LoadedModel>()
  #current: ReplicaModel | undefined
  /**
   * Resolves when the retired processes of this node have freed the memory that their successor
   * needs.
   */
  #retired: Promise<unknown> = Promise.resolve()
  /** True if the model runs in a process of this node, which reports its end. */
  #isOwnProcess = false
  /** Consecutive failed loads. */
  #failedLoads = 0
  #health: ReplicaHealth = 'down'
  /** Code of the last error, until the replica is up again. */
  #faultCode: string | undefined
  #running = 0
  /** Number of times that the replica became suspect since its last successful answer. */
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

  /** Number of running answers, scores and other calls. */
  get running(): number {
    return this.#running
  }

  /** Maximum concurrent calls; 0 while no model is loaded. */
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

  /** Starts the checks of the replica: at intervals while idle, and after failures. */
  watch(): void {
    this.#watching = this.#watch()
  }

  /** Takes a sequence of the replica. The caller must know that one is free. */
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
   * Records a failed call, and starts a check whether the replica is the cause. A process of this
   * node that still lives is not the cause and is not checked: only one answer failed, and the
   * others continue.
   */
  report(error: unknown): void {
    const isClosing = this.#closing.signal.aborted
    if (isClosing || this.#health !== 'up' || !isReplicaFault(error) || this.#isOwnProcess) return
    this.#suspicions++
    this.#setHealth('suspect', error)
    this.#waking.abort()
  }

  /** Records a successful call. */
  succeed(): void {
    this.#suspicions = 0
  }

  /** Stops the checks and closes the model, which ends its running calls. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#waking.abort()
    const closeAll = async () => {
      const models = [...this.#models]
      this.#models.clear()
      await Promise.all(models.map((model) => model.close()))
    }
    // Closing the models ends running calls, for which a check may be waiting.
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

  /** Waits until the next check. A failure reported in the meantime ends the wait. */
  async #pause(delayMs: number): Promise<void> {
    const { clock } = this.#options
    if (this.#health !== 'suspect') await clock.sleep(delayMs, this.#waking.signal)
    this.#waking = new AbortController()
    // A server that passes checks but fails answers would be the least loaded and get all answers.
    // So it stays suspect, and is used only if no other replica is up.
    const repeated = this.#health === 'suspect' ? this.#suspicions - 1 : 0
    if (repeated < 1) return
    const suspectMs = Math.min(REPLICA_RETRY_MS * 2 ** (repeated - 1), REPLICA_RETRY_MAX_MS)
    await clock.sleep(suspectMs, this.#closing.signal)
  }

  async #check(signal: AbortSignal): Promise<void> {
    const model = this.#current?.model
    try {
      if (this.#health === 'up') {
        // A running call itself shows that the replica works.
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

  /** Reloads the model, because another server may now answer at the same address. */
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

  /**
   * Removes a model as soon as its process has ended, so that calls wait for the model that
   * replaces it.
   */
  #onProcessEnd(model: LoadedModel, error: unknown): void {
    if (this.#closing.signal.aborted || this.#current?.model !== model) return
    this.#retire()
    this.#setHealth('suspect', error)
    this.#waking.abort()
  }

  /** Removes the model, which closes after its last answer. */
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
