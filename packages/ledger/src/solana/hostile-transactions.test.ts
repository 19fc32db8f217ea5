// Goal: no stranger's transaction can stop or deceive a reader of the program's events, or hide
// events from it.
// Method: the attacks on the real program in a local chain: transactions of version 1, full logs,
// lines that look like events, and nodes that cannot or do not return a transaction.

import { accountAddresses, buildInstruction, deployInstructions } from '@ostrom/contracts-solana'
import {
  foreignProgramFile,
  foreignProgramInstruction,
} from '@ostrom/contracts-solana/foreign-program'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import {
  AccountRole,
  type Address,
  address,
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  createKeyPairSignerFromPrivateKeyBytes,
  createTransactionMessage,
  getTransactionEncoder,
  type Instruction,
  type KeyPairSigner,
  setTransactionMessageComputeUnitLimit,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  setTransactionMessageLoadedAccountsDataSizeLimit,
  signTransaction,
} from '@solana/kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { UNREADABLE_TRIES_MAX } from '../limits.ts'
import { createLedgerSolana } from './index.ts'
import { sendTo } from './local-deployment.ts'
import { type RpcProxy, type RpcResponse, startProxy } from './proxy.fixture.ts'
import { createTestWorld } from './world.fixture.ts'

const memo = address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr')
const UNSUPPORTED_VERSION = -32_015
const INTERNAL_ERROR = -32_603

const world = openForTests(createTestWorld)
let attacker: KeyPairSigner
let stranger: Address
let proxy: RpcProxy
/** Ledger that reads through the proxy. */
let reader: Ledger
/** Rewrites the proxy's response about a transaction. */
let rewrite: ((signature: string, answer: RpcResponse) => RpcResponse) | undefined
let amount = 100n

const secretOf = (n: number) => new Uint8Array(32).fill(n)

beforeAll(async () => {
  attacker = await createKeyPairSignerFromPrivateKeyBytes(secretOf(60))
  world.chain.fund(attacker.address, 10n ** 15n)
  stranger = await deployStranger()
  proxy = await startProxy(world.rpcUrl, (method, [signature]) =>
    method === 'getTransaction' && rewrite
      ? (answer) => rewrite?.(String(signature), answer) ?? answer
      : undefined,
  )
  reader = await readerOf(1)
})
afterAll(async () => {
  proxy?.close()
})

async function deployStranger(): Promise<Address> {
  const [buffer, program] = await Promise.all(
    [61, 62].map((n) => createKeyPairSignerFromPrivateKeyBytes(secretOf(n))),
  )
  if (!buffer || !program) throw new Error('two keys are given')
  const at = accountAddresses(program.address)
  const transactions = deployInstructions({
    file: foreignProgramFile,
    authority: attacker.address,
    buffer: buffer.address,
    program: program.address,
    programData: await at.programData(),
    rentOf: (bytes) => world.chain.svm.minimumBalanceForRentExemption(BigInt(bytes)),
  })
  for (const [i, instructions] of transactions.entries()) {
    const more = i === 0 ? [buffer] : i === transactions.length - 1 ? [program] : []
    await sendTo(world.chain, instructions, [attacker, ...more])
  }
  return program.address
}

/** Returns a new connection that reads through the proxy. */
async function readerOf(n: number): Promise<Ledger> {
  const { domain } = world.ledgers[0] as Ledger
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  const options = { rpcUrl: proxy.rpcUrl, secretKey: secretOf(n), deployment: domain }
  return await createLedgerSolana(options)
}

/** Sends an attacker's transaction; returns its signature. */
async function attack(instructions: readonly Instruction[], version: 0 | 1 = 0): Promise<string> {
  const { chain } = world
  const lifetime = {
    blockhash: chain.blockhash as Blockhash,
    lastValidBlockHeight: chain.slot + 150n,
  }
  const empty =
    version === 1
      ? // A message of version 1 has these two limits only if it requests them.
        setTransactionMessageLoadedAccountsDataSizeLimit(
          1 << 20,
          setTransactionMessageComputeUnitLimit(200_000, createTransactionMessage({ version })),
        )
      : createTransactionMessage({ version })
  const paid = setTransactionMessageFeePayer(attacker.address, empty)
  const living = setTransactionMessageLifetimeUsingBlockhash(lifetime, paid)
  const compiled = compileTransaction(appendTransactionMessageInstructions(instructions, living))
  const signed = await signTransaction([attacker.keyPair], compiled)
  const sent = chain.send(new Uint8Array(getTransactionEncoder().encode(signed)))
  if ('refused' in sent || sent.fault)
    throw new Error(`refused: ${JSON.stringify('refused' in sent ? sent : sent.logs)}`)
  return sent.signature
}

/** Makes a deposit by the attacker, of a different amount each time. */
async function deposit(): Promise<readonly [Instruction, bigint]> {
  amount += 1n
  const at = accountAddresses(world.program)
  const mint = new Uint8Array(32)
  const balance = await at.balance(await keyOfAttacker(), mint)
  const accounts = { payer: attacker.address, asset: await at.asset(mint), balance }
  return [buildInstruction(world.program, 'deposit', { data: { amount }, accounts }), amount]
}

async function openBalance(): Promise<Instruction> {
  const at = accountAddresses(world.program)
  const [owner, mint] = [await keyOfAttacker(), new Uint8Array(32)]
  const balanceAccounts = { balance: await at.balance(owner, mint), asset: await at.asset(mint) }
  const accounts = { payer: attacker.address, ...balanceAccounts }
  return buildInstruction(world.program, 'openBalance', { data: { owner }, accounts })
}

async function keyOfAttacker(): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', attacker.keyPair.publicKey))
}

/** Returns an instruction that only names the market's program. */
const naming = (): Instruction => ({
  ...foreignProgramInstruction(stranger, {}),
  accounts: [{ address: world.program, role: AccountRole.READONLY }],
})

async function readAll(from: EventCursor | undefined, by: Ledger = reader) {
  const events: LedgerEvent[] = []
  let unreadable = 0
  for (let at = from; ; ) {
    const page = await by.events(at)
    events.push(...page.events)
    unreadable += page.unreadable ?? 0
    if (at && page.next.hash === at.hash) return { events, unreadable, next: at }
    at = page.next
  }
}

/** Runs `act`, and returns its result with the new events. */
async function seenOf<T>(act: () => Promise<T>) {
  const { next } = await readAll(undefined)
  const done = await act()
  return { done, ...(await readAll(next)) }
}

test('the attacker has a balance', async () => {
  await attack([await openBalance()])
})

describe('transactions of version 1', () => {
  // Finding: SOL-H1
  test('a version 1 transaction that names the program does not stop readers', async () => {
    const honest = world.ledgers[1] as Ledger
    const seen = await seenOf(async () => {
      await attack([naming()], 1)
      await honest.deposit({ asset: honest.nativeAsset, amount: 5n })
    })
    expect(seen.events).toMatchObject([{ kind: 'balance-deposited', amount: 5n }])
    expect(seen.unreadable).toBe(0)
  })

  test('an action in one is reported as an event', async () => {
    const [act, value] = await deposit()
    const { events } = await seenOf(() => attack([act], 1))
    expect(events).toMatchObject([{ kind: 'balance-deposited', amount: value }])
  })

  test('one is returned as bytes and parsed, if its version is requested', async () => {
    const [act] = await deposit()
    const signature = await attack([act], 1)
    const ask = async (options: object) => {
      const params = [signature, options]
      const call = { jsonrpc: '2.0', id: 1, method: 'getTransaction', params }
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(call)
      const response = await fetch(world.rpcUrl, { method: 'POST', headers, body })
      return (await response.json()) as RpcResponse
    }
    const transaction = await ask({ maxSupportedTransactionVersion: 1, encoding: 'json' })
    expect(transaction.result.version).toBe(1)
    expect(transaction.result.transaction.message.instructions).toHaveLength(1)
    for (const options of [{}, { maxSupportedTransactionVersion: 0 }]) {
      expect((await ask(options)).error?.code).toBe(UNSUPPORTED_VERSION)
    }
  })
})

describe('logs', () => {
  // Finding: SOL-H2
  test('an action after 48 memos that fill the log is reported', async () => {
    const memos = Array.from({ length: 48 }, () => ({ programAddress: memo }))
    const [act, value] = await deposit()
    const { events } = await seenOf(() => attack([...memos, act]))
    expect(events).toMatchObject([{ kind: 'balance-deposited', amount: value }])
  })

  /**
   * Fills the log until the end of a call of the market no longer fits, so that the stranger's next
   * lines seem to come from the market.
   */
  async function disguise(kind: number): Promise<void> {
    const call = (await openBalance()) as Instruction & { readonly data: Uint8Array }
    let disguised = 0
    for (let lines = 140; lines < 152; lines++) {
      const last = Uint8Array.from([kind])
      const act = foreignProgramInstruction(stranger, { lines, call, last })
      const signature = await attack([...filling, act])
      const logs = world.chain.find(signature)?.logs ?? []
      const isBegun = logs.includes(`Program ${world.program} invoke [2]`)
      const isEnded = logs.includes(`Program ${world.program} success`)
      const isInLog = logs.includes(`Program data: ${Buffer.from(last).toString('base64')}`)
      if (isBegun && !isEnded && isInLog) disguised += 1
    }
    expect(disguised).toBeGreaterThan(0)
  }

  // Finding: SOL-H2
  test('a forged parameter change in a log is not reported', async () => {
    expect((await seenOf(() => disguise(28))).events).toEqual([])
  })

  // Finding: SOL-H2
  test('a malformed event in a log does not stop readers', async () => {
    expect((await seenOf(() => disguise(17))).events).toEqual([])
  })
})

/** Writes most of a log, for which one instruction is not enough. */
const filling = Array.from({ length: 32 }, () => ({ programAddress: memo }))

describe('the bytes of an event', () => {
  test('the bytes of an event are ignored unless the program is the caller', async () => {
    const forged = Uint8Array.from([255, 28, 2, 1, 0, 0, 8, 0, 0x0f, 0x27, 0, 0, 0, 0, 0, 0])
    const call = { programAddress: world.program, data: forged }
    const [act, value] = await deposit()
    const { events } = await seenOf(async () => {
      await attack([call])
      await attack([foreignProgramInstruction(stranger, { call })])
      await attack([act, foreignProgramInstruction(stranger, { call })])
    })
    expect(events).toMatchObject([{ kind: 'balance-deposited', amount: value }])
  })
})

describe('nodes', () => {
  const refusing = (which: string, code: number) => (signature: string, answer: RpcResponse) =>
    signature === which ? { error: { code, message: 'cannot be shown' } } : answer

  async function withRewrite<T>(how: NonNullable<typeof rewrite>, act: () => Promise<T>) {
    rewrite = how
    try {
      return await act()
    } finally {
      rewrite = undefined
    }
  }

  test('a transaction that a node cannot return is skipped and counted', async () => {
    const { next } = await readAll(undefined)
    const [first] = await deposit()
    const [second, value] = await deposit()
    const hidden = await attack([first])
    await attack([second])
    const read = () => readAll(next)
    const seen = await withRewrite(refusing(hidden, UNSUPPORTED_VERSION), read)
    expect(seen.events).toMatchObject([{ kind: 'balance-deposited', amount: value }])
    expect(seen.unreadable).toBe(1)
  })

  test('a transaction that repeatedly fails to load is skipped, once others load', async () => {
    const by = await readerOf(2)
    const { next } = await readAll(undefined, by)
    const hidden = await attack([(await deposit())[0]])
    await attack([(await deposit())[0]])
    await withRewrite(refusing(hidden, INTERNAL_ERROR), async () => {
      for (let tries = 1; tries < UNREADABLE_TRIES_MAX; tries++) {
        await expect(by.events(next)).rejects.toMatchObject({ code: 'chain-unreachable' })
      }
      expect(await readAll(next, by)).toMatchObject({ events: [{}], unreadable: 1 })
    })
  })

  test('a node that returns no transaction is an error, not an empty history', async () => {
    const by = await readerOf(3)
    const { next } = await readAll(undefined, by)
    await attack([(await deposit())[0]])
    const broken = () => ({ error: { code: INTERNAL_ERROR, message: 'cannot be shown' } })
    await withRewrite(broken, async () => {
      for (let tries = 0; tries < 2 * UNREADABLE_TRIES_MAX; tries++) {
        await expect(by.events(next)).rejects.toMatchObject({ retry: 'later' })
      }
    })
    expect(await readAll(next, by)).toMatchObject({ events: [{}], unreadable: 0 })
  })

  test.each([
    ['none', null],
    [
      'none of whom the caller was',
      [{ index: 0, instructions: [{ programIdIndex: 0, data: '' }] }],
    ],
  ])('a node that keeps no calls is told from one without events: %s', async (_, inner) => {
    const { next } = await readAll(undefined)
    await attack([(await deposit())[0]])
    const without = (_signature: string, { result }: RpcResponse) => ({
      result: { ...result, meta: { ...result.meta, innerInstructions: inner } },
    })
    await withRewrite(without, async () => {
      await expect(readAll(next)).rejects.toMatchObject({ code: 'chain-history-missing' })
    })
    expect((await readAll(next)).events).toHaveLength(1)
  })

  test('logs are not needed', async () => {
    const { next } = await readAll(undefined)
    await attack([(await deposit())[0]])
    const without = (_: string, { result }: RpcResponse) => ({
      result: { ...result, meta: { ...result.meta, logMessages: null } },
    })
    expect((await withRewrite(without, () => readAll(next))).events).toHaveLength(1)
  })

  test('malformed calls are counted', async () => {
    const { next } = await readAll(undefined)
    await attack([(await deposit())[0]])
    const call = { programIdIndex: 0, accounts: [], data: '', stackHeight: 5 }
    const without = (_: string, { result }: RpcResponse) => ({
      result: {
        ...result,
        meta: { ...result.meta, innerInstructions: [{ index: 0, instructions: [call] }] },
      },
    })
    const seen = await withRewrite(without, () => readAll(next))
    expect(seen).toMatchObject({ events: [], unreadable: 1 })
  })
})
