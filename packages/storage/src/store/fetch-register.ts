import * as Cid from '../dag/cid.ts'
import { StorageUnavailableError } from '../errors.ts'
import { FETCHES_MAX } from '../limits.ts'
import type { Content, FetchOptions, Progress, Want } from '../storage.ts'
import { abortable } from '../transfer/patience.ts'

/** Options of a fetch that several callers may share. */
export type JoinedOptions = FetchOptions & { readonly signal: AbortSignal }

type Running = {
  readonly promise: Promise<Content>
  readonly control: AbortController
  readonly listeners: Set<(progress: Progress) => void>
  callers: number
}

/**
 * The fetches that go on. Callers who want the same content share one, which asks the sources of
 * the first.
 */
export class FetchRegister {
  private readonly running = new Map<string, Running>()

  async run(
    want: Want,
    options: FetchOptions,
    start: (joined: JoinedOptions) => Promise<Content>,
  ): Promise<Content> {
    options.signal?.throwIfAborted()
    const cid = want.cid === undefined ? '' : Cid.parse(want.cid).toString()
    const key = [cid, want.sha256, want.bytes].join(' ')
    let fetch = this.running.get(key)
    while (fetch?.control.signal.aborted) {
      // Given up by all its callers: it has to let go of its draft first.
      await fetch.promise.catch(() => undefined)
      fetch = this.running.get(key)
    }
    fetch ??= this.start(key, options, start)
    fetch.callers += 1
    if (options.onProgress) fetch.listeners.add(options.onProgress)
    const never = new AbortController().signal
    try {
      return await abortable(fetch.promise, options.signal ?? never)
    } finally {
      fetch.callers -= 1
      if (options.onProgress) fetch.listeners.delete(options.onProgress)
      // Nobody waits any more: what came so far stays in the draft.
      if (fetch.callers === 0) fetch.control.abort(options.signal?.reason)
    }
  }

  /** Ends all fetches and waits until they have let go of their drafts. */
  async stop(reason: Error): Promise<void> {
    const fetches = [...this.running.values()]
    for (const { control } of fetches) control.abort(reason)
    await Promise.allSettled(fetches.map((fetch) => fetch.promise))
  }

  private start(
    key: string,
    options: FetchOptions,
    begin: (joined: JoinedOptions) => Promise<Content>,
  ): Running {
    if (this.running.size >= FETCHES_MAX) {
      throw new StorageUnavailableError({ reason: `${FETCHES_MAX} fetches are running already` })
    }
    const control = new AbortController()
    const listeners = new Set<(progress: Progress) => void>()
    const onProgress = (progress: Progress): void => {
      for (const listener of listeners) listener(progress)
    }
    const { sources, onSourceDropped } = options
    const promise = begin({ sources, onSourceDropped, signal: control.signal, onProgress })
    const fetch: Running = { promise, control, listeners, callers: 0 }
    this.running.set(key, fetch)
    const forget = (): void => {
      if (this.running.get(key) === fetch) this.running.delete(key)
    }
    promise.then(forget, forget)
    return fetch
  }
}
