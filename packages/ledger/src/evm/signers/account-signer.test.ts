// Goal: every signer of an account signs exactly the requested message. If a remote signer returns
// anything else, its reply is not used, and the call fails with an error that names the signer.
// Method: one suite for the key in memory and for Anvil, a third-party signer, with the same key;
// viem verifies the signatures. Then a test signer alters each field in turn, signs with another
// key, and returns replies that are malformed, too long, too late or missing.

import { Approval, Audit, type Domain, Hex, Session, SignedObject } from '@ostrom/protocol'
import { sampleApproval, sampleAuthorization, sampleTopUp } from '@ostrom/protocol/testing'
import { parseTransaction, recoverTransactionAddress, recoverTypedDataAddress } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { accountOf } from '../../keys/secp256k1.ts'
import { SIGNER_CALLS_WAITING_MAX, SIGNER_RESPONSE_BYTES_MAX } from '../../limits.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import {
  type AccountSigner,
  createSecretKeySigner,
  type TransactionToSign,
} from './account-signer.ts'
import { createJsonRpcSigner } from './json-rpc-signer.ts'
import {
  honestSigner,
  type SignerAnswer,
  SignerFault,
  type SignerServer,
  serveBytes,
  serveSigner,
} from './signer-server.fixture.ts'

/** The first account of the mnemonic of Anvil and Hardhat, whose key everybody knows. */
const secret = Hex.toBytes('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const account = accountOf(secret)
const local = createSecretKeySigner(secret)

const to: Hex.AccountId = `0x${'5a'.repeat(20)}`
const bytes32 = (n: number): Hex.Hash => `0x${n.toString(16).padStart(2, '0').repeat(32)}`
const base: TransactionToSign = {
  chainId: 31_337,
  nonce: 7,
  to,
  value: 10n ** 18n,
  data: '0xa9059cbb00ff',
  gas: 90_000n,
  fees: { maxFeePerGas: 30_000_000_000n, maxPriorityFeePerGas: 1_000_000_000n },
}

const { to: _to, ...creation } = base
const transactions: Readonly<Record<string, TransactionToSign>> = {
  'a call': base,
  'a payment without data': { ...base, data: '0x' },
  'a call without value at nonce 0': { ...base, nonce: 0, value: 0n },
  'a contract creation': { ...creation, data: '0x6001600255' },
  'a legacy transaction': { ...base, fees: { gasPrice: 2_000_000_000n } },
  'large numbers': { ...base, nonce: 2 ** 40, value: 2n ** 96n - 1n, gas: 30_000_000n },
}

const domain: Domain = {
  scheme: 'eip712',
  chainId: 31_337n,
  contracts: { vault: to, sessions: to, requests: to, offers: to, models: to },
  escrow: 'sessions',
}
const authorization = sampleAuthorization({
  client: account,
  cap: 2n ** 128n - 1n,
  openBySeconds: 0n,
  expiresAtSeconds: 2n ** 63n,
  nonce: 2n ** 64n - 1n,
})
const approval = sampleApproval({
  owner: account,
  spender: to,
  asset: to,
  amount: 2n ** 127n,
  nonce: 2n ** 100n,
  validUntilSeconds: 1_900_000_000n,
})
const topUp = sampleTopUp({ sessionId: bytes32(2), cap: 5n, validUntilSeconds: 9n })
const { signable } = SignedObject
const messages = {
  'an authorization': Session.authorizationMessage(authorization, domain),
  'a top-up': signable(Session.topUpStruct, topUp, domain),
  'an approval': signable(Approval.struct, approval, domain),
  'the secret of a request': signable(Audit.auditSecretStruct, { sessionId: bytes32(3) }, domain),
}

const anvil = anvilOfTests()

const signers: Readonly<Record<string, () => AccountSigner>> = {
  'a key in memory': () => local,
  'Anvil as a signer': () => createJsonRpcSigner({ url: anvil.rpcUrl, account }),
}

describe.each(Object.entries(signers))('%s', (_, open) => {
  test('a signer has the account, and the scheme of EVM chains', () => {
    expect(open()).toMatchObject({ account, scheme: 'eip712' })
  })

  test.each(Object.entries(transactions))('signs %s as it is', async (_name, transaction) => {
    const signed = await open().signTransaction(transaction)
    expect(signed).toBe(await local.signTransaction(transaction))
    const serializedTransaction = signed as `0x02${string}`
    const signedBy = await recoverTransactionAddress({ serializedTransaction })
    expect(signedBy.toLowerCase()).toBe(account)
    const { fees, ...fields } = transaction
    const zero = { nonce: 0, value: 0n, data: '0x' }
    expect({ ...zero, ...parseTransaction(serializedTransaction) }).toMatchObject({
      ...fields,
      ...fees,
    })
  })

  test.each(Object.entries(messages))('signs %s as typed data', async (_name, message) => {
    if (typeof message === 'string' || !('typedData' in message)) throw new Error('not typed')
    const signature = await open().sign(message)
    // viem hashes the typed data itself, which proves that data and digest describe the same
    // object.
    const typed = message.typedData as unknown as Parameters<typeof recoverTypedDataAddress>[0]
    const signedBy = await recoverTypedDataAddress({ ...typed, signature } as never)
    expect(signedBy.toLowerCase()).toBe(account)
    expect(signature).toBe(await local.sign(message.digest))
  })
})

const open = (url: string, waitMs = 30_000) => createJsonRpcSigner({ url, account, waitMs })
const signature = (url: string) => open(url).sign(messages['a top-up'])

let server: SignerServer | undefined
afterEach(() => server?.close())

/** A signer with the account's key whose responses are altered. */
async function serve(change: (method: string, result: unknown) => unknown) {
  const answer = honestSigner(secret)
  server = await serveSigner(async (method, params) => change(method, await answer(method, params)))
  return server
}

test('a signer elsewhere is never asked for a bare digest', async () => {
  const { url, calls } = await serve((_, result) => result)
  for (const message of [bytes32(9), { text: 'words' }]) {
    await expect(open(url).sign(message)).rejects.toMatchObject({ code: 'signer-digest-refused' })
  }
  expect(calls).toEqual([])
  expect(await local.sign(bytes32(9))).toMatch(/^0x[0-9a-f]{130}$/)
})

const changes: readonly (readonly [string, Partial<TransactionToSign>])[] = [
  ['to', { to: `0x${'66'.repeat(20)}` }],
  ['value', { value: base.value + 1n }],
  ['data', { data: '0xa9059cbb00fe' }],
  ['nonce', { nonce: base.nonce + 1 }],
  ['gas', { gas: base.gas * 2n }],
  ['chainId', { chainId: 1 }],
  ['maxFeePerGas', { fees: { maxFeePerGas: 1n, maxPriorityFeePerGas: 1n } }],
  ['type', { fees: { gasPrice: 30_000_000_000n } }],
]

describe('a hostile signer', () => {
  test.each(changes)('a signer that changes %s is refused', async (field, change) => {
    const changed = await local.signTransaction({ ...base, ...change })
    const { url } = await serve((method, result) =>
      method === 'eth_signTransaction' ? changed : result,
    )
    const error = await open(url)
      .signTransaction(base)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'signer-mismatch', values: { account } })
    expect(`${error}`).toContain(field)
  })

  test('a signer that turns a call into a contract creation is refused', async () => {
    const changed = await local.signTransaction(creation)
    const { url } = await serve((method, one) => (method === 'eth_signTransaction' ? changed : one))
    await expect(open(url).signTransaction(base)).rejects.toMatchObject({
      code: 'signer-mismatch',
      values: { changed: 'to' },
    })
  })

  test('a signer that signs with another key is refused, and the error names the key', async () => {
    const otherSecret = new Uint8Array(32).fill(9)
    const other = honestSigner(otherSecret)
    const answer: SignerAnswer = (method, params) =>
      method === 'eth_accounts' ? [account] : other(method, params)
    server = await serveSigner(answer)
    const refusal = { code: 'signer-mismatch', values: { signedBy: accountOf(otherSecret) } }
    await expect(open(server.url).signTransaction(base)).rejects.toMatchObject(refusal)
    await expect(signature(server.url)).rejects.toMatchObject(refusal)
  })

  test('a signer that signs another message is refused', async () => {
    const answer = honestSigner(secret)
    const raised = signable(Session.topUpStruct, { ...topUp, cap: 6n }, domain)
    server = await serveSigner((method, params) => {
      const isTyped = method === 'eth_signTypedData_v4'
      return answer(
        method,
        isTyped ? [account, (raised as { typedData: unknown }).typedData] : params,
      )
    })
    await expect(signature(server.url)).rejects.toMatchObject({ code: 'signer-mismatch' })
  })

  test('a signature with a high s is refused, and one with v of 0 or 1 is taken', async () => {
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
    const forms = {
      high: (r: string, s: string, v: number) => {
        const high = (order - BigInt(`0x${s}`)).toString(16).padStart(64, '0')
        return `0x${r}${high}${(55 - v).toString(16)}`
      },
      low: (r: string, s: string, v: number) => `0x${r}${s}0${v - 27}`,
    }
    for (const [form, write] of Object.entries(forms)) {
      const { url, close } = await serve((method, result) => {
        if (method !== 'eth_signTypedData_v4') return result
        const text = String(result)
        return write(text.slice(2, 66), text.slice(66, 130), Number(`0x${text.slice(130)}`))
      })
      const signing = signature(url)
      if (form === 'low') expect(await signing).toBe(await local.sign(messages['a top-up']))
      else await expect(signing).rejects.toMatchObject({ code: 'signer-mismatch' })
      await close()
    }
  })

  test.each([
    ['nothing', null],
    ['text', 'signed'],
    ['a number', 7],
    ['bytes', `0x${'ab'.repeat(65)}00`],
    ['an object without raw', { tx: {} }],
    ['a list', [[]]],
  ])('a signer that answers %s is refused', async (_, result) => {
    const { url } = await serve((method, honest) => (method === 'eth_accounts' ? honest : result))
    const refusal = { code: 'signer-response-invalid' }
    await expect(open(url).signTransaction(base)).rejects.toMatchObject(refusal)
    await expect(signature(url)).rejects.toMatchObject(refusal)
  })

  test('an unsigned transaction is refused', async () => {
    const { encodeTransaction } = await import('./account-signer.ts')
    const unsigned = encodeTransaction(base)
    const { url } = await serve((method, honest) => (method === 'eth_accounts' ? honest : unsigned))
    await expect(open(url).signTransaction(base)).rejects.toMatchObject({
      code: 'signer-response-invalid',
      values: { reason: 'the transaction has no signature' },
    })
  })
})

describe('a signer that does not answer as one', () => {
  test.each([
    ['HTML', '<html>', 'signer-response-invalid'],
    ['no object', '7', 'signer-response-invalid'],
    ['the answer to another call', '{"id":2,"result":[]}', 'signer-response-invalid'],
    [
      'more than the limit',
      `"${'a'.repeat(SIGNER_RESPONSE_BYTES_MAX)}"`,
      'signer-response-invalid',
    ],
    ['an error of its own', '{"id":1,"error":{"code":4001,"message":"no"}}', 'signer-refused'],
  ])('%s is refused', async (_, body, code) => {
    server = await serveBytes([], (_request, response) => response.end(body))
    await expect(signature(server.url)).rejects.toMatchObject({ code })
  })

  test('a redirect is not followed', async () => {
    server = await serveBytes([], (_request, response) => {
      response.writeHead(307, { location: anvil.rpcUrl }).end()
    })
    await expect(signature(server.url)).rejects.toMatchObject({ code: 'signer-unreachable' })
  })

  test('a signer address without a server is reported as unreachable', async () => {
    const gone = await serveBytes([], () => {})
    await gone.close()
    await expect(signature(gone.url)).rejects.toMatchObject({
      code: 'signer-unreachable',
      values: { reason: 'ECONNREFUSED' },
    })
  })

  test('a signature that nobody confirms ends the wait, and the remedy is told', async () => {
    const answer = honestSigner(secret)
    server = await serveSigner((method, params) =>
      method === 'eth_signTypedData_v4' ? new Promise(() => {}) : answer(method, params),
    )
    const error = await open(server.url, 200)
      .sign(messages['a top-up'])
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'signer-timeout', values: { waitedMs: 200 } })
    expect(`${error}`).toContain('confirm when asked')
  })

  test('a refusal is told in its words, shortened and without control characters', async () => {
    const words = `\u001b[31mdenied ${'x'.repeat(1_000)}`
    server = await serveSigner((method) => {
      if (method === 'eth_accounts') return [account]
      throw new SignerFault(-32_000, words)
    })
    const error = await signature(server.url).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'signer-refused', values: { code: -32_000 } })
    const { reason } = (error as { values: { reason: string } }).values
    expect(reason).toMatch(/^ \[31mdenied x+$/)
    expect(reason.length).toBe(200)
  })

  test('one without the key is told before anything is signed', async () => {
    server = await serveSigner(() => [to])
    await expect(signature(server.url)).rejects.toMatchObject({
      code: 'signer-account-missing',
      values: { account, accounts: 1 },
    })
    expect(server.calls).toEqual(['eth_accounts'])
  })
})

test.each([
  ['plain HTTP to another machine: use https', 'http://signer.example:8550'],
  ['it contains a user name or a password', 'https://me:secret@signer.example'],
  ['neither https nor http', 'file:///signer'],
  ['not a URL', 'signer'],
])('an address is refused because of: %s', (reason, url) => {
  const opening = () => createJsonRpcSigner({ url, account })
  expect(opening).toThrowError(expect.objectContaining({ code: 'signer-url-invalid' }))
  expect(opening).toThrowError(reason)
})

test('errors name the host of a signer and no path of it, which may be secret', async () => {
  server = await serveSigner(() => [to])
  const error = await signature(`${server.url}/api-key-7f3a`).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ values: { signer: server.url } })
  expect(`${error}`).not.toContain('7f3a')
})

describe('the methods of each kind of signer', () => {
  const honest = honestSigner(secret)
  const call = (method: string) => (params: readonly unknown[]) => honest(method, params)
  const transaction = call('eth_signTransaction')
  const typed = call('eth_signTypedData_v4')
  /** Method names and results of the real programs; their sources are in docs/spec/keys.md. */
  const programs: Readonly<Record<string, Readonly<Record<string, ReturnType<typeof call>>>>> = {
    Web3Signer: {
      eth_accounts: () => [account],
      health_status: () => 'OK',
      eth_signTransaction: transaction,
      eth_signTypedData: typed,
    },
    clef: {
      account_list: () => [account],
      account_signTransaction: async (params) => ({ raw: await transaction(params), tx: {} }),
      account_signTypedData: typed,
    },
    'JSON-RPC wallet': {
      eth_accounts: () => [account],
      eth_signTransaction: transaction,
      eth_signTypedData_v4: typed,
    },
  }

  test.each(Object.entries(programs))('a signer uses methods of %s', async (program, methods) => {
    server = await serveSigner((method, params) => {
      const answer = methods[method]
      if (answer) return answer(params)
      throw new SignerFault(-32_601, `the method ${method} does not exist/is not available`)
    })
    const signer = open(server.url)
    expect(await signer.check()).toEqual({ program, host: server.url })
    expect(await signer.signTransaction(base)).toBe(await local.signTransaction(base))
    const message = messages['an approval']
    expect(await signer.sign(message)).toBe(await local.sign(message))
  })

  test('clef is not asked for its list of accounts, which a person has to allow', async () => {
    const { clef } = programs
    server = await serveSigner((method, params) => {
      const answer = clef?.[method]
      if (answer) return answer(params)
      throw new SignerFault(-32_601, 'not available')
    })
    await signature(server.url)
    expect(server.calls).toEqual(['eth_accounts', 'account_signTypedData'])
  })
})

test('the largest transaction that nodes accept is below the limit of a response', async () => {
  const large = { ...base, data: `0x${'ab'.repeat(127 * 1024)}` as Hex.Hex }
  const answer = honestSigner(secret)
  server = await serveSigner(async (method, params) => {
    const result = await answer(method, params)
    // The result has the form of geth and clef: the transaction in RLP, and its fields beside it.
    return method === 'eth_signTransaction' ? { raw: result, tx: { input: large.data } } : result
  })
  expect(await open(server.url).signTransaction(large)).toBe(await local.signTransaction(large))
})

test('signatures wait for one another up to the limit, and one more is refused', async () => {
  let active = 0
  let most = 0
  const answer = honestSigner(secret)
  const gate: { open?: () => void } = {}
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  server = await serveSigner(async (method, params) => {
    most = Math.max(most, ++active)
    await opened
    active--
    return await answer(method, params)
  })
  const signer = open(server.url)
  // The first call asks the signer for its methods; the others wait for the response.
  const first = signer.sign(messages['a top-up'])
  gate.open?.()
  await first
  const many = Array.from({ length: SIGNER_CALLS_WAITING_MAX }, () =>
    signer.sign(messages['a top-up']),
  )
  const refused = signer.sign(messages['a top-up'])
  await expect(refused).rejects.toMatchObject({ code: 'signer-busy' })
  expect(new Set(await Promise.all(many)).size).toBe(1)
  expect(most).toBe(1)
})
