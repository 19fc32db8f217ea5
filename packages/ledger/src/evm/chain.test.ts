// Goal: the properties of a real chain (nonces, blocks, forks, tokens, contracts as accounts, lost
// connections) change nothing for users of the port.
// Method: a development chain whose mining, history and time the tests control.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offersAbi, stakesAbi, vaultAbi } from '@ostrom/contracts-evm'
import { type AccountId, Endpoint, Voucher } from '@ostrom/protocol'
import { encodeAbiParameters, encodeFunctionData, type Hex, parseAbi } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createScenario, type Scenario, UNIT } from '../conformance/index.ts'
import { endpointAt, expectRefusal, sealKeyOf } from '../conformance/world.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import { defaultParameters } from '../memory/index.ts'
import { readAllEvents } from '../queries/all-events.ts'
import fixtures from './__fixtures__/contracts.json' with { type: 'json' }
import { vaultTokenId } from './allowances.ts'
import { anvilOfTests } from './chain/anvil.fixture.ts'
import { createConnection } from './chain/connection.ts'
import { offerStruct } from './chain/encode.ts'
import { sendAsContract } from './chain/send-as-contract.ts'
import { createSender, type Sender } from './chain/sender.ts'
import {
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  evmDeploymentSchema,
  startAnvil,
} from './index.ts'
import playMoney from './money/play-money.json' with { type: 'json' }
import { createTestWorld } from './world.fixture.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

const anvil = anvilOfTests()
let deployment: EvmDeployment
let scenario: Scenario
let governor: Sender
beforeAll(async () => {
  const { rpcUrl } = anvil
  await anvil.fund(accountOf(secretOf(99)), 1_000n * UNIT)
  const made = await createTestWorld(anvil)
  deployment = made.deployment
  scenario = await createScenario(made)
  governor = createSender(await createConnection({ rpcUrl }), secretOf(99))
})
afterAll(async () => {
  await scenario?.close()
})

const connect = (
  n: number,
  options: { confirmations?: number; logRangeBlocks?: bigint } = {},
): Promise<Ledger> =>
  createLedgerEvm({ rpcUrl: anvil.rpcUrl, secretKey: secretOf(n), deployment, ...options })

async function deploy(bytecode: string): Promise<AccountId> {
  const receipt = await governor.send({ doing: 'deploy a fixture', data: bytecode as Hex })
  return receipt.contractAddress?.toLowerCase() as AccountId
}

describe('sending', () => {
  test('concurrent writes get consecutive nonces, and each is executed', async () => {
    const { stranger: ledger } = scenario
    const asset = ledger.nativeAsset
    const before = await ledger.balance(ledger.account, asset)
    const amounts = Array.from({ length: 25 }, (_, index) => BigInt(index + 1))
    const done = await Promise.all(amounts.map((amount) => ledger.deposit({ asset, amount })))
    expect(new Set(done.map(({ hash }) => hash)).size).toBe(25)
    const after = await ledger.balance(ledger.account, asset)
    expect(after - before).toBe(325n)
  })

  test('a refused write does not delay the others', async () => {
    const { stranger: ledger } = scenario
    const asset = ledger.nativeAsset
    const results = await Promise.allSettled([
      ledger.deposit({ asset, amount: 1n }),
      ledger.deposit({ asset, amount: 0n }),
      ledger.deposit({ asset, amount: 2n }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('two programs with one key do not lose each other’s writes', async () => {
    const both = await Promise.all([connect(5), connect(5)])
    const asset = both[0].nativeAsset
    const before = await both[0].balance(both[0].account, asset)
    const rounds = Array.from({ length: 10 }, (_, index) => index)
    await Promise.all(
      rounds.flatMap(() => both.map((ledger) => ledger.deposit({ asset, amount: 1n }))),
    )
    const after = await both[0].balance(both[0].account, asset)
    expect(after - before).toBe(20n)
  })

  // Finding: PRX-24
  test('a payment of coins to a precompile is refused as one to a contract', async () => {
    const { provider } = scenario
    // The precompile of BLAKE2 (EIP-152) fails without its input.
    const account = `0x${'00'.repeat(19)}09` as const
    const signed: unknown[] = []
    const onSigned = async (one: unknown) => void signed.push(one)
    await provider.deposit({ asset: provider.nativeAsset, amount: 1n })
    const paying = provider.tickets!.payAccount({ account, amount: 1n, onSigned })
    await expectRefusal(paying, 'account-is-contract')
    expect(signed).toEqual([])
  })

  test('a write that reverts when mined reports the reason of the contract', async () => {
    const { openSession, provider, stranger, voucher, withConsent } = scenario
    const promise = await withConsent(await voucher(await openSession(), 1_000n))
    await anvil.request('evm_setAutomine', [false])
    // Both transactions are estimated before either is in a block.
    const both = Promise.allSettled([provider.settle(promise), stranger.settle(promise)])
    const pooled = async () => {
      const { pending } = (await anvil.request('txpool_status')) as { pending: string }
      return Number(pending)
    }
    await expect.poll(pooled).toBeGreaterThan(0)
    await anvil.request('evm_setAutomine', [true])
    await anvil.mine()
    const results = await both
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [failed] = results.filter((result) => result.status === 'rejected')
    expect(failed?.reason).toMatchObject({ code: 'voucher-not-increasing' })
  })
})

describe('history', () => {
  test('events count only once enough blocks follow', async () => {
    const ledger = await connect(6, { confirmations: 2 })
    const [first] = await readAllEvents(ledger)
    expect(first).toBeDefined()
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 424_242n })
    const seen = async () =>
      (await readAllEvents(ledger)).some(
        (event) => event.kind === 'balance-deposited' && event.amount === 424_242n,
      )
    expect(await seen()).toBe(false)
    await anvil.mine(1)
    expect(await seen()).toBe(false)
    await anvil.mine(1)
    expect(await seen()).toBe(true)
  })

  test('the cursor’s hash detects a fork, and later events are read again', async () => {
    const { stranger } = scenario
    const asset = stranger.nativeAsset
    const ledger = await connect(6)
    const snapshot = await anvil.request('evm_snapshot')
    const common = (await lastPage(ledger)).next
    await stranger.deposit({ asset, amount: 111n })
    const forked = (await lastPage(ledger)).next
    await anvil.request('evm_revert', [snapshot])
    await expectRefusal(ledger.events(forked), 'cursor-forked')
    await anvil.mine(3)
    await expectRefusal(ledger.events(forked), 'cursor-forked')
    // After the revert, the sender of transactions reads its nonce from the chain again.
    await stranger.deposit({ asset, amount: 222n })
    const events = await readAllEvents(ledger, common)
    const amounts = events.flatMap((event) =>
      event.kind === 'balance-deposited' ? [event.amount] : [],
    )
    expect(amounts).toEqual([222n])
  })

  test('the ledger reads events in ranges of a bounded number of blocks', async () => {
    const ledger = await connect(6, { logRangeBlocks: 40n })
    await anvil.mine(100)
    const { stranger } = scenario
    await stranger.deposit({ asset: stranger.nativeAsset, amount: 333n })
    const { next } = await ledger.events(undefined)
    expect(next.block).toBe(BigInt(deployment.block) + 39n)
    const events = await readAllEvents(ledger)
    expect(events.at(-1)).toMatchObject({ kind: 'balance-deposited', amount: 333n })
  })
})

async function lastPage(ledger: Ledger) {
  let page = await ledger.events(undefined)
  for (;;) {
    const further = await ledger.events(page.next)
    if (further.next.block === page.next.block) return further
    page = further
  }
}

describe('accounts and assets', () => {
  const tokenAbi = parseAbi(['function mint(address account, uint256 amount)'])

  test('a token is deposited, held apart and withdrawn', async () => {
    const { stranger: ledger } = scenario
    const { account } = ledger
    const asset = await deploy(playMoney.bytecode)
    const args = [account, 1_000n] as const
    const mint = encodeFunctionData({ abi: tokenAbi, functionName: 'mint', args })
    await governor.send({ doing: 'mint', to: asset, data: mint })
    await expectRefusal(ledger.offerTerms(asset), 'asset-not-allowed')
    await expectRefusal(ledger.deposit({ asset, amount: 1_001n }), 'insufficient-funds')
    await ledger.deposit({ asset, amount: 600n })
    await ledger.deposit({ asset, amount: 100n })
    expect(await ledger.balance(account, asset)).toBe(700n)
    expect(await ledger.walletBalance(account, asset)).toBe(300n)
    await ledger.withdraw({ asset, amount: 700n })
    expect(await ledger.walletBalance(account, asset)).toBe(1_000n)
    await expectRefusal(ledger.withdraw({ asset, amount: 1n }), 'insufficient-funds')
  })

  // Finding: gap-7
  test('a fee-on-transfer token is refused before the deposit', async () => {
    const { stranger: ledger } = scenario
    const { account } = ledger
    const asset = await deploy(fixtures.FeeToken.bytecode)
    const args = [account, 1_000n] as const
    const mint = encodeFunctionData({ abi: tokenAbi, functionName: 'mint', args })
    await governor.send({ doing: 'mint', to: asset, data: mint })
    await expectRefusal(ledger.deposit({ asset, amount: 600n }), 'asset-not-allowed')
    expect(await ledger.balance(account, asset)).toBe(0n)
    expect(await ledger.walletBalance(account, asset)).toBe(1_000n)
  })

  test('a contract signs by ERC-1271, a plain account never through another key', async () => {
    const { client, signer } = scenario
    const owner = encodeAbiParameters([{ type: 'address' }], [signer.account as Hex])
    const wallet = await deploy(`${fixtures.Wallet.bytecode}${owner.slice(2)}`)
    const digest = `0x${'5a'.repeat(32)}` as const
    const signature = await signer.sign(digest)
    expect(await client.verify({ digest, signature, account: wallet })).toBe(true)
    expect(await client.verify({ digest, signature, account: wallet, byKey: true })).toBe(false)
    const foreign = await client.signer.sign(digest)
    expect(await client.verify({ digest, signature: foreign, account: wallet })).toBe(false)
    const { account } = scenario.stranger
    expect(await client.verify({ digest, signature, account })).toBe(false)
  })

  test('a provider pays only so much gas for the check of a signature by a contract', async () => {
    const { client, provider, authorize, cap } = scenario
    const { Vault, Sessions } = deployment.contracts
    const connection = await createConnection({ rpcUrl: anvil.rpcUrl })
    /** Opens for a contract that accepts any signature after `rounds`, each of 26 units of gas. */
    const openFor = async (rounds: number) => {
      const count = rounds.toString(16).padStart(6, '0')
      const runtime = `62${count}5b6001900380600457631626ba7e60e01b60005260206000f3`
      const size = (runtime.length / 2).toString(16)
      const wallet = await deploy(`0x60${size}80600b6000396000f3${runtime}`)
      const encode = (functionName: string, args: readonly unknown[]) =>
        encodeFunctionData({ abi: vaultAbi, functionName, args } as never)
      const data = encode('deposit', [client.nativeAsset, cap, wallet])
      await governor.send({ doing: 'deposit', to: Vault as Hex, data, value: cap })
      const approve = encode('approve', [Sessions, vaultTokenId(client.nativeAsset), cap])
      const call = { doing: 'approve', from: wallet as Hex, to: Vault as Hex, data: approve }
      await sendAsContract({ chain: anvil, connection }, call)
      const authorized = await authorize({ client: wallet })
      return (await provider.openSession(authorized)).gasCost
    }
    expect(await openFor(10_000)).toBeGreaterThan(0n)
    const before = await provider.walletBalance(provider.account, provider.nativeAsset)
    await expectRefusal(openFor(400_000), 'transaction-failed')
    expect(await provider.walletBalance(provider.account, provider.nativeAsset)).toBe(before)
    await connection.close()
  })

  test('the chain and the provider refuse a voucher signed by a contract', async () => {
    const { client, provider, openSession, openRequest, lockRequest, voucher, signer } = scenario
    const owner = encodeAbiParameters([{ type: 'address' }], [signer.account as Hex])
    const contract = await deploy(`${fixtures.Wallet.bytecode}${owner.slice(2)}`)
    const sessionId = await openSession({ signer: contract })
    const requestId = await openRequest({ signer: contract })
    await lockRequest(requestId)
    const inSession = await voucher(sessionId, 5n)
    const { signature } = inSession
    const digest = Voucher.hash(inSession.voucher, client.domain)
    expect(await client.verify({ digest, signature, account: contract, byKey: true })).toBe(false)
    await expectRefusal(provider.settle(inSession), 'signature-invalid')
    await expectRefusal(provider.claimRequest(await voucher(requestId, 5n)), 'signature-invalid')
  })

  test('a public network starts with the parameters of the in-memory chain', async () => {
    expect(await scenario.client.parameters()).toEqual(defaultParameters)
  })

  test('an operator under another court announces nothing for its provider', async () => {
    const { provider } = scenario
    const { Stakes, Sessions, Offers } = deployment.contracts
    const connection = await createConnection({ rpcUrl: anvil.rpcUrl })
    const other = createSender(connection, secretOf(7))
    // The address of a court without code; the provider named this account as its operator under
    // that court.
    const elsewhere = '0x00000000000000000000000000000000000c0de1'
    const abi = stakesAbi
    const named = { abi, functionName: 'setOperator', args: [Sessions, elsewhere, other.account] }
    const data = encodeFunctionData(named as never)
    await createSender(connection, secretOf(2)).send({ doing: 'name', to: Stakes, data })
    const now = await provider.nowSeconds()
    const times = { issuedAtSeconds: now, expiresAtSeconds: now + 7_200n }
    const own = { ...(await endpointAt(provider)), ...times }
    const later = { issuedAtSeconds: now + 3_500n, expiresAtSeconds: now + 10n ** 9n }
    const words = Endpoint.toAnnouncement({ ...own, ...later, sealKey: sealKeyOf(66) })
    const request = { abi: offersAbi, functionName: 'announce', args: [words, elsewhere, '0x'] }
    const call = { doing: 'announce', to: Offers, data: encodeFunctionData(request as never) }
    expect((await other.send(call)).status).toBe('success')
    await provider.announceEndpoint(own)
    const events = await readAllEvents(provider)
    const heard = events.filter(({ kind }) => kind === 'endpoint-announced')
    expect(heard.at(-1)).toMatchObject(own)
    expect(heard.some((event) => 'sealKey' in event && event.sealKey === sealKeyOf(66))).toBe(false)
    // This market's ledger does not report an offer under that court either.
    const offer = offerStruct({ ...scenario.offer, court: elsewhere, nonce: 991n })
    const published = { abi: offersAbi, functionName: 'publish', args: [offer, '0x'] }
    const publish = encodeFunctionData(published as never)
    const publishing = { doing: 'publish', to: Offers, data: publish }
    const answered = await createSender(connection, secretOf(2)).send(publishing)
    expect(answered.status).toBe('success')
    const offered = (await readAllEvents(provider)).filter(
      (event) => event.kind === 'offer-published',
    )
    expect(offered.some(({ offer: { nonce } }) => nonce === 991n)).toBe(false)
    await connection.close()
  })

  // Finding: RDC-6
  test('the market ignores a penalty under another court', async () => {
    const { Stakes, Sessions, Vault } = deployment.contracts
    const connection = await createConnection({ rpcUrl: anvil.rpcUrl })
    const court = createSender(connection, secretOf(7))
    const { account } = court
    const caseId = `0x${'ca'.repeat(32)}` as const
    const native = `0x${'0'.repeat(40)}` as const
    const acts = [
      { to: Vault, abi: vaultAbi, functionName: 'depositAndApprove', value: 5n },
      { to: Stakes, abi: stakesAbi, functionName: 'stake', args: [Sessions, account, 5n] },
      { to: Stakes, abi: stakesAbi, functionName: 'lock', args: [account, Sessions, 5n, caseId] },
      {
        to: Stakes,
        abi: stakesAbi,
        functionName: 'slash',
        args: [account, Sessions, caseId, 5n, account],
      },
    ]
    for (const { to, value = 0n, ...call } of acts) {
      const args = call.args ?? [native, 5n, Stakes, 5n]
      const data = encodeFunctionData({ ...call, args } as never)
      const sent = await court.send({ doing: call.functionName, to, data, value })
      expect(sent.status, call.functionName).toBe('success')
    }
    const events = await readAllEvents(scenario.client)
    expect(events.filter((event) => event.kind === 'stake-slashed')).toEqual([])
    await connection.close()
  })

  test('external wallets sign texts their own way, and send prepared transactions', async () => {
    const owner = privateKeyToAccount(`0x${'3a'.repeat(32)}`)
    const account = owner.address.toLowerCase() as AccountId
    const padded = encodeAbiParameters([{ type: 'address' }], [owner.address])
    const contract = await deploy(`${fixtures.Wallet.bytecode}${padded.slice(2)}`)
    const { wallets } = scenario.client
    const text = 'ai.example wants you to sign in'
    const signature = await owner.signMessage({ message: text })
    for (const one of [account, contract]) {
      expect(await wallets?.verifyText({ text, signature, account: one })).toBe(true)
      expect(await wallets?.verifyText({ text: `${text}.`, signature, account: one })).toBe(false)
      const byKey = await wallets?.verifyTextByKey({ text, signature, account: one })
      expect(byKey).toBe(one === account)
    }
    expect(wallets?.addressOf(account)).toBe(owner.address)
    const { nativeAsset: asset } = scenario.client
    const { account: sender } = governor
    const balance = () => scenario.client.balance(sender, asset)
    const before = await balance()
    for (const [kind, left] of [
      ['deposit', 5n],
      ['withdraw', 0n],
    ] as const) {
      const call = await wallets!.prepare({ kind, asset, amount: 5n }, sender)
      if (call.kind !== 'evm') throw new Error('a call of another chain')
      const { to, data, value } = call
      await governor.send({ doing: kind, to, data, value })
      expect((await balance()) - before).toBe(left)
    }
    const token = `0x${'70'.repeat(20)}` as const
    const act = { kind: 'deposit', asset: token, amount: 5n } as const
    await expectRefusal(wallets!.prepare(act, sender), 'asset-not-allowed')
  })
})

describe('connections', () => {
  test('a chain that does not answer differs from one that refuses', async () => {
    const rpcUrl = 'http://127.0.0.1:1'
    const opening = createLedgerEvm({ rpcUrl, secretKey: secretOf(1), deployment })
    await expectRefusal(opening, 'chain-unreachable')
  })

  test('a WebSocket connection behaves as HTTP does, and is closed', async () => {
    const rpcUrl = anvil.rpcUrl.replace('http', 'ws')
    const ledger = await createLedgerEvm({ rpcUrl, secretKey: secretOf(6), deployment })
    const stop = new AbortController()
    const woken = new Promise<void>((resolve) => ledger.watch(resolve, stop.signal))
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 7n })
    await woken
    stop.abort()
    expect((await readAllEvents(ledger)).at(-1)).toMatchObject({
      kind: 'balance-deposited',
      amount: 7n,
    })
    await ledger.close()
  })

  test('another chain than the deployment’s is refused', async () => {
    const { rpcUrl } = anvil
    const elsewhere = { ...deployment, chainId: 5 }
    const opening = createLedgerEvm({ rpcUrl, secretKey: secretOf(1), deployment: elsewhere })
    await expectRefusal(opening, 'chain-mismatch')
  })

  test('the error of a wallet without gas names its account', async () => {
    const poor = await connect(77)
    const refusal = { code: 'insufficient-funds', values: { account: poor.account } }
    await expect(poor.cancelNonces(1n)).rejects.toMatchObject(refusal)
  })

  test('a deployment is parsed from its JSON, and malformed JSON is refused', () => {
    const text = JSON.stringify(deployment)
    expect(evmDeploymentSchema(JSON.parse(text), '$')).toEqual(deployment)
    const { contracts: _, ...torn } = deployment
    expect(() => evmDeploymentSchema(torn, '$')).toThrow(/\$\.contracts/)
  })
})

describe('the development chain', () => {
  test('keeps its state in a file over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ostrom-anvil-'))
    const statePath = join(folder, 'state.json')
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const first = await startAnvil({ statePath })
    const secretKey = secretOf(3)
    await first.fund(accountOf(secretKey), 10n * UNIT)
    const local = await deployMarket({ rpcUrl: first.rpcUrl, secretKey })
    const before = await createLedgerEvm({ rpcUrl: first.rpcUrl, secretKey, deployment: local })
    await before.deposit({ asset: before.nativeAsset, amount: UNIT })
    const { next } = await lastPage(before)
    await first.stop()
    const second = await startAnvil({ statePath })
    const { rpcUrl } = second
    const after = await createLedgerEvm({ rpcUrl, secretKey, deployment: local })
    expect(await after.balance(after.account, after.nativeAsset)).toBe(UNIT)
    expect((await after.events(next)).next).toEqual(next)
    expect(await readAllEvents(after)).not.toEqual([])
    await after.deposit({ asset: after.nativeAsset, amount: UNIT })
    expect(await readAllEvents(after, next)).toMatchObject([
      { kind: 'balance-deposited', amount: UNIT },
    ])
    await second.stop()
  })

  test('leaves nothing to wait for when it is stopped', async () => {
    const script = join(import.meta.dirname, 'chain/stopped-anvil-child.ts')
    const parent = spawn(process.execPath, [script], { stdio: 'inherit' })
    onTestFinished(() => void parent.kill('SIGKILL'))
    // A pipe that stayed open after the chain's stop would keep the child and its watchdog alive.
    expect(await once(parent, 'exit')).toEqual([0, null])
  })

  test('ends when its parent is killed', async () => {
    const script = join(import.meta.dirname, 'chain/anvil-child.ts')
    const stdio = ['ignore', 'pipe', 'inherit'] as const
    const parent = spawn(process.execPath, [script], { stdio: [...stdio] })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    expect(isRunning(pid)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
