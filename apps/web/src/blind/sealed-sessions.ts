import { SEALED_SESSIONS_MAX } from './limits.ts'

/** A session that the store keeps. */
export type KeptSession = {
  /** True if the session accepts a question of this cost, in base units. */
  readonly isOpen: (costMax: bigint) => boolean
  /** True while the session receives an answer. */
  readonly isAnswering: () => boolean
  /** Ends and settles the session. */
  readonly finish: () => Promise<void>
}

/**
 * Keeps the sessions of a page, one for each key, such as a model. If there are more than
 * `SEALED_SESSIONS_MAX`, ends the least recently used sessions that receive no answer.
 */
export function createSessionStore<S extends KeptSession>() {
  const kept = new Map<string, Promise<S>>()
  const opened = new Map<string, S>()
  // If the provider cannot be reached, the provider settles the session later by itself.
  const end = (session: S) => void session.finish().catch(() => {})
  const endOldest = (used: string) => {
    for (const [key, session] of opened) {
      if (kept.size <= SEALED_SESSIONS_MAX) return
      if (key === used || session.isAnswering()) continue
      kept.delete(key)
      opened.delete(key)
      end(session)
    }
  }
  return {
    /**
     * Returns the session of a key if it accepts a question of this cost. Otherwise ends it, and
     * opens a session in its place. Simultaneous calls for a key share one opening.
     */
    async get(key: string, costMax: bigint, open: () => Promise<S>): Promise<S> {
      const before = kept.get(key)
      const session = await before?.catch(() => undefined)
      if (session?.isOpen(costMax)) {
        opened.delete(key)
        opened.set(key, session)
        return session
      }
      // Another question may have replaced the session meanwhile.
      const now = kept.get(key)
      if (now && now !== before) return await now
      const opening = open()
      kept.set(key, opening)
      opened.delete(key)
      if (session) end(session)
      try {
        const made = await opening
        opened.set(key, made)
        endOldest(key)
        return made
      } catch (error) {
        if (kept.get(key) === opening) kept.delete(key)
        throw error
      }
    },
  }
}
