/**
 * Runs the tasks of one name one after the other, because each change reads the result of the one
 * before.
 */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve()
    const turn = before.then(act, act)
    last.set(name, turn)
    try {
      return await turn
    } finally {
      if (last.get(name) === turn) last.delete(name)
    }
  }
}

/**
 * Lets writes begin in order while they have at most `bytesMax` together; a larger write runs
 * alone. Otherwise the state's queue could fill up, and the state would refuse all writes.
 */
export function createByteGate(bytesMax: number) {
  const waiting: { readonly bytes: number; readonly begin: () => void }[] = []
  let running = 0
  const serve = (): void => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (running > 0 && running + next.bytes > bytesMax) return
      running += next.bytes
      waiting.shift()
      next.begin()
    }
  }
  return async <T>(bytes: number, write: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      waiting.push({ bytes, begin })
      serve()
    })
    try {
      return await write()
    } finally {
      running -= bytes
      serve()
    }
  }
}
