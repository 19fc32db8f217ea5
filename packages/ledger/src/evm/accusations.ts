import { type Domain, type Hash, Receipt, Request } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type { AccusationLedger, Anchor } from '../audits.ts'
import { check } from '../errors.ts'
import type { EvidenceItem } from '../evidence.ts'
import { PROOF_GAS_MAX } from '../limits.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf, offerStruct } from './encode.ts'
import { itemOf, type Work, workOf } from './evidence.ts'
import { createFees } from './fees.ts'
import type { Market } from './market.ts'

/** Accusations and proofs, through one account. */
export function createAccusations(options: AuditsOptions): AccusationLedger {
  const { market, sender, allowances } = options
  const { accusations, proofs, juries } = market.contracts
  const { ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const fees = createFees(options)
  const accuse = callsOf(sender, numberIn(accusations.abi, ['ProviderAccused'], 'caseId'))
  return {
    ...createReads(options),
    async accuse(items) {
      const [first] = items
      check(first, 'evidence-insufficient', { receipts: 0 })
      const subject = first.receipt.sessionId
      const work = await ask('read whose work it is', () => workOf(market, subject))
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
      call(
        proofs,
        'proveContradiction',
        [first.receipt, first.signature, second.receipt, second.signature],
        ...([0n, PROOF_GAS_MAX] as const),
      ),
    proveTranscript: ({ receipt, transcript, signature }) =>
      call(proofs, 'proveTranscript', [receipt, transcript, signature]),
    proveOfferBroken: ({ offer, receipt, signature }) =>
      call(proofs, 'proveOfferBroken', [offerStruct(offer), receipt, signature], 0n, PROOF_GAS_MAX),
  }
}

/** The contract takes receipts in the order of their ids, so that none counts twice. */
async function inOrder(
  { market, domain }: AuditsOptions,
  items: readonly EvidenceItem[],
): Promise<readonly EvidenceItem[]> {
  const named = await Promise.all(
    items.map(async (item) => {
      const work = await workOf(market, item.receipt.sessionId)
      return { item, id: Receipt.idOf(item.receipt, domainOf(domain, work)) }
    }),
  )
  return named.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ item }) => item)
}

const domainOf = (domain: Domain, work: Work | undefined): Domain =>
  work?.escrow === 'requests' ? Request.domain(domain) : domain

const BPS = 10_000

function createReads({
  market,
  reader,
}: AuditsOptions): Pick<AccusationLedger, 'auditRateBps' | 'anchors'> {
  const { heldPay } = market.contracts
  const { client, ask } = market.connection
  return {
    async auditRateBps(subject) {
      const work = await ask('read an audit rate', () => workOf(market, subject))
      if (!work) return undefined
      const { auditRateBps, probationSessions } = await reader.parameters()
      const reading = { ...heldPay, functionName: 'isAudited', args: [subject] } as const
      const audited = await ask('read what is audited', () => client.readContract(reading))
      const all = audited || BigInt(work.completionsBefore) < probationSessions
      return all ? BPS : Number(auditRateBps)
    },
    anchors: (subject) =>
      ask('read anchors', async () => {
        const work = await workOf(market, subject)
        if (!work) return []
        return work.escrow === 'sessions'
          ? sessionAnchors(market, subject)
          : requestAnchors(market, subject, work)
      }),
  }
}

async function sessionAnchors(market: Market, id: Hash): Promise<readonly Anchor[]> {
  const { sessions } = market.contracts
  const reading = { ...sessions, functionName: 'anchorsOf', args: [id] } as const
  const seen = await market.connection.client.readContract(reading)
  return seen
    .filter(({ root }) => BigInt(root) !== 0n)
    .map((anchor) => ({ ...anchor, atSeconds: BigInt(anchor.atSeconds) }))
}

/** `Locked` of the contracts' enumeration: what is beyond has ended. */
const LOCKED = 2

async function requestAnchors(
  market: Market,
  id: Hash,
  { state, root, time }: Work,
): Promise<readonly Anchor[]> {
  if (state <= LOCKED) return []
  const { requests } = market.contracts
  const reading = { ...requests, functionName: 'owedIn', args: [id] } as const
  const [total, count] = await market.connection.client.readContract(reading)
  return [{ root, total, count, atSeconds: BigInt(time) }]
}
