import { addressOf } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { TrainingChallengeKey, TrainingLedger } from '../../training/training.ts'
import type { Instructions } from '../program/instructions.ts'
import { keyBytes } from '../program/program.ts'
import { fits, ownSeat, requireJob, unseated } from './job-accounts.ts'
import { challengeRecord } from './reader.ts'

type ChallengeWrites = 'challengeMember' | 'voteOnChallenge' | 'resolveChallenge'

/** Creates the writes of challenges, and of the votes of a job's other validators on them. */
export function challengeWrites(acts: Instructions): Pick<TrainingLedger, ChallengeWrites> {
  const { market, payer, account: own, build, balance, createMissingAccounts } = acts
  const { at } = market
  const addressOfChallenge = ({ jobId, round, account }: TrainingChallengeKey) =>
    at.challenge(keyBytes(jobId), BigInt(round), keyBytes(account))

  return {
    async challengeMember({ evidence, ...key }) {
      const { jobId, round, account } = key
      const { asset, settledRound } = await requireJob(acts, jobId)
      check(fits(round, 16), 'training-phase-invalid', { round, settled: settledRound })
      const bonded = { account: own, asset: Hex.from(asset) }
      const accounts = {
        challenger: payer,
        job: addressOf(keyBytes(jobId)),
        member: await at.member(keyBytes(jobId), keyBytes(account)),
        balance: await balance(own, bonded.asset),
        challenge: await addressOfChallenge(key),
      }
      const open = await createMissingAccounts({ balances: [bonded] })
      const data = { round, evidence: keyBytes(evidence) }
      const act = build('challengeMember', { data, accounts })
      return acts.send('challengeMember', [...open, act])
    },
    async voteOnChallenge({ isUpheld, ...key }) {
      const seat = await ownSeat(acts, key.jobId)
      check(fits(key.round, 16), 'training-challenge-invalid', { round: key.round })
      const accounts = { validator: payer, ...seat, challenge: await addressOfChallenge(key) }
      const act = build('voteOnChallenge', { data: { isUpheld: Number(isUpheld) }, accounts })
      return acts.send('voteOnChallenge', [act], unseated)
    },
    async resolveChallenge(key) {
      const { jobId, account, round } = key
      const job = await requireJob(acts, jobId)
      const found = await challengeRecord(market, key)
      check(found, 'training-challenge-invalid', { account, round })
      const asset = Hex.from(job.asset)
      const accounts = {
        job: addressOf(keyBytes(jobId)),
        challenge: await addressOfChallenge(key),
        member: await at.member(keyBytes(jobId), keyBytes(account)),
        accusedBalance: await balance(account, asset),
        challenger: addressOf(found.challenger),
        challengerBalance: await at.balance(found.challenger, job.asset),
        sponsorBalance: await at.balance(job.sponsor, job.asset),
      }
      const open = await createMissingAccounts({ balances: [{ account, asset }] })
      const act = build('resolveChallenge', { data: {}, accounts })
      return acts.send('resolveChallenge', [...open, act])
    },
  }
}
