import { committeesAbi } from '@ostrom/contracts-evm'
import type { AccountId } from '@ostrom/protocol'
import { type Hex, pad, parseEventLogs, type RpcLog } from 'viem'
import type { LedgerFact } from '../events.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import type { Lookup } from './lookup.ts'

type Sources = { readonly lookup: Lookup; readonly log: RpcLog }

/** The key that a validator had joined with when a log was made; it may have left since. */
async function sealKeyAt(validator: AccountId, { lookup, log }: Sources): Promise<Hex | undefined> {
  const logs = await lookup.logsOf(lookup.committees, pad(validator, { size: 32 }))
  const until = BigInt(log.blockNumber as Hex)
  const joined = parseEventLogs({
    ...{ abi: committeesAbi, eventName: 'ValidatorJoined' },
    logs: logs.filter(({ blockNumber }) => BigInt(blockNumber as Hex) <= until) as never,
  } as const)
  return joined.at(-1)?.args.sealKey
}

/** What a log of the demands means. */
export async function demandFact(event: Event, sources: Sources): Promise<LedgerFact | undefined> {
  switch (event.eventName) {
    case 'TranscriptDemanded': {
      const { demandId, sessionId, receiptId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      const sealKey = await sealKeyAt(validator, sources)
      const words = { demandId, provider, sessionId, answer, receiptId, validator }
      return sealKey && { kind: 'transcript-demanded', ...words, sealKey }
    }
    case 'TranscriptSupplied': {
      const { demandId, part, last, sealedPart: sealed } = event.args
      return { kind: 'transcript-supplied', demandId, part: Number(part), last, sealed }
    }
    case 'ReceiptDemanded': {
      const { demandId, sessionId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      return { kind: 'receipt-demanded', demandId, provider, sessionId, answer, validator }
    }
    case 'ReceiptSupplied': {
      const { demandId, receiptId, core: receipt, signature, proof: path } = event.args
      return { kind: 'receipt-supplied', demandId, receiptId, receipt, signature, path }
    }
    case 'ConsentDenied': {
      const { demandId, provider } = event.args
      return { kind: 'consent-denied', demandId, provider: accountOf(provider) }
    }
    case 'ConsentShown': {
      const { demandId, provider } = event.args
      return { kind: 'consent-shown', demandId, provider: accountOf(provider) }
    }
    case 'TranscriptPrivate': {
      const { demandId, provider, paid } = event.args
      return { kind: 'transcript-private', demandId, provider: accountOf(provider), paid }
    }
    case 'TranscriptWithheld': {
      const { demandId, provider } = event.args
      return { kind: 'transcript-withheld', demandId, provider: accountOf(provider) }
    }
    default:
      return undefined
  }
}
