import { type AccountId, createAsyncCache, type Hash, type Hex, Request } from '@ostrom/protocol'
import { LOOKUP_CACHE_MAX } from '../limits.ts'
import type { RequestState } from '../requests/requests.ts'
import { withAnswer, withoutAnswer, withoutLock } from '../requests/waiting-answers.ts'
import { accountOf, decodeDetails, onchainTermsOf } from './chain/encode.ts'
import { createFold } from './chain/event-fold.ts'
import type { EventLookup } from './chain/event-lookup.ts'
import { type ContractEvent, parseLog } from './chain/log.ts'

type OpenedEvent = Extract<ContractEvent, { eventName: 'OnchainRequestOpened' }>

/** An on-chain request as it was opened. */
export type OpenedOnchainRequest = {
  readonly terms: Request.RequestTerms
  /** Details as the client gave them; the chain stores only their hash. */
  readonly details: Hex.Hex
  readonly input: Hex.Hex
  /** Terms in the form that the contract's calls require; the contract stores only their hash. */
  readonly struct: OpenedEvent['args']['terms']
}

/** Reads on-chain requests from their events. */
export type OnchainHistoryReader = {
  opened(id: Hash): Promise<OpenedOnchainRequest | undefined>
  request(id: Hash): Promise<RequestState | undefined>
}

/** Returns the terms of an on-chain request, by the event of its opening. */
export function onchainRequestOf(
  { args }: OpenedEvent,
  { market }: Pick<EventLookup, 'market'>,
): OpenedOnchainRequest | undefined {
  const { terms: struct, details } = args
  const decoded = decodeDetails(details, market.deployment.contracts.Court)
  if (!decoded) return undefined
  const { input, ...restTerms } = decoded
  const { reward: costMax, deadlineSeconds, nonce } = struct
  const client = accountOf(struct.client)
  // No voucher pays for an on-chain answer, so the chain stores no signer, and the client stands in
  // for it here.
  const parties = { client, signer: client, asset: accountOf(struct.asset) }
  const whole = { ...parties, costMax, deadlineSeconds, nonce, ...restTerms, held: false }
  const onchain = onchainTermsOf(struct)
  return { terms: { ...whole, answer: 'chain', onchain }, details, input, struct }
}

/** Creates a reader of the history of on-chain requests. */
export function createOnchainHistory(lookup: EventLookup): OnchainHistoryReader {
  const { address } = lookup.market.contracts.onchainRequests
  const openedCache = createAsyncCache<Hash, OpenedOnchainRequest | undefined>({
    entriesMax: LOOKUP_CACHE_MAX,
  })
  const fold = createFold<RequestState>(lookup, async (state, event) => {
    if (state) return nextOf(state, event, lookup)
    if (event.eventName !== 'OnchainRequestOpened') return undefined
    const terms = onchainRequestOf(event, lookup)?.terms
    return terms && { id: event.args.id, status: 'open', terms, paid: 0n }
  })
  return {
    request: (id) => fold(address, id),
    opened: (id) =>
      openedCache.getOrMake(id, async () => {
        const [event] = (await lookup.logsOf(address, id)).map(parseLog)
        return event?.eventName === 'OnchainRequestOpened'
          ? onchainRequestOf(event, lookup)
          : undefined
      }),
  }
}

async function nextOf(
  state: RequestState,
  event: ContractEvent,
  lookup: EventLookup,
): Promise<RequestState> {
  const { id, terms } = state
  switch (event.eventName) {
    case 'OnchainRequestLocked': {
      const provider = accountOf(event.args.provider)
      const found = await lookup.offerNumbered(event.args.offer, provider)
      const lockedAtSeconds = event.args.untilSeconds - Request.CLAIM_WINDOW_SECONDS
      const lock = { provider, lockedAtSeconds, addresses: [], bond: event.args.bond }
      const offered = found && { offerHash: found.offerHash, prices: found.offer.prices }
      const answers = state.answers && { answers: state.answers }
      return { id, status: 'locked', terms, paid: 0n, ...lock, ...offered, ...answers }
    }
    case 'OnchainRequestReleased':
    case 'OnchainLockExpired':
      return withoutLock(state)
    case 'AnswerPosted': {
      const provider = accountOf(event.args.provider)
      if (terms.onchain?.proof !== 'audited') return { ...state, provider }
      const { sha256Hash: sha256 } = event.args
      // The contract, not the event, has the second at which the answer was posted, while the
      // answer waits.
      return withAnswer(state, { provider, sha256, postedAtSeconds: 0n })
    }
    case 'AnswerFailed':
      return withoutAnswer(state, accountOf(event.args.provider))
    case 'AnswerPaid': {
      const { answers = [], ...rest } = state
      const provider = accountOf(event.args.provider)
      const paid = answers.find((answer) => answer.provider === provider)
      const { offerHash, prices } = paid ?? {}
      const offered = { ...(offerHash && { offerHash }), ...(prices && { prices }) }
      return { ...rest, ...offered, provider, status: 'claimed', paid: terms.costMax }
    }
    case 'OnchainRequestRefunded':
      return { ...state, status: 'refunded' }
    case 'OnchainRequestCancelled':
      return { ...state, status: 'cancelled' }
    default:
      return state
  }
}

/** The bytes, or the CID, of an answer, and its sender. */
export type PostedContent = {
  readonly content: Hex.Hex
  readonly cid: string
  readonly provider: AccountId
}

/** Returns the answers of a request by the events that posted them, with the paid one first. */
export function postedContentsOf(
  logs: readonly (ContractEvent | undefined)[],
): readonly PostedContent[] {
  let payee: AccountId | undefined
  const posted: PostedContent[] = []
  for (const event of logs) {
    if (event?.eventName === 'AnswerPaid') payee = accountOf(event.args.provider)
    if (event?.eventName !== 'AnswerPosted') continue
    const { content, cid, provider } = event.args
    posted.push({ content, cid, provider: accountOf(provider) })
  }
  return posted.toSorted((a, b) => Number(b.provider === payee) - Number(a.provider === payee))
}
