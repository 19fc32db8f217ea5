import { Hex, type Session } from '@ostrom/protocol'
import { zeroAddress, zeroHash } from 'viem'
import type { DemandLedger } from '../demands.ts'
import type { Numbered } from '../transaction.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { itemOf } from './evidence.ts'
import { createFees } from './fees.ts'

const kinds = ['transcript', 'receipt'] as const
const statuses = ['open', 'open', 'denied', 'supplied', 'private', 'withheld'] as const

/** What is given where the chain reads no authorization. */
const nothing: Session.SessionAuthorization = {
  ...{ client: zeroAddress, signer: zeroAddress, provider: zeroAddress, asset: zeroAddress },
  ...{ offerHash: zeroHash, cap: 0n, openBySeconds: 0n, expiresAtSeconds: 0n, nonce: 0n },
}

type Asks = 'mayDemand' | 'demandTranscript' | 'demandReceipt' | 'demand' | 'isWithheld'

/** Demands and their answers, through one account. */
export function createDemands(options: AuditsOptions): DemandLedger {
  const { market, sender } = options
  const { demands } = market.contracts
  const call = callsOf(sender, transactionOf)
  return {
    ...createAsks(options),
    supplyTranscript: ({ id, part, last, sealed }) =>
      call(demands, 'supply', [id, BigInt(part), last, Hex.from(sealed)]),
    supplyReceipt: ({ id, item, signature }) =>
      call(demands, 'supplyReceipt', [id, itemOf(item), signature]),
    denyConsent: (id) => call(demands, 'deny', [id]),
    showConsent({ id, shown: { consent, modes, signature, opening } }) {
      const { authorization = nothing, signature: by = '0x' } = opening ?? {}
      const words = [id, consent, Hex.from(modes), signature, authorization, by] as const
      return call(demands, 'showConsent', words)
    },
    concludeDemand: (id) => call(demands, 'conclude', [id]),
  }
}

function createAsks(options: AuditsOptions): Pick<DemandLedger, Asks> {
  const { market, sender, allowances } = options
  const { demands } = market.contracts
  const { client, ask } = market.connection
  const fees = createFees(options)
  const events = ['TranscriptDemanded', 'ReceiptDemanded'] as const
  const demandBy = callsOf(sender, numberIn(demands.abi, events, 'demandId'))

  /** With the bond of the account, which alone can approve it. */
  async function bonded(account: Hex.AccountId, act: () => Promise<Numbered>): Promise<Numbered> {
    if (account !== sender.account) return act()
    const spender = accountOf(demands.address)
    return allowances.spend({ spender, asset: zeroAddress, amount: await fees.seat() }, act)
  }

  return {
    async mayDemand({ seed, account, modelVersion, atSeconds }) {
      const args = [seed, account, modelVersion, atSeconds] as const
      const reading = { ...demands, functionName: 'isDrawn', args } as const
      return ask('read whether an account is drawn', () => client.readContract(reading))
    },
    demandTranscript: ({ item, account }) =>
      bonded(account, () => demandBy(demands, 'demand', [itemOf(item), account])),
    demandReceipt: ({ subject, account }) =>
      bonded(account, () => demandBy(demands, 'demandReceipt', [subject, account])),
    async demand(id) {
      const reading = { ...demands, functionName: 'demandOf', args: [id] } as const
      const seen = await ask('read a demand', () => client.readContract(reading))
      if (seen.state === 0) return undefined
      const { sessionId, index, subject: receiptId, parts } = seen
      const status = statuses[seen.state] ?? 'open'
      const kind = kinds[seen.kind] ?? 'transcript'
      const parties = { provider: accountOf(seen.provider), validator: accountOf(seen.validator) }
      const untilSeconds = BigInt(seen.deadlineSeconds)
      const place = { id, kind, ...parties, sessionId, index, status, parts, untilSeconds }
      return kind === 'transcript' ? { ...place, receiptId } : place
    },
    async isWithheld(subject) {
      const reading = { ...demands, functionName: 'withheldIn', args: [subject] } as const
      return ask('read what was withheld', () => client.readContract(reading))
    },
  }
}
