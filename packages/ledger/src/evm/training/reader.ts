import { Hex } from '@ostrom/protocol'
import { encodeEventTopics, pad, parseEventLogs, zeroAddress, zeroHash } from 'viem'
import type {
  AttestedComparison,
  TrainingJobStatus,
  TrainingLedger,
} from '../../training/training.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import { termsOf, termsStruct, wordOf } from './terms.ts'

/** Statuses of a job, in the order of the contract's enumeration, after `None`. */
export const jobStatuses: readonly TrainingJobStatus[] = [
  'joining',
  'seeding',
  'running',
  'finished',
  'cancelled',
]

/** Roles of a member, in the order of the contract's enumeration, after `None`. */
export const memberRoles = ['trainer', 'validator'] as const

type TrainingReader = Pick<
  TrainingLedger,
  'jobIdOf' | 'job' | 'jobMember' | 'challenge' | 'penaltyMax' | 'anchoredUpdate' | 'lineageOf'
>

/** Reads training jobs, their members and their results. */
export function createTrainingReader(market: EvmMarketContext): TrainingReader {
  const { connection, contracts, deployment } = market
  const { trainingEntry, trainingJobs, trainingChallenges, trainingResults } = contracts
  const { client, ask } = connection

  async function resultOf(jobId: `0x${string}`) {
    const args = [jobId] as const
    const [seen, promoted] = await Promise.all([
      client.readContract({ ...trainingResults, functionName: 'comparisonOf', args }),
      client.readContract({ ...trainingResults, functionName: 'promotedOf', args }),
    ])
    const comparison: AttestedComparison | undefined =
      seen.comparison === zeroHash ? undefined : seen
    return {
      ...(comparison && { comparison }),
      ...(promoted !== zeroHash && { promoted }),
    }
  }

  const jobAt = (jobId: `0x${string}`) =>
    client.readContract({ ...trainingEntry, functionName: 'jobAt', args: [jobId] })

  return {
    jobIdOf: ({ sponsor, terms }) =>
      ask('read the id of a job', () =>
        client.readContract({
          ...trainingEntry,
          functionName: 'jobIdOf',
          args: [sponsor, termsStruct(terms)],
        }),
      ),
    job: (id) =>
      ask('read a training job', async () => {
        const seen = await jobAt(id)
        const status = jobStatuses[seen.status - 1]
        if (!status) return undefined
        const { round, settledRound, state, seed, trainers, validators, accepted } = seen
        return {
          id,
          sponsor: accountOf(seen.sponsor),
          terms: termsOf(seen.terms),
          status,
          round,
          settledRound,
          state,
          seed,
          ...(seen.seedEpoch > 0 && { seedEpoch: BigInt(seen.seedEpoch) }),
          trainers,
          validators,
          accepted,
          spent: seen.spent,
          feeBps: seen.feeBps,
          openChallenges: seen.openChallenges,
          isDisputed: seen.isDisputed,
          roundStartedAtSeconds: BigInt(seen.roundStartedAtSeconds),
          endedAtSeconds: BigInt(seen.endedAtSeconds),
          ...(status === 'finished' && (await resultOf(id))),
        }
      }),
    jobMember: ({ jobId, account }) =>
      ask('read a member of a job', async () => {
        const args = [jobId, account] as const
        const reading = { ...trainingEntry, functionName: 'memberAt', args } as const
        const seen = await client.readContract(reading)
        const role = memberRoles[seen.role - 1]
        if (!role) return undefined
        const { seat, weight, stake, earned, missed, isExpelled, update } = seen
        const words = { jobId, account, role, seat, weight, stake, earned, missed, isExpelled }
        return { ...words, ...(update !== zeroHash && { update }) }
      }),
    challenge: (key) =>
      ask('read a challenge', async () => {
        const args = [key.jobId, key.account, wordOf(key.round, 16)] as const
        const reading = { ...trainingChallenges, functionName: 'challengeAt', args } as const
        const seen = await client.readContract(reading)
        if (seen.challenger === zeroAddress) return undefined
        const { jobId, account, round } = key
        return {
          jobId,
          account,
          round,
          challenger: accountOf(seen.challenger),
          bond: seen.bond,
          evidence: seen.evidence,
          openedAtSeconds: BigInt(seen.openedAtSeconds),
          caseId: seen.caseId,
          ...(seen.heldUntilSeconds !== 0 && {
            heldUntilSeconds: BigInt(seen.heldUntilSeconds),
          }),
        }
      }),
    penaltyMax: (jobId) =>
      ask('read what jurors could take of a job', () =>
        client.readContract({ ...trainingChallenges, functionName: 'penaltyMax', args: [jobId] }),
      ),
    anchoredUpdate: ({ jobId, round, account }) =>
      ask('read an anchored update', async () => {
        const { address, abi } = trainingJobs
        const [anchored] = encodeEventTopics({ abi, eventName: 'UpdateAnchored' })
        const to = await client.getBlockNumber({ cacheTime: 0 })
        const topics = [anchored ?? null, jobId, pad(account, { size: 32 })]
        const range = { address, from: BigInt(deployment.block), to, topics }
        const logs = (await createEventLookup(market).logs(range)) as never
        const events = parseEventLogs({ abi, eventName: 'UpdateAnchored', logs })
        const event = events.find(({ args }) => args.round === round)
        return event && Hex.toBytes(event.args.file)
      }),
    lineageOf: (version) =>
      ask('read the job of a version', async () => {
        const reading = { ...trainingResults, functionName: 'jobOf', args: [version] } as const
        const jobId = await client.readContract(reading)
        if (jobId === zeroHash) return undefined
        const { base, spec } = (await jobAt(jobId)).terms
        return { version, jobId, base, spec }
      }),
  }
}
