// Goal: no account of a shared gateway reaches data of the owner, or of another account.
// Method: every endpoint of the table is requested by an account, and without one.

import type { HostedAccount, HostedAccounts } from '@ostrom/gateway/hosted'
import type { AccountId } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { type EndpointName, type EndpointSchema, endpoints } from '../schema/endpoints.ts'
import {
  AccountRateLimitedError,
  GatewayModeMismatchError,
  SignInRequiredError,
} from '../services/errors.ts'
import { ACCOUNT_REQUESTS_PER_MINUTE_MAX } from '../services/limits.ts'
import { createSignIn, type SignIn } from '../services/sign-in.ts'
import { createAccessControl, type WebCall } from './access-control.ts'

const account = `0x${'a1'.repeat(20)}` as AccountId
const names = Object.keys(endpoints) as EndpointName[]
const schemaOf = (name: EndpointName): EndpointSchema => endpoints[name]
const needing = (...kinds: readonly string[]) =>
  names.filter((name) => kinds.includes(schemaOf(name).access))

let nowMs: number
let accounts: AccountId[]
let signIn: SignIn
beforeEach(() => {
  nowMs = 0
  accounts = []
  let byte = 0
  const random = (size: number) => new Uint8Array(size).fill(byte++)
  signIn = createSignIn({ clock: { nowMs: () => nowMs }, random })
})

function accessControlOf(mode: 'local' | 'hosted') {
  const hosted = {
    account: async (one: AccountId) => {
      accounts.push(one)
      const ledger = { nativeAsset: account }
      return { account: one, gateway: {}, http: {}, ledger } as unknown as HostedAccount
    },
  } as HostedAccounts
  const parts = { clock: { nowMs: () => nowMs }, ledger: { nativeAsset: account } }
  const context = {
    signIn,
    parts,
    gateway: {},
    http: {},
    ...(mode === 'hosted' && { hosted: { hosted } }),
  }
  return createAccessControl(context as unknown as WebContext, {}, () => ({}))
}

const requestOf = (token?: string) => {
  const headers = token ? { cookie: `ostrom-8787=${token}` } : undefined
  const request = new Request('http://127.0.0.1:8787/api', headers ? { headers } : {})
  return { request, info: {} }
}

describe('a shared gateway', () => {
  test.each(needing('wallet', 'account'))('refuses %s to nobody in particular', async (name) => {
    const error = await accessControlOf('hosted')
      .handlersFor(requestOf(), name, schemaOf(name))
      .catch((thrown) => thrown)
    expect([SignInRequiredError, GatewayModeMismatchError]).toContain(error.constructor)
    expect(accounts).toEqual([])
  })

  test('gives an account its own, and never what is the owner’s', async () => {
    const accessControl = accessControlOf('hosted')
    const request = requestOf(signIn.admit(account))
    const given: EndpointName[] = []
    for (const name of needing('wallet', 'account')) {
      const handlers = await accessControl
        .handlersFor(request, name, schemaOf(name))
        .catch((error) => {
          expect(error).toBeInstanceOf(GatewayModeMismatchError)
          return undefined
        })
      if (handlers) given.push(name)
    }
    const owners = needing('wallet', 'account').filter((name) => !given.includes(name))
    expect(owners).toEqual(
      expect.arrayContaining(['POST /api/wallet/deposit', 'GET /api/provider-setup']),
    )
    expect(given.filter((name) => !name.startsWith('GET'))).toMatchInlineSnapshot(`
      [
        "POST /api/market/semantic-search",
        "POST /api/wallet/sessions/close",
        "POST /api/wallet/keys",
        "POST /api/wallet/keys/revoke",
        "POST /api/account/deposit",
        "POST /api/account/withdraw",
        "POST /api/account/approvals/revoke",
        "POST /api/account/relay",
        "POST /api/account/sessions/prepare",
        "POST /api/account/sessions/open",
        "POST /api/account/sessions/force-close",
        "POST /api/account/rate",
        "POST /api/account/flag",
        "POST /api/account/governance/propose",
        "POST /api/account/governance/vote",
        "POST /api/account/governance/step",
        "POST /api/account/governance/delegate",
        "POST /api/account/governance/reward",
      ]
    `)
    expect(new Set(accounts)).toEqual(new Set([account]))
  })

  test('takes no sign-in by a code for an account', async () => {
    const token = signIn.redeem(signIn.newCode())
    const name = 'GET /api/wallet'
    const handlers = accessControlOf('hosted').handlersFor(requestOf(token), name, schemaOf(name))
    await expect(handlers).rejects.toThrow(SignInRequiredError)
  })

  test('answers one account so often in a minute, and the others beside it', async () => {
    const accessControl = accessControlOf('hosted')
    const request = requestOf(signIn.admit(account))
    const ask = (by: WebCall) =>
      accessControl.handlersFor(by, 'GET /api/wallet', schemaOf('GET /api/wallet'))
    for (let i = 0; i < ACCOUNT_REQUESTS_PER_MINUTE_MAX; i++) await ask(request)
    await expect(ask(request)).rejects.toThrow(AccountRateLimitedError)
    await ask(requestOf(signIn.admit(`0x${'a2'.repeat(20)}` as AccountId)))
    nowMs += 60_000
    await ask(request)
  })
})

test('a gateway of its owner’s alone has no accounts', async () => {
  const token = signIn.redeem(signIn.newCode())
  for (const name of needing('account')) {
    const handlers = accessControlOf('local').handlersFor(requestOf(token), name, schemaOf(name))
    await expect(handlers, name).rejects.toThrow(GatewayModeMismatchError)
  }
})
