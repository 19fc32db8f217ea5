import { Hex } from '@ostrom/protocol'
import type { LedgerEventData } from '../../events.ts'
import { accountOf } from '../chain/encode.ts'
import type { LogContext } from '../chain/event-lookup.ts'
import { type ContractEvent, parseLog } from '../chain/log.ts'
import { onchainRequestOf } from '../onchain-history.ts'

/**
 * Converts events of on-chain requests. They become the port's events of requests and of answers.
 */
export async function decodeOnchainRequestEvent(
  event: ContractEvent,
  sources: LogContext,
): Promise<LedgerEventData | undefined> {
  const { lookup } = sources
  switch (event.eventName) {
    case 'OnchainRequestOpened': {
      const opened = onchainRequestOf(event, lookup)
      if (!opened) return undefined
      const { terms, input } = opened
      return { kind: 'request-opened', requestId: event.args.id, terms, input }
    }
    case 'OnchainRequestLocked': {
      const { id: requestId, bond } = event.args
      const provider = accountOf(event.args.provider)
      const found = await lookup.offerNumbered(event.args.offer, provider)
      if (!found) return undefined
      const { offerHash, offer } = found
      const lock = { requestId, provider, offerHash, prices: offer.prices, bond }
      // No client connects, because the answer is posted on chain.
      return { kind: 'request-locked', ...lock, addresses: [], sealKey: Hex.zeroHash }
    }
    case 'OnchainRequestReleased': {
      const { id: requestId, provider } = event.args
      return { kind: 'request-released', requestId, provider: accountOf(provider) }
    }
    case 'OnchainLockExpired': {
      const { id: requestId, bond } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'request-lock-expired', requestId, provider, bond }
    }
    case 'OnchainRequestRefunded':
    case 'OnchainRequestCancelled': {
      const { id: requestId } = event.args
      const reason = event.eventName === 'OnchainRequestRefunded' ? 'timed-out' : 'cancelled'
      const refunded = await rewardOf(requestId, sources)
      return { kind: 'request-refunded', requestId, reason, refunded }
    }
    default:
      return decodeAnswerEvent(event)
  }
}

function decodeAnswerEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'AnswerPosted': {
      const { id: requestId, sha256Hash: sha256, cid } = event.args
      const provider = accountOf(event.args.provider)
      const answer = { requestId, provider, sha256 }
      return { kind: 'answer-posted', ...answer, ...(cid !== '' && { cid }) }
    }
    case 'AnswerPaid': {
      const { id: requestId, net, fee, royalty0, royalty1 } = event.args
      const provider = accountOf(event.args.provider)
      const paid = net + fee + royalty0 + royalty1
      const end = { paid, count: 0n, refunded: 0n, receiptsRoot: Hex.zeroHash }
      const payout = { net, fee, royalties: royalty0 + royalty1 }
      return { kind: 'request-claimed', requestId, provider, ...end, payout }
    }
    case 'AnswerEndorsed': {
      const { id: requestId, seats } = event.args
      const provider = accountOf(event.args.provider)
      const validator = accountOf(event.args.validator)
      return { kind: 'onchain-answer-endorsed', requestId, provider, validator, seats }
    }
    case 'AnswerFailed': {
      const { id: requestId, forfeited } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'answer-failed', requestId, provider, forfeited }
    }
    default:
      return undefined
  }
}

/** The reward of a request, from its opening event. */
async function rewardOf(id: Hex.Hash, { lookup, log }: LogContext): Promise<bigint> {
  const [opened] = (await lookup.logsOf(log.address, id)).map(parseLog)
  return opened?.eventName === 'OnchainRequestOpened' ? opened.args.terms.reward : 0n
}
