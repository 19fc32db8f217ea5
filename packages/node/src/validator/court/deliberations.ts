import type { Clock } from '@ostrom/protocol'
import { DELIBERATION_WAIT_MS } from '../limits.ts'
import type { Judgement } from './ballots.ts'

// A juror's judgements, made beside each other and beside all else: whoever makes one of them slow,
// by answers, by a dataset, holds back no vote in another case.

/** A draw, and what is found there. */
export type Question = {
  readonly caseId: bigint
  readonly draw: number
  judge(): Promise<Judgement | undefined>
}

export type Deliberations = {
  /**
   * What a judgement came to; begins it where it is not under way. Undefined while it is, and where
   * the juror cannot tell; it is begun anew then.
   */
  of(question: Question): Promise<Judgement | undefined>
  /** Forgets a case. */
  close(caseId: bigint): void
  /** Waits for those that are under way. */
  rest(): Promise<void>
}

type Outcome =
  | { readonly kind: 'found'; readonly judgement: Judgement | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }

type Running = { readonly draw: number; readonly ended: Promise<void>; outcome?: Outcome }

export function createDeliberations({ clock }: { readonly clock: Clock }): Deliberations {
  const running = new Map<bigint, Running>()
  const begin = ({ caseId, draw, judge }: Question): Running => {
    const ended = judge().then(
      (judgement) => {
        one.outcome = { kind: 'found', judgement }
      },
      (error: unknown) => {
        one.outcome = { kind: 'failed', error }
      },
    )
    const one: Running = { draw, ended }
    running.set(caseId, one)
    return one
  }
  return {
    async of(question) {
      const before = running.get(question.caseId)
      const one = before?.draw === question.draw ? before : begin(question)
      if (!one.outcome) await waitFor(one.ended, clock)
      const { outcome } = one
      if (!outcome) return undefined
      running.delete(question.caseId)
      if (outcome.kind === 'failed') throw outcome.error
      return outcome.judgement
    },
    close(caseId) {
      running.delete(caseId)
    },
    async rest() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

async function waitFor(ended: Promise<void>, clock: Clock): Promise<void> {
  const over = new AbortController()
  await Promise.race([ended, clock.sleep(DELIBERATION_WAIT_MS, over.signal)])
  over.abort()
}
