// Goal: a gateway that lost its state accepts from a provider only vouchers that the gateway itself
// signed or may have signed. It continues a session only if both sides count the same answers.
// Method: vouchers with real signatures, each changed in one field.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Channel, Hex, Price, SessionAccount, Voucher } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type ClientAccount, reconcileAccounts } from './reconcile.ts'

const client = createMemoryChain().connect(new Uint8Array(32).fill(7))
const stranger = createMemoryChain().connect(new Uint8Array(32).fill(8))
const { domain, signer } = client
const id = `0x${'5e'.repeat(32)}` as const
const MILLION = 1_000_000n

async function signed(
  fields: Partial<Voucher.Voucher> = {},
  by = signer,
): Promise<Channel.SignedVoucher> {
  const voucher = { sessionId: id, total: 50n, count: 0n, receiptsRoot: Hex.zeroHash, ...fields }
  return { voucher, signature: await by.sign(Voucher.hash(voucher, domain)) }
}

function reconcile(
  lastVoucher: Channel.SignedVoucher | undefined,
  own: Partial<ClientAccount> = {},
  writtenOff = 0n,
) {
  const offer = { provider: stranger.account, prices: { ...Price.zeroPrices, output: MILLION } }
  const account = {
    id,
    offer,
    signer,
    keys: client,
    domain,
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    ceiling: 100n,
    ...own,
  } as ClientAccount
  const ready = { kind: 'ready', writtenOff, ...(lastVoucher && { lastVoucher }) }
  return reconcileAccounts(ready as Parameters<typeof reconcileAccounts>[0], account)
}

const violation = { code: 'provider-protocol-violation' }

describe('a provider is not believed', () => {
  test.each<[string, () => Promise<Channel.SignedVoucher>]>([
    ['that another key signed', () => signed({}, stranger.signer)],
    ['of another session', () => signed({ sessionId: Hex.zeroHash })],
    ['above all that may have been signed', () => signed({ total: 101n })],
  ])('a voucher %s', async (_what, make) => {
    await expect(reconcile(await make())).rejects.toMatchObject(violation)
  })

  test('a written-off amount that no voucher pays', async () => {
    await expect(reconcile(undefined, {}, 1n)).rejects.toMatchObject(violation)
    await expect(reconcile(await signed(), {}, 51n)).rejects.toMatchObject(violation)
    expect((await reconcile(await signed(), {}, 50n)).agreed).toBe(true)
  })

  test('a written-off amount beside answers that the voucher does not pay too', async () => {
    const { initialSnapshot } = SessionAccount
    const finished = { ...initialSnapshot.finished, output: 20n }
    const own = { accountSnapshot: { ...initialSnapshot, finished } }
    expect((await reconcile(await signed(), own, 30n)).agreed).toBe(true)
    await expect(reconcile(await signed(), own, 31n)).rejects.toMatchObject(violation)
  })
})

describe('of two vouchers', () => {
  test('the newer counts, whoever holds it', async () => {
    const [older, newer] = [await signed({ total: 40n }), await signed({ total: 60n })]
    expect((await reconcile(newer, { last: older })).voucher).toEqual(newer)
    expect((await reconcile(older, { last: newer })).voucher).toEqual(newer)
    expect((await reconcile(undefined, { last: newer })).voucher).toEqual(newer)
  })

  test('one at the bound of what may have been signed is ours', async () => {
    const last = await signed({ total: 100n })
    expect((await reconcile(last)).voucher).toEqual(last)
  })
})

test('both sides agree only where they count the same answers', async () => {
  expect((await reconcile(undefined)).agreed).toBe(true)
  expect((await reconcile(await signed({ count: 1n }))).agreed).toBe(false)
  const { initialSnapshot } = SessionAccount
  const frontier = { count: 1n, peaks: [id] }
  const accountSnapshot = { ...initialSnapshot, frontier }
  expect((await reconcile(await signed({ count: 1n }), { accountSnapshot })).agreed).toBe(true)
  expect((await reconcile(undefined, { accountSnapshot })).agreed).toBe(false)
})
