// Goal: an account gets coin for one ticket at a time, also if the process is killed between two
// messages, and a proxy that does not pay gets no further ticket.
// Method: accounts on a state in memory, a ledger that the test writes, and a proxy that the test
// plays.

import { Hex } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  createDisposableAccounts,
  type DisposableAccounts,
  type DisposableAccountsOptions,
  disposableSecret,
} from './disposable-accounts.ts'
import { PAYOUT_UNCONFIRMED_SECONDS, PAYOUT_WAIT_SECONDS_MAX } from './limits.ts'
import { createScriptedProxy, TICKET_CREDIT } from './scripted-proxy.fixture.ts'

const FEE = 10n ** 10n
const START = 1_800_000_000n
const codeOf = ({ code }: { readonly code?: string }) => code

let proxy: Awaited<ReturnType<typeof createScriptedProxy>>
let accounts: DisposableAccounts
let nowSeconds: bigint
/** Balances of accounts in their wallets. */
let balances: Map<string, bigint>

beforeEach(async () => {
  proxy = await createScriptedProxy()
  nowSeconds = START
  balances = new Map()
  accounts = openAccounts()
})

/** Opens the accounts of the state, as after a restart. */
function openAccounts() {
  const ledger = {
    nativeAsset: `0x${'00'.repeat(20)}`,
    nowSeconds: async () => nowSeconds,
    balance: async () => 0n,
    walletBalance: async (account: string) => balances.get(account) ?? 0n,
    createSigner: (secret: Uint8Array) => ({ account: Hex.from(secret.slice(0, 20)) }),
  } as unknown as DisposableAccountsOptions['ledger']
  const { state, random } = proxy
  return createDisposableAccounts({ state, random, clock: createClockManual(), ledger })
}

const fund = (payoutFeeMax = FEE) => accounts.fund('one', proxy.access, { payoutFeeMax })

/** Takes a request for a payout, and a ticket for it; promises the payout in a minute. */
async function pay({ dueSeconds = START + 60n } = {}) {
  const far = await proxy.accept()
  await far.sendTerms({ payoutFee: FEE })
  const { id } = await far.next('fund')
  await far.send({ kind: 'payout', id, status: 'unpaid', dueSeconds: 0n })
  await far.creditTicket()
  await far.next('fund')
  await far.send({ kind: 'payout', id, status: 'waiting', dueSeconds })
  return id
}

describe('an account', () => {
  test('an account has a name of its own, and its secret stays in the state', async () => {
    const made = await accounts.make('one')
    expect(Object.keys(made)).not.toContain('secret')
    const secret = await disposableSecret(proxy.state, 'one')
    expect(Hex.from(secret.slice(0, 20))).toBe(made.account)
    expect(await accounts.make('one').catch(codeOf)).toBe('disposable-account-invalid')
    expect(await accounts.make('One').catch(codeOf)).toBe('disposable-account-invalid')
    expect(await accounts.look('two').catch(codeOf)).toBe('disposable-account-invalid')
  })

  test('an account gets the credit of a ticket less the fee, and shows its arrival', async () => {
    const { account } = await accounts.make('one')
    const funding = fund()
    await pay()
    const amount = TICKET_CREDIT - FEE
    expect((await funding).waiting).toEqual({ amount, dueSeconds: START + 60n })
    balances.set(account, amount - 1n)
    expect((await accounts.look('one')).arrived).toBe(0)
    balances.set(account, amount)
    expect(await openAccounts().list()).toEqual([
      { name: 'one', account, madeSeconds: START, arrived: 1 },
    ])
    expect(proxy.tickets.taken()).toBe(1)
  })

  test('an account gets a second payout only after the first has arrived', async () => {
    const { account } = await accounts.make('one')
    const first = fund()
    const id = await pay()
    await first
    expect(await fund().catch(codeOf)).toBe('payout-waiting')
    balances.set(account, TICKET_CREDIT - FEE)
    const second = fund()
    expect(await pay()).not.toBe(id)
    await second
    expect(proxy.tickets.taken()).toBe(2)
  })
})

describe('a payout', () => {
  test.each([
    ['makes no payouts', {}],
    ['keeps more than the user agreed to', { payoutFee: FEE + 1n }],
  ])('a payout is not requested if the proxy %s', async (_, fields) => {
    await accounts.make('one')
    const funding = fund().catch(codeOf)
    await (await proxy.accept()).sendTerms(fields)
    expect(await funding).toBe('payout-terms-refused')
    expect((await accounts.look('one')).waiting).toBeUndefined()
    expect(proxy.tickets.taken()).toBe(0)
  })

  test('a payout is on disk before its request, and continues after a kill', async () => {
    await accounts.make('one')
    const killed = fund().catch(codeOf)
    const far = await proxy.accept()
    await far.sendTerms({ payoutFee: FEE })
    const { id } = await far.next('fund')
    expect((await openAccounts().look('one')).waiting).toEqual({ amount: TICKET_CREDIT - FEE })
    await far.send({ kind: 'payout', id, status: 'unpaid', dueSeconds: 0n })
    await far.next('ticket')
    proxy.cut()
    await killed
    accounts = openAccounts()
    const resumed = fund()
    const again = await proxy.accept()
    // The proxy has counted the ticket and charged the payout before the connection was lost.
    await again.sendTerms({ payoutFee: FEE, balance: TICKET_CREDIT })
    expect((await again.next('fund')).id).toBe(id)
    await again.send({ kind: 'payout', id, status: 'waiting', dueSeconds: START + 60n })
    expect((await resumed).waiting?.dueSeconds).toBe(START + 60n)
    expect(proxy.tickets.taken()).toBe(1)
  })

  test('a payout without confirmation is requested elsewhere after a day', async () => {
    await accounts.make('one')
    const killed = fund().catch(codeOf)
    const far = await proxy.accept()
    await far.sendTerms({ payoutFee: FEE })
    await far.next('fund')
    proxy.cut()
    await killed
    const other = await createScriptedProxy()
    const access = { ...other.access, addresses: other.access.addresses.map((one) => `${one}2`) }
    const terms = { payoutFeeMax: FEE }
    nowSeconds = START + PAYOUT_UNCONFIRMED_SECONDS
    expect(await accounts.fund('one', access, terms).catch(codeOf)).toBe('payout-waiting')
    nowSeconds += 1n
    // No proxy listens at this address, and the payout is asked for there.
    expect(await accounts.fund('one', access, terms).catch(codeOf)).toBe('proxy-away')
  })

  test('a late payout ends the trust in its proxy', async () => {
    await accounts.make('one')
    const first = fund()
    await pay()
    await first
    nowSeconds = START + 61n
    expect(await fund().catch(codeOf)).toBe('proxy-misbehaved')
    expect(proxy.dials()).toBe(1)
  })

  test('a payout that would take days ends the trust in its proxy', async () => {
    await accounts.make('one')
    const funding = fund().catch(codeOf)
    await pay({ dueSeconds: START + PAYOUT_WAIT_SECONDS_MAX + 1n })
    expect(await funding).toBe('proxy-misbehaved')
    nowSeconds = START + PAYOUT_UNCONFIRMED_SECONDS + 1n
    expect(await fund().catch(codeOf)).toBe('proxy-misbehaved')
    expect(proxy.dials()).toBe(1)
  })
})
