import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { LedgerError } from '../../errors.ts'
import { challengeBond } from '../../training/challenge-bond.ts'
import { scoreBytes } from '../../training/commitments.ts'
import type { TrainingLedger, TrainingTerms } from '../../training/training.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createCourtFees } from '../court/fees.ts'
import { createTrainingReader } from './reader.ts'
import { termsStruct, wordOf } from './terms.ts'

type TrainingOptions = Pick<ContractOptions, 'market' | 'sender' | 'reader' | 'allowances'>

/**
 * Creates the functions of training jobs for a connection's account. Seeds come from the beacon,
 * and juries of the court judge challenges. Before a contract takes an amount from the account, the
 * ledger approves that amount in the Vault.
 */
export function createTraining(options: TrainingOptions): TrainingLedger {
  const { market, sender, allowances } = options
  const { trainingJobs, trainingEntry, trainingChallenges, trainingResults, juries } =
    market.contracts
  const call = callsOf(sender, transactionOf)
  const reader = createTrainingReader(market)
  const fees = createCourtFees(options)

  /**
   * Approves an amount for a contract before a write; approves nothing if the job does not exist.
   */
  async function spend<Result extends Awaited<ReturnType<typeof call>>>(
    jobId: Hash,
    of: { readonly spender: Hex.Hex; amountOf(terms: TrainingTerms): bigint },
    act: () => Promise<Result>,
  ): Promise<Result> {
    const job = await reader.job(jobId)
    if (!job) return act()
    const { asset } = job.terms
    const amount = of.amountOf(job.terms)
    return allowances.spend({ spender: accountOf(of.spender), asset, amount }, act)
  }

  const { address: jobs } = trainingJobs
  return {
    variant: 'beacon',
    ...reader,
    openJob(terms) {
      const struct = termsStruct(terms)
      const { asset, budget: amount } = struct
      const spending = { spender: accountOf(jobs), asset: asset as AccountId, amount }
      return allowances.spend(spending, () => call(trainingEntry, 'openJob', [struct]))
    },
    nameDatasets: ({ jobId, datasets }) => call(trainingEntry, 'nameDatasets', [jobId, datasets]),
    joinAsTrainer: (jobId) =>
      spend(jobId, { spender: jobs, amountOf: ({ trainerStake }) => trainerStake }, () =>
        call(trainingEntry, 'joinAsTrainer', [jobId]),
      ),
    joinAsValidator({ jobId, weight }) {
      const units = wordOf(weight, 16)
      const amountOf = ({ validatorStake }: TrainingTerms) => validatorStake * BigInt(units)
      return spend(jobId, { spender: jobs, amountOf }, () =>
        call(trainingEntry, 'joinAsValidator', [jobId, units]),
      )
    },
    beginJob: (jobId) => call(trainingJobs, 'beginJob', [jobId]),
    startRound: (jobId) => call(trainingJobs, 'startRound', [jobId]),
    commitUpdate: ({ jobId, commitment }) =>
      call(trainingJobs, 'commitUpdate', [jobId, commitment]),
    revealUpdate: ({ jobId, update, trace, salt, cid }) =>
      call(trainingJobs, 'revealUpdate', [jobId, update, trace, salt, cid]),
    anchorUpdate: ({ jobId, file }) => call(trainingJobs, 'anchorUpdate', [jobId, Hex.from(file)]),
    commitScores: ({ jobId, commitment }) =>
      call(trainingJobs, 'commitScores', [jobId, commitment]),
    revealScores({ jobId, state, scores, salt }) {
      // An invalid score becomes the highest word, which is above every score.
      const bytes = scoreBytes(scores.map((score) => wordOf(score, 16)))
      return call(trainingJobs, 'revealScores', [jobId, state, Hex.from(bytes), salt])
    },
    settleRound: (jobId) => call(trainingJobs, 'settleRound', [jobId]),
    async challengeMember({ jobId, account, round, evidence }) {
      const args = [jobId, account, wordOf(round, 16), evidence] as const
      const deposit = await fees.deposit()
      const taking = { spender: accountOf(juries.address), asset: zeroAddress, amount: deposit }
      const { address: spender } = trainingChallenges
      // The contract refuses accounts without a seat.
      const role = (await reader.jobMember({ jobId, account }))?.role ?? 'trainer'
      return spend(jobId, { spender, amountOf: (terms) => challengeBond(terms, role) }, () =>
        allowances.spend(taking, () => call(trainingChallenges, 'challengeMember', args)),
      )
    },
    async voteOnChallenge() {
      throw new LedgerError('training-challenge-invalid', { judges: 'juries of the court' })
    },
    resolveChallenge: ({ jobId, account, round }) =>
      call(trainingChallenges, 'resolveChallenge', [jobId, account, wordOf(round, 16)]),
    attestComparison: ({ jobId, comparison, isImproved }) =>
      call(trainingResults, 'attestComparison', [jobId, comparison, isImproved]),
    leaveJob: ({ jobId, account }) => call(trainingEntry, 'leaveJob', [jobId, account]),
    promoteVersion: ({ jobId, version }) =>
      call(trainingResults, 'promoteVersion', [jobId, version]),
  }
}
