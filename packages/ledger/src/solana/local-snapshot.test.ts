// Goal: a stored local chain continues from the point where it stopped, with its complete state.
// Method: a market on a stored chain, stopped and started again; files that contain no chain.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { serveLocalChain } from '@ostrom/solana-local'
import { expect, test } from 'vitest'
import { accountOf } from '../keys/ed25519.ts'
import { readAllEvents } from '../queries/all-events.ts'
import { deployMarketSolana, fundAccount } from './local-deployment.ts'
import { createLedgerSolana } from './open.ts'

const SOL = 10n ** 9n
const secretOf = (n: number) => new Uint8Array(32).fill(n)
const nowSeconds = () => 1_800_000_000n

const folder = temporaryFolder('kept-chain', 'test')

test('money, time, history and cursors survive a restart', async () => {
  const statePath = join(folder, 'state')
  const first = await serveLocalChain({ nowSeconds, statePath, name: 'kept' })
  const secretKey = secretOf(1)
  const account = accountOf(secretKey)
  fundAccount(first.chain, account, 100n * SOL)
  const keys = { secretKey, programKey: secretOf(2), bufferKey: secretOf(3) }
  const deployment = await deployMarketSolana({ chain: first.chain, ...keys, feeSink: account })
  const before = await createLedgerSolana({ rpcUrl: first.rpcUrl, secretKey, deployment })
  const asset = before.nativeAsset
  const { hash } = await before.deposit({ asset, amount: 7n * SOL })
  first.chain.advance(86_400n)
  const page = await before.events(undefined)
  const { slot } = first.chain
  await before.close()
  await first.close()

  const second = await serveLocalChain({ nowSeconds, statePath })
  const after = await createLedgerSolana({ rpcUrl: second.rpcUrl, secretKey, deployment })
  expect(second.chain.slot).toBeGreaterThan(slot)
  expect(await after.nowSeconds()).toBe(1_800_086_400n)
  expect(await after.balance(account, asset)).toBe(7n * SOL)
  expect(second.chain.find(hash)?.fault).toBeNull()
  expect(await readAllEvents(after, undefined)).toEqual(page.events)
  await after.withdraw({ asset, amount: 3n * SOL })
  const since = await after.events(page.next)
  expect(since.events).toMatchObject([{ kind: 'balance-withdrawn', amount: 3n * SOL }])
  await after.close()
  await second.close()
})

test('a file that is no chain is refused and not changed', async () => {
  const statePath = join(folder, 'state')
  const first = await serveLocalChain({ nowSeconds, statePath })
  await first.close()
  const whole = await readFile(statePath)
  for (const broken of [whole.subarray(0, whole.length / 2), Buffer.from('{}')]) {
    await writeFile(statePath, broken)
    await expect(serveLocalChain({ nowSeconds, statePath })).rejects.toMatchObject({
      code: 'local-chain-failed',
    })
    expect(await readFile(statePath)).toEqual(Buffer.from(broken))
  }
})

test('a port in use is reported', async () => {
  const first = await serveLocalChain({ nowSeconds })
  const port = Number(new URL(first.rpcUrl).port)
  await expect(serveLocalChain({ nowSeconds, port })).rejects.toMatchObject({
    code: 'local-chain-failed',
  })
  await first.close()
  const again = await serveLocalChain({ nowSeconds, port })
  await again.close()
})
