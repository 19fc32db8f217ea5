import { Findings, Hex } from '@ostrom/protocol'
import { numberToHex, parseEventLogs, zeroAddress } from 'viem'
import { check } from '../errors.ts'
import { type Plant, type PlantLedger, plantOutcomes } from '../plants.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { itemOf } from './evidence.ts'
import { createLookup } from './lookup.ts'
import type { Market } from './market.ts'

/** What the contract's words for money hold. */
const AMOUNT_MAX = (1n << 96n) - 1n

/** Zero is no finding. */
const numberOf = (verdict: Findings.Verdict): number => Findings.verdicts.indexOf(verdict) + 1

/** Findings, plants and pay, through one account. */
export function createPlants({ market, sender, allowances }: AuditsOptions): PlantLedger {
  const { plants } = market.contracts
  const call = callsOf(sender, transactionOf)
  const plantBy = callsOf(sender, numberIn(plants.abi, ['PlantCommitted'], 'plantId'))
  const taking = (amount: bigint) => ({
    spender: accountOf(plants.address),
    asset: zeroAddress,
    amount,
  })
  return {
    ...createReads(market),
    commitFindings: ({ epoch, root, account }) =>
      call(plants, 'commitFindings', [epoch, root, account]),
    async plant({ epoch, hash, pool, bond }) {
      check(pool >= 0n && pool <= AMOUNT_MAX, 'amount-invalid', { pool })
      check(bond >= 0n && bond <= AMOUNT_MAX, 'amount-invalid', { bond })
      return allowances.spend(taking(pool + bond), () =>
        plantBy(plants, 'plant', [epoch, hash, pool, bond]),
      )
    },
    async fundPlant({ id, amount }) {
      check(amount >= 0n && amount <= AMOUNT_MAX, 'amount-invalid', { amount })
      return allowances.spend(taking(amount), () => call(plants, 'fund', [id, amount]))
    },
    revealPlant({ id, secret, probe }) {
      const { provider, isBad: bad, salt } = secret
      return call(plants, 'reveal', [id, { provider, bad, salt }, itemOf(probe)])
    },
    openFinding({ id, account, finding, proof }) {
      const { siblings } = proof
      const present = Number(proof.present)
      const { scoreHash } = finding
      const shown = { verdict: numberOf(finding.verdict), scoreHash, present, siblings }
      return call(plants, 'open', [id, account, shown])
    },
    collectPlant: ({ id, account }) => call(plants, 'collect', [id, account]),
  }
}

type Reads = 'committedFindings' | 'plantAt' | 'opening'

function createReads(market: Market): Pick<PlantLedger, Reads> {
  const { plants } = market.contracts
  const { client, ask } = market.connection
  return {
    async committedFindings({ epoch, account }) {
      const reading = { ...plants, functionName: 'findingsOf', args: [epoch, account] } as const
      const root = await ask('read findings', () => client.readContract(reading))
      return root === Hex.zeroHash ? undefined : root
    },
    plantAt: (id) => ask('read a plant', () => readPlant(market, id)),
    async opening({ id, account: validator }) {
      const reading = { ...plants, functionName: 'openedBy', args: [id, validator] } as const
      const [weight, agrees] = await ask('read a finding', () => client.readContract(reading))
      return weight === 0n ? undefined : { validator, weight, agrees }
    },
  }
}

/** `PlantState` of the contract. */
const [COMMITTED, REVEALED, UPHELD] = [1, 2, 3]

async function readPlant(market: Market, id: bigint): Promise<Plant | undefined> {
  const { plants } = market.contracts
  const { client } = market.connection
  const args = [id] as const
  const [seen, state] = await Promise.all([
    client.readContract({ ...plants, functionName: 'plantAt', args }),
    client.readContract({ ...plants, functionName: 'stateOf', args }),
  ])
  if (seen.state === 0) return undefined
  const { epoch, pool, bond, bad: isBad, word: receiptId } = seen
  const outcome = plantOutcomes[state - UPHELD]
  const revealed = await isRevealed(market, id, seen.state)
  const status = outcome ? 'ended' : state === REVEALED ? 'revealed' : 'committed'
  return {
    id,
    status,
    planter: accountOf(seen.planter),
    epoch,
    pool,
    bond,
    ...(outcome && { outcome }),
    ...(revealed && { revealed: { isBad, receiptId } }),
  }
}

/** What ended unseen may have been revealed, or not: only the events tell. */
async function isRevealed(market: Market, id: bigint, kept: number): Promise<boolean> {
  if (kept <= REVEALED) return kept !== COMMITTED
  const { address, abi } = market.contracts.plants
  const logs = await createLookup(market).logsOf(address, numberToHex(id, { size: 32 }))
  return parseEventLogs({ abi, eventName: 'PlantRevealed', logs: logs as never }).length > 0
}
