import type { LoadedModel } from '../engine.ts'

/** A loaded model and the answers that run on it; once retired, it closes behind the last one. */
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

  /** Resolves when the answers that run have ended and the model is closed. */
  async retire(): Promise<void> {
    this.#isRetired = true
    this.#closeIfIdle()
    await this.#closed.promise
  }

  #closeIfIdle(): void {
    if (!this.#isRetired || this.#running > 0) return
    // A model that fails to close has failed before, which is why it is retired.
    this.model.close().then(this.#closed.resolve, () => this.#closed.resolve())
  }
}
