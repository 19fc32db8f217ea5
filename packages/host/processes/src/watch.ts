import { createDeadline, type TaskDeadline, type TimeLimit, type UsageSample } from './deadline.ts'
import { processGroup, usageOf } from './group.ts'
import { LOOK_INTERVAL_MS_MAX, LOOK_INTERVAL_MS_MIN } from './limits.ts'

/** Samples a process and all its descendants. */
export async function sampleProcess(pid: number): Promise<UsageSample> {
  const usage = await usageOf(await processGroup(pid))
  return { nowMs: performance.now(), usage }
}

/** The watch over one task of a child. */
export type TimeWatch = {
  /** Milliseconds of processor time that were counted so far. */
  readonly processorMs: number
  /** Processor time plus idle time, in milliseconds. */
  readonly chargedMs: number
  stop(): void
}

/**
 * Watches the time of a running task, and reports once that the task took too long. The time that
 * the process took before the task, to start, does not count.
 */
export function watchTime(options: watchTime.Options): TimeWatch {
  const { limit, onExceeded, sample } = options
  let deadline: TaskDeadline | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const look = async () => {
    const seen = await sample()
    if (isOver) return
    deadline ??= createDeadline(limit, seen)
    const reason = deadline.charge(seen)
    options.onLook?.(watch)
    if (reason === undefined) return wait()
    isOver = true
    onExceeded(reason)
  }
  const wait = () => {
    const most = 'ownMsMax' in limit ? limit.ownMsMax : limit.processorMsMax
    const left = most - (deadline?.processorMs ?? 0)
    const untilMark = (options.markMs ?? 0) - watch.chargedMs
    const soonest = untilMark > 0 ? Math.min(left, untilMark) : left
    const delayMs = deadline ? Math.min(LOOK_INTERVAL_MS_MAX, soonest) : 0
    timer = setTimeout(() => void look(), Math.max(LOOK_INTERVAL_MS_MIN, delayMs))
    timer.unref()
  }
  const watch: TimeWatch = {
    get processorMs() {
      return deadline?.processorMs ?? 0
    },
    get chargedMs() {
      return deadline ? deadline.processorMs + deadline.idleMs : 0
    },
    stop() {
      isOver = true
      clearTimeout(timer)
    },
  }
  wait()
  return watch
}

export declare namespace watchTime {
  type Options = {
    readonly limit: TimeLimit
    /** Samples the child: `sampleProcess` of its id, or a test's sample. */
    readonly sample: () => Promise<UsageSample>
    readonly onExceeded: (reason: string) => void
    /** Charged milliseconds after which a sample is due, besides the samples at the limit. */
    readonly markMs?: number
    /** Called after each sample. */
    readonly onLook?: (watch: TimeWatch) => void
  }
}
