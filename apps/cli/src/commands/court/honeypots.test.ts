// Goal: the owner of a honeypot commits to it, funds it, reveals it and ends it by commands alone,
// which store nothing between them.
// Method: the real commands on a local chain, judged by their output.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Anvil, accountOf, deployMarket, startAnvil } from '@ostrom/ledger/evm'
import { type AccountId, Hex, Receipt } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { sampleReceipt } from '@ostrom/protocol/testing'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createProgram } from '../../program.ts'

const UNIT = 10n ** 18n
const EPOCH_SECONDS = 86_400n
const provider: AccountId = `0x${'ab'.repeat(20)}`

const folder = temporaryFolder('plants')
let home: string
let anvil: Anvil

beforeAll(async () => {
  home = join(folder, 'home')
  anvil = await startAnvil()
  const { rpcUrl } = anvil
  const secretKey = new Uint8Array(32).fill(9)
  await anvil.fund(accountOf(secretKey), 100n * UNIT)
  const overrides = { epochSeconds: EPOCH_SECONDS }
  const deployment = await deployMarket({ rpcUrl, secretKey, overrides })
  const file = join(folder, 'deployment.json')
  await writeFile(file, JSON.stringify(deployment))
  const { account } = (await ostrom('init', '--rpc', rpcUrl, '--deployment', file)) as {
    account: AccountId
  }
  await anvil.fund(account, 10n * UNIT)
  await ostrom('wallet', 'deposit', '2')
})
afterEach(() => void vi.restoreAllMocks())
afterAll(async () => {
  await anvil?.stop()
})

/** Returns the JSON output of a command. */
async function ostrom(...args: readonly string[]): Promise<unknown> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  await createProgram().parseAsync(['node', 'ostrom', '--json', ...args, '--data', home])
  const printed = out.mock.calls.at(-1)?.[0] as string
  out.mockRestore()
  return JSON.parse(printed)
}

/**
 * Writes the receipt of a fictitious answer to a file, in the format of `ostrom receipts get`.
 * Returns the path of the file.
 */
async function receiptFile(): Promise<string> {
  const hash = (byte: string): Hex.Hash => `0x${byte.repeat(32)}`
  const contract = provider
  const contracts = {
    vault: contract,
    sessions: contract,
    requests: contract,
    offers: contract,
    models: contract,
  }
  const written = {
    id: hash('0c'),
    signature: Hex.zeroHash,
    provider,
    cost: '9',
    domain: { scheme: 'eip712', chainId: '31337', contracts, escrow: 'sessions' },
    core: Receipt.toJson(sampleReceipt({ index: 0n, total: 9n })),
    proof: { index: '0', count: '1', root: hash('0d'), path: [] },
  }
  const path = join(folder, 'receipt.json')
  await writeFile(path, JSON.stringify(written))
  return path
}

const options = ['--provider', provider, '--dishonest']

describe('ostrom honeypots', () => {
  test('commits, pays in and ends a plant of which nobody can tell', async () => {
    const terms = ['--pool', '0.01', '--bond', '0.5']
    const made = (await ostrom('honeypots', 'commit', ...options, ...terms)) as Record<
      string,
      unknown
    >
    expect(made).toMatchObject({ id: '1', epoch: expect.stringMatching(/^\d+$/) })
    expect(await ostrom('honeypots', 'show', '1')).toMatchObject({
      status: 'committed',
      rewardPool: `${UNIT / 100n}`,
      bond: `${UNIT / 2n}`,
      openings: [],
    })
    await ostrom('honeypots', 'fund', '1', '0.02')
    expect(await ostrom('honeypots')).toMatchObject([
      { id: '1', rewardPool: `${(3n * UNIT) / 100n}` },
    ])
    await anvil.advance(4n * EPOCH_SECONDS)
    // The receipt is of a session that this chain never had.
    const reveal = ostrom('honeypots', 'reveal', '1', ...options, '--receipt', await receiptFile())
    await expect(reveal).rejects.toMatchObject({ code: 'session-unknown' })
    await expect(ostrom('honeypots', 'collect', '1')).rejects.toMatchObject({
      code: 'honeypot-state-invalid',
    })
    await anvil.advance(2n * EPOCH_SECONDS)
    // The beacon did not advance, and without its value the honeypot's receipt could not be drawn.
    expect(await ostrom('honeypots', 'collect', '1')).toMatchObject({ outcome: 'unseen' })
    const { vault } = (await ostrom('wallet')) as { vault: { available: string } }
    expect(vault.available).toBe(`${2n * UNIT}`)
  })

  test('asks for one verdict, and a plant that there is', async () => {
    const receipt = ['--receipt', await receiptFile()]
    const none = ostrom('honeypots', 'reveal', '1', '--provider', provider, ...receipt)
    await expect(none).rejects.toMatchObject({ code: 'argument-invalid' })
    const both = ostrom('honeypots', 'reveal', '1', ...options, '--honest', ...receipt)
    await expect(both).rejects.toMatchObject({ code: 'argument-invalid' })
    await expect(ostrom('honeypots', 'show', '7')).rejects.toMatchObject({
      code: 'argument-invalid',
    })
    await expect(ostrom('honeypots', 'show', 'x')).rejects.toMatchObject({
      code: 'argument-invalid',
    })
  })
})
