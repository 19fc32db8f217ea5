import { type Clock, monotonicMs } from '@ostrom/protocol'

/** Signals that end a judgement, or its fetches. */
export type JudgementTimes = {
  /** Aborts when the juror stops. */
  readonly signal: AbortSignal
  /**
   * Aborts only fetches: content that a party has to provide counts as missing if it has not
   * arrived by then.
   */
  readonly late: AbortSignal
}

/** Runs a judgement whose fetches end at `untilMs`, in milliseconds of the monotonic clock. */
export async function withFetchDeadline<T>(
  judge: (times: JudgementTimes) => Promise<T>,
  {
    clock,
    untilMs,
    signal,
  }: {
    readonly clock: Pick<Clock, 'nowMs' | 'sleep'>
    readonly untilMs: number
    readonly signal: AbortSignal
  },
): Promise<T> {
  const [late, over] = [new AbortController(), new AbortController()]
  const end = () => {
    if (!over.signal.aborted) late.abort(new Error('the time to fetch is over'))
  }
  const waited = clock.sleep(Math.max(0, untilMs - monotonicMs(clock)), over.signal).then(end)
  waited.catch(() => {})
  try {
    return await judge({ signal, late: late.signal })
  } finally {
    over.abort()
  }
}
