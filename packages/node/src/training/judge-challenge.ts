import type { TrainingChallengeKey } from '@ostrom/ledger'
import { createTrainingContents } from './jobs/contents.ts'
import { openJobData } from './jobs/job-data.ts'
import { createJobHistory } from './jobs/job-history.ts'
import { createJobStates, stateWaitMs } from './jobs/job-states.ts'
import { ballotFaults, circumstantial, examineBallot } from './members/ballot-fault.ts'
import type { TrainingMemberOptions } from './members/options.ts'
import { examineRound } from './rounds/round-examination.ts'
import { forgedReasons } from './rounds/update-examination.ts'

/** Judgement of a challenged member, based on a replay. */
export type ChallengeJudgement = {
  /**
   * `minor`: the files of the member's update cannot be fetched. Absent if this machine cannot
   * decide.
   */
  readonly verdict?: 'no' | 'minor' | 'major'
  readonly reason: string
}

/** Judges challenged members of jobs by examining the round again. */
export type ChallengeJudge = {
  /**
   * @param times.late When it aborts, fetches end, and files that are still missing count as
   *   unavailable. Other work continues until `times.signal` aborts.
   * @throws {TrainerInputInvalidError} The job needs an environment that this machine does not
   *   have.
   * @throws {TrainingContentInvalidError} {SourceUnreachableError} Files of the job are not
   *   available.
   */
  judge(
    key: TrainingChallengeKey,
    times: { readonly signal: AbortSignal; readonly late: AbortSignal },
  ): Promise<ChallengeJudgement>
}

/**
 * Creates a judge that needs no seat in the job: it reads the chain, fetches the published files,
 * and replays the steps that the round's draw assigns to every validator.
 */
export function createChallengeJudge(
  options: Omit<
    TrainingMemberOptions,
    'jobId' | 'random' | 'log' | 'openAdapter' | 'evaluationTexts'
  >,
): ChallengeJudge {
  const { ledger, training, state, trainer: software, openBase } = options
  return {
    async judge({ jobId, round, account }, { signal, late }) {
      const job = await training.job(jobId)
      const history = createJobHistory({ ledger, state, jobId })
      await history.sync(signal)
      const settled = history.round(round)
      if (!job || !settled?.nextState) return { reason: 'round-not-settled' }
      const contents = createTrainingContents({ ...options, late })
      const data = await openJobData(contents, job, signal)
      const waitMs = stateWaitMs(job.terms)
      const states = createJobStates({ contents, state, history, data, jobId, waitMs })
      const model = await openBase(job.terms.base, signal)
      const trainer = await software.open({ terms: data.spec, model, signal })
      try {
        const own = { contents, history, states, data, trainer, round: settled, signal }
        const { trainers } = history.members()
        const ballot = settled.ballots.find((one) => one.account === account)
        // Updates that the challenge does not concern are not fetched, so that their trainers
        // cannot delay the verdict.
        const accepted = settled.reveals.some((one) => one.account === account)
          ? [trainers.indexOf(account)]
          : trainers.flatMap((_, seat) => ((ballot?.scores[seat] ?? 0) > 0 ? [seat] : []))
        const found = await examineRound({ ...own, accepted })
        const update = found.updates.get(account)
        if (update) {
          const { rejected: reason } = update
          // A trainer that revealed an update must provide its files.
          if (reason === 'unavailable') return { verdict: 'minor', reason }
          if (reason !== undefined && circumstantial.has(reason)) return { reason }
          const isForged = reason !== undefined && forgedReasons.has(reason)
          return { verdict: isForged ? 'major' : 'no', reason: reason ?? 'as-prescribed' }
        }
        if (!ballot) return { verdict: 'no', reason: 'nothing-revealed' }
        // In environments of class `tolerant`, honest validators may accept different updates.
        if (data.spec.environment.class !== 'exact') return { reason: 'environment-tolerant' }
        const rejected = new Map(
          [...found.updates].flatMap(([one, { rejected: why }]) => (why ? [[one, why]] : [])),
        )
        const { scores } = found
        const about = { round: settled, ballot, trainers, rejected, scores }
        const reason = await examineBallot(own, about)
        if (reason === 'undecidable') return { reason }
        return { verdict: ballotFaults.has(reason) ? 'major' : 'no', reason }
      } finally {
        await trainer.close()
      }
    },
  }
}
