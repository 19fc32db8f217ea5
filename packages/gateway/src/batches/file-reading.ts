import { createTurns } from '../stored-responses/turns.ts'

/**
 * Runs one act at a time. All keys and accounts of a gateway share one: while the file of a batch
 * is read, its ids and its longest line are in memory, and a stranger may have many keys.
 */
export type FileReading = <T>(act: () => Promise<T>) => Promise<T>

/** Creates the turns of one gateway. */
export function createFileReading(): FileReading {
  const inTurn = createTurns()
  return (act) => inTurn('file', act)
}
