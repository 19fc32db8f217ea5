import { isKeyFileName, type KeyFiles } from './key-files.ts'

/** Key files in memory; a test can simulate a kill of their process before any write. */
export type MemoryKeyFiles = KeyFiles & {
  /** After `writes` further writes or erasures, each later one throws until `revive`. */
  killAfter(writes: number): void
  /** Ends the simulated kill: writes succeed again, and the files keep their contents. */
  revive(): void
  /** Number of successful writes and erasures since the files were created. */
  readonly writes: number
}

/** Creates the files of a keystore in memory, with an injected kill for tests. */
export function createKeyFilesMemory(): MemoryKeyFiles {
  const files = new Map<string, string>()
  let left = Number.POSITIVE_INFINITY
  let writes = 0
  const write = (name: string): void => {
    if (!isKeyFileName(name)) throw new Error(`not a name of a key file: ${name}`)
    if (left <= 0) throw new Error('the process was killed')
    left--
    writes++
  }
  return {
    get writes() {
      return writes
    },
    killAfter(count) {
      left = count
    },
    revive() {
      left = Number.POSITIVE_INFINITY
    },
    list: async () => [...files.keys()].sort(),
    read: async (name) => files.get(name),
    async create(name, text) {
      if (files.has(name)) return false
      write(name)
      files.set(name, text)
      return true
    },
    async replace(name, text) {
      write(name)
      files.set(name, text)
    },
    async erase(name) {
      if (!files.has(name)) return
      write(name)
      files.delete(name)
    },
  }
}
