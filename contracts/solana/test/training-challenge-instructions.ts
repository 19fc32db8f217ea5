// Challenges of training jobs on the test chain: instructions of challengers and validators.

import type { Address, KeyPairSigner } from '@solana/kit'
import { bytesOf } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { NATIVE, type ProgramFixture } from './market.ts'
import { hashOf, memberAt, sponsorOf } from './training-instructions.ts'

export type ChallengeFields = {
  readonly accused: Pick<KeyPairSigner, 'address'>
  readonly challenger: KeyPairSigner
  readonly round?: number
  readonly evidence?: Uint8Array
}

export const challengeAt = (
  market: ProgramFixture,
  job: Address,
  { accused, round = 1 }: Pick<ChallengeFields, 'accused' | 'round'>,
): Promise<Address> => market.at.challenge(bytesOf(job), BigInt(round), bytesOf(accused.address))

export async function challengeMember(
  market: ProgramFixture,
  job: Address,
  fields: ChallengeFields,
): Promise<TransactionOutcome> {
  const { accused, challenger, round = 1, evidence = hashOf(80) } = fields
  const accounts = {
    challenger: challenger.address,
    job,
    member: await memberAt(market, job, accused),
    balance: await market.balance(challenger),
    challenge: await challengeAt(market, job, fields),
  }
  const act = market.build('challengeMember', { data: { round, evidence }, accounts })
  return market.send([act], challenger)
}

export async function voteOnChallenge(
  market: ProgramFixture,
  job: Address,
  fields: Pick<ChallengeFields, 'accused' | 'round'> & {
    readonly who: KeyPairSigner
    readonly isUpheld: boolean
  },
): Promise<TransactionOutcome> {
  const { who, isUpheld } = fields
  const accounts = {
    validator: who.address,
    job,
    member: await memberAt(market, job, who),
    challenge: await challengeAt(market, job, fields),
  }
  const data = { isUpheld: Number(isUpheld) }
  return market.send([market.build('voteOnChallenge', { data, accounts })], who)
}

/** Resolves a challenge; the stranger sends the instruction. */
export async function resolveChallenge(
  market: ProgramFixture,
  job: Address,
  fields: Omit<ChallengeFields, 'challenger'> & {
    readonly challenger: Pick<KeyPairSigner, 'address'>
  },
): Promise<TransactionOutcome> {
  const { accused, challenger } = fields
  const accounts = {
    job,
    challenge: await challengeAt(market, job, fields),
    member: await memberAt(market, job, accused),
    accusedBalance: await market.balance(accused),
    challenger: challenger.address,
    challengerBalance: await market.balance(challenger),
    sponsorBalance: await market.at.balance(await sponsorOf(market, job), NATIVE),
  }
  const act = market.build('resolveChallenge', { data: {}, accounts })
  return market.send([act], market.actors.stranger)
}
