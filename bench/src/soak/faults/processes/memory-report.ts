// Loaded before a process's own code (`--import`): reports the process's used and resident memory
// to its parent, after a full garbage collection. Without a collection, resident memory says
// little: a garbage collector with free memory leaves garbage and grows its spaces for minutes.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Asks a process for its memory. */
export type MemoryQuestion = { readonly kind: 'memory' }

/**
 * The response: bytes of the heap, of external memory such as buffers, and of all resident memory,
 * which includes native code and fragmentation.
 */
export type MemoryAnswer = {
  readonly kind: 'memory'
  readonly heap: number
  readonly external: number
  readonly resident: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: {
  readonly type: 'major'
  readonly execution: 'sync'
  /** The collection also shrinks spaces, as V8 does before it fails for lack of memory. */
  readonly flavor: 'last-resort'
}) => void

process.on('message', (message: Partial<MemoryQuestion>) => {
  if (message.kind !== 'memory') return
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const { heapUsed: heap, external, rss: resident } = process.memoryUsage()
  process.send?.({ kind: 'memory', heap, external, resident } satisfies MemoryAnswer)
})
// The listener does not keep the process alive.
process.channel?.unref()
