import { Findings, Hex } from '@ostrom/protocol'
import { numberToHex, parseEventLogs, zeroAddress } from 'viem'
import { type Honeypot, type HoneypotLedger, honeypotOutcomes } from '../../court/honeypots.ts'
import { check } from '../../errors.ts'
import { hashHoneypotTerms } from '../../terms-hash.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import type { ContractOptions } from '../contract-options.ts'
import { itemOf } from './evidence.ts'

/** Largest amount that the contract's type for money holds. */
const AMOUNT_MAX = (1n << 96n) - 1n

/**
 * Returns a verdict's value in the contract's enumeration, in which zero means that there is no
 * finding.
 */
const numberOf = (verdict: Findings.FindingVerdict): number =>
  Findings.findingVerdicts.indexOf(verdict) + 1

/** Creates the functions of findings, honeypots and their pay for a connection's account. */
export function createHoneypots({ market, sender, allowances }: ContractOptions): HoneypotLedger {
  const { honeypots } = market.contracts
  const call = callsOf(sender, transactionOf)
  const commitBy = callsOf(sender, idInReceipt(honeypots.abi, ['HoneypotCommitted'], 'honeypotId'))
  const taking = (amount: bigint) => ({
    spender: accountOf(honeypots.address),
    asset: zeroAddress,
    amount,
  })
  return {
    ...createReads(market),
    commitFindings: ({ epoch, root, account }) =>
      call(honeypots, 'commitFindings', [epoch, root, account]),
    async commitHoneypot({ epoch, hash, pool, bond }) {
      check(pool >= 0n && pool <= AMOUNT_MAX, 'amount-invalid', { pool })
      check(bond >= 0n && bond <= AMOUNT_MAX, 'amount-invalid', { bond })
      return allowances.spend(taking(pool + bond), () =>
        commitBy(honeypots, 'commitHoneypot', [epoch, hash, pool, bond]),
      )
    },
    async fundHoneypot({ id, termsHash, amount }) {
      check(amount >= 0n && amount <= AMOUNT_MAX, 'amount-invalid', { amount })
      return allowances.spend(taking(amount), () =>
        call(honeypots, 'fundHoneypot', [id, termsHash, amount]),
      )
    },
    revealHoneypot({ id, secret, probe }) {
      const { provider, isFalsified: falsified, salt } = secret
      return call(honeypots, 'revealHoneypot', [id, { provider, falsified, salt }, itemOf(probe)])
    },
    openFinding({ id, account, finding, proof }) {
      const { siblings } = proof
      const siblingBitmap = Number(proof.siblingBitmap)
      const { scoreHash } = finding
      const opening = { verdict: numberOf(finding.verdict), scoreHash, siblingBitmap, siblings }
      return call(honeypots, 'openFinding', [id, account, opening])
    },
    collectHoneypotReward: ({ id, account }) => call(honeypots, 'collectReward', [id, account]),
  }
}

type HoneypotReads = 'committedFindings' | 'honeypot' | 'findingOpening'

function createReads(market: EvmMarketContext): Pick<HoneypotLedger, HoneypotReads> {
  const { honeypots } = market.contracts
  const { client, ask } = market.connection
  return {
    async committedFindings({ epoch, account }) {
      const reading = {
        ...honeypots,
        functionName: 'findingsRootOf',
        args: [epoch, account],
      } as const
      const root = await ask('read findings', () => client.readContract(reading))
      return root === Hex.zeroHash ? undefined : root
    },
    honeypot: (id) => ask('read a honeypot', () => readHoneypot(market, id)),
    async findingOpening({ id, account: validator }) {
      const reading = {
        ...honeypots,
        functionName: 'findingOpeningOf',
        args: [id, validator],
      } as const
      const [weight, agrees] = await ask('read a finding', () => client.readContract(reading))
      return weight === 0n ? undefined : { validator, weight, agrees }
    },
  }
}

/** Values of `HoneypotState` in the contract. */
const [COMMITTED, REVEALED, UPHELD] = [1, 2, 3]

async function readHoneypot(market: EvmMarketContext, id: bigint): Promise<Honeypot | undefined> {
  const { honeypots } = market.contracts
  const { client } = market.connection
  const args = [id] as const
  const [seen, state] = await Promise.all([
    client.readContract({ ...honeypots, functionName: 'honeypotAt', args }),
    client.readContract({ ...honeypots, functionName: 'stateOf', args }),
  ])
  if (seen.state === 0) return undefined
  const { epoch, rewardPool, bond, falsified: isFalsified, commitment } = seen
  const honeypotOwner = accountOf(seen.honeypotOwner)
  const outcome = honeypotOutcomes[state - UPHELD]
  const revealed = await isRevealed(market, id, seen.state)
  const status = outcome ? 'ended' : state === REVEALED ? 'revealed' : 'committed'
  const terms = { honeypotOwner, epoch, bond, commitment }
  return {
    id,
    status,
    honeypotOwner,
    epoch,
    rewardPool,
    bond,
    ...(outcome && { outcome }),
    ...(status === 'committed' && { termsHash: hashHoneypotTerms(terms) }),
    ...(revealed && { revealed: { isFalsified, receiptId: commitment } }),
  }
}

/**
 * Returns true if a honeypot was revealed. The stored state of an ended honeypot does not show
 * this, so its events are read.
 */
async function isRevealed(market: EvmMarketContext, id: bigint, slot: number): Promise<boolean> {
  if (slot <= REVEALED) return slot !== COMMITTED
  const { address, abi } = market.contracts.honeypots
  const logs = await createEventLookup(market).logsOf(address, numberToHex(id, { size: 32 }))
  return parseEventLogs({ abi, eventName: 'HoneypotRevealed', logs: logs as never }).length > 0
}
