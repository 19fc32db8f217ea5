import type { LoadedModel } from '../engine.ts'

/** A loaded model and its running answers. Once retired, the model closes after its last answer. */
export class ReplicaModel {
  readonly model: LoadedModel
  readonly #closed = Promise.withResolvers<void>()
  #running = 0
  #isRetired = false

  constructor(model: LoadedModel) {
    this.model = model
  }

  begin(): void {
    this.#running++
  }

  end(): void {
    this.#running--
    this.#closeIfIdle()
  }

  /** Resolves when the running answers have ended and the model is closed. */
  async retire(): Promise<void> {
    this.#isRetired = true
    this.#closeIfIdle()
    await this.#closed.promise
  }

  #closeIfIdle(): void {
    if (!this.#isRetired || this.#running > 0) return
    // An error of `close` is ignored, because a model is retired only after it has failed.
    this.model.close().then(this.#closed.resolve, () => this.#closed.resolve())
  }
}
