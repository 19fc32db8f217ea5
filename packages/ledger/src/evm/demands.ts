import { Hex, Session } from '@ostrom/protocol'
import { sha256, zeroAddress, zeroHash } from 'viem'
import type { DemandLedger, ShownConsent } from '../demands.ts'
import { isLedgerError, LedgerError } from '../errors.ts'
import type { Numbered } from '../transaction.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { itemOf, workOf } from './evidence.ts'
import { createFees } from './fees.ts'

const kinds = ['transcript', 'receipt'] as const
const statuses = ['open', 'open', 'denied', 'supplied', 'private', 'withheld'] as const

/** What is given where the chain reads no authorization. */
const nothing: Session.SessionAuthorization = {
  client: zeroAddress,
  signer: zeroAddress,
  provider: zeroAddress,
  asset: zeroAddress,
  offerHash: zeroHash,
  cap: 0n,
  openBySeconds: 0n,
  expiresAtSeconds: 0n,
  nonce: 0n,
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
    async showConsent({ id = 0n, shown }) {
      const { consent, modes, signature, opening } = shown
      const { authorization = nothing, signature: by = '0x' } = opening ?? {}
      const words = [id, consent, Hex.from(modes), signature, authorization, by] as const
      try {
        return await call(demands, 'showConsent', words)
      } catch (error) {
        // The contract has one error for words that do not fit and for words of another.
        const ambiguous = isLedgerError(error, 'consent-unfit') && 'count' in error.values
        const tells = ambiguous && (await fits(options, id, shown))
        throw tells ? new LedgerError('signature-invalid', error.values, error) : error
      }
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
  async function bonded(
    { account, tokens }: { readonly account: Hex.AccountId; readonly tokens: bigint },
    act: () => Promise<Numbered>,
  ): Promise<Numbered> {
    if (account !== sender.account) return act()
    const spender = accountOf(demands.address)
    const amount = await fees.demand(tokens)
    return allowances.spend({ spender, asset: zeroAddress, amount }, act)
  }

  return {
    async mayDemand({ seed, account, modelVersion, atSeconds }) {
      const args = [seed, account, modelVersion, atSeconds] as const
      const reading = { ...demands, functionName: 'isDrawn', args } as const
      return ask('read whether an account is drawn', () => client.readContract(reading))
    },
    demandTranscript: ({ item, account }) => {
      const tokens = item.receipt.inputTokens + item.receipt.outputTokens
      const act = () => demandBy(demands, 'demand', [itemOf(item), account])
      return bonded({ account, tokens }, act)
    },
    demandReceipt: ({ subject, account }) =>
      bonded({ account, tokens: 0n }, () => demandBy(demands, 'demandReceipt', [subject, account])),
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

/** Whether a consent is of the demanded session, tells of the answer, and says who may sign. */
async function fits(
  { market, domain }: AuditsOptions,
  id: bigint,
  { consent, modes, opening }: ShownConsent,
): Promise<boolean> {
  const { demands } = market.contracts
  const { client, ask } = market.connection
  const reading = { ...demands, functionName: 'demandOf', args: [id] } as const
  const demanded = await ask('read a demand', () => client.readContract(reading))
  const { sessionId, index } = id === 0n ? { sessionId: consent.sessionId, index: 0n } : demanded
  const work = await ask('read whose work it is', () => workOf(market, sessionId))
  const shown = opening && Session.idOf(opening.authorization, domain) === sessionId
  const counted = BigInt(modes.length) === consent.count && index < consent.count
  const bound = sha256(modes) === consent.modesHash && consent.sessionId === sessionId
  return counted && bound && (work?.escrow === 'requests' || shown === true)
}
