import { demandsAbi } from '@ostrom/contracts-evm'
import { Hex, type Session } from '@ostrom/protocol'
import { parseEventLogs, type TransactionReceipt, zeroAddress, zeroHash } from 'viem'
import type { DemandLedger } from '../demands.ts'
import type { Numbered } from '../transaction.ts'
import { found, itemOf } from './accusations.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { callsOf, transactionOf } from './calls.ts'

/** The number that a demand was given, from its receipt. */
function demandedIn(receipt: TransactionReceipt): Numbered {
  const { logs } = receipt
  const eventName = ['TranscriptDemanded', 'ReceiptDemanded'] as const
  const [event] = parseEventLogs({ abi: demandsAbi, eventName: [...eventName], logs })
  return { ...transactionOf(receipt), id: found(event).args.demandId }
}

const kinds = ['transcript', 'receipt'] as const
const statuses = ['open', 'open', 'denied', 'supplied', 'private', 'withheld'] as const

/** What is given where the chain reads no authorization. */
const nothing: Session.SessionAuthorization = {
  ...{ client: zeroAddress, signer: zeroAddress, provider: zeroAddress, asset: zeroAddress },
  ...{ offerHash: zeroHash, cap: 0n, openBySeconds: 0n, expiresAtSeconds: 0n, nonce: 0n },
}

/** Demands and their answers, through one account. */
export function createDemands({ market, sender }: AuditsOptions): DemandLedger {
  const { audits, demands } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const demandBy = callsOf(sender, demandedIn)
  return {
    demandTranscript: (item) => demandBy(demands, 'demand', [itemOf(item)]),
    demandReceipt: ({ subject, index }) => demandBy(demands, 'demandReceipt', [subject, index]),
    async demand(id) {
      const reading = { ...demands, functionName: 'demandOf', args: [id] } as const
      const seen = await ask('read a demand', () => client.readContract(reading))
      if (seen.state === 0) return undefined
      const { sessionId, index, receiptId, deadlineSeconds: untilSeconds } = seen
      const status = statuses[seen.state] ?? 'open'
      const kind = kinds[seen.kind] ?? 'transcript'
      const parties = { provider: accountOf(seen.provider), validator: accountOf(seen.validator) }
      const place = { kind, ...parties, sessionId, index, status, untilSeconds }
      const known = kind === 'transcript' ? { receiptId } : {}
      return { id, ...place, parts: Number(seen.parts), ...known }
    },
    supplyTranscript: ({ id, part, last, sealed }) =>
      call(demands, 'supply', [id, BigInt(part), last, Hex.from(sealed)]),
    supplyReceipt: ({ id, receipt, signature, path }) =>
      call(demands, 'supplyReceipt', [id, receipt, signature, path]),
    denyConsent: (id) => call(demands, 'deny', [id]),
    showConsent({ id, shown: { consent, modes, signature, opening } }) {
      const { authorization = nothing, signature: by = '0x' } = opening ?? {}
      const words = [id, consent, Hex.from(modes), signature, authorization, by] as const
      return call(demands, 'showConsent', words)
    },
    concludeDemand: (id) => call(demands, 'conclude', [id]),
    isWithheld(subject) {
      const reading = { ...audits, functionName: 'withheldIn', args: [subject] } as const
      return ask('read what was withheld', () => client.readContract(reading))
    },
  }
}
