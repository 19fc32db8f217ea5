// Goal: after a restart, the local network's chains continue from their last state, or report why
// they cannot. These chains give test tokens to accounts, and the faucet requests test tokens only
// from chains on this machine.
// Method: two starts with one folder; a folder whose chain has another program; a port that another
// program uses.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeEach, expect, test } from 'vitest'
import { faucetOf, requestFaucet } from '../faucet/faucet.ts'
import { startLocalEvm, startLocalSolana } from './local-chain.ts'

const folder = temporaryFolder('dev-chain', 'test')

beforeEach(async () => {
  await mkdir(join(folder, 'chain'))
})

test('a second start finds the deployment and the money of the first', async () => {
  const secretKey = new Uint8Array(32).fill(5)
  const first = await startLocalSolana(folder)
  await first.grant(secretKey, 10n * first.unit)
  const before = await first.ledgerOf(secretKey)
  await before.deposit({ asset: before.nativeAsset, amount: 3n * first.unit })
  await first.stop()

  const second = await startLocalSolana(folder)
  expect(second.deployment).toEqual(first.deployment)
  // Nodes have stored this address.
  expect(second.rpcUrl).toBe(first.rpcUrl)
  const after = await second.ledgerOf(secretKey)
  const available = await after.balance(after.account, after.nativeAsset)
  expect(available).toBe(3n * second.unit)
  await second.stop()
})

test('a kept chain with another program is told; a lost deployment begins anew', async () => {
  const first = await startLocalSolana(folder)
  await first.stop()
  const path = join(folder, 'deployment.json')
  const stored = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...stored, program: `0x${'77'.repeat(32)}` }))
  await expect(startLocalSolana(folder)).rejects.toMatchObject({ code: 'deployment-outdated' })
  await rm(path)
  const second = await startLocalSolana(folder)
  expect(second.deployment).not.toEqual(first.deployment)
  await second.stop()
})

test('a chain whose clock was moved goes on from its last block after a restart', async () => {
  const secretKey = new Uint8Array(32).fill(5)
  const first = await startLocalEvm(folder)
  const machine = Math.floor(Date.now() / 1_000)
  await first.advance(1_000_000n)
  await first.stop()

  const second = await startLocalEvm(folder)
  const ledger = await second.ledgerOf(secretKey)
  const before = await ledger.nowSeconds()
  expect(Number(before)).toBeGreaterThanOrEqual(machine + 1_000_000)
  await second.mine()
  expect(await ledger.nowSeconds()).toBeGreaterThanOrEqual(before)
  await ledger.close()
  await second.stop()
})

const starts = { evm: startLocalEvm, solana: startLocalSolana }

// Finding: web-A4
test.each(['evm', 'solana'] as const)('%s: nodes find the chain after a restart', async (kind) => {
  const first = await starts[kind](folder)
  await first.stop()
  const second = await starts[kind](folder)
  expect(second.rpcUrl).toBe(first.rpcUrl)
  await second.stop()
  // If another program has the port, the chain takes another port, now and at the next start.
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(Number(new URL(first.rpcUrl).port), '127.0.0.1', resolve)
  })
  const third = await starts[kind](folder)
  expect(third.rpcUrl).not.toBe(first.rpcUrl)
  await third.stop()
  await new Promise((resolve) => other.close(resolve))
})

// Finding: web-A3
test.each(['evm', 'solana'] as const)('%s: a new account receives test tokens', async (kind) => {
  const chain = await starts[kind](folder)
  const { rpcUrl, deployment, unit } = chain
  const config = { chain: { rpcUrl, deployment } } as unknown as Parameters<typeof faucetOf>[0]
  const ledger = await chain.ledgerOf(new Uint8Array(32).fill(9))
  const give = faucetOf(config)!
  expect(await give(ledger.account)).toBe(10n * unit)
  await give(ledger.account)
  expect(await ledger.walletBalance(ledger.account, ledger.nativeAsset)).toBe(20n * unit)
  await ledger.close()
  await chain.stop()
})

test.each(['evm', 'solana'] as const)('%s: its token stands in the file', async (kind) => {
  const first = await starts[kind](folder, { playMoney: true })
  await first.stop()
  const stored = JSON.parse(await readFile(join(folder, 'deployment.json'), 'utf8'))
  expect(stored.assets).toEqual([first.playMoney])
  const second = await starts[kind](folder, { playMoney: true })
  expect(second).toMatchObject({ deployment: first.deployment, playMoney: first.playMoney })
  await second.stop()
})

test('chains that give nothing are told so, those of other machines are not asked', async () => {
  const server = createServer((_, response) => {
    response.end(JSON.stringify({ error: { code: -32601, message: 'no such method' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const at = (rpcUrl: string) =>
    ({ chain: { rpcUrl, deployment: { chainId: 1 } } }) as unknown as Parameters<typeof faucetOf>[0]
  const account = `0x${'11'.repeat(20)}` as const
  await expect(requestFaucet(at(`http://127.0.0.1:${port}`), account)).rejects.toMatchObject({
    code: 'faucet-missing',
  })
  expect(faucetOf(at('https://rpc.example'))).toBeUndefined()
  server.close()
})
