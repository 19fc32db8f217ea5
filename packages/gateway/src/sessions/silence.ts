import type { AccountId, Clock } from '@ostrom/protocol'
import type { Ask } from './ask.ts'
import { ProviderSilentError } from './errors.ts'
import { PIECE_WAIT_MS, STOPPED_WAIT_MS, WATCH_MS } from './limits.ts'

export type SilenceOptions = {
  readonly clock: Clock
  readonly provider: AccountId
  /** Answers under way. */
  readonly asks: ReadonlyMap<bigint, Ask>
  /** Asks the provider to end an answer. */
  readonly stop: (ask: Ask) => void
  /** Lets go of the channel. */
  readonly abandon: (error: Error) => void
  /** Aborts when the channel is over. */
  readonly over: AbortSignal
}

/** Looks after a channel's answers, for those of which nothing comes any more. */
export type SilenceWatch = {
  /** Begins to look, unless it does already; goes on while answers are under way. */
  begin(): void
}

export function createSilenceWatch(options: SilenceOptions): SilenceWatch {
  const { clock, asks, over } = options
  let watching = false
  const watch = async () => {
    while (asks.size > 0) {
      await clock.sleep(WATCH_MS, over)
      look(options)
    }
    watching = false
  }
  return {
    begin() {
      if (watching) return
      watching = true
      void watch()
    },
  }
}

/** Stops answers of which nothing comes, and lets go of a channel that does not even end those. */
function look({ clock, asks, provider, stop, abandon }: SilenceOptions): void {
  const now = clock.nowMs()
  const silent = (waitMs: number) =>
    new ProviderSilentError({ provider, waitMs, step: 'the next piece of an answer' })
  let dead = 0
  for (const ask of asks.values()) {
    if (ask.stoppedMs !== undefined) dead += now - ask.stoppedMs >= STOPPED_WAIT_MS ? 1 : 0
    else if (now - ask.heardMs >= PIECE_WAIT_MS) {
      ask.events.fail(silent(PIECE_WAIT_MS))
      stop(ask)
    }
  }
  if (dead > 0 && dead === asks.size) abandon(silent(STOPPED_WAIT_MS))
}
