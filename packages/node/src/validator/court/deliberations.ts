import { type Clock, withDeadline } from '@ostrom/protocol'
import { DELIBERATION_WAIT_MS } from '../limits.ts'
import type { Judgement } from './ballots.ts'

// A juror's judgements, made beside each other and beside all else: whoever makes one of them slow,
// by answers, by a dataset, holds back no vote in another case.

/** A draw, and what is found there. */
export type DeliberationTask = {
  readonly caseId: bigint
  readonly draw: number
  judge(): Promise<Judgement | undefined>
}

export type Deliberations = {
  /**
   * What a judgement came to; begins it where it is not under way. Undefined while it is, and where
   * the juror cannot tell; it is begun anew then.
   */
  of(question: DeliberationTask): Promise<Judgement | undefined>
  /** Forgets a case. */
  close(caseId: bigint): void
  /** Waits for those that are under way. */
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
