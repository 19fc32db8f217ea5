/** Status of one session, and the transactions that opened and closed it. */
export class SessionStatus {
  #value: 'opening' | 'open' | 'ended' = 'opening'
  readonly #opened = Promise.withResolvers<string>()
  readonly #closed = Promise.withResolvers<string | undefined>()

  constructor() {
    for (const { promise } of [this.#opened, this.#closed]) promise.catch(() => {})
  }

  /** `opening` until the chain has the session; `ended` once the session accepts no more calls. */
  get value(): 'opening' | 'open' | 'ended' {
    return this.#value
  }

  /** Resolves with the opening transaction; empty if the session was open already. */
  get opened(): Promise<string> {
    return this.#opened.promise
  }

  /** Resolves with the closing transaction, if the provider reports one. */
  get closed(): Promise<string | undefined> {
    return this.#closed.promise
  }

  open(transaction: string): void {
    if (this.#value === 'opening') this.#value = 'open'
    this.#opened.resolve(transaction)
  }

  close(transaction: string | undefined): void {
    this.#closed.resolve(transaction)
  }

  end(): void {
    this.#value = 'ended'
  }

  /** Rejects `opened` and `closed`, if they are pending, with the error that ended the session. */
  fail(error: unknown): void {
    this.#opened.reject(error)
    this.#closed.reject(error)
  }
}
