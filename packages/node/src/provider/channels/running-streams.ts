/** Origin of a stop. A lost channel counts as a stop by the client. */
export type StopOrigin = 'client' | 'provider'

type RunningStream = {
  readonly controller: AbortController
  /** Prompt tokens that the client's stop agrees to pay for; 0 without one. */
  promptTokens: number
}

/** The answers that run on one channel, by call id. */
export type RunningStreams = {
  readonly size: number
  /** Adds an answer. Its controller aborts with the origin of its stop. */
  start(callId: bigint): AbortController
  /**
   * Stops an answer at its client's request. The client agrees to pay for `promptTokens` if the
   * answer has no output.
   */
  stop(callId: bigint, promptTokens: number): void
  stopAll(by: StopOrigin): void
  promptTokensOf(callId: bigint): number
  end(callId: bigint): void
}

/** Creates an empty set of a channel's answers. */
export function createRunningStreams(): RunningStreams {
  const streams = new Map<bigint, RunningStream>()
  return {
    get size() {
      return streams.size
    },
    start(callId) {
      const controller = new AbortController()
      streams.set(callId, { controller, promptTokens: 0 })
      return controller
    },
    stop(callId, promptTokens) {
      const stream = streams.get(callId)
      // Only the first stop counts.
      if (!stream || stream.controller.signal.aborted) return
      stream.promptTokens = promptTokens
      stream.controller.abort('client' satisfies StopOrigin)
    },
    stopAll(by) {
      for (const { controller } of streams.values()) controller.abort(by)
    },
    promptTokensOf: (callId) => streams.get(callId)?.promptTokens ?? 0,
    end(callId) {
      streams.get(callId)?.controller.abort()
      streams.delete(callId)
    },
  }
}
