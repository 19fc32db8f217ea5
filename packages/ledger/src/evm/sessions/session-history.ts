import {
  type AccountId,
  createAsyncCache,
  type Hash,
  type Hex,
  Request,
  type Session,
} from '@ostrom/protocol'
import { LOOKUP_CACHE_MAX } from '../../limits.ts'
import type { RequestState } from '../../requests/requests.ts'
import type { SessionState } from '../../sessions/sessions.ts'
import { accountOf, decodeDetails, decodeProviderEndpoint } from '../chain/encode.ts'
import { createFold } from '../chain/event-fold.ts'
import type { EventLookup } from '../chain/event-lookup.ts'
import { type ContractEvent, parseLog } from '../chain/log.ts'

/** Terms fixed when a session opens. */
export type OpenedSessionTerms = Omit<Session.SessionAuthorization, 'openBySeconds'>

/** Terms fixed when a request opens. */
export type OpenedRequestTerms = {
  readonly terms: Request.RequestTerms
  /** Details as the client gave them; the chain stores only their hash. */
  readonly details: Hex.Hex
  readonly input: Hex.Hex
}

/** A session as its events describe it. */
export type SessionHistory = Pick<
  SessionState,
  'authorization' | 'cap' | 'settled' | 'count' | 'receiptsRoot' | 'deadlineSeconds'
>

/**
 * Reads sessions and requests from their events: the contracts keep only the fields that they need.
 */
export type HistoryReader = {
  session(id: Hash): Promise<SessionHistory | undefined>
  openedRequest(id: Hash): Promise<OpenedRequestTerms | undefined>
  request(id: Hash): Promise<RequestState | undefined>
}

/** Returns the terms of a request, by the event of its opening. */
export function requestTermsOf(
  event: Extract<ContractEvent, { eventName: 'RequestOpened' }>,
  { market }: Pick<EventLookup, 'market'>,
): OpenedRequestTerms | undefined {
  const { terms, details } = event.args
  const requestDetails = decodeDetails(details, market.deployment.contracts.Court)
  if (!requestDetails) return undefined
  const { input, ...restTerms } = requestDetails
  const { costMax, deadlineSeconds, nonce } = terms
  const parties = { client: accountOf(terms.client), signer: accountOf(terms.signer) }
  const whole = { ...parties, asset: accountOf(terms.asset), costMax, deadlineSeconds, nonce }
  return { terms: { ...whole, ...restTerms, held: false }, details, input }
}

type SessionOpenedEvent = Extract<ContractEvent, { eventName: 'SessionOpened' }>

/** Returns the authorized terms, by the event of a session's opening and its offer. */
export async function sessionTermsOf(
  { args }: Pick<SessionOpenedEvent, 'args'>,
  lookup: Pick<EventLookup, 'offerNumbered'>,
): Promise<OpenedSessionTerms | undefined> {
  const provider = accountOf(args.provider)
  const found = await lookup.offerNumbered(args.offer, provider)
  if (!found) return undefined
  const { cap, deadlineSeconds: expiresAtSeconds, nonce } = args
  const parties = { client: accountOf(args.client), signer: accountOf(args.signer), provider }
  const { offerHash, offer } = found
  return { ...parties, asset: offer.asset, offerHash, cap, expiresAtSeconds, nonce }
}

/** Creates a reader of the histories of sessions and requests. */
export function createHistoryReader(lookup: EventLookup): HistoryReader {
  const { sessions, requests } = lookup.market.contracts
  const openedRequests = createAsyncCache<Hash, OpenedRequestTerms | undefined>({
    entriesMax: LOOKUP_CACHE_MAX,
  })
  const sessionOf = createFold<SessionHistory>(lookup, async (state, event) => {
    if (state) return nextOfSession(state, event)
    const opened = event.eventName === 'SessionOpened' && (await sessionTermsOf(event, lookup))
    return opened ? begun(opened) : undefined
  })
  const requestOf = createFold<RequestState>(lookup, async (state, event) => {
    if (state) return nextOfRequest(state, event, lookup)
    if (event.eventName !== 'RequestOpened') return undefined
    const { id } = event.args
    const terms = requestTermsOf(event, lookup)?.terms
    return terms && { id, status: 'open', terms, paid: 0n }
  })
  return {
    session: (id) => sessionOf(sessions.address, id),
    request: (id) => requestOf(requests.address, id),
    openedRequest: (id) =>
      openedRequests.getOrMake(id, async () => {
        const [event] = (await lookup.logsOf(requests.address, id)).map(parseLog)
        return event?.eventName === 'RequestOpened' ? requestTermsOf(event, lookup) : undefined
      }),
  }
}

const begun = (authorization: OpenedSessionTerms): SessionHistory => ({
  authorization,
  cap: authorization.cap,
  settled: 0n,
  count: 0n,
  receiptsRoot: `0x${'00'.repeat(32)}`,
  deadlineSeconds: authorization.expiresAtSeconds,
})

function nextOfSession(state: SessionHistory, event: ContractEvent): SessionHistory {
  switch (event.eventName) {
    case 'SessionCapRaised':
      return { ...state, cap: event.args.cap }
    case 'SessionSettled': {
      const { total: settled, count, receiptsRoot } = event.args
      return { ...state, settled, count, receiptsRoot }
    }
    case 'SessionCloseRequested':
      return { ...state, deadlineSeconds: event.args.deadlineSeconds }
    default:
      return state
  }
}

async function nextOfRequest(
  state: RequestState,
  event: ContractEvent,
  lookup: EventLookup,
): Promise<RequestState> {
  const { id, terms } = state
  switch (event.eventName) {
    case 'RequestLocked': {
      const provider: AccountId = accountOf(event.args.provider)
      const found = await lookup.offerNumbered(event.args.offer, provider)
      const lockedAtSeconds = event.args.untilSeconds - Request.CLAIM_WINDOW_SECONDS
      const { addresses } = decodeProviderEndpoint(event.args.endpoint)
      const { bond } = event.args
      const lock = { provider, lockedAtSeconds, addresses, bond }
      const offered = found && { offerHash: found.offerHash, prices: found.offer.prices }
      return { id, status: 'locked', terms, paid: 0n, ...lock, ...offered }
    }
    case 'RequestReleased':
      return { id, status: 'open', terms, paid: 0n }
    case 'RequestClaimed':
      return { ...state, status: 'claimed', paid: event.args.total }
    case 'RequestRefunded':
      return { ...state, status: 'refunded', paid: 0n }
    case 'RequestCancelled':
      return { ...state, status: 'cancelled' }
    default:
      return state
  }
}
