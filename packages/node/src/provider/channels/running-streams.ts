/** Origin of a stop. A lost channel counts as a stop by the client. */
export type StopOrigin = 'client' | 'provider'

type RunningStream = {
  readonly controller: AbortController
  /** Prompt tokens that the client's stop agrees to pay for; `undefined` without a stop. */
  promptTokens: number | undefined
}

/** The answers that run on one channel, by call id. */
export type RunningStreams = {
  readonly size: number
  /** Adds an answer. Its controller aborts with the origin of its stop. */
  start(callId: bigint): AbortController
  /** Stops an answer at the request of its client, which agrees to pay for `promptTokens`. */
  stop(callId: bigint, promptTokens: number): void
  stopAll(by: StopOrigin): void
  /** Returns the prompt tokens of the client's stop; `undefined` if it did not stop the answer. */
  stopPromptTokens(callId: bigint): number | undefined
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
      streams.set(callId, { controller, promptTokens: undefined })
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
    stopPromptTokens: (callId) => streams.get(callId)?.promptTokens,
    end(callId) {
      streams.get(callId)?.controller.abort()
      streams.delete(callId)
    },
  }
}
