// Goal: a program is deployed to a cluster once and completely, after any interruption; no other
// account can initialize it; its authority is transferred as requested. The cost of a deployment is
// known before its start.
// Method: the genuine loader in a local chain, behind a proxy that drops transactions or closes
// connections.

import {
  accountAddresses,
  addressOf,
  buildInstruction,
  decodeLoaderAccount,
  openBuffer,
  WRITE_BYTES,
} from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import { type RunningLocalChain, serveLocalChain } from '@ostrom/solana-local'
import { createKeyPairSignerFromPrivateKeyBytes, lamports } from '@solana/kit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectRefusal } from '../../conformance/world.ts'
import { accountOf } from '../../keys/ed25519.ts'
import { createLedgerSolana } from '../index.ts'
import { fundAccount, sendTo } from '../local-deployment.ts'
import { type RpcProxy, startProxy } from '../proxy.fixture.ts'
import { keysOf } from './keys.ts'
import { type DeploySolanaOptions, deploySolana } from './market.ts'
import { previewSolanaDeployment } from './prepare.ts'
import { programFile } from './program-file.ts'
import { NO_ACCOUNT } from './program-state.ts'

const SOL = 10n ** 9n
const secretOf = (n: number) => new Uint8Array(32).fill(n)
const secretKey = secretOf(41)
const account = accountOf(secretKey)
const stranger = secretOf(42)
const roles = {
  owner: accountOf(secretOf(43)),
  feeSink: accountOf(secretOf(44)),
  guardian: NO_ACCOUNT,
}
const chunks = Math.ceil(programFile().length / WRITE_BYTES)

let served: RunningLocalChain
let proxy: RpcProxy
/**
 * Number of transactions that the proxy still forwards; afterwards it drops them, or closes every
 * connection.
 */
let taken = Number.POSITIVE_INFINITY
let then: 'lose' | 'hang up' = 'lose'

beforeEach(async () => {
  served = await serveLocalChain({ nowSeconds: () => 1_800_000_000n, name: 'another cluster' })
  fundAccount(served.chain, account, 10n * SOL)
  fundAccount(served.chain, accountOf(stranger), 10n * SOL)
  taken = Number.POSITIVE_INFINITY
  proxy = await startProxy(served.rpcUrl, (method) => {
    if (method === 'sendTransaction' && taken-- > 0) return undefined
    if (taken > 0) return undefined
    if (then === 'hang up') return 'before'
    return method === 'sendTransaction' ? { result: 'lost' } : undefined
  })
})
afterEach(async () => {
  proxy.close()
  await served.close()
})

const deploy = (options: Partial<DeploySolanaOptions> = {}) =>
  deploySolana({ cluster: proxy.rpcUrl, secretKey, roles, ...options })
const prepare = (options: Partial<DeploySolanaOptions> = {}) =>
  previewSolanaDeployment({ cluster: proxy.rpcUrl, secretKey, roles, ...options })

/** Returns the number of processed transactions, without those that only fund an account. */
const sent = () => served.chain.landed.filter(({ wire }) => wire.length > 0).length
const balance = () => BigInt(served.chain.svm.getBalance(addressOf(Hex.toBytes(account))) ?? 0n)

async function programData() {
  const { program } = await keysOf({ secretKey, label: 'ostrom' })
  const address = await accountAddresses(program.address).programData()
  const found = served.chain.svm.getAccount(address)
  const loaded = found.exists ? decodeLoaderAccount(new Uint8Array(found.data)) : undefined
  return loaded?.kind === 'program-data' ? loaded : undefined
}

/** Runs a deployment that is interrupted after the given step. */
async function endAt(kind: 'uploaded' | 'deployed' | 'initialized'): Promise<void> {
  const onProgress = (done: { kind: string; bytes?: number; bytesTotal?: number }) => {
    if (done.kind === kind && done.bytes === done.bytesTotal) throw new Error('ended')
  }
  await expect(deploy({ onProgress })).rejects.toThrow('ended')
}

describe('a deployment', () => {
  test('creates a usable market, and is a no-op when repeated', async () => {
    const deployment = await deploy()
    const { rpcUrl } = served
    const ledger = await createLedgerSolana({ rpcUrl, secretKey, deployment })
    expect((await ledger.parameters()).feeBps).toBeGreaterThan(0)
    await ledger.close()
    const before = sent()
    // Transactions of the deployment: one for the buffer, one for each part of the program, one for
    // the program, and one for its records.
    expect(before).toBe(1 + chunks + 1 + 1)
    expect(await deploy()).toEqual(deployment)
    expect(sent()).toBe(before)
  })

  test('reserves space for later versions, a quarter by default', async () => {
    await deploy()
    const { length } = programFile()
    expect((await programData())?.bytes).toHaveLength(length + Math.ceil(length / 4))
    await deploy({ label: 'roomy', bytesMax: 2 * length })
    const { program } = await keysOf({ secretKey, label: 'roomy' })
    const address = await accountAddresses(program.address).programData()
    const found = served.chain.svm.getAccount(address)
    expect(found.exists && found.data).toHaveLength(45 + 2 * length)
  })

  // Finding: gap-5
  test.each([1, 20, 200])('resumes after %s transactions', async (count) => {
    taken = count
    then = 'hang up'
    await expectRefusal(deploy(), 'chain-unreachable')
    expect(sent()).toBeLessThanOrEqual(count)
    taken = Number.POSITIVE_INFINITY
    await deploy()
    // Nothing was sent twice.
    expect(sent()).toBe(1 + chunks + 1 + 1)
  })

  test.each(['uploaded', 'deployed', 'initialized'] as const)(
    'a deployment that is interrupted once it is %s goes on',
    async (kind) => {
      await endAt(kind)
      await deploy()
      expect(sent()).toBe(1 + chunks + 1 + 1)
    },
  )

  test('resends lost transactions', async () => {
    taken = 100
    then = 'lose'
    const deploying = deploy()
    await expect.poll(() => taken).toBeLessThan(-50)
    taken = Number.POSITIVE_INFINITY
    await deploying
    expect(sent()).toBe(1 + chunks + 1 + 1)
  })

  test('closes a buffer of another length and recovers its rent', async () => {
    const { authority, buffer } = await keysOf({ secretKey, label: 'ostrom' })
    const rentOf = (bytes: number) => served.chain.svm.minimumBalanceForRentExemption(BigInt(bytes))
    const older = { authority: authority.address, buffer: buffer.address, rentOf }
    const open = openBuffer({ ...older, file: new Uint8Array(1_000) })
    await sendTo(served.chain, open, [authority, buffer])
    await deploy()
    expect(served.chain.svm.getAccount(buffer.address).exists).toBe(false)
  })
})

describe('an account other than the deployer', () => {
  test('cannot initialize the program first', async () => {
    await endAt('deployed')
    const { program } = await keysOf({ secretKey, label: 'ostrom' })
    const at = accountAddresses(program.address)
    const thief = await createKeyPairSignerFromPrivateKeyBytes(stranger)
    const own = Hex.toBytes(accountOf(stranger))
    const initialize = buildInstruction(program.address, 'initialize', {
      data: { owner: own, guardian: own, feeSink: own, genesis: own, name: new Uint8Array() },
      accounts: {
        authority: thief.address,
        programData: await at.programData(),
        config: await at.config(),
        asset: await at.asset(new Uint8Array(32)),
      },
    })
    await expectRefusal(sendTo(served.chain, [initialize], [thief]), 'transaction-failed')
    await deploy()
  })

  test('cannot derive the same address from the same seed text', async () => {
    const ours = (await prepare()).deployment
    const theirs = (await prepare({ secretKey: stranger })).deployment
    expect(theirs.program).not.toBe(ours.program)
  })
})

describe('a program', () => {
  test('transfers its upgrade authority after initialization, or removes it', async () => {
    const upgradeAuthority = accountOf(stranger)
    await deploy({ upgradeAuthority })
    expect((await programData())?.authority).toBe(addressOf(Hex.toBytes(upgradeAuthority)))
    await deploy({ upgradeAuthority })
    await expectRefusal(deploy({ upgradeAuthority: 'none' }), 'account-mismatch')
    const last = { secretKey: stranger, upgradeAuthority: 'none' } as const
    await deploy(last)
    expect((await prepare(last)).upgradeAuthority).toBe('none')
    await deploy(last)
  })

  test('a deployment is refused if the code or the owner of its program differs', async () => {
    await deploy()
    const other = { ...roles, owner: accountOf(stranger) }
    await expectRefusal(deploy({ roles: other }), 'deployment-mismatch')
    await expectRefusal(deploy({ genesisHash: Hex.zeroHash }), 'chain-mismatch')
    const { program } = await keysOf({ secretKey, label: 'ostrom' })
    const address = await accountAddresses(program.address).programData()
    const found = served.chain.svm.getAccount(address)
    if (!found.exists) throw new Error('it is deployed')
    const data = new Uint8Array(found.data)
    data[data.length - 1] = 1
    served.chain.svm.setAccount({ ...found, data, lamports: lamports(found.lamports) })
    await expectRefusal(deploy(), 'deployment-mismatch')
  })
})

describe('a preview', () => {
  test('estimates the cost, to the lamport', async () => {
    const { needed, rent, fees, balance: held } = await prepare({ upgradeAuthority: 'none' })
    expect(needed).toBe(rent + fees)
    expect(held).toBe(balance())
    expect(sent()).toBe(0)
    await deploy({ upgradeAuthority: 'none' })
    expect(held - balance()).toBe(needed)
  })

  test('does not count paid costs again', async () => {
    taken = 100
    then = 'hang up'
    await expectRefusal(deploy(), 'chain-unreachable')
    taken = Number.POSITIVE_INFINITY
    const before = balance()
    const { needed } = await prepare()
    await deploy()
    const spent = before - balance()
    expect(spent).toBeLessThanOrEqual(needed)
    expect(spent).toBeGreaterThan(needed - BigInt(chunks) * 5_000n)
  })
})
