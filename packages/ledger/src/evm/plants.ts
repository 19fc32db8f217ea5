import { plantsAbi } from '@ostrom/contracts-evm'
import { Findings, type Hash, type Hex } from '@ostrom/protocol'
import { parseEventLogs, type TransactionReceipt } from 'viem'
import { LedgerError } from '../errors.ts'
import type { PlantFact } from '../events.ts'
import { type Plant, type PlantLedger, plantOutcomes } from '../plants.ts'
import type { Numbered } from '../transaction.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import type { Market } from './market.ts'
import { callsOf, transactionOf } from './calls.ts'

/** The number that `plant` gave, from its receipt. */
function plantedIn(receipt: TransactionReceipt): Numbered {
  const { logs } = receipt
  const [event] = parseEventLogs({ abi: plantsAbi, eventName: 'PlantCommitted', logs })
  if (event) return { ...transactionOf(receipt), id: event.args.plantId }
  throw new LedgerError('transaction-failed', { reason: 'the event of the number is missing' })
}

/** Zero is no finding. */
const numberOf = (verdict: Findings.Verdict): number => Findings.verdicts.indexOf(verdict) + 1
const verdictOf = (number: number): Findings.Verdict => Findings.verdicts[number - 1] ?? 'withheld'

/** Findings, plants and pay, through one account. */
export function createPlants({ market, sender }: AuditsOptions): PlantLedger {
  const { plants } = market.contracts
  const call = callsOf(sender, transactionOf)
  return {
    ...createReads(market),
    commitFindings: ({ epoch, root }) => call(plants, 'commitFindings', [epoch, root]),
    plant: ({ epoch, hash, pool, bond }) =>
      callsOf(sender, plantedIn)(plants, 'plant', [epoch, hash, pool, bond]),
    sponsorPlant: ({ id, amount }) => call(plants, 'sponsor', [id, amount]),
    revealPlant({ id, secret, subjects, probe }) {
      const { provider, isBad: bad, salt } = secret
      const items = probe ? [{ core: probe.receipt, proof: probe.path }] : []
      return call(plants, 'reveal', [id, { provider, bad, salt }, subjects, items])
    },
    openFinding({ id, finding, proof }) {
      const { siblings } = proof
      const present = Number(proof.present)
      const { scoreHash } = finding
      const shown = { verdict: numberOf(finding.verdict), scoreHash, present, siblings }
      return call(plants, 'open', [id, shown])
    },
    settlePlant: (id) => call(plants, 'settle', [id]),
  }
}

type Reads = 'committedFindings' | 'plantAt' | 'openings' | 'isPlanted'

function createReads({ contracts, connection }: Market): Pick<PlantLedger, Reads> {
  const { plants } = contracts
  const { client, ask } = connection
  return {
    async committedFindings({ epoch, validator }) {
      const args = [epoch, validator] as const
      const reading = { ...plants, functionName: 'findingsOf', args } as const
      const [root, weight] = await ask('read findings', () => client.readContract(reading))
      return weight === 0n ? undefined : { root: root as Hex.Hex, weight }
    },
    plantAt: (id) =>
      ask('read a plant', async () => {
        const reading = { ...plants, functionName: 'plantAt', args: [id] } as const
        return plantOf(id, await client.readContract(reading))
      }),
    async openings(id) {
      const reading = { ...plants, functionName: 'openingsOf', args: [id] } as const
      const seen = await ask('read opened findings', () => client.readContract(reading))
      return seen.map(({ validator, verdict, weight }) => ({
        ...{ validator: accountOf(validator), verdict: verdictOf(verdict), weight },
      }))
    },
    async isPlanted(subject) {
      const reading = { ...plants, functionName: 'planted', args: [subject] } as const
      return ask('read a planted session', () => client.readContract(reading))
    },
  }
}

const statuses = ['committed', 'committed', 'revealed', 'settled'] as const

type Seen = {
  readonly state: number
  readonly outcome: number
  readonly planter: string
  readonly epoch: bigint
  readonly pool: bigint
  readonly bond: bigint
  readonly sponsored: bigint
  readonly provider: string
  readonly bad: boolean
  readonly receiptId: Hash
}

function plantOf(id: bigint, seen: Seen): Plant | undefined {
  if (seen.state === 0) return undefined
  const { epoch, pool, bond, sponsored, bad: isBad } = seen
  const outcome = plantOutcomes[seen.outcome - 1]
  const provider = accountOf(seen.provider)
  const isRevealed = BigInt(provider) !== 0n
  return {
    ...{ id, planter: accountOf(seen.planter), epoch, pool, bond, sponsored },
    status: statuses[seen.state] ?? 'settled',
    ...(outcome ? { outcome } : {}),
    ...(isRevealed ? { revealed: { provider, isBad, ...receiptIn(seen) } } : {}),
  }
}

const receiptIn = ({ receiptId }: { readonly receiptId: Hash }) =>
  BigInt(receiptId) === 0n ? {} : { receiptId }

/** What a log of the plants means. */
export function plantFact(event: Event): PlantFact | undefined {
  switch (event.eventName) {
    case 'PlantCommitted': {
      const { plantId, epoch, pool, bond } = event.args
      const planter = accountOf(event.args.planter)
      return { kind: 'plant-committed', plantId, planter, epoch, pool, bond }
    }
    case 'PlantRevealed': {
      const { plantId, epoch, bad: isBad, sessionIds: subjects } = event.args
      const words = { plantId, provider: accountOf(event.args.provider), epoch, isBad }
      return { kind: 'plant-revealed', ...words, ...receiptIn(event.args), subjects }
    }
    case 'FindingOpened': {
      const { plantId, verdict } = event.args
      const validator = accountOf(event.args.validator)
      return { kind: 'finding-opened', plantId, validator, verdict: verdictOf(verdict) }
    }
    case 'PlantSettled': {
      const { plantId, paid } = event.args
      const outcome = plantOutcomes[event.args.outcome - 1] ?? 'unseen'
      return { kind: 'plant-settled', plantId, outcome, paid }
    }
    default:
      return undefined
  }
}
