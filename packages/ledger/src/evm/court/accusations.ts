import { type Domain, type Hash, Receipt, Request } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { hashAbiEncoded } from '../../abi-hash.ts'
import { type AccusationLedger, type AnchoredRoot, fraudKinds } from '../../court/accusations.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { check } from '../../errors.ts'
import { PROOF_GAS_MAX } from '../../limits.ts'
import { callsOf, idInReceipt } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf, offerStruct } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { itemOf, type OnchainSubject, readSubject } from './evidence.ts'
import { createCourtFees } from './fees.ts'

/** Creates the functions of accusations and fraud proofs for a connection's account. */
export function createAccusations(options: ContractOptions): AccusationLedger {
  const { market, sender, allowances } = options
  const { accusations, fraudProofs, juries } = market.contracts
  const { ask } = market.connection
  const fees = createCourtFees(options)
  const accuse = callsOf(sender, idInReceipt(accusations.abi, ['ProviderAccused'], 'caseId'))
  const prove = callsOf(sender, idInReceipt(fraudProofs.abi, ['FraudProven'], 'caseId'))
  return {
    ...createAccusationReads(options),
    async accuse(items) {
      const [first] = items
      check(first, 'evidence-insufficient', { receipts: 0 })
      const subject = first.receipt.sessionId
      const work = await ask('read whose work it is', () => readSubject(market, subject))
      check(work, 'session-unknown', { session: subject })
      const ordered = await inOrder(options, items)
      const args = [work.provider, ordered.map(itemOf)] as const
      const amount = await fees.deposit()
      const spender = accountOf(juries.address)
      return allowances.spend({ spender, asset: zeroAddress, amount }, () =>
        accuse(accusations, 'accuse', args),
      )
    },
    proveContradiction: ({ first, second }) =>
      prove(
        fraudProofs,
        'proveContradiction',
        [first.receipt, first.signature, second.receipt, second.signature],
        ...([0n, PROOF_GAS_MAX] as const),
      ),
    proveFalseTranscript: ({ receipt, transcript, signature }) =>
      prove(fraudProofs, 'proveFalseTranscript', [receipt, transcript, signature]),
    proveOfferBreach: ({ offer, receipt, signature }) =>
      prove(
        fraudProofs,
        'proveOfferBreach',
        [offerStruct(offer), receipt, signature],
        0n,
        PROOF_GAS_MAX,
      ),
    offerBreachCase: (receiptId) =>
      ask('read a fraud proof', async () => {
        const key = hashAbiEncoded(BigInt(fraudKinds.indexOf('offer-breach')), receiptId)
        const reading = { ...fraudProofs, functionName: 'proofOf', args: [key] } as const
        const [, caseId] = await market.connection.client.readContract(reading)
        return caseId === 0n ? undefined : caseId
      }),
  }
}

/**
 * Sorts items by the ids of their receipts. The contract accepts no other order, so that no receipt
 * counts twice.
 */
async function inOrder(
  { market, domain }: ContractOptions,
  items: readonly EvidenceItem[],
): Promise<readonly EvidenceItem[]> {
  const named = await Promise.all(
    items.map(async (item) => {
      const work = await readSubject(market, item.receipt.sessionId)
      return { item, id: Receipt.idOf(item.receipt, domainOf(domain, work)) }
    }),
  )
  return named.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ item }) => item)
}

const domainOf = (domain: Domain, work: OnchainSubject | undefined): Domain =>
  work?.escrow === 'requests' ? Request.domain(domain) : domain

const BPS = 10_000

function createAccusationReads({
  market,
  reader,
}: ContractOptions): Pick<AccusationLedger, 'auditRateBps' | 'anchors'> {
  const { auditHolds } = market.contracts
  const { client, ask } = market.connection
  return {
    async auditRateBps(subject) {
      const work = await ask('read an audit rate', () => readSubject(market, subject))
      if (!work) return undefined
      const { auditRateBps, probationCompletions } = await reader.parameters()
      const reading = { ...auditHolds, functionName: 'isAuditRequested', args: [subject] } as const
      const audited = await ask('read what is audited', () => client.readContract(reading))
      const all = audited || BigInt(work.completionsBefore) < probationCompletions
      return all ? BPS : Number(auditRateBps)
    },
    anchors: (subject) =>
      ask('read anchors', async () => {
        const work = await readSubject(market, subject)
        if (!work) return []
        return work.escrow === 'sessions'
          ? sessionAnchors(market, subject)
          : requestAnchors(market, subject, work)
      }),
  }
}

async function sessionAnchors(
  market: EvmMarketContext,
  id: Hash,
): Promise<readonly AnchoredRoot[]> {
  const { sessions } = market.contracts
  const reading = { ...sessions, functionName: 'anchorsOf', args: [id] } as const
  const seen = await market.connection.client.readContract(reading)
  return seen
    .filter(({ root }) => BigInt(root) !== 0n)
    .map((anchor) => ({ ...anchor, atSeconds: BigInt(anchor.atSeconds) }))
}

/** Value `Locked` of `AgreementState`; a request in a later state has ended. */
const LOCKED = 2

async function requestAnchors(
  market: EvmMarketContext,
  id: Hash,
  { state }: OnchainSubject,
): Promise<readonly AnchoredRoot[]> {
  if (state <= LOCKED) return []
  const { requests } = market.contracts
  const reading = { ...requests, functionName: 'endOf', args: [id] } as const
  const { atSeconds, ...anchor } = await market.connection.client.readContract(reading)
  return [{ ...anchor, atSeconds: BigInt(atSeconds) }]
}
