// Node loads this module before a process's own code (`--import`). If the parent process asks, the
// module runs a full garbage collection, and reports the used and the resident memory. Without a
// collection, resident memory is not informative: while memory is free, a garbage collector does
// not collect and lets its heap grow for minutes.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Asks a process for its memory. */
export type MemoryQuestion = { readonly kind: 'memory' }

/**
 * The response: bytes of the heap, of external memory such as buffers, and of the resident memory,
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
  /** This collection also shrinks the heap, as V8 does before it fails for lack of memory. */
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
