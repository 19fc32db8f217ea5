// Goal: a planter commits, shows, reveals and settles by commands alone, and keeps nothing between.
// Method: the real commands on a local chain, by what they print; lists of events by hand.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerEvent } from '@ostrom/ledger'
import { type Anvil, accountOf, deployMarket, startAnvil } from '@ostrom/ledger/evm'
import type { AccountId, Hash } from '@ostrom/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createProgram } from '../program.ts'
import { completedBy } from './plants.ts'

const UNIT = 10n ** 18n
const EPOCH_SECONDS = 86_400n
const provider: AccountId = `0x${'ab'.repeat(20)}`

let folder: string
let home: string
let anvil: Anvil

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-plants-'))
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
  await rm(folder, { recursive: true, force: true })
})

/** What a command prints, as JSON. */
async function ostrom(...args: readonly string[]): Promise<unknown> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  await createProgram().parseAsync(['node', 'ostrom', '--json', ...args, '--data', home])
  const told = out.mock.calls.at(-1)?.[0] as string
  out.mockRestore()
  return JSON.parse(told)
}

const known = ['--provider', provider, '--bad']

describe('ostrom plants', () => {
  test('commits, reveals and settles a plant that nobody saw', async () => {
    const terms = ['--pool', '0.01', '--bond', '0.5']
    const made = (await ostrom('plants', 'commit', ...known, ...terms)) as Record<string, unknown>
    expect(made).toMatchObject({ id: '1', epoch: expect.stringMatching(/^\d+$/) })
    expect(await ostrom('plants', 'show', '1')).toMatchObject({
      ...{ status: 'committed', pool: `${UNIT / 100n}`, bond: `${UNIT / 2n}`, openings: [] },
    })
    await ostrom('plants', 'sponsor', '1', '0.02')
    expect(await ostrom('plants')).toMatchObject([{ id: '1', sponsored: `${UNIT / 50n}` }])
    await anvil.advance(4n * EPOCH_SECONDS)
    const wrong = ostrom('plants', 'reveal', '1', '--provider', provider, '--good')
    await expect(wrong).rejects.toMatchObject({ code: 'commitment-mismatch' })
    expect(await ostrom('plants', 'reveal', '1', ...known)).toMatchObject({ subjects: [] })
    await anvil.advance(2n * EPOCH_SECONDS)
    expect(await ostrom('plants', 'settle', '1')).toMatchObject({ outcome: 'unseen' })
    const { vault } = (await ostrom('wallet')) as { vault: { available: string } }
    expect(vault.available).toBe(`${2n * UNIT}`)
  })

  test('asks for one verdict, and a plant that there is', async () => {
    const none = ostrom('plants', 'reveal', '1', '--provider', provider)
    await expect(none).rejects.toMatchObject({ code: 'argument-invalid' })
    const both = ostrom('plants', 'reveal', '1', ...known, '--good')
    await expect(both).rejects.toMatchObject({ code: 'argument-invalid' })
    await expect(ostrom('plants', 'show', '7')).rejects.toMatchObject({ code: 'argument-invalid' })
    await expect(ostrom('plants', 'show', 'x')).rejects.toMatchObject({ code: 'argument-invalid' })
  })
})

test('all that an account completed is named, in order, and nothing else', () => {
  const id = (n: number): Hash => `0x${`${n}`.repeat(64)}`
  const opened = (n: number, by: AccountId) => ({
    ...{ kind: 'session-opened', sessionId: id(n), provider: by },
  })
  const closed = (n: number, total: bigint) => ({
    ...{ kind: 'session-closed', sessionId: id(n), total },
  })
  const claimed = (n: number, by: AccountId) => ({
    ...{ kind: 'request-claimed', requestId: id(n), provider: by, paid: 1n },
  })
  const other: AccountId = `0x${'cd'.repeat(20)}`
  const events = [
    ...[opened(7, provider), opened(3, provider), opened(4, other), opened(5, provider)],
    ...[closed(7, 1n), closed(3, 9n), closed(4, 9n), closed(5, 0n)],
    ...[claimed(6, provider), claimed(8, other)],
  ] as unknown as readonly LedgerEvent[]
  expect(completedBy(events, provider)).toEqual([id(3), id(6), id(7)])
})
