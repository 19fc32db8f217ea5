import { type Clock, withDeadline } from '@ostrom/protocol'
import { DELIBERATION_WAIT_MS } from '../limits.ts'
import type { Judgement } from './ballots.ts'

// A juror's judgements run concurrently, so that a slow provider or a large dataset in one case
// delays no vote in another.

/** A draw with the function that judges it. */
export type DeliberationTask = {
  readonly caseId: bigint
  readonly draw: number
  judge(): Promise<Judgement | undefined>
}

export type Deliberations = {
  /**
   * Returns the result of a judgement, and starts the judgement if it is not running. Returns
   * undefined while the judgement runs, and if the juror cannot judge; in the second case the next
   * call starts it again.
   */
  of(question: DeliberationTask): Promise<Judgement | undefined>
  /** Deletes the judgement of a case. */
  close(caseId: bigint): void
  /** Waits until the running judgements end. */
  drain(): Promise<void>
}

type DeliberationResult =
  | { readonly kind: 'found'; readonly judgement: Judgement | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }

type RunningDeliberation = {
  readonly draw: number
  readonly ended: Promise<void>
  result?: DeliberationResult
}

/** Creates an empty set of judgements that run concurrently. */
export function createDeliberations({ clock }: { readonly clock: Clock }): Deliberations {
  const running = new Map<bigint, RunningDeliberation>()
  const begin = ({ caseId, draw, judge }: DeliberationTask): RunningDeliberation => {
    const ended = judge().then(
      (judgement) => {
        one.result = { kind: 'found', judgement }
      },
      (error: unknown) => {
        one.result = { kind: 'failed', error }
      },
    )
    const one: RunningDeliberation = { draw, ended }
    running.set(caseId, one)
    return one
  }
  return {
    async of(question) {
      const before = running.get(question.caseId)
      const one = before?.draw === question.draw ? before : begin(question)
      const ended = () => one.ended
      if (!one.result) await withDeadline(ended, { clock, ms: DELIBERATION_WAIT_MS })
      const { result } = one
      if (!result) return undefined
      running.delete(question.caseId)
      if (result.kind === 'failed') throw result.error
      return result.judgement
    },
    close(caseId) {
      running.delete(caseId)
    },
    async drain() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
