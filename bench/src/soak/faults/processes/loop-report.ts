// Node loads this module before a process's own code (`--import`). A timer looks at the processor
// time of the main thread every few milliseconds. While one message is handled, no timer runs, so
// the processor time between two looks is at least that of the dearest message in between. The time
// for which the thread waits for a processor does not count, so a loaded machine changes nothing.

import type { MemoryQuestion } from './memory-report.ts'

/** Asks a process how long its event loop was held. */
export type LoopQuestion = { readonly kind: 'loop' }

/** The response: figures since the last question, or since the start of the process. */
export type LoopAnswer = {
  readonly kind: 'loop'
  /** Most processor milliseconds that the main thread used between two turns of its event loop. */
  readonly heldMs: number
  /** Processor milliseconds of the main thread. */
  readonly usedMs: number
  /** Largest resident memory, in bytes. */
  readonly resident: number
}

/** Milliseconds between two looks. */
const LOOK_MS = 10
/** Looks after which the resident memory is read, because it is a file of the system. */
const LOOKS_PER_READING = 20

const usedMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

let last = usedMs()
let first = last
let heldMs = 0
let resident = 0
let looks = 0

function look(): void {
  const now = usedMs()
  heldMs = Math.max(heldMs, now - last)
  last = now
  if (looks++ % LOOKS_PER_READING === 0) resident = Math.max(resident, process.memoryUsage.rss())
}

setInterval(look, LOOK_MS).unref()

process.on('message', (message: Partial<LoopQuestion | MemoryQuestion>) => {
  // The garbage collection that `memory-report.ts` runs is no message of a stranger.
  if (message.kind === 'memory') {
    setImmediate(() => {
      last = usedMs()
    })
  }
  if (message.kind !== 'loop') return
  look()
  process.send?.({ kind: 'loop', heldMs, usedMs: last - first, resident } satisfies LoopAnswer)
  first = last
  heldMs = 0
  resident = 0
})
// The listener does not keep the process alive.
process.channel?.unref()
