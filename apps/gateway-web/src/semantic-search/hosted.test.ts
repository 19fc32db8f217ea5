// Goal: on a shared gateway each account pays for its own semantic searches, from a session that
// its wallet allowed. Only vectors that an account bought itself rank its results. Vectors are not
// verified, so a provider that sold false vectors to one account must not change the order for
// another account.
// Method: the web app's endpoints over a real market in memory, with accounts whose keys sign like
// wallets. After each question, the chain and the receipts must state the same amounts.

import type { Ledger } from '@ostrom/ledger'
import { Approval, type Hex, Session } from '@ostrom/protocol'
import { hashMessage } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEARCHES_PER_MINUTE_MAX } from '../services/limits.ts'
import type { Web } from '../web.ts'
import { createSearchFixture, pageOf } from './semantic-search.fixture.ts'

let fixture: Awaited<ReturnType<typeof createSearchFixture>>
let web: Web
let anna: HostedUser
let ben: HostedUser

beforeAll(async () => {
  const files = { serve: async () => undefined, missing: () => undefined } as never
  fixture = await createSearchFixture(files, { shared: true })
  web = fixture.webOf()
  anna = await personOf(1)
  ben = await personOf(2)
})
afterAll(() => fixture?.close())

type HostedUser = Awaited<ReturnType<typeof personOf>>

/** A person with a wallet, who is signed in by it. */
async function personOf(key: number) {
  const ledger = await fixture.endow(new Uint8Array(32).fill(key))
  const { account, signer } = ledger
  const challenge = await pageOf(web).ask('/sign-in/challenge', { account })
  const { text, nonce, issuedAtMs } = challenge.body
  const signature = await signer.sign(hashMessage(text) as Hex.Hash)
  const { cookie } = await pageOf(web).ask('/sign-in/wallet', {
    account,
    nonce,
    issuedAtMs,
    signature,
  })
  const page = pageOf(web, cookie)
  const approve = ({ amount, nonce, validUntilSeconds, ...names }: Record<string, string>) => {
    const numbers = { amount: BigInt(amount!), nonce: BigInt(nonce!) }
    const approval = { ...names, ...numbers, validUntilSeconds: BigInt(validUntilSeconds!) }
    return signer.sign(Approval.hash(approval as Approval.Approval, ledger.domain))
  }
  return {
    ledger,
    page,
    /** Lets the wallet allow a session with the provider that the page shows. */
    async allow() {
      const { version: model, provider } = await page.offered()
      const wish = { model, provider, cap: `${10n ** 17n}` }
      const { body: draft } = await page.ask('/account/sessions/prepare', wish)
      const { cap: most, openBySeconds, expiresAtSeconds, nonce, ...names } = draft.authorization
      const authorization: Session.SessionAuthorization = {
        ...names,
        cap: BigInt(most),
        nonce: BigInt(nonce),
        openBySeconds: BigInt(openBySeconds),
        expiresAtSeconds: BigInt(expiresAtSeconds),
      }
      const digest = Session.authorizationHash(authorization, ledger.domain)
      const body = {
        id: draft.id,
        signature: await signer.sign(digest),
        ...(draft.approval && { approvalSignature: await approve(draft.approval) }),
      }
      expect((await page.ask('/account/sessions/open', body)).status).toBe(200)
    },
  }
}

const worth = async ({ account, nativeAsset: asset, ...ledger }: Ledger) => {
  return (await ledger.balance(account, asset)) + (await ledger.walletBalance(account, asset))
}

/** Returns the amount that an account owes by the receipts of its answers. */
async function owed({ page }: HostedUser): Promise<bigint> {
  const { body } = await page.ask('/wallet/usage')
  let sum = 0n
  for (const { receipt } of body.answers as { receipt: string }[]) {
    sum += BigInt((await page.ask(`/wallet/receipt?id=${receipt}`)).body.cost)
  }
  return sum
}

const codeOf = ({ status, body }: { status: number; body: { error?: { code: string } } }) => [
  status,
  body.error?.code,
]

test('shows the price to all, and asks for nobody without a sign-in or a session', async () => {
  expect(await pageOf(web).offered()).toMatchObject({ model: 'tiny-embed', missingTexts: 3 })
  expect(codeOf(await pageOf(web).search('rain'))).toEqual([401, 'sign-in-required'])
  expect(codeOf(await anna.page.search('rain'))).toEqual([402, 'session-required'])
  expect(await pageOf(web).offered()).toMatchObject({ missingTexts: 3 })
})

// Finding: OFF3-15
test('each account pays from its own session for all vectors that rank its searches', async () => {
  await anna.allow()
  // Anna’s session does not allow Ben's search.
  expect(codeOf(await ben.page.search('rain'))).toEqual([402, 'session-required'])
  const first = await anna.page.search('rain')
  const { provider } = await anna.page.offered()
  expect(first.body).toMatchObject({ embeddedTexts: 4, provider })
  expect(await anna.page.offered()).toMatchObject({ missingTexts: 0 })
  // The quote depends on the account: without a sign-in it counts all texts.
  for (const page of [ben.page, pageOf(web)]) {
    expect(await page.offered()).toMatchObject({ missingTexts: 3 })
  }
  await ben.allow()
  const second = await ben.page.search('rain')
  expect(second.body).toMatchObject({ embeddedTexts: 4 })
  expect(second.body.models).toEqual(first.body.models)
  const again = await ben.page.search('rain')
  expect(again.body).toMatchObject({ embeddedTexts: 1 })
  expect(BigInt(again.body.cost)).toBeLessThan(BigInt(second.body.cost))
  expect([await owed(anna), await owed(ben)]).toEqual([
    BigInt(first.body.cost),
    BigInt(second.body.cost) + BigInt(again.body.cost),
  ])
  const theirs = await ben.page.ask(`/wallet/receipt?id=${first.body.receipts[0]}`)
  expect(theirs.status).toBe(404)
})

test('shows each what is free, and what their session may still cost', async () => {
  await fixture.sync()
  for (const { ledger, page } of [anna, ben]) {
    const cap = 10n ** 17n
    const { account, id: chain, nativeAsset: asset } = ledger
    const available = `${5n * 10n ** 18n - cap}`
    const expected = { wallet: `${5n * 10n ** 18n}`, available, reserved: `${cap}` }
    expect((await page.ask('/wallet')).body).toEqual({
      unit: { asset, symbol: 'TEST', decimals: 18 },
      account,
      chain,
      ...expected,
      balances: [{ asset, ...expected }],
    })
  }
})

test('shows each what their first session had them approve, and what is left of it', async () => {
  for (const { ledger, page } of [anna, ben]) {
    const spender = ledger.approvals!.spenders.get('sessions')
    const amount = `${5n * 10n ** 18n - 10n ** 17n}`
    expect((await page.ask('/wallet/approvals')).body).toMatchObject({
      hasApprovals: true,
      approvals: [{ name: 'sessions', spender, asset: ledger.nativeAsset, amount }],
    })
  }
  // Since their deposit, the accounts sent no transaction: the provider opened their sessions, and
  // paid the gas.
  expect(await anna.ledger.walletBalance(anna.ledger.account, anna.ledger.nativeAsset)).toBe(
    5n * 10n ** 18n,
  )
})

test('asks nothing where it could cost more than was shown', async () => {
  const before = await owed(anna)
  expect(codeOf(await anna.page.search('rain', { costMax: '1' }))).toEqual([
    409,
    'semantic-search-price-changed',
  ])
  expect(await owed(anna)).toBe(before)
})

test('a session that ended pays no more: the wallet may allow another one', async () => {
  const carol = await personOf(3)
  await carol.allow()
  expect((await carol.page.search('rain')).status).toBe(200)
  expect((await carol.page.ask('/wallet/sessions/close', {})).status).toBe(200)
  expect(codeOf(await carol.page.search('rain'))).toEqual([402, 'session-required'])
  await carol.allow()
  expect((await carol.page.search('rain')).status).toBe(200)
})

test('takes one at a time and so many in a minute of each, whatever others ask', async () => {
  const page = await anna.page.offered()
  const [mine, again, theirs] = await Promise.all([
    anna.page.search('a dog', page),
    anna.page.search('a dog', page),
    ben.page.search('a dog', page),
  ])
  expect([mine.status, again.status].toSorted()).toEqual([200, 429])
  expect(theirs.status).toBe(200)
  const codes: unknown[] = []
  // One request more than twice the limit, because a new minute may begin in between.
  for (let i = 0; i <= 2 * SEARCHES_PER_MINUTE_MAX; i++) {
    codes.push((await anna.page.search('x', { ...page, costMax: '0' })).body.error.code)
  }
  expect(new Set(codes)).toEqual(new Set(['semantic-search-price-changed', 'semantic-search-busy']))
  expect((await ben.page.search('x', page)).status).toBe(200)
})

test('each pays what the receipts say, once all is settled, and nobody else anything', async () => {
  const people = [anna, ben]
  const debts = await Promise.all(people.map(owed))
  expect(debts.every((debt) => debt > 0n)).toBe(true)
  await fixture.closeAll()
  await fixture.sync()
  for (const [index, { ledger, page }] of people.entries()) {
    expect(await worth(ledger)).toBe(10n ** 19n - debts[index]!)
    expect((await page.ask('/wallet')).body).toMatchObject({ reserved: '0' })
  }
  const { account, nativeAsset } = fixture.ledger
  expect(await fixture.ledger.balance(account, nativeAsset)).toBe(100n * 10n ** 18n)
  expect(fixture.answerMetrics.measurements()).toEqual([])
})
