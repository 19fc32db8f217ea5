import { auditsAbi } from '@ostrom/contracts-evm'
import { parseEventLogs, type TransactionReceipt, zeroAddress } from 'viem'
import type { Accusation, AccusationLedger, Claim } from '../audits.ts'
import type { EvidenceItem } from '../cases.ts'
import { isLedgerError, LedgerError } from '../errors.ts'
import type { Numbered } from '../transaction.ts'
import { outcomeOf } from './audit-facts.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { type Market, parameterNames } from './market.ts'
import { callsOf, transactionOf } from './calls.ts'

const APPEAL_WINDOW = parameterNames.indexOf('appealWindowSeconds')

/** The number that `accuse` gave, from its receipt. */
function accusedIn(receipt: TransactionReceipt): Numbered {
  const { logs } = receipt
  const [event] = parseEventLogs({ abi: auditsAbi, eventName: 'ProviderAccused', logs })
  return { ...transactionOf(receipt), id: found(event).args.accusationId }
}

/** The event that a transaction must have made. */
export function found<Event>(event: Event | undefined): Event {
  if (event) return event
  throw new LedgerError('transaction-failed', { reason: 'the event of the number is missing' })
}

export const itemOf = ({ receipt: core, path: proof }: EvidenceItem) => ({ core, proof })

/** Accusations and proofs, through one account. */
export function createAccusations({ market, sender }: AuditsOptions): AccusationLedger {
  const { audits, proofs } = market.contracts
  const call = callsOf(sender, transactionOf)
  return {
    ...createReads(market),
    accuse: ({ provider, items }) =>
      callsOf(sender, accusedIn)(audits, 'accuse', [provider, items.map(itemOf)]),
    appeal: (id) => call(audits, 'appeal', [id]),
    conclude: (id) => call(audits, 'conclude', [id]),
    proveContradiction: ({ first, second }) =>
      call(proofs, 'proveContradiction', [
        ...([first.receipt, first.signature] as const),
        ...([second.receipt, second.signature] as const),
      ]),
    proveTranscript: ({ receipt, transcript, signature }) =>
      call(proofs, 'proveTranscript', [receipt, transcript, signature]),
  }
}

type Reads = 'auditRateBps' | 'anchoredSeconds' | 'isExcluded' | 'accusation' | 'accusationAgainst'

function createReads(market: Market): Pick<AccusationLedger, Reads> {
  const { evidence, stakes, audits } = market.contracts
  const { client, ask } = market.connection
  return {
    async auditRateBps(subject) {
      const reading = { ...evidence, functionName: 'rateOf', args: [subject] } as const
      const rate = await known(ask('read an audit rate', () => client.readContract(reading)))
      return rate === undefined ? undefined : Number(rate)
    },
    async anchoredSeconds(subject) {
      const reading = { ...evidence, functionName: 'channelOf', args: [subject] } as const
      const seen = await known(ask('read an anchor', () => client.readContract(reading)))
      return seen?.anchoredSeconds === 0n ? undefined : seen?.anchoredSeconds
    },
    async isExcluded(account) {
      const reading = { ...stakes, functionName: 'excluded', args: [account] } as const
      return ask('read an exclusion', () => client.readContract(reading))
    },
    accusation: (id) => ask('read an accusation', () => readAccusation(market, id)),
    async accusationAgainst(provider) {
      const reading = { ...audits, functionName: 'runningAgainst', args: [provider] } as const
      const id = await ask('read a running accusation', () => client.readContract(reading))
      return id === 0n ? undefined : id
    },
  }
}

const endings = {
  guilty: 'convicted',
  innocent: 'acquitted',
  withheld: 'withheld',
  undecided: 'dropped',
} as const

/** Undefined where the chain knows no such session or request. */
async function known<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isLedgerError(error, 'session-unknown')) return undefined
    throw error
  }
}

async function readAccusation(market: Market, id: bigint): Promise<Accusation | undefined> {
  const { audits, committees, parameters, plants } = market.contracts
  const { client } = market.connection
  const seen = await client.readContract({ ...audits, functionName: 'accusation', args: [id] })
  if (seen.state === 0) return undefined
  const { caseId } = seen
  const [claims, verdict, appealWindow, spared] = await Promise.all([
    client.readContract({ ...audits, functionName: 'claimsOf', args: [id] }),
    client.readContract({ ...committees, functionName: 'caseOf', args: [caseId] }),
    client.readContract({ ...parameters, functionName: 'get', args: [APPEAL_WINDOW] }),
    client.readContract({ ...plants, functionName: 'spared', args: [id] }),
  ])
  const outcome = spared ? 'undecided' : outcomeOf(verdict.outcome)
  const against = outcome === 'guilty' || outcome === 'withheld'
  const stands = verdict.appealed || !against
  const decided = verdict.state === 3
  const from = verdict.decidedAtSeconds + (stands ? 0n : appealWindow)
  const appellant = accountOf(seen.appellant)
  return {
    ...{ id, provider: accountOf(seen.provider), accuser: accountOf(seen.accuser), caseId },
    claims: claims.map(
      ({ sessionId: subject, client: owner, asset, paid, frozen }): Claim => ({
        ...{ subject, client: accountOf(owner), asset: accountOf(asset), paid, frozen },
      }),
    ),
    ...(appellant === zeroAddress ? {} : { appellant }),
    status: seen.state === 2 ? endings[outcome] : 'tried',
    appealUntilSeconds: decided ? from : 0n,
  }
}
