// Goal: only a client without a session in use loses its capacity to others.
// Method: a capacity of a hundred base units in total, and sessions that record their end.

import type { AccountId, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ClientOffer } from './client-limiter.ts'
import { PAYING_CLIENT_READS_MAX } from './limits.ts'
import { type CapacityHolder, createProviderCapacity } from './provider-capacity.ts'

const asset = `0x${'00'.repeat(20)}` as const
type StakeTerms = Pick<Offer.Offer, 'asset' | 'stakeRatio'>
const native: StakeTerms = { asset, stakeRatio: 10n ** 18n }

function setUp() {
  const clients = new Set<AccountId>()
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const hasPaid = ({ client }: Pick<ClientOffer, 'client'>) => clients.has(client)
  const clientLimiter = {
    hasPaid,
    paid: (clientOffer: Pick<ClientOffer, 'client'>) => (hasPaid(clientOffer) ? 10n : 0n),
  }
  const ledger = {
    stake: async () => ({ amount: 100n }),
  }
  const provider = clientOf(99)
  let maturing = 0n
  const room = createProviderCapacity({
    clock,
    clientLimiter,
    ledger,
    provider,
    maturing: () => maturing,
  } as never)
  const ended: string[] = []
  const promised: string[] = []
  /** Creates a session of a client; idle for `forMs` milliseconds, or in use. */
  const holder = (
    client: number,
    cap: bigint,
    forMs?: number,
    paidIn: StakeTerms = native,
  ): CapacityHolder => {
    const end = async () => void ended.push(`${client}: ${cap}`)
    const setReserved = (isPromised: boolean) => void promised.push(`${client}: ${isPromised}`)
    const clientOffer = {
      client: clientOf(client),
      offer: paidIn as Offer.Offer,
      checkpoint: 1n,
    }
    return {
      clientOffer,
      cap,
      ...(forMs !== undefined && { idle: { forMs, setReserved, end } }),
    }
  }
  const share = async (requester: CapacityHolder, holders: readonly CapacityHolder[]) => {
    await (await room.reserve(requester, () => holders)).evict()
    return ended
  }
  const mature = (owed: bigint) => {
    maturing = owed
  }
  return { room, known: clients, holder, share, mature, ended, promised }
}

const clientOf = (at: number): AccountId => `0x${at.toString(16).padStart(40, '0')}`
const full = { code: 'provider-capacity-exceeded' }

test('work whose pay matures leaves less room for others', async () => {
  const { holder, share, mature } = setUp()
  mature(60n)
  await share(holder(1, 10n), [])
  await expect(share(holder(1, 11n), [])).rejects.toMatchObject(full)
  mature(200n)
  await expect(share(holder(1, 1n), [])).rejects.toMatchObject(full)
})

test('room in a token is what stake backs by its own ratio, beside that in others', async () => {
  const { holder, share } = setUp()
  const token = { asset: `0x${'5c'.repeat(20)}`, stakeRatio: 10n ** 17n } as const
  const holders = [holder(1, 100n)]
  await share(holder(2, 2n, undefined, token), holders)
  await expect(share(holder(2, 3n, undefined, token), holders)).rejects.toMatchObject(full)
})

test('room is promised to one until its session ends, or is not needed', async () => {
  const { room, holder, ended, promised } = setUp()
  const holders = [holder(1, 25n, 60_000), holder(2, 25n, 70_000)]
  const unneeded = await room.reserve(holder(3, 25n), () => holders)
  expect(promised).toEqual(['2: true'])
  unneeded.cancel()
  expect(promised).toEqual(['2: true', '2: false'])
  expect(ended).toEqual([])
  const needed = await room.reserve(holder(3, 25n), () => holders)
  await Promise.all([needed.evict(), needed.evict()])
  needed.cancel()
  expect(ended).toEqual(['2: 25'])
  expect(promised).toEqual(['2: true', '2: false', '2: true'])
})

describe('a newcomer for whom there is no room', () => {
  test('a newcomer gets the capacity of the session that was unused for longest', async () => {
    const { holder, share } = setUp()
    const holders = [holder(1, 25n, 60_000), holder(2, 25n, 70_000)]
    expect(await share(holder(3, 25n), holders)).toEqual(['2: 25'])
  })

  test('a newcomer gets the capacity of the largest holder, so that few sessions end', async () => {
    const { holder, share } = setUp()
    const holders = [holder(1, 2n, 90_000), holder(2, 24n, 60_000), holder(4, 24n, 60_000)]
    expect(await share(holder(3, 2n), holders)).toEqual(['2: 24'])
  })

  test('a newcomer gets no capacity of a session in use', async () => {
    const { holder, share } = setUp()
    const holders = [holder(1, 25n), holder(2, 25n)]
    await expect(share(holder(3, 1n), holders)).rejects.toMatchObject(full)
  })

  // Finding: PRO-1
  test('a newcomer takes capacity only from clients that hold at least as much', async () => {
    const { holder, share } = setUp()
    const holders = [holder(1, 10n, 60_000), holder(2, 20n, 60_000), holder(4, 20n)]
    await expect(share(holder(3, 21n), holders)).rejects.toMatchObject(full)
    expect(await share(holder(3, 20n), holders)).toEqual(['2: 20'])
  })

  test('ends nobody where all of them together would not do, nor sessions of its own', async () => {
    const { holder, share } = setUp()
    const holders = [holder(1, 10n, 60_000), holder(2, 25n), holder(4, 15n)]
    await expect(share(holder(3, 11n), holders)).rejects.toMatchObject(full)
    const own = [holder(3, 5n, 60_000), holder(2, 25n), holder(4, 20n)]
    await expect(share(holder(3, 5n), own)).rejects.toMatchObject(full)
    expect(await share(holder(3, 0n), holders)).toEqual([])
  })

  test('ends sessions of who has paid only where these fill what all share', async () => {
    const { holder, share, known } = setUp()
    for (const at of [1, 2, 4]) known.add(clientOf(at))
    const holders = [holder(1, 50n, 60_000), holder(2, 25n)]
    expect(await share(holder(3, 25n), holders)).toEqual([])
    expect(await share(holder(3, 25n), [...holders, holder(4, 25n)])).toEqual(['1: 50'])
  })
})

test('a client that has paid causes a limited number of checks on the chain in a minute', () => {
  const { room, known, holder } = setUp()
  for (const at of [1, 2]) known.add(clientOf(at))
  const ask = (at: number, peer: string) =>
    room.admit(holder(at, 1n).clientOffer, [], peer).cancel()
  for (let at = 0; at < PAYING_CLIENT_READS_MAX; at++) ask(1, `peer ${at}`)
  expect(() => ask(1, 'another peer')).toThrow(
    expect.objectContaining({ ...full, retryAfterSeconds: expect.any(Number) }),
  )
  ask(2, 'peer 1')
})
