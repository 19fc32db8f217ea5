/** The cap of one session in base units, its reserved part, and its pending top-up. */
export class SessionCap {
  #value: bigint
  #reserved = 0n
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

  /** Reserves `costMax` base units for the next call. */
  reserve(costMax: bigint): void {
    this.#reserved += costMax
  }

  /** Releases the reserve of a call that begins. */
  release(costMax: bigint): void {
    this.#reserved = this.#reserved > costMax ? this.#reserved - costMax : 0n
  }

  /** Returns the base units that no running or reserved call may need. */
  room({ calls, finished, promised }: SessionCap.Uses): bigint {
    const reserved = [...calls].reduce((sum, { costMax }) => sum + costMax, this.#reserved)
    const used = finished + reserved > promised ? finished + reserved : promised
    return this.#value > used ? this.#value - used : 0n
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

export declare namespace SessionCap {
  /** Uses of the cap, in base units. */
  type Uses = {
    /** Running calls. */
    readonly calls: Iterable<{ readonly costMax: bigint }>
    /** Cost of the finished answers. */
    readonly finished: bigint
    /** Total of the last voucher. */
    readonly promised: bigint
  }
}
