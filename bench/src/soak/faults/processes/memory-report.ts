// Loaded before a process's own code (`--import`): tells the process that started this one how much
// memory is in use and resident, after a collection that gives back all it can. Before it, resident
// memory says little: a collector with room leaves garbage and grows its spaces for minutes.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Asks a process for its memory. */
export type MemoryQuestion = { readonly kind: 'memory' }

/**
 * Its answer: bytes of its heap, of what lies beside it for it, such as buffers, and of all that is
 * resident: native code and fragments, too.
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
  /** Spaces are shrunk, too, as before V8 would end for lack of memory. */
  readonly flavor: 'last-resort'
}) => void

process.on('message', (message: Partial<MemoryQuestion>) => {
  if (message.kind !== 'memory') return
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const { heapUsed: heap, external, rss: resident } = process.memoryUsage()
  process.send?.({ kind: 'memory', heap, external, resident } satisfies MemoryAnswer)
})
// A process that only listens for this may end.
process.channel?.unref()
