import { addressOf, type DecodedAccount, trainingJobTables } from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { TRAINING_VALIDATORS_MAX } from '../../limits.ts'
import type { TrainingLedger } from '../../training/training.ts'
import type { ErrorMap } from '../program/errors.ts'
import type { Instructions } from '../program/instructions.ts'
import { keyBytes } from '../program/program.ts'
import { fits, requireJob } from './job-accounts.ts'

const seated: ErrorMap = { AccountExists: 'training-seat-invalid' }
/**
 * Errors of an applicant that replaces a validator. `AccountInvalid` means that another applicant
 * took the seat between the read and the transaction; a retry may succeed.
 */
const outbidding: ErrorMap = { ...seated, AccountInvalid: 'training-phase-invalid' }

/**
 * Returns the account that an applicant can outbid: the validator with the lowest weight, among
 * equals the last that joined. `undefined` if the job names its validators or has a free seat.
 */
function outbidIn(job: DecodedAccount<'job'>): Uint8Array | undefined {
  if (job.namedValidators > 0 || job.validators < TRAINING_VALIDATORS_MAX) return undefined
  const { weights, seatKeys } = trainingJobTables(job)
  const lowest = Math.min(...weights)
  return seatKeys[weights.lastIndexOf(lowest)]
}

/** Creates the writes by which an account takes a seat in a job. */
export function seatWrites(
  acts: Instructions,
): Pick<TrainingLedger, 'joinAsTrainer' | 'joinAsValidator'> {
  const { market, payer, key, account, build, balance, createMissingAccounts } = acts

  /** Returns the addresses of the account's own seat, and instructions that create its balance. */
  async function seatOf(jobId: Hash, record: DecodedAccount<'job'>) {
    const asset = Hex.from(record.asset)
    const job = addressOf(keyBytes(jobId))
    const member = await market.at.member(keyBytes(jobId), key)
    const accounts = { account: payer, job, balance: await balance(account, asset), member }
    return { accounts, open: await createMissingAccounts({ balances: [{ account, asset }] }) }
  }

  return {
    async joinAsTrainer(jobId) {
      const { accounts, open } = await seatOf(jobId, await requireJob(acts, jobId))
      const act = build('joinAsTrainer', { data: {}, accounts })
      return acts.send('joinAsTrainer', [...open, act], seated)
    },
    async joinAsValidator({ jobId, weight }) {
      const record = await requireJob(acts, jobId)
      check(fits(weight, 32), 'amount-invalid', { weight })
      const { accounts, open } = await seatOf(jobId, record)
      const former = outbidIn(record)
      if (former === undefined) {
        const act = build('joinAsValidator', { data: { weight }, accounts })
        return acts.send('joinAsValidator', [...open, act], seated)
      }
      const formerAccounts = {
        formerAccount: addressOf(former),
        formerMember: await market.at.member(keyBytes(jobId), former),
        formerBalance: await market.at.balance(former, record.asset),
      }
      const all = { ...accounts, ...formerAccounts }
      const act = build('outbidValidator', { data: { weight }, accounts: all })
      return acts.send('joinAsValidator', [...open, act], outbidding)
    },
  }
}
