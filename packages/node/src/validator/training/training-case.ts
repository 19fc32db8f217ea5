import type { JurorVerdict, TrainingChallengeKey, TrainingLedger } from '@ostrom/ledger'
import { Cbor, type Clock, Hex, type Log, monotonicMs } from '@ostrom/protocol'
import { TAKE_SECONDS } from '../../training/limits.ts'
import { type JudgementTimes, withFetchDeadline } from '../court/fetch-deadline.ts'
import type { CaseHandler } from '../court/juror.ts'

/** Judgement of a member in a round, based on this node's replay. */
export type TrainingJudgement = {
  /**
   * `major`: its revealed values are forged. `minor`: its files cannot be fetched. Absent if the
   * judge cannot decide.
   */
  readonly verdict?: JurorVerdict
  readonly reason: string
}

/** Judges challenges for a juror, by replaying the round. */
export type TrainingJudge = {
  judge(key: TrainingChallengeKey, times: JudgementTimes): Promise<TrainingJudgement>
}

type TrainingCaseOptions = {
  /** Undefined on chains without training jobs. */
  readonly training: Pick<TrainingLedger, 'challenge' | 'resolveChallenge'> | undefined
  readonly judge: TrainingJudge | undefined
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>
  readonly log: Log
  readonly signal: AbortSignal
}

/** Judges challenges in training jobs: docs/spec/training-jobs.md, section 7. */
export function createTrainingCaseHandler(options: TrainingCaseOptions): CaseHandler<'training'> {
  const { training, log, signal, clock } = options
  /** Earliest next call of `resolveChallenge` by case, in milliseconds of the monotonic clock. */
  const dueMs = new Map<bigint, number>()
  /** Cases of this node's challenges that wait for more of a stake. */
  const waiting = new Set<bigint>()
  // The part of a stake that a case does not need becomes free for other cases only when the case
  // is resolved again. So a node with a waiting case also resolves the cases of others. After
  // `heldUntilSeconds` every node resolves the cases that it follows. Otherwise the chain would
  // keep the stake for ever.
  const isDue = (caseId: bigint, { isOwn, untilMs }: { isOwn: boolean; untilMs: number }) =>
    monotonicMs(clock) >= (dueMs.get(caseId) ?? 0) &&
    (isOwn || waiting.size > 0 || clock.nowMs() >= untilMs)

  async function resolve(
    ledger: Pick<TrainingLedger, 'resolveChallenge'>,
    caseId: bigint,
    key: TrainingChallengeKey,
  ): Promise<void> {
    dueMs.set(caseId, monotonicMs(clock) + Number(TAKE_SECONDS) * 1_000)
    try {
      await ledger.resolveChallenge(key)
    } catch (error) {
      dueMs.delete(caseId)
      throw error
    }
    log('training-challenge-resolved', { ...key, case: caseId })
  }

  return {
    async onEvent(event) {
      if (event.kind !== 'member-challenged' || event.caseId === undefined) return undefined
      const { caseId, challenger: opener, jobId, round, account } = event
      return { caseId, opener, subject: { kind: 'training', jobId, round, account } }
    },
    async judge({ docket: { caseId }, untilMs }, { kind: _, ...key }) {
      const found = await withFetchDeadline(
        async (times) => await options.judge?.judge(key, times),
        { clock, untilMs, signal },
      )
      if (!found) return undefined
      const { verdict, reason } = found
      log('training-challenge-judged', { ...key, case: caseId, verdict, reason })
      return verdict && { verdict, evidence: Hex.sha256Hex(Cbor.encode(reason)) }
    },
    async conclude(caseId, { kind: _, ...key }, { isOwn }) {
      if (!training) return undefined
      if (isOwn && monotonicMs(clock) < (dueMs.get(caseId) ?? 0)) return 'later'
      const open = await training.challenge(key)
      if (open?.caseId !== caseId) return undefined
      if (isOwn) waiting.add(caseId)
      const untilMs = Number(open.heldUntilSeconds ?? 0n) * 1_000
      if (!isDue(caseId, { isOwn, untilMs })) return 'later'
      await resolve(training, caseId, key)
      return (await training.challenge(key)) ? 'later' : undefined
    },
    close(caseId) {
      dueMs.delete(caseId)
      waiting.delete(caseId)
    },
  }
}
