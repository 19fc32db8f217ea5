import type { Ledger } from '@ostrom/ledger'
import type { AccountId, AssetId, Clock, Offer, Session } from '@ostrom/protocol'
import type { Dealing, Debts } from './debts.ts'
import { ProviderFullError } from './errors.ts'
import {
  CAP_PER_PAID,
  CLIENT_ROOM_SHARE,
  KNOWN_CLIENT_ROOM_SHARE,
  NEW_CLIENT_LOOKS_PER_PEER_MAX,
  NEW_CLIENTS_LOOKS_MAX,
  NEW_CLIENTS_ROOM_SHARE,
  PEERS_COUNTED_MAX,
  SESSIONS_MAX,
  SESSIONS_PER_CLIENT_MAX,
  SESSIONS_PER_NEW_CLIENT_MAX,
} from './limits.ts'
import { createOpeningCounts } from './opening-counts.ts'
import { createRate } from './rate.ts'

/** A session that nobody uses. */
type Idle = {
  readonly forMs: number
  /** Its room is another's from now on, or no longer. */
  readonly promise: (isPromised: boolean) => void
  /** Ends it for others. */
  readonly end: () => Promise<unknown>
}

/** A session that holds some of the room, or asks for it. */
export type Holder = {
  readonly dealing: Dealing & { readonly offer: Pick<Offer.Offer, 'asset' | 'stakeRatio'> }
  readonly cap: bigint
  /** Present where nobody uses it. */
  readonly idle?: Idle
}

/**
 * Shares a provider's room among its clients: sessions, the value that its stake backs, and its
 * transactions. One client has a part of it, all clients that have not paid yet have a part of it
 * together, and the rest is for those who pay.
 */
export type Room = {
  /**
   * Counts an opening for a client, before anything is read from the chain for it. `peerId` is
   * who speaks for the client.
   *
   * @returns What takes the count back, where nothing was sent to the chain.
   * @throws {ProviderFullError} Naming what is used up.
   */
  admit(dealing: Dealing, held: readonly Holder[], peerId: string): () => void
  /**
   * Checks that a session's cap leaves room for others, and takes it by `take` before anything
   * else happens: of two at once the second sees the first. `held` tells the other sessions; of
   * those that nobody uses some are to end for it, where their clients hold no less than it would.
   *
   * @throws {ProviderFullError} Naming a cap for which nobody needs to be ended.
   */
  share(asked: Holder, held: () => readonly Holder[], take?: () => void): Promise<Shared>
}

/** Room that was promised. Nobody has given way for it yet: the chain may refuse who asked. */
export type Shared = {
  /** Ends who has to give way, once. Rejects with the failure of one. */
  free(): Promise<void>
  /** It was not needed: leaves everybody where they are. */
  keep(): void
}

/** Room for which nobody has to give way. */
export const roomy: Shared = { free: async () => {}, keep: () => {} }

const LOOKS_WINDOW_MS = 60_000

type RoomOptions = {
  readonly clock: Clock
  readonly debts: Debts
  readonly ledger: Pick<Ledger, 'stake'>
  readonly provider: AccountId
  /** Base units of ended work that the stake still backs. */
  readonly maturing: (asset: AssetId) => bigint
}

export function createRoom(options: RoomOptions): Room {
  const { clock, debts } = options
  const looks = createRate({ clock, max: NEW_CLIENTS_LOOKS_MAX, windowMs: LOOKS_WINDOW_MS })
  const looksOf = createRate({
    clock,
    windowMs: LOOKS_WINDOW_MS,
    max: NEW_CLIENT_LOOKS_PER_PEER_MAX,
    keysMax: PEERS_COUNTED_MAX,
  })
  const openings = createOpeningCounts(options)
  const isNew = ({ dealing }: { readonly dealing: Dealing }) => !debts.isKnown(dealing)

  return {
    admit(dealing, held, peerId) {
      const known = !isNew({ dealing })
      const own = held.filter((holder) => holder.dealing.client === dealing.client)
      if (own.length >= (known ? SESSIONS_PER_CLIENT_MAX : SESSIONS_PER_NEW_CLIENT_MAX)) {
        throw new ProviderFullError({ reason: 'you have as many sessions here as you may' })
      }
      if (held.length >= SESSIONS_MAX) throw new ProviderFullError({ reason: 'too many sessions' })
      const takeBack = openings.take(dealing)
      // First by peer: one of them must not use up the looks of all.
      if (known || (looksOf.take(peerId) && looks.take())) return takeBack
      takeBack()
      throw new ProviderFullError({ reason: 'too many new clients have come in the last minute' })
    },
    async share(asked, held, take = () => {}) {
      const { asset } = asked.dealing.offer
      const room = await roomOf(options, asked.dealing.offer)
      const same = held().filter(({ dealing }) => dealing.offer.asset === asset)
      const mine = shareOf(room, debts.paid(asked.dealing)) - sumOf(same, asked.dealing.client)
      const all = { of: same, size: room }
      const fresh = { of: same.filter(isNew), size: room / NEW_CLIENTS_ROOM_SHARE }
      const ended = endedFor(asked, mine, isNew(asked) ? [fresh, all] : [all])
      take()
      return sharedOf(ended)
    },
  }
}

function sharedOf(ended: readonly Holder[]): Shared {
  let freed: Promise<void> | undefined
  for (const { idle } of ended) idle?.promise(true)
  return {
    free() {
      freed ??= Promise.all(ended.map(({ idle }) => idle?.end())).then(() => {})
      return freed
    },
    keep() {
      if (freed) return
      for (const { idle } of ended) idle?.promise(false)
    },
  }
}

/** Native base units of stake that an offer's ratio is of. */
const RATIO_SCALE = 10n ** 18n

/** What the stake can back beside ended work, in base units of an offer's asset. */
async function roomOf(
  { ledger, provider, maturing }: RoomOptions,
  { asset, stakeRatio }: Pick<Offer.Offer, 'asset' | 'stakeRatio'>,
): Promise<bigint> {
  const { amount } = await ledger.stake(provider, 'sessions')
  const backed = (amount * stakeRatio) / RATIO_SCALE - maturing(asset)
  return backed > 0n ? backed : 0n
}

/** Base units that the caps of one client may have in all. */
function shareOf(room: bigint, paid: bigint): bigint {
  const always = room / CLIENT_ROOM_SHARE
  const most = room / KNOWN_CLIENT_ROOM_SHARE
  const earned = paid * CAP_PER_PAID
  if (earned <= always) return always
  return earned < most ? earned : most
}

/** A part of the room, and who has some of it. */
type Part = { readonly of: readonly Holder[]; readonly size: bigint }

/**
 * Sessions that have to end before each part has room for what is asked.
 *
 * @throws {ProviderFullError} There is no room, or it is above `mine`, what its client may have.
 */
function endedFor(asked: Holder, mine: bigint, parts: readonly Part[]): readonly Holder[] {
  let most = mine
  let ended = asked.cap > mine ? undefined : ([] as readonly Holder[])
  for (const { of, size } of parts) {
    const free = size - sumOf(of)
    if (free < most) most = free
    const rest = of.filter((holder) => !ended?.includes(holder))
    const more = ended && givingWay(asked, rest, asked.cap - free - sumOf(ended))
    ended = more && [...(ended ?? []), ...more]
  }
  if (ended) return ended
  const capMax = most > 0n ? most : 0n
  const { asset } = asked.dealing.offer
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
function givingWay(
  { dealing: { client }, cap }: Holder,
  holders: readonly Holder[],
  needed: bigint,
): readonly Holder[] | undefined {
  const sums = new Map<AccountId, bigint>()
  const add = (of: AccountId, amount: bigint) => sums.set(of, (sums.get(of) ?? 0n) + amount)
  for (const { dealing, cap } of holders) add(dealing.client, cap)
  const wouldHold = cap + (sums.get(client) ?? 0n)
  const waiting = new Set(holders.filter(({ dealing, idle }) => idle && dealing.client !== client))
  const ended: Holder[] = []
  for (let left = needed; left > 0n; ) {
    let next: Holder | undefined
    for (const holder of waiting) {
      const by =
        (sums.get(holder.dealing.client) ?? 0n) - (next ? sums.get(next.dealing.client)! : 0n)
      const longer = (holder.idle?.forMs ?? 0) > (next?.idle?.forMs ?? 0)
      if (!next || by > 0n || (by === 0n && longer)) next = holder
    }
    if (!next || (sums.get(next.dealing.client) ?? 0n) < wouldHold) return undefined
    waiting.delete(next)
    add(next.dealing.client, -next.cap)
    left -= next.cap
    ended.push(next)
  }
  return ended
}

const sumOf = (holders: readonly Holder[], of?: AccountId): bigint =>
  holders
    .filter(({ dealing }) => of === undefined || dealing.client === of)
    .reduce((sum, { cap }) => sum + cap, 0n)

/** The share of the room that an authorization asks for. */
export const holderOf = (
  { client, cap }: Pick<Session.SessionAuthorization, 'client' | 'cap'>,
  { offer, checkpoint }: Omit<Holder['dealing'], 'client'>,
): Holder => ({ dealing: { client, offer, checkpoint }, cap })
