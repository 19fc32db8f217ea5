import type { ChatMessageRecord } from '../conversation.ts'
import { LOCK_WAIT_MS, PRESENCE_WAIT_MS } from '../limits.ts'

/** Message from a tab to the others of the same account. */
export type TabMessage =
  /** Progress of an answer. */
  | {
      readonly kind: 'answer'
      readonly conversation: string
      readonly message: ChatMessageRecord
    }
  /** A person wants to stop the answer in a conversation, whichever tab receives it. */
  | { readonly kind: 'stop'; readonly conversation: string }

/** The other tabs of this browser. */
export type Tabs = {
  /**
   * Runs a function while no other tab runs one. Without locks, or if it gets none in
   * `LOCK_WAIT_MS`, runs the function nevertheless.
   */
  exclusive(run: () => void): Promise<void>
  /**
   * Announces that an answer arrives in this tab.
   *
   * @returns A function that ends the announcement; closing the tab also ends it.
   */
  hold(answer: string): Promise<() => void>
  /**
   * Runs a function when no tab receives the answer any longer. In a browser with locks, no other
   * tab runs such a function for this answer at the same time.
   */
  whenFree(answer: string, run: () => Promise<void>): Promise<void>
  send(message: TabMessage): void
  /** Calls back with messages of other tabs. */
  listen(listener: (message: TabMessage) => void): void
}

type Presence =
  | { readonly kind: 'who-holds'; readonly answer: string }
  | { readonly kind: 'held'; readonly answer: string }

type Channel = {
  post(message: TabMessage | Presence): void
  listen(listener: (message: TabMessage | Presence) => void): void
}

type Holding = Pick<Tabs, 'exclusive' | 'hold' | 'whenFree'>

/** Uses the browser's locks, which end with the tab that holds them. */
function byLocks(locks: LockManager, key: string): Holding {
  const name = (answer: string) => `${key}/answer/${answer}`
  return {
    async exclusive(run) {
      const signal = AbortSignal.timeout(LOCK_WAIT_MS)
      // After the time limit it runs without the lock, because saves are merged and lose nothing.
      await locks.request(`${key}/save`, { signal }, async () => run()).catch(run)
    },
    async hold(answer) {
      const granted = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      const request = locks.request(name(answer), () => {
        granted.resolve()
        return released.promise
      })
      request.catch(() => granted.resolve())
      await granted.promise
      return () => released.resolve()
    },
    whenFree: async (answer, run) => {
      await locks.request(name(answer), run)
    },
  }
}

/** Asks all tabs by messages, because browsers have no locks on pages without TLS. */
function byAsking(channel: Channel): Holding {
  const held = new Set<string>()
  const heard = new Map<string, number>()
  channel.listen((message) => {
    if (message.kind === 'who-holds' && held.has(message.answer)) {
      channel.post({ kind: 'held', answer: message.answer })
    }
    if (message.kind === 'held') heard.set(message.answer, performance.now())
  })
  return {
    exclusive: async (run) => run(),
    async hold(answer) {
      held.add(answer)
      return () => held.delete(answer)
    },
    async whenFree(answer, run) {
      for (;;) {
        const askedMs = performance.now()
        channel.post({ kind: 'who-holds', answer })
        await new Promise((resolve) => setTimeout(resolve, PRESENCE_WAIT_MS))
        if ((heard.get(answer) ?? -1) < askedMs) break
      }
      heard.delete(answer)
      await run()
    },
  }
}

/** The other tabs that show `key`'s conversations. */
export function createTabs(key: string, locks: LockManager | undefined): Tabs {
  const broadcast = new BroadcastChannel(key)
  const channel: Channel = {
    post: (message) => broadcast.postMessage(message),
    listen: (listener) =>
      broadcast.addEventListener('message', ({ data }: MessageEvent<TabMessage | Presence>) =>
        listener(data),
      ),
  }
  return {
    ...(locks ? byLocks(locks, key) : byAsking(channel)),
    send: channel.post,
    listen: (listener) =>
      channel.listen((message) => {
        if (message.kind === 'answer' || message.kind === 'stop') listener(message)
      }),
  }
}
