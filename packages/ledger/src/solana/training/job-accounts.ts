import { addressOf, type DecodedAccount } from '@ostrom/contracts-solana'
import type { Hash } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { check } from '../../errors.ts'
import type { ErrorMap } from '../program/errors.ts'
import type { Instructions } from '../program/instructions.ts'
import { keyBytes } from '../program/program.ts'
import { jobRecord } from './reader.ts'

/** @throws {LedgerError} `training-job-unknown`. */
export async function requireJob(
  { market }: Instructions,
  id: Hash,
): Promise<DecodedAccount<'job'>> {
  const job = await jobRecord(market, id)
  check(job, 'training-job-unknown', { job: id })
  return job
}

/** Returns the addresses of a job and of the sender's own seat. */
export async function ownSeat(
  acts: Instructions,
  jobId: Hash,
): Promise<{ readonly job: Address; readonly member: Address }> {
  await requireJob(acts, jobId)
  const member = await acts.market.at.member(keyBytes(jobId), acts.key)
  return { job: addressOf(keyBytes(jobId)), member }
}

/**
 * Errors of instructions of a member: the program has no seat record of a sender without a seat.
 */
export const unseated: ErrorMap = {
  AccountInvalid: 'training-seat-invalid',
  InputTooLong: 'amount-invalid',
}

/** Returns true for a value that fits an unsigned field of `bits` bits. */
export const fits = (value: bigint | number, bits: number): boolean =>
  (typeof value === 'bigint' || Number.isInteger(value)) &&
  value >= 0 &&
  BigInt(value) < 1n << BigInt(bits)
