import type { AccountId, Clock } from '@ostrom/protocol'
import type { Ask } from './ask.ts'
import { ProviderMisbehavedError, ProviderSilentError } from './errors.ts'
import {
  PACE_CHARACTERS_MIN,
  PACE_OUTPUT_MIN,
  PACE_PROMPT_MIN,
  PACE_VECTORS_MIN,
  PIECE_WAIT_MS,
  STOPPED_BESIDE_WAIT_MS,
  STOPPED_WAIT_MS,
  WATCH_MS,
} from './limits.ts'

export type SilenceOptions = {
  readonly clock: Clock
  readonly provider: AccountId
  /** Answers under way. */
  readonly asks: ReadonlyMap<bigint, Ask>
  /** Asks the provider to end an answer. */
  readonly stop: (ask: Ask) => void
  /** Lets go of the channel. */
  readonly abandon: (error: Error) => void
  /** Whether the provider may wait for the chain to confirm the session. */
  readonly opening: () => boolean
  /** Aborts when the channel is over. */
  readonly over: AbortSignal
}

/** Looks after a channel's answers, for those of which nothing comes any more, or too little. */
export type SilenceWatch = {
  /** Begins to look, unless it does already; goes on while answers are under way. */
  begin(): void
}

export function createSilenceWatch(options: SilenceOptions): SilenceWatch {
  const { clock, asks, over } = options
  let watching = false
  const paces: Paces = new WeakMap()
  const watch = async () => {
    while (asks.size > 0) {
      await clock.sleep(WATCH_MS, over)
      look(options, paces)
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

/** From when on an answer's speed is measured, and how far it had come then. */
type Paces = WeakMap<Ask, { readonly sinceMs: number; readonly brought: number }>

/** Stops answers of which nothing comes, and lets go of a channel that does not even end one. */
function look(options: SilenceOptions, paces: Paces): void {
  const { clock, asks, provider, stop, abandon } = options
  const now = clock.nowMs()
  const silent = (waitMs: number, step = 'the next piece of an answer') =>
    new ProviderSilentError({ provider, waitMs, step })
  const all = [...asks.values()]
  const dead = all.filter(({ stoppedMs = now }) => now - stoppedMs >= STOPPED_WAIT_MS)
  for (const ask of all) {
    if (ask.stoppedMs !== undefined) continue
    if (now - ask.heardMs >= PIECE_WAIT_MS) {
      ask.events.fail(silent(PIECE_WAIT_MS))
      stop(ask)
    } else if (isSlow(ask, options, paces)) {
      ask.events.fail(silent(PIECE_WAIT_MS, 'a piece of an answer that is worth the wait'))
      stop(ask)
    }
  }
  const waitMs = dead.length === all.length ? STOPPED_WAIT_MS : STOPPED_BESIDE_WAIT_MS
  const unended = dead.filter(({ stoppedMs = now }) => now - stoppedMs >= waitMs)
  if (unended.length === 0) return
  // Who is heard of, long after it was told to stop, has heard that too.
  const isHeard = unended.some(({ stoppedMs = now }) =>
    all.some(({ heardMs }) => heardMs >= stoppedMs + STOPPED_WAIT_MS),
  )
  const reason = 'it did not end an answer that was stopped'
  const error = isHeard
    ? new ProviderMisbehavedError({ provider, reason })
    : silent(waitMs, 'the end of an answer that was stopped')
  for (const { unended: tell } of unended) tell?.(error)
  abandon(error)
}

/** Whether an answer that has begun brought too little since it was last looked at in full. */
function isSlow(ask: Ask, { clock, opening }: SilenceOptions, paces: Paces): boolean {
  const nowMs = clock.nowMs()
  const { brought } = ask
  const pace = paces.get(ask)
  const isDue = pace !== undefined && nowMs - pace.sinceMs >= PIECE_WAIT_MS
  if (isDue && !opening() && brought - pace.brought < 1) return true
  // Before the first piece it may wait its turn at the provider.
  if (brought > 0 && (!pace || isDue || opening())) paces.set(ask, { sinceMs: nowMs, brought })
  return false
}

/** What of an answer has come with one piece. */
export type Brought = {
  readonly prompt?: number
  readonly output?: number
  readonly vectors?: number
  /** Of text that nobody can count in tokens, or whose count comes late. */
  readonly characters?: number
}

/** A piece as a share of the least that must come within `PIECE_WAIT_MS`. */
export const shareOf = ({ prompt = 0, output = 0, vectors = 0, characters = 0 }: Brought) =>
  prompt / PACE_PROMPT_MIN +
  output / PACE_OUTPUT_MIN +
  vectors / PACE_VECTORS_MIN +
  characters / PACE_CHARACTERS_MIN
