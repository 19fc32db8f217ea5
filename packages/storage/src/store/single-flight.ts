import * as Cid from '../dag/cid.ts'
import { ContentTooLargeError, StorageUnavailableError } from '../errors.ts'
import { FETCHES_MAX } from '../limits.ts'
import type { Content, ContentQuery, FetchOptions, TransferProgress } from '../storage.ts'
import { abortable } from '../transfer/timeouts.ts'

/** Options of a fetch that several callers may share. */
export type SharedFetchOptions = FetchOptions & { readonly signal: AbortSignal }

type InFlightFetch = {
  readonly promise: Promise<Content>
  readonly controller: AbortController
  readonly listeners: Set<(progress: TransferProgress) => void>
  readonly bytesMax: number
  callers: number
}

const limitOf = ({ bytesMax }: FetchOptions) => bytesMax ?? Number.POSITIVE_INFINITY

/**
 * Running fetches. Callers with equal queries share a fetch, which uses the sources and the limit
 * of its first caller. If this limit ends the fetch, a caller with a higher limit begins another
 * fetch.
 */
export class FetchSingleFlight {
  private readonly running = new Map<string, InFlightFetch>()

  async run(
    want: ContentQuery,
    options: FetchOptions,
    start: (joined: SharedFetchOptions) => Promise<Content>,
  ): Promise<Content> {
    options.signal?.throwIfAborted()
    const cid = want.cid === undefined ? '' : Cid.parse(want.cid).toString()
    const key = [cid, want.sha256, want.bytes].join(' ')
    let fetch = this.running.get(key)
    while (fetch?.controller.signal.aborted) {
      // All callers have aborted the fetch, which must close its partial file first.
      await fetch.promise.catch(() => undefined)
      fetch = this.running.get(key)
    }
    fetch ??= this.start(key, options, start)
    fetch.callers += 1
    if (options.onProgress) fetch.listeners.add(options.onProgress)
    const never = new AbortController().signal
    try {
      return await abortable(fetch.promise, options.signal ?? never)
    } catch (error) {
      const isOwnLimit = fetch.bytesMax >= limitOf(options)
      if (isOwnLimit || !(error instanceof ContentTooLargeError)) throw error
      return await this.run(want, options, start)
    } finally {
      fetch.callers -= 1
      if (options.onProgress) fetch.listeners.delete(options.onProgress)
      // No caller waits any more. The fetched bytes stay in the partial file.
      if (fetch.callers === 0) fetch.controller.abort(options.signal?.reason)
    }
  }

  /** Aborts all fetches, and waits until they have closed their partial files. */
  async stop(reason: Error): Promise<void> {
    const fetches = [...this.running.values()]
    for (const { controller } of fetches) controller.abort(reason)
    await Promise.allSettled(fetches.map((fetch) => fetch.promise))
  }

  private start(
    key: string,
    options: FetchOptions,
    begin: (joined: SharedFetchOptions) => Promise<Content>,
  ): InFlightFetch {
    if (this.running.size >= FETCHES_MAX) {
      throw new StorageUnavailableError({ reason: `${FETCHES_MAX} fetches are running already` })
    }
    const controller = new AbortController()
    const listeners = new Set<(progress: TransferProgress) => void>()
    const onProgress = (progress: TransferProgress): void => {
      for (const listener of listeners) listener(progress)
    }
    const { sources, onSourceDropped, bytesMax } = options
    const { signal } = controller
    const promise = begin({ sources, onSourceDropped, bytesMax, signal, onProgress })
    const limit = limitOf(options)
    const fetch: InFlightFetch = { promise, controller, listeners, bytesMax: limit, callers: 0 }
    this.running.set(key, fetch)
    const forget = (): void => {
      if (this.running.get(key) === fetch) this.running.delete(key)
    }
    promise.then(forget, forget)
    return fetch
  }
}
