import { readdirSync, readlinkSync } from 'node:fs'
import { MEMORY_MINUTES_MIN, MEMORY_WARM_UP_MINUTES } from '../limits.ts'

/** Memory of a process at one time of the run, in minutes after the start of the network. */
export type Sample = {
  readonly atMinutes: number
  readonly mebibytes: number
}

/** Open handles of a process. */
export type Handles = { readonly sockets: number; readonly others: number }

/**
 * Counts the open handles of a process, and separately its sockets; `undefined` if the process has
 * ended, or this is not Linux.
 */
export function handlesOf(pid: number): Handles | undefined {
  try {
    const targets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/${pid}/fd/${fd}`)]
      } catch {
        // The handle was closed during the count.
        return []
      }
    })
    const sockets = targets.filter((target) => target.startsWith('socket:')).length
    return { sockets, others: targets.length - sockets }
  } catch {
    return undefined
  }
}

/**
 * Returns the growth of memory in MiB per minute after the first `MEMORY_WARM_UP_MINUTES`: the
 * slope of a least-squares line. Pure. `undefined` if too few minutes remain to distinguish growth
 * from the garbage collector's sawtooth.
 */
export function memorySlope(samples: readonly Sample[]): number | undefined {
  const late = samples.filter(({ atMinutes }) => atMinutes >= MEMORY_WARM_UP_MINUTES)
  const minutes = (late.at(-1)?.atMinutes ?? 0) - (late[0]?.atMinutes ?? 0)
  if (minutes < MEMORY_MINUTES_MIN) return undefined
  const mean = (of: (one: Sample) => number) =>
    late.reduce((total, one) => total + of(one), 0) / late.length
  const [x, y] = [mean((one) => one.atMinutes), mean((one) => one.mebibytes)]
  const products = late.reduce((s, one) => s + (one.atMinutes - x) * (one.mebibytes - y), 0)
  const squares = late.reduce((s, one) => s + (one.atMinutes - x) ** 2, 0)
  return products / squares
}
