import type { TrainingChallengeKey } from '@ostrom/ledger'
import { ballotFaults, circumstantial, examineBallot } from './ballot-fault.ts'
import { createTrainingContents } from './contents.ts'
import { openJobData } from './job-data.ts'
import { createJobHistory } from './job-history.ts'
import { createJobStates } from './job-states.ts'
import type { TrainingMemberOptions } from './options.ts'
import { examineRound } from './round-examination.ts'
import { forgedReasons } from './update-examination.ts'

/** What a replay says of a challenged member. */
export type ChallengeJudgement = {
  /** `minor`: the files of its update cannot be fetched. Absent if this machine cannot tell. */
  readonly verdict?: 'no' | 'minor' | 'major'
  readonly reason: string
}

/** Judges challenged members of jobs by examining the round anew. */
export type ChallengeJudge = {
  /**
   * @throws {TrainerInputInvalidError} The job needs another environment than this machine has.
   * @throws {TrainingContentInvalidError} {SourceUnreachableError} Files of the job are not here.
   */
  judge(key: TrainingChallengeKey, signal: AbortSignal): Promise<ChallengeJudgement>
}

/**
 * Creates a judge that needs no seat in the job: it reads the chain, fetches the published files,
 * and replays what the round's draw asks of every validator.
 */
export function createChallengeJudge(
  options: Omit<TrainingMemberOptions, 'jobId' | 'random' | 'log'>,
): ChallengeJudge {
  const { ledger, training, state, trainer: software, openBase } = options
  return {
    async judge({ jobId, round, account }, signal) {
      const job = await training.job(jobId)
      const history = createJobHistory({ ledger, state, jobId })
      await history.sync(signal)
      const settled = history.round(round)
      if (!job || !settled?.nextState) return { reason: 'round-not-settled' }
      const contents = createTrainingContents(options)
      const data = await openJobData(contents, job, signal)
      const states = createJobStates({ contents, state, history, data, jobId })
      const model = await openBase(job.terms.base, signal)
      const trainer = await software.open({ terms: data.spec, model, signal })
      try {
        const own = { contents, history, states, data, trainer, round: settled, signal }
        const found = await examineRound(own)
        const update = found.updates.get(account)
        if (update) {
          const { rejected: reason } = update
          // Who revealed an update must show its files.
          if (reason === 'unavailable') return { verdict: 'minor', reason }
          if (reason !== undefined && circumstantial.has(reason)) return { reason }
          const isForged = reason !== undefined && forgedReasons.has(reason)
          return { verdict: isForged ? 'major' : 'no', reason: reason ?? 'as-prescribed' }
        }
        const ballot = settled.ballots.find((one) => one.account === account)
        if (!ballot) return { verdict: 'no', reason: 'nothing-revealed' }
        // Elsewhere honest validators may differ on which updates they accept.
        if (data.spec.environment.class !== 'exact') return { reason: 'environment-tolerant' }
        const rejected = new Map(
          [...found.updates].flatMap(([one, { rejected: why }]) => (why ? [[one, why]] : [])),
        )
        const { trainers } = history.members()
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
