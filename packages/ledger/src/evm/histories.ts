import type { Hash, Hex, Session } from '@ostrom/protocol'
import type { RequestState } from '../ledger.ts'
import { accountOf, decodeReach } from './encode.ts'
import { parse } from './event.ts'
import { termsOf } from './facts.ts'
import { createCache, type Lookup } from './lookup.ts'

/** What is fixed when a session opens. */
export type Opened = Omit<Session.SessionAuthorization, 'openBySeconds'>

/** Reads sessions and requests out of their events: the contracts keep only what they need. */
export type Histories = {
  session(address: Hex.Hex, id: Hash): Promise<Opened | undefined>
  request(address: Hex.Hex, id: Hash): Promise<RequestState | undefined>
}

/** `CLAIM_WINDOW` of `Requests`, a constant of the contract. */
export const CLAIM_WINDOW_SECONDS = 3_600n

export function createHistories(lookup: Lookup): Histories {
  const opened = createCache<Opened>()
  return {
    async session(address, id) {
      const known = opened.get(id)
      if (known) return known
      for (const log of await lookup.logsOf(address, id)) {
        const event = parse(log)
        if (event?.eventName !== 'SessionOpened') continue
        const { client, signer, provider, asset, offerHash, cap, nonce } = event.args
        const parties = { client: accountOf(client), signer: accountOf(signer) }
        return opened.set(id, {
          ...{ ...parties, provider: accountOf(provider), asset: accountOf(asset), offerHash },
          ...{ cap, expiresAtSeconds: event.args.deadlineSeconds, nonce },
        })
      }
      return undefined
    },
    async request(address, id) {
      const logs = await lookup.logsOf(address, id)
      let state: RequestState | undefined
      for (const [index, log] of logs.entries()) {
        const event = parse(log)
        if (event?.eventName === 'RequestOpened') {
          const terms = termsOf(event.args, logs.slice(index + 1))
          if (terms) state = { id, status: 'open', terms, paid: 0n }
        } else if (state && event) {
          state = await next(state, event, lookup)
        }
      }
      return state
    },
  }
}

type Event = NonNullable<ReturnType<typeof parse>>

async function next(state: RequestState, event: Event, lookup: Lookup): Promise<RequestState> {
  const { id, terms } = state
  switch (event.eventName) {
    case 'RequestLocked': {
      const { provider, offerHash, claimableUntilSeconds, endpoint } = event.args
      const { prices } = (await lookup.offer(offerHash)) ?? {}
      const lockedAtSeconds = claimableUntilSeconds - CLAIM_WINDOW_SECONDS
      const { addresses } = decodeReach(endpoint)
      const lock = { provider: accountOf(provider), lockedAtSeconds, addresses }
      return { id, status: 'locked', terms, paid: 0n, ...lock, ...(prices ? { prices } : {}) }
    }
    case 'RequestReleased':
      return { id, status: 'open', terms, paid: 0n }
    case 'RequestClaimed':
      return { ...state, status: 'claimed', paid: event.args.total }
    case 'RequestHeld': {
      const { collectableSeconds: heldUntilSeconds } = event.args
      return { ...state, status: 'held', heldUntilSeconds }
    }
    case 'RequestCollected':
      return { ...state, status: 'claimed' }
    case 'RequestRefunded':
      return { ...state, status: 'refunded', paid: 0n }
    case 'RequestCancelled':
      return { ...state, status: 'cancelled' }
    default:
      return state
  }
}
