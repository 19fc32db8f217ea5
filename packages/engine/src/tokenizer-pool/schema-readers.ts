import type { UsageSample } from '@ostrom/processes'
import { TokenizerBusyError } from '../errors.ts'
import { createCallerShares } from './caller-shares.ts'
import { SCHEMA_READERS_SLOW_MAX } from './limits.ts'
import { startTokenizerWorker, type TokenizerWorker } from './worker.ts'

// The processes that read callers' schemas: one for all quick schemas, and one for each schema that
// turned out to be slow, which continues alone and delays no other.

/** The processes that read schemas. */
export type SchemaReaders = {
  /**
   * Returns the process for the next schema. @throws {TokenizerBusyError} The readers are closed.
   */
  reader(): Promise<TokenizerWorker>
  /**
   * Starts the process for quick schemas now, so that the first schema does not wait for its start.
   */
  warm(): void
  close(): Promise<void>
}

/**
 * Keeps processes for schemas, and starts the next process as soon as a schema turns out to be
 * slow.
 */
export function createSchemaReaders(options: createSchemaReaders.Options = {}): SchemaReaders {
  const shares = createCallerShares(() => performance.now())
  const slow: TokenizerWorker[] = []
  let current: Promise<TokenizerWorker> | undefined
  let isClosed = false

  const start = (): Promise<TokenizerWorker> => {
    const starting = startTokenizerWorker({ ...options, shares, onSlow })
    starting.catch(() => {})
    return starting
  }
  function onSlow(worker: TokenizerWorker): void {
    for (const ended of slow.filter(({ isExited, busy }) => isExited && busy === 0)) {
      slow.splice(slow.indexOf(ended), 1)
    }
    slow.push(worker)
    if (slow.length > SCHEMA_READERS_SLOW_MAX) {
      void slow.shift()?.stop('its schema took long while others waited')
    }
    // The next process starts now and not when this one ends, so that other schemas continue at
    // once.
    if (!isClosed) current = start()
    worker.retire()
  }
  return {
    async reader() {
      const known = current
      const worker = await known?.catch(() => undefined)
      if (worker && !worker.isExited) return worker
      if (isClosed) throw new TokenizerBusyError({ reason: 'it is closed' })
      if (current === known) current = start()
      return await current!
    },
    warm() {
      current ??= start()
    },
    async close() {
      isClosed = true
      const all = [...slow.map(async (worker) => worker), current]
      await Promise.allSettled(all.map(async (worker) => (await worker)?.stop()))
    },
  }
}

export declare namespace createSchemaReaders {
  type Options = {
    /** Samples the usage of a process; tests replace it. */
    readonly sample?: (pid: number) => Promise<UsageSample>
  }
}
