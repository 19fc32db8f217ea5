import type { Hash } from '@ostrom/protocol'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'
import type { AuditLedger, BeaconLedger, BeaconRound, JuryLedger, Validator } from '../audits.ts'
import { verdicts } from '../cases.ts'
import { check } from '../errors.ts'
import { createAccusations } from './accusations.ts'
import { outcomeOf } from './audit-facts.ts'
import type { AuditsOptions } from './court-parts.ts'
import { createDatasets } from './datasets.ts'
import { createDemands } from './demands.ts'
import { accountOf } from './encode.ts'
import { createEpochs } from './epochs.ts'
import { createPlants } from './plants.ts'
import { createReports } from './reports.ts'
import { callsOf, transactionOf } from './calls.ts'

/** Randomness, juries and accusations, through one account. */
export function createAudits(options: AuditsOptions): AuditLedger {
  return {
    ...createBeacon(options),
    ...createJuries(options),
    ...createAccusations(options),
    ...createEpochs(options),
    ...createPlants(options),
    ...createDatasets(options),
    ...createReports(options),
    ...createDemands(options),
  }
}

/** Blocks whose hashes a transaction can read. */
const BLOCK_HASHES_MAX = 256n

const secretParameters = parseAbiParameters('uint64, address, bytes32')

function createBeacon({ market, sender, reader }: AuditsOptions): BeaconLedger {
  const { beacon } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  let length: bigint | undefined

  async function epochSeconds(): Promise<bigint> {
    length ??= await ask('read the length of epochs', () =>
      client.readContract({ ...beacon, functionName: 'EPOCH_SECONDS' }),
    )
    return length
  }

  return {
    epochSeconds,
    async beacon(epoch) {
      return ask('read a round of the beacon', async () => {
        const args = [epoch] as const
        const [round, seconds, now, latest] = await Promise.all([
          client.readContract({ ...beacon, functionName: 'round', args }),
          epochSeconds(),
          reader.nowSeconds(),
          client.getBlockNumber({ cacheTime: 0 }),
        ])
        const { commits, reveals } = round
        const seen = { epoch, commits, reveals }
        if (!round.isFinal) {
          const times = { half: epoch * seconds + seconds / 2n, end: (epoch + 1n) * seconds }
          return { ...seen, stage: stageOf(round, { ...times, now, next: latest + 1n }) }
        }
        const value = await client.readContract({ ...beacon, functionName: 'value', args })
        return { ...seen, stage: 'final', value }
      })
    },
    secretHash: ({ epoch, secret }) =>
      keccak256(encodeAbiParameters(secretParameters, [epoch, sender.account, secret])),
    async commitSecret({ epoch, hash }) {
      // The contract takes the present epoch: a hash for another would lose its bond.
      const present = (await reader.nowSeconds()) / (await epochSeconds())
      check(epoch === present, 'round-stage-wrong', { epoch, present })
      return call(beacon, 'commit', [hash])
    },
    async sealRound(epoch) {
      const transaction = await call(beacon, 'seal', [epoch])
      if (market.connection.facts.idle) {
        await sender.send({ doing: 'make the mix block', to: sender.account, data: '0x' })
      }
      return transaction
    },
    revealSecret: ({ epoch, secret }) => call(beacon, 'reveal', [epoch, secret]),
    finalizeRound: (epoch) => call(beacon, 'finalize', [epoch]),
  }
}

type Round = {
  readonly mixBlock: bigint
  readonly mixHash: Hash
  readonly commits: number
  readonly reveals: number
}

/** Where a round that is not final stands for a transaction in block `next` at second `now`. */
function stageOf(
  { mixBlock, mixHash, commits, reveals }: Round,
  place: { readonly half: bigint; readonly end: bigint; readonly now: bigint; next: bigint },
): Exclude<BeaconRound['stage'], 'final'> {
  const { half, end, now, next } = place
  if (now < half) return 'committing'
  const near = next - mixBlock <= BLOCK_HASHES_MAX
  const captured = BigInt(mixHash) !== 0n || (mixBlock !== 0n && mixBlock < next && near)
  if (!captured) return next > mixBlock ? 'sealing' : 'mixing'
  return reveals < commits && now < end ? 'revealing' : 'ending'
}

const voteParameters = parseAbiParameters('uint256, uint8, address, uint8, bytes32, bytes32')
const statuses = ['waiting', 'waiting', 'voting', 'decided'] as const

function createJuries({ market, sender }: AuditsOptions): JuryLedger {
  const { committees, beacon } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)

  async function validatorOf(address: Hash): Promise<Validator> {
    const reading = { ...committees, functionName: 'validatorOf', args: [address] } as const
    const [sealKey, weight] = await client.readContract(reading)
    return { account: accountOf(address), sealKey, weight }
  }

  return {
    async validators() {
      return ask('read the validators', async () => {
        const reading = { ...committees, functionName: 'validators' } as const
        const found = await Promise.all((await client.readContract(reading)).map(validatorOf))
        // Who left between the two reads has no weight any more.
        return found.filter(({ weight }) => weight > 0n)
      })
    },
    joinValidators: (sealKey) => call(committees, 'join', [sealKey]),
    leaveValidators: () => call(committees, 'resign', []),
    async juryCase(id) {
      return ask('read a case', async () => {
        const reading = { ...committees, functionName: 'caseOf', args: [id] } as const
        const seen = await client.readContract(reading)
        if (seen.state === 0) return undefined
        const { round, appealed, drawnAtSeconds, windowSeconds, openedAtSeconds } = seen
        const [[members, seats], opened] = await Promise.all([
          client.readContract({ ...committees, functionName: 'members', args: [id, round] }),
          client.readContract({ ...beacon, functionName: 'epochOf', args: [openedAtSeconds] }),
        ])
        const waiting = seen.state === 1
        const drawn = members.length > 0
        const commitUntil = drawnAtSeconds + windowSeconds
        return {
          ...{ id, appealed, round, drawEpoch: opened + 1n },
          ...{ members: members.map(accountOf), seats },
          status: statuses[seen.state] ?? 'waiting',
          outcome: outcomeOf(seen.outcome),
          // The contract keeps the counts of the round before until the next is drawn.
          committed: drawn ? seen.committed : 0,
          revealed: drawn ? seen.revealed : 0,
          commitUntilSeconds: waiting ? 0n : commitUntil,
          revealUntilSeconds: waiting ? 0n : commitUntil + windowSeconds,
        }
      })
    },
    drawJury: (id) => call(committees, 'draw', [id]),
    voteHash({ caseId, round, verdict, scoreHash, salt }) {
      const values = [caseId, round, sender.account, numberOf(verdict), scoreHash, salt] as const
      return keccak256(encodeAbiParameters(voteParameters, values))
    },
    commitVote: ({ caseId, hash }) => call(committees, 'commitVote', [caseId, hash]),
    revealVote: ({ caseId, verdict, scoreHash, salt }) =>
      call(committees, 'revealVote', [caseId, numberOf(verdict), scoreHash, salt]),
    tallyVotes: (id) => call(committees, 'tally', [id]),
  }
}

/** Zero is no vote. */
const numberOf = (verdict: (typeof verdicts)[number]): number => verdicts.indexOf(verdict) + 1
