// Goal: the local network's Solana chain goes on after a restart, or says why it cannot.
// Method: two starts over one folder; a folder whose chain has another program.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSolana } from './dev-chain.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-dev-chain-'))
  await mkdir(join(folder, 'chain'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a second start finds the deployment and the money of the first', async () => {
  const secretKey = new Uint8Array(32).fill(5)
  const first = await startSolana(folder)
  await first.grant(secretKey, 10n * first.unit)
  const before = await first.ledgerOf(secretKey)
  await before.deposit({ asset: before.nativeAsset, amount: 3n * first.unit })
  await first.stop()

  const second = await startSolana(folder)
  expect(second.deployment).toEqual(first.deployment)
  const after = await second.ledgerOf(secretKey)
  const available = await after.balance(after.account, after.nativeAsset)
  expect(available).toBe(3n * second.unit)
  await second.stop()
})

test('a kept chain with another program is told; a lost deployment begins anew', async () => {
  const first = await startSolana(folder)
  await first.stop()
  const path = join(folder, 'deployment.json')
  const kept = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...kept, program: `0x${'77'.repeat(32)}` }))
  await expect(startSolana(folder)).rejects.toMatchObject({ code: 'deployment-outdated' })
  await rm(path)
  const second = await startSolana(folder)
  expect(second.deployment).not.toEqual(first.deployment)
  await second.stop()
})
