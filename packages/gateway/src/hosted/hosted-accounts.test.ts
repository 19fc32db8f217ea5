// Goal: the work of a shared gateway for one account affects no other account, and costs the
// gateway's own wallet nothing.
// Method: every function of a real ledger, called through an account's view of it; a state in which
// keys of other owners sort before and after those of the account.

import type { Ledger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { accountLedger } from './account-ledger.ts'
import { AccountLimitError, ExternalWalletRequiredError } from './errors.ts'
import { createHostedAccounts } from './hosted-accounts.ts'
import type { HostedAccountsOptions } from './hosted-options.ts'
import { scopedState } from './scoped-state.ts'

const account = `0x${'a1'.repeat(20)}` as AccountId
const other = `0x${'a2'.repeat(20)}` as AccountId

describe('an account’s view of the chain', () => {
  const own = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const seen = accountLedger(own, account)

  test('reads as the account, with the gateway’s connection', async () => {
    expect(seen.account).toBe(account)
    expect(seen.domain).toEqual(own.domain)
    expect(await seen.balance(account, seen.nativeAsset)).toEqual(
      await own.balance(account, own.nativeAsset),
    )
    expect(await seen.nowSeconds()).toBe(await own.nowSeconds())
    const signer = seen.createSigner(new Uint8Array(32).fill(9))
    const digest = `0x${'0d'.repeat(32)}` as const
    const signature = await signer.sign(digest)
    expect(await seen.verify({ digest, signature, account: signer.account })).toBe(true)
  })

  const reads = new Set<string>([
    'nowSeconds',
    'parameters',
    'offerTerms',
    'balance',
    'walletBalance',
    'decimals',
    'stake',
    'session',
    'request',
    'modelVersion',
    'resolveModel',
    'mayUse',
    'calibration',
    'providerRecord',
    'passesFilter',
    'nonceFloor',
    'events',
    'watch',
    'createSigner',
    'verify',
  ])
  const names = Object.keys(own).filter(
    (name) => typeof own[name as keyof Ledger] === 'function' && !reads.has(name),
  )

  test('refuses calls as errors of its functions', () => {
    expect(names).toEqual(expect.arrayContaining(['deposit', 'withdraw', 'openRequest', 'close']))
  })

  test.each(names)('never does %s with the gateway’s wallet', async (name) => {
    const call = seen[name as keyof Ledger] as unknown as (...args: unknown[]) => Promise<unknown>
    await expect(call({})).rejects.toThrow(ExternalWalletRequiredError)
  })

  test('reads approvals, and cannot approve', async () => {
    const { spenders, allowance, isApprovalUsed, ...writes } = seen.approvals!
    const spender = spenders.get('sessions')!
    expect(await allowance({ owner: account, spender, asset: own.nativeAsset })).toBe(0n)
    expect(await isApprovalUsed({ owner: account, nonce: 1n })).toBe(false)
    expect(Object.keys(writes)).toHaveLength(3)
    for (const write of Object.values(writes) as ((wish: unknown) => Promise<unknown>)[]) {
      await expect(write({})).rejects.toThrow(ExternalWalletRequiredError)
    }
  })

  test('reads what votes recommend, and cannot vote', async () => {
    const { promotedVersion, ...others } = own.governance!
    expect(await seen.governance!.promotedVersion('tiny')).toBe(await promotedVersion('tiny'))
    const names = Object.keys(others) as (keyof typeof others)[]
    expect(names).toEqual(expect.arrayContaining(['propose', 'vote', 'delegate', 'claimReward']))
    for (const name of names.filter((one) => typeof others[one] === 'function')) {
      const call = seen.governance![name] as unknown as () => Promise<unknown>
      await expect(call()).rejects.toThrow(ExternalWalletRequiredError)
    }
  })

  test('signs nothing, and exposes no object that can send', async () => {
    await expect(seen.signer.sign(`0x${'00'.repeat(32)}`)).rejects.toThrow(
      ExternalWalletRequiredError,
    )
    expect([own.audits, own.adapters]).not.toContain(undefined)
    expect([seen.audits, seen.adapters]).toEqual([undefined, undefined])
  })
})

describe('an account’s part of the state', () => {
  const value = new Uint8Array([1])
  const put = (key: string) => ({ kind: 'put', key, value }) as const

  test('reads and lists what is its own alone, page by page', async () => {
    const whole = createStateMemory()
    const mine = scopedState(whole, `hosted/account/${account}/`)
    const theirs = scopedState(whole, `hosted/account/${other}/`)
    await whole.commit([put('gateway/key/1')])
    await theirs.commit([put('gateway/key/2')])
    await mine.commit([put('gateway/key/3'), put('gateway/key/4'), put('z')])
    const keys = async (...args: Parameters<typeof mine.list>) =>
      (await mine.list(...args)).map(({ key }) => key)
    expect(await keys('')).toEqual(['gateway/key/3', 'gateway/key/4', 'z'])
    expect(await keys('gateway/key/', { limit: 1 })).toEqual(['gateway/key/3'])
    expect(await keys('gateway/key/', { after: 'gateway/key/3' })).toEqual(['gateway/key/4'])
    expect(await mine.get('gateway/key/2')).toBeUndefined()
    await mine.commit([{ kind: 'delete', key: 'gateway/key/2' }])
    expect(await theirs.get('gateway/key/2')).toEqual(value)
    await mine.close()
    expect(await theirs.get('gateway/key/2')).toEqual(value)
  })
})

test('a page of another origin can read why a key of an account is refused', async () => {
  const get = async () => {
    throw new AccountLimitError({ what: 'accounts', max: 1 })
  }
  const options = { ledger: { wallets: {} }, state: { get }, catalog: {}, contents: {} }
  const hosted = createHostedAccounts(options as unknown as HostedAccountsOptions)
  const headers = { origin: 'https://app.test', authorization: 'Bearer sk-1' }
  const response = await hosted.handle(new Request('http://gateway.test/v1/models', { headers }))
  expect(response?.status).toBe(429)
  expect(response?.headers.get('access-control-allow-origin')).toBe('https://app.test')
  expect(response?.headers.get('vary')).toBe('Origin')
})

describe('the account of a request', () => {
  const register = async () => {
    const { state, asked } = { state: createStateMemory(), asked: [] as string[] }
    const get: typeof state.get = async (key) => {
      asked.push(key)
      throw new AccountLimitError({ what: 'accounts', max: 1 })
    }
    const options = { ledger: { wallets: {} }, state: { ...state, get }, catalog: {}, contents: {} }
    const hosted = createHostedAccounts(options as unknown as HostedAccountsOptions)
    const ask = (headers: Record<string, string>, path = '/v1/models') =>
      hosted.handle(new Request(`http://gateway.test${path}`, { headers }))
    return { asked, ask }
  }

  // Finding: DIA-6
  test('an account is found by its key in any header, first in Authorization', async () => {
    const { asked, ask } = await register()
    for (const headers of [
      { authorization: 'Bearer sk-1' },
      { 'x-api-key': 'sk-1' },
      { 'api-key': ' sk-1 ' },
      { authorization: 'Bearer sk-1', 'x-api-key': 'sk-2' },
      { authorization: 'Basic sk-3', 'x-api-key': 'sk-1' },
    ]) {
      expect((await ask(headers))?.status).toBe(429)
    }
    expect(new Set(asked).size).toBe(1)
    expect(await ask({ 'x-api-key': '' })).toBeUndefined()
  })

  // Finding: DIA-6
  test('an error of the Messages API has the form of Anthropic’s errors', async () => {
    const { ask } = await register()
    const body = await (await ask({ 'x-api-key': 'sk-1' }, '/v1/messages'))?.json()
    expect(body).toMatchObject({ type: 'error', error: { type: expect.any(String) } })
  })
})
