import type { Ledger } from '@ostrom/ledger'
import type { AccountId, AssetId, Clock, Offer, Session } from '@ostrom/protocol'
import type { ClientLimiter, ClientOffer } from './client-limiter.ts'
import { ProviderFullError } from './errors.ts'
import {
  CAP_PER_PAID,
  CLIENT_CAPACITY_DIVISOR,
  NEW_CLIENT_READS_PER_PEER_MAX,
  NEW_CLIENTS_CAPACITY_DIVISOR,
  NEW_CLIENTS_READS_MAX,
  PAYING_CLIENT_CAPACITY_DIVISOR,
  PEERS_LIMITED_MAX,
  SESSIONS_MAX,
  SESSIONS_PER_CLIENT_MAX,
  SESSIONS_PER_NEW_CLIENT_MAX,
} from './limits.ts'
import { createOpeningLimiter } from './opening-limiter.ts'
import { createRateLimiter } from './rate-limiter.ts'

/** A session that nobody uses. */
type IdleSession = {
  readonly forMs: number
  /** Its room is another's from now on, or no longer. */
  readonly setReserved: (isPromised: boolean) => void
  /** Ends it for others. */
  readonly end: () => Promise<unknown>
}

/** A session that holds some of the room, or asks for it. */
export type CapacityHolder = {
  readonly clientOffer: ClientOffer & { readonly offer: Pick<Offer.Offer, 'asset' | 'stakeRatio'> }
  readonly cap: bigint
  /** Present where nobody uses it. */
  readonly idle?: IdleSession
}

/**
 * Shares a provider's room among its clients: sessions, the value that its stake backs, and its
 * transactions. One client has a part of it, all clients that have not paid yet have a part of it
 * together, and the rest is for those who pay.
 */
export type ProviderCapacity = {
  /**
   * Counts an opening for a client, before anything is read from the chain for it. `peerId` is
   * who speaks for the client.
   *
   * @returns What takes the count back, where nothing was sent to the chain.
   * @throws {ProviderFullError} Naming what is used up.
   */
  admit(clientOffer: ClientOffer, held: readonly CapacityHolder[], peerId: string): () => void
  /**
   * Checks that a session's cap leaves room for others, and takes it by `take` before anything
   * else happens: of two at once the second sees the first. `held` tells the other sessions; of
   * those that nobody uses some are to end for it, where their clients hold no less than it would.
   *
   * @throws {ProviderFullError} Naming a cap for which nobody needs to be ended.
   */
  reserve(
    asked: CapacityHolder,
    held: () => readonly CapacityHolder[],
    take?: () => void,
  ): Promise<CapacityReservation>
}

/** Room that was promised. Nobody has given way for it yet: the chain may refuse who asked. */
export type CapacityReservation = {
  /** Ends who has to give way, once. Rejects with the failure of one. */
  evict(): Promise<void>
  /** It was not needed: leaves everybody where they are. */
  cancel(): void
}

/** Room for which nobody has to give way. */
export const noEviction: CapacityReservation = { evict: async () => {}, cancel: () => {} }

const READS_WINDOW_MS = 60_000

type ProviderCapacityOptions = {
  readonly clock: Clock
  readonly clientLimiter: ClientLimiter
  readonly ledger: Pick<Ledger, 'stake'>
  readonly provider: AccountId
  /** Base units of ended work that the stake still backs. */
  readonly maturing: (asset: AssetId) => bigint
}

export function createProviderCapacity(options: ProviderCapacityOptions): ProviderCapacity {
  const { clock, clientLimiter } = options
  const looks = createRateLimiter({ clock, max: NEW_CLIENTS_READS_MAX, windowMs: READS_WINDOW_MS })
  const looksOf = createRateLimiter({
    clock,
    windowMs: READS_WINDOW_MS,
    max: NEW_CLIENT_READS_PER_PEER_MAX,
    keysMax: PEERS_LIMITED_MAX,
  })
  const openings = createOpeningLimiter(options)
  const isNew = ({ clientOffer }: { readonly clientOffer: ClientOffer }) =>
    !clientLimiter.hasPaid(clientOffer)

  return {
    admit(clientOffer, held, peerId) {
      const known = !isNew({ clientOffer })
      const own = held.filter((holder) => holder.clientOffer.client === clientOffer.client)
      if (own.length >= (known ? SESSIONS_PER_CLIENT_MAX : SESSIONS_PER_NEW_CLIENT_MAX)) {
        throw new ProviderFullError({ reason: 'the client has reached its limit of open sessions' })
      }
      if (held.length >= SESSIONS_MAX) throw new ProviderFullError({ reason: 'too many sessions' })
      const releaseCount = openings.take(clientOffer)
      // First by peer: one of them must not use up the looks of all.
      if (known || (looksOf.take(peerId) && looks.take())) return releaseCount
      releaseCount()
      throw new ProviderFullError({ reason: 'too many new clients in the last minute' })
    },
    async reserve(asked, held, take = () => {}) {
      const { asset } = asked.clientOffer.offer
      const room = await capacityOf(options, asked.clientOffer.offer)
      const same = held().filter(({ clientOffer }) => clientOffer.offer.asset === asset)
      const mine =
        clientCapacityOf(room, clientLimiter.paid(asked.clientOffer)) -
        sumOf(same, asked.clientOffer.client)
      const all = { of: same, size: room }
      const fresh = { of: same.filter(isNew), size: room / NEW_CLIENTS_CAPACITY_DIVISOR }
      const ended = evictionsFor(asked, mine, isNew(asked) ? [fresh, all] : [all])
      take()
      return reservationOf(ended)
    },
  }
}

function reservationOf(ended: readonly CapacityHolder[]): CapacityReservation {
  let freed: Promise<void> | undefined
  for (const { idle } of ended) idle?.setReserved(true)
  return {
    evict() {
      freed ??= Promise.all(ended.map(({ idle }) => idle?.end())).then(() => {})
      return freed
    },
    cancel() {
      if (freed) return
      for (const { idle } of ended) idle?.setReserved(false)
    },
  }
}

/** Native base units of stake that an offer's ratio is of. */
const RATIO_SCALE = 10n ** 18n

/** What the stake can back beside ended work, in base units of an offer's asset. */
async function capacityOf(
  { ledger, provider, maturing }: ProviderCapacityOptions,
  { asset, stakeRatio }: Pick<Offer.Offer, 'asset' | 'stakeRatio'>,
): Promise<bigint> {
  const { amount } = await ledger.stake(provider, 'sessions')
  const backed = (amount * stakeRatio) / RATIO_SCALE - maturing(asset)
  return backed > 0n ? backed : 0n
}

/** Base units that the caps of one client may have in all. */
function clientCapacityOf(room: bigint, paid: bigint): bigint {
  const always = room / CLIENT_CAPACITY_DIVISOR
  const most = room / PAYING_CLIENT_CAPACITY_DIVISOR
  const earned = paid * CAP_PER_PAID
  if (earned <= always) return always
  return earned < most ? earned : most
}

/** A part of the room, and who has some of it. */
type CapacityPart = { readonly of: readonly CapacityHolder[]; readonly size: bigint }

/**
 * Sessions that have to end before each part has room for what is asked.
 *
 * @throws {ProviderFullError} There is no room, or it is above `mine`, what its client may have.
 */
function evictionsFor(
  asked: CapacityHolder,
  mine: bigint,
  parts: readonly CapacityPart[],
): readonly CapacityHolder[] {
  let most = mine
  let ended = asked.cap > mine ? undefined : ([] as readonly CapacityHolder[])
  for (const { of, size } of parts) {
    const free = size - sumOf(of)
    if (free < most) most = free
    const rest = of.filter((holder) => !ended?.includes(holder))
    const more = ended && evictionCandidates(asked, rest, asked.cap - free - sumOf(ended))
    ended = more && [...(ended ?? []), ...more]
  }
  if (ended) return ended
  const capMax = most > 0n ? most : 0n
  const { asset } = asked.clientOffer.offer
  const reason = 'the cap would leave too little for others'
  throw new ProviderFullError({ reason, capMax, asset })
}

/**
 * Sessions that nobody uses and that together free `needed`, fewest first: of the client that holds
 * most the one unused for longest. Nobody gives way to a client that would hold more than it does,
 * so small sessions stay where large ones are asked for.
 *
 * @returns `undefined` where there are not enough of them.
 */
function evictionCandidates(
  { clientOffer: { client }, cap }: CapacityHolder,
  holders: readonly CapacityHolder[],
  needed: bigint,
): readonly CapacityHolder[] | undefined {
  const sums = new Map<AccountId, bigint>()
  const add = (of: AccountId, amount: bigint) => sums.set(of, (sums.get(of) ?? 0n) + amount)
  for (const { clientOffer, cap } of holders) add(clientOffer.client, cap)
  const wouldHold = cap + (sums.get(client) ?? 0n)
  const waiting = new Set(
    holders.filter(({ clientOffer, idle }) => idle && clientOffer.client !== client),
  )
  const ended: CapacityHolder[] = []
  for (let left = needed; left > 0n; ) {
    let next: CapacityHolder | undefined
    for (const holder of waiting) {
      const by =
        (sums.get(holder.clientOffer.client) ?? 0n) -
        (next ? sums.get(next.clientOffer.client)! : 0n)
      const longer = (holder.idle?.forMs ?? 0) > (next?.idle?.forMs ?? 0)
      if (!next || by > 0n || (by === 0n && longer)) next = holder
    }
    if (!next || (sums.get(next.clientOffer.client) ?? 0n) < wouldHold) return undefined
    waiting.delete(next)
    add(next.clientOffer.client, -next.cap)
    left -= next.cap
    ended.push(next)
  }
  return ended
}

const sumOf = (holders: readonly CapacityHolder[], of?: AccountId): bigint =>
  holders
    .filter(({ clientOffer }) => of === undefined || clientOffer.client === of)
    .reduce((sum, { cap }) => sum + cap, 0n)

/** The share of the room that an authorization asks for. */
export const capacityHolderOf = (
  { client, cap }: Pick<Session.SessionAuthorization, 'client' | 'cap'>,
  { offer, checkpoint }: Omit<CapacityHolder['clientOffer'], 'client'>,
): CapacityHolder => ({ clientOffer: { client, offer, checkpoint }, cap })
