// Goal: a person whose data folder is gone has all money back with the key alone: a client with an
// open session, and a provider with a stake, a session and pay that waits.
// Method: real processes of a node and a gateway; both are killed and their folders deleted; then
// `ostrom rescue` with a copy of the key, the deployment file and the chain, whose time moves on.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Ledger, stakeMarkets } from '@ostrom/ledger'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { homeOf, readOrCreateSecret } from '../config/home.ts'
import { toJson } from '../context/output.ts'
import { MODEL, post, startTestNetwork, type TestNetwork } from './test-network.ts'

/** Most times that a rescue has to come back. */
const RUNS_MAX = 20

type RescueDocument = {
  readonly steps: readonly { readonly source: string; readonly amount: string }[]
  readonly calls?: readonly unknown[]
  readonly nextDueAtSeconds: string | null
  readonly nowSeconds: string
  readonly worstAtSeconds: string
}

describe.each(['evm', 'solana'] as const)('on %s, without any data folder', (kind) => {
  let network: TestNetwork
  let vault: string
  let client: Ledger
  let provider: Ledger

  beforeAll(async () => {
    network = await startTestNetwork({ providers: 1, kind })
    vault = await mkdtemp(join(tmpdir(), 'ostrom-vault-'))
    const [node] = network.network.providers
    const { clientFolder, folder, chain } = network.network
    const providerFolder = join(folder, 'provider-1')
    for (const [name, from] of [
      ['client', clientFolder],
      ['provider', providerFolder],
    ] as const) {
      await writeFile(join(vault, name), await readFile(join(from, 'wallet.key'), 'utf8'))
    }
    await writeFile(join(vault, 'deployment.json'), toJson(chain.deployment))
    client = await network.ledger(await readOrCreateSecret(clientFolder, 'wallet.key'))
    provider = await network.ledger(await readOrCreateSecret(providerFolder, 'wallet.key'))
    const gateway = await network.startGateway('--no-web')
    const messages = [{ role: 'user', content: 'What is the sea?' }]
    const answer = await post(gateway, { model: MODEL, max_tokens: 8, messages })
    expect(answer.status).toBe(200)
    await answer.text()
    process.kill(node!.pid!, 'SIGKILL')
    await gateway.kill()
    for (const gone of [clientFolder, providerFolder])
      await rm(gone, { recursive: true, force: true })
  })

  afterAll(async () => {
    await network?.close()
    await rm(vault, { recursive: true, force: true })
  })

  /** `ostrom rescue` as from another machine, in a process of its own. */
  async function rescue(name: 'client' | 'provider', ...more: readonly string[]) {
    const { rpcUrl } = network.network.chain
    const chain = ['--rpc', rpcUrl, '--deployment', join(vault, 'deployment.json')]
    const nowhere = join(vault, 'no-such-folder')
    const args = ['rescue', ...chain, '--key', join(vault, name), ...more]
    const result = await network.ostromAt(nowhere, ...args)
    expect(result.status, result.stdout + result.stderr).toBe(0)
    return result.json() as RescueDocument
  }

  async function bringHome(name: 'client' | 'provider'): Promise<void> {
    const first = await rescue(name)
    expect(first.steps.length).toBeGreaterThan(0)
    for (let runs = 0; runs < RUNS_MAX; runs++) {
      const { steps, nextDueAtSeconds: next, nowSeconds } = await rescue(name, '--run')
      if (steps.length === 0) {
        // Blocks of a chain in another process take seconds, too.
        expect(BigInt(nowSeconds)).toBeLessThanOrEqual(BigInt(first.worstAtSeconds) + 60n)
        return
      }
      expect(next, toJson(steps)).not.toBeNull()
      await network.network.chain.advance(BigInt(next!) - BigInt(nowSeconds))
    }
    expect.unreachable('a rescue ends')
  }

  test.each(['client', 'provider'] as const)('the %s has everything back', async (name) => {
    const ledger = name === 'client' ? client : provider
    const { account, nativeAsset } = ledger
    const before = await ledger.walletBalance(account, nativeAsset)
    const inside = await ledger.balance(account, nativeAsset)
    const stakes = async () => {
      const all = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
      return all.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
    }
    if (name === 'provider') expect(await stakes()).toBeGreaterThan(0n)
    await bringHome(name)
    expect(await ledger.balance(account, nativeAsset)).toBe(0n)
    expect(await stakes()).toBe(0n)
    expect(await ledger.walletBalance(account, nativeAsset)).toBeGreaterThan(before + inside / 2n)
  })

  test('a key that is missing is told, and none is made in its place', async () => {
    const nowhere = join(vault, 'no-such-folder')
    const { rpcUrl } = network.network.chain
    const chain = ['--rpc', rpcUrl, '--deployment', join(vault, 'deployment.json')]
    const result = await network.ostromAt(nowhere, 'rescue', ...chain)
    expect(result.status).not.toBe(0)
    expect(result.stdout + result.stderr).toContain('wallet.key does not exist')
    await expect(readFile(homeOf(nowhere).config, 'utf8')).rejects.toThrow('ENOENT')
    expect(dirname(nowhere)).toBe(vault)
  })
})
