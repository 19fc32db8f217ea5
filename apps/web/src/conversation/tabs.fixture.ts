import type { Tabs } from './storage/tabs.ts'

/** A browser's store of texts, in memory, that can be full. For tests. */
export function createStorageMemory() {
  const texts = new Map<string, string>()
  return {
    isFull: false,
    get length() {
      return texts.size
    },
    key: (at: number) => [...texts.keys()][at] ?? null,
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, value: string) {
      if (this.isFull) throw new Error('full')
      texts.set(name, value)
    },
    removeItem: (name: string) => void texts.delete(name),
  }
}

type Listener = Parameters<Tabs['listen']>[0]

/**
 * A browser whose tabs receive each other's messages at once, and wait for each other's locks. For
 * tests.
 */
export function createTestBrowser() {
  const listeners: Listener[] = []
  const holders = new Map<string, Promise<void>>()
  /** Locks that a tab holds end when the tab is closed. */
  return function openTab(): Tabs & { readonly close: () => void } {
    const releases = new Set<() => void>()
    let own: Listener | undefined
    let isClosed = false
    return {
      exclusive: async (run) => run(),
      async hold(answer) {
        const { promise, resolve } = Promise.withResolvers<void>()
        holders.set(answer, promise)
        releases.add(resolve)
        return resolve
      },
      async whenFree(answer, run) {
        await holders.get(answer)
        if (!isClosed) await run()
      },
      send(message) {
        const sent = structuredClone(message)
        if (!isClosed) for (const other of listeners) if (other !== own) other(sent)
      },
      listen(listener) {
        own = listener
        listeners.push(listener)
      },
      close() {
        isClosed = true
        for (const release of releases) release()
        if (own) listeners.splice(listeners.indexOf(own), 1)
      },
    }
  }
}
