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
  /** Drops the journal before `mark`, so that older changes cannot be undone. */
  discardBefore(mark: number): void
}

/** Creates a store whose changes can be undone. */
export function createUndoableStore(): UndoableStore {
  let journal: (() => void)[] = []
  let forgotten = 0
  return {
    table<V>(): UndoableTable<V> {
      const map = new Map<string, V>()
      return {
        get: (key) => map.get(key),
        entries: () => map.entries(),
        set(key, value) {
          const before = map.get(key)
          const had = map.has(key)
          journal.push(() => (had ? map.set(key, before as V) : map.delete(key)))
          map.set(key, value)
        },
        delete(key) {
          const before = map.get(key)
          if (before === undefined) return
          journal.push(() => map.set(key, before))
          map.delete(key)
        },
      }
    },
    mark: () => forgotten + journal.length,
    rollback(mark) {
      assert(mark >= forgotten, 'only what is still in the journal is undone')
      while (forgotten + journal.length > mark) journal.pop()?.()
    },
    discardBefore(mark) {
      if (mark <= forgotten) return
      journal = journal.slice(mark - forgotten)
      forgotten = mark
    },
  }
}
