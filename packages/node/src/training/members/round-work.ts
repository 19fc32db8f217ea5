import type { Log } from '@ostrom/protocol'
import { tryLogged } from '../../try-logged.ts'

/** Runs one long task at a time, concurrently with a member's steps. */
export type RoundWork = {
  /**
   * Starts work, unless work of this name is running. Work of another name is stopped first,
   * because its round or phase is over.
   */
  start(name: string, act: (signal: AbortSignal) => Promise<void>): Promise<void>
  /** Resolves once no work runs. */
  drain(): Promise<void>
}

/** Creates a runner for a member's long tasks. `signal` ends every task. */
export function createRoundWork({
  log,
  signal,
}: {
  readonly log: Log
  readonly signal: AbortSignal
}): RoundWork {
  let running: { name: string; stop: AbortController; done: Promise<void> } | undefined

  const drain = async () => await running?.done

  return {
    drain,
    async start(name, act) {
      if (running?.name === name) return
      running?.stop.abort(new Error('its phase is over'))
      await drain()
      const stop = new AbortController()
      const either = AbortSignal.any([signal, stop.signal])
      const isExpected = () => either.aborted
      const attempt = { log, failed: 'training-work-failed', what: { work: name }, isExpected }
      const own = { name, stop, done: Promise.resolve() }
      own.done = tryLogged(attempt, () => act(either)).finally(() => {
        if (running === own) running = undefined
      })
      running = own
    },
  }
}
