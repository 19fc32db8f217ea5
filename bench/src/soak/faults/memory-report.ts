// Loaded before a process's own code (`--import`): tells the process that started this one how much
// memory is in use, after a collection of all garbage. Resident memory says less: a collector that
// has room leaves garbage for minutes.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Asks a process for its memory. */
export type MemoryQuestion = { readonly kind: 'memory' }

/** Its answer: bytes of its heap, and of what lies beside it for it, such as buffers. */
export type MemoryAnswer = {
  readonly kind: 'memory'
  readonly heap: number
  readonly external: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

process.on('message', (message: Partial<MemoryQuestion>) => {
  if (message.kind !== 'memory') return
  collect()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ kind: 'memory', heap: heapUsed, external } satisfies MemoryAnswer)
})
// A process that only listens for this may end.
process.channel?.unref()
