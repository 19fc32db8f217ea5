/** The cap of one session in base units, and its pending top-up. */
export class SessionCap {
  #value: bigint
  /** Cap of the pending top-up. */
  #requested: bigint | undefined
  #raised = Promise.withResolvers<bigint>()

  constructor(value: bigint) {
    this.#value = value
    this.#raised.promise.catch(() => {})
  }

  get value(): bigint {
    return this.#value
  }

  /** Begins a top-up. Resolves with the cap that is valid once the top-up is confirmed. */
  request(cap: bigint): Promise<bigint> {
    this.#raised = Promise.withResolvers<bigint>()
    this.#raised.promise.catch(() => {})
    this.#requested = cap
    return this.#raised.promise
  }

  endRequest(): void {
    this.#requested = undefined
  }

  /** Applies a confirmed top-up, up to the requested cap. Returns false without a request. */
  confirm(confirmed: bigint): boolean {
    if (this.#requested === undefined) return false
    const cap = confirmed < this.#requested ? confirmed : this.#requested
    if (cap > this.#value) this.#value = cap
    this.#raised.resolve(this.#value)
    return true
  }

  /** Ends the pending top-up with the error that ended its session. */
  fail(error: unknown): void {
    this.#raised.reject(error)
  }
}
