import type { ProcessUsage } from './group.ts'
import { UNMETERED_FACTOR } from './limits.ts'

// Time that counts against a child: the processor time that it took, and the time in which it
// neither ran nor waited for a processor. The time for which a loaded machine kept it waiting does
// not count.

/** Time limits of a child. */
export type TimeLimit =
  | {
      /** Milliseconds of processor time, of the process and all its descendants. */
      readonly processorMsMax: number
      /** Milliseconds in which none of these processes ran or waited for a processor. */
      readonly idleMsMax: number
    }
  | {
      /**
       * Elapsed milliseconds, without those in which the child waited for a processor: for limits
       * of minutes and programs of many threads.
       */
      readonly ownMsMax: number
    }

/** The usage of a child and its descendants, measured at `nowMs`. */
export type UsageSample = {
  readonly nowMs: number
  /** Undefined if the system does not report processor time. */
  readonly usage: ProcessUsage | undefined
}

/** Parts of the time between two samples that count against a child's limits. */
type Charge = { readonly processorMs: number; readonly idleMs: number; readonly ownMs: number }

function chargeOf(from: UsageSample, to: UsageSample): Charge {
  const wallMs = Math.max(0, to.nowMs - from.nowMs)
  if (!from.usage || !to.usage) {
    return { processorMs: wallMs / UNMETERED_FACTOR, idleMs: 0, ownMs: wallMs }
  }
  // The processor time of an ended process is missing until its parent has collected it.
  const processorMs = Math.max(0, to.usage.processorMs - from.usage.processorMs)
  if (to.usage.isRunnable) return { processorMs, idleMs: 0, ownMs: Math.min(wallMs, processorMs) }
  return { processorMs, idleMs: Math.max(0, wallMs - processorMs), ownMs: wallMs }
}

/** The time of one task of a child. */
export type TaskDeadline = {
  /** Counts the time since the last sample. @returns Why the child is to be ended, if it is. */
  charge(sample: UsageSample): string | undefined
  readonly processorMs: number
  readonly idleMs: number
}

/** Begins to count the time of a task. Pure: samples and their times are arguments. */
export function createDeadline(limit: TimeLimit, start: UsageSample): TaskDeadline {
  let last = start
  let processorMs = 0
  let idleMs = 0
  let ownMs = 0
  return {
    charge(sample) {
      const charge = chargeOf(last, sample)
      last = sample
      processorMs += charge.processorMs
      idleMs += charge.idleMs
      ownMs += charge.ownMs
      if ('ownMsMax' in limit) {
        const { ownMsMax } = limit
        return ownMs >= ownMsMax ? `it took longer than ${ownMsMax} ms of its own time` : undefined
      }
      if (processorMs >= limit.processorMsMax) {
        return `it took longer than ${limit.processorMsMax} ms of processor time`
      }
      if (idleMs >= limit.idleMsMax) return `it did nothing for ${limit.idleMsMax} ms`
      return undefined
    },
    get processorMs() {
      return processorMs
    },
    get idleMs() {
      return idleMs
    },
  }
}

/**
 * A clock that stands still while a child waits for a processor: for limits of minutes that apply
 * equally to a program that runs too long and to one that idles too long.
 */
export function createOwnClock(): {
  readonly nowMs: number
  look(sample: UsageSample): void
} {
  let last: UsageSample | undefined
  let nowMs = 0
  return {
    get nowMs() {
      return nowMs
    },
    look(sample) {
      if (last) nowMs += chargeOf(last, sample).ownMs
      last = sample
    },
  }
}
