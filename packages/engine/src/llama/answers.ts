import type { Inference } from '@ostrom/protocol'
import type { FromChild } from './messages.ts'

type Progress = Extract<FromChild, { kind: 'progress' }>

/** What has come from the child since the last look. */
export type News = {
  readonly prefills: readonly { readonly tokens: number; readonly cached: number }[]
  readonly ids: readonly number[]
  readonly logprobs: readonly Inference.TokenLogprob[]
  readonly finish: 'stop' | 'length' | undefined
}

/** The parent's end of one running answer. */
export type RunningAnswer = {
  receive(progress: Progress): void
  fail(error: unknown): void
  /** Resolves as soon as anything has come. Rejects with what `fail` was given. */
  news(): Promise<News>
  /** When the caller began to wait, by `performance.now`; undefined while it does not. */
  readonly waitingSinceMs: number | undefined
}

const nothing = (): Progress[] => []

export function createRunningAnswer(): RunningAnswer {
  let progress = nothing()
  let failure: { readonly error: unknown } | undefined
  let wake: (() => void) | undefined
  let waitingSinceMs: number | undefined
  return {
    get waitingSinceMs() {
      return waitingSinceMs
    },
    receive(next) {
      progress.push(next)
      wake?.()
    },
    fail(error) {
      failure ??= { error }
      wake?.()
    },
    async news() {
      waitingSinceMs = performance.now()
      while (progress.length === 0 && !failure) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      waitingSinceMs = undefined
      if (failure) throw failure.error
      const all = progress
      progress = nothing()
      return {
        prefills: all.flatMap((one) => one.prefill ?? []),
        ids: all.flatMap((one) => one.ids),
        logprobs: all.flatMap((one) => one.logprobs ?? []),
        finish: all.at(-1)?.finish,
      }
    },
  }
}
