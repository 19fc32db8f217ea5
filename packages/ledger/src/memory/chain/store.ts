import { assert } from '@ostrom/protocol'

/** A map whose changes can be undone. Values are immutable: replace them, never change them. */
export type UndoableTable<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
  entries(): IterableIterator<[string, V]>
}

/** Tables with one journal, which undoes a refused transaction or a reorganised block. */
export type UndoableStore = {
  table<V>(): UndoableTable<V>
  /** Names the present state. */
  mark(): number
  /** Undoes every change since `mark`. */
  rollback(mark: number): void
  /** Returns the number of changes so far, including undone and undoing ones. */
  changes(): number
  /** Drops the journal before `mark`, so that older changes cannot be undone. */
  discardBefore(mark: number): void
}

/** Entries of the journal that can no longer be undone, before their memory is released. */
const DISCARDED_MAX = 1_024

/** Creates a store whose changes can be undone. */
export function createUndoableStore(): UndoableStore {
  let journal: (() => void)[] = []
  /** Number of changes before the first one of `journal`. */
  let released = 0
  /** Number of changes that cannot be undone; the journal may still contain the last of them. */
  let forgotten = 0
  let changes = 0
  return {
    table<V>(): UndoableTable<V> {
      const map = new Map<string, V>()
      return {
        get: (key) => map.get(key),
        entries: () => map.entries(),
        set(key, value) {
          changes++
          const before = map.get(key)
          const had = map.has(key)
          journal.push(() => (had ? map.set(key, before as V) : map.delete(key)))
          map.set(key, value)
        },
        delete(key) {
          const before = map.get(key)
          if (before === undefined) return
          changes++
          journal.push(() => map.set(key, before))
          map.delete(key)
        },
      }
    },
    mark: () => released + journal.length,
    rollback(mark) {
      assert(mark >= forgotten, 'only what is still in the journal is undone')
      for (; released + journal.length > mark; changes++) journal.pop()?.()
    },
    changes: () => changes,
    discardBefore(mark) {
      if (mark <= forgotten) return
      forgotten = mark
      // A copy at each block would take longer than most blocks.
      if (forgotten - released <= DISCARDED_MAX) return
      journal = journal.slice(forgotten - released)
      released = forgotten
    },
  }
}
