// Goal: a deployment that was interrupted at any point continues to the same addresses. No other
// account, decision, chain or price can interfere. A deployment's cost is known before its start.
// Method: a development chain with another id, which is reset before each test; deployments
// interrupted by errors, by prices and by parallel deployments; accounts without a local key.

import { contracts } from '@ostrom/contracts-evm/deployment'
import type { AccountId } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { UNIT } from '../../conformance/index.ts'
import { expectRefusal } from '../../conformance/world.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import { startAnvil } from '../chain/anvil.ts'
import { addressesOf, type EvmDeployment, evmDeploymentSchema } from '../deployment.ts'
import { createLedgerEvm } from '../ledger.ts'
import { deployDeployer } from './deploy-deployer.ts'
import { canonicalDeployer, create2Proxy } from './deployer.ts'
import { type DeployMarketOptions, deployMarket } from './market.ts'
import { previewMarketDeployment } from './prepare.ts'
import { readDeploymentRights } from './rights.ts'

const CHAIN_ID = 421_337
const secretKey = new Uint8Array(32).fill(7)
const account = accountOf(secretKey)
const stranger = new Uint8Array(32).fill(8)
const GWEI = 10n ** 9n

const anvil = openForTests(
  () => startAnvil({ chainId: CHAIN_ID }),
  (one) => one.stop(),
)
let snapshot: unknown

beforeAll(async () => {
  for (const one of [account, accountOf(stranger)]) await anvil.fund(one, 1_000n * UNIT)
})
beforeEach(async () => {
  snapshot = await anvil.request('evm_snapshot')
})
afterEach(async () => {
  await anvil.request('evm_revert', [snapshot])
})

const deploy = (options: Partial<DeployMarketOptions> = {}) =>
  deployMarket({ rpcUrl: anvil.rpcUrl, secretKey, ...options })

const prepare = (options: Partial<DeployMarketOptions> & { account?: AccountId } = {}) =>
  previewMarketDeployment({ rpcUrl: anvil.rpcUrl, account, ...options })

const sentBy = async (one: string) =>
  Number(await anvil.request('eth_getTransactionCount', [one, 'latest']))

/** Addresses of all contracts, in the order of deployment. */
function placesOf(deployment: EvmDeployment): readonly string[] {
  const made = addressesOf(deployment)
  return contracts.map((name) => made[name] ?? 'absent')
}

/** Mines a block with this base fee, below which no gas price is accepted. */
async function setPrice(price: bigint): Promise<void> {
  await anvil.request('anvil_setNextBlockBaseFeePerGas', [`0x${price.toString(16)}`])
  await anvil.mine()
}

/** Runs a deployment that is interrupted after `count` contracts. */
async function endAfter(count: number, options: Partial<DeployMarketOptions> = {}): Promise<void> {
  let stand = 0
  const onContract = () => {
    if (++stand === count) throw new Error('ended')
  }
  await expect(deploy({ ...options, onContract })).rejects.toThrow('ended')
}

describe('a deployment', () => {
  test('a deployment of an earlier version has no tickets, and opens without them', async () => {
    const deployment = await deploy()
    const { Tickets: _, ...earlier } = deployment.contracts
    const read = evmDeploymentSchema({ ...deployment, contracts: earlier }, 'deployment')
    const options = { rpcUrl: anvil.rpcUrl, secretKey }
    const without = await createLedgerEvm({ ...options, deployment: read })
    const whole = await createLedgerEvm({ ...options, deployment })
    expect(without.tickets).toBeUndefined()
    expect(capabilitiesOf(whole).has('tickets')).toBe(true)
    const { challengeSeconds } = await whole.tickets!.ticketTimes()
    expect(challengeSeconds).toBe(172_800n)
    const rights = await readDeploymentRights({ rpcUrl: anvil.rpcUrl, deployment: read })
    expect(rights.filter(({ fault }) => fault)).toEqual([])
    await without.close()
    await whole.close()
  })

  test('a deployment sends one transaction for each contract and the deployer, once', async () => {
    const { contracts: planned } = await prepare()
    const deployment = await deploy()
    expect(deployment).toMatchObject({ chainId: CHAIN_ID, beacon: 'commit-reveal' })
    expect(planned.map(({ address }) => address)).toEqual(placesOf(deployment))
    for (const address of placesOf(deployment)) {
      expect(await anvil.request('eth_getCode', [address, 'latest'])).not.toBe('0x')
    }
    expect(await sentBy(account)).toBe(contracts.length + 1)
    expect(await deploy()).toEqual(deployment)
    expect(await sentBy(account)).toBe(contracts.length + 1)
  })

  // Finding: gap-5
  test.each([1, 11])('goes on to the same addresses after %s contracts', async (count) => {
    const addresses = (await prepare()).contracts.map(({ address }) => address)
    await anvil.advance(60n)
    const begun = Number(await anvil.request('eth_blockNumber'))
    await endAfter(count)
    const sent = await sentBy(account)
    await anvil.mine(3)
    const deployment = await deploy()
    expect(placesOf(deployment)).toEqual(addresses)
    expect((await sentBy(account)) - sent).toBe(contracts.length - count)
    // The deployment's first block is searched by its second, and the first blocks, among them that
    // of the deployer, may have the same second.
    expect(deployment.block).toBeGreaterThanOrEqual(begun)
    expect(deployment.block).toBeLessThanOrEqual(begun + 2)
  })

  test('two deployments that run at once end in one market', async () => {
    const [one, other] = await Promise.all([deploy(), deploy()])
    expect(one).toEqual(other)
  })

  test('goes on only with the decisions that it began with', async () => {
    await endAfter(3)
    const overrides = { parameters: { feeBps: 900n } }
    await expectRefusal(deploy({ overrides }), 'deployment-mismatch')
    await expectRefusal(prepare({ overrides }), 'deployment-mismatch')
    await expect(deploy({ overrides, label: 'another' })).resolves.toMatchObject({
      chainId: CHAIN_ID,
    })
  })

  test('a deployment is refused on another chain than the expected one', async () => {
    await expectRefusal(deploy({ chainId: 1 }), 'chain-mismatch')
    expect(await sentBy(account)).toBe(0)
  })

  test('stops when gas costs more than is allowed, and goes on when it does not', async () => {
    let stand = 0
    const gasPriceMax = 20n * GWEI
    const onContract = async () => {
      if (++stand === 5) await setPrice(68n * GWEI)
    }
    await expectRefusal(deploy({ gasPriceMax, onContract }), 'gas-price-above-maximum')
    expect(stand).toBe(5)
    await setPrice(GWEI)
    await expect(deploy({ gasPriceMax })).resolves.toMatchObject({ chainId: CHAIN_ID })
  })
})

describe('addresses', () => {
  test('depend on the account: another account with the same options gets others', async () => {
    const addresses = (await prepare()).contracts.map(({ address }) => address)
    const theirs = await deploy({ secretKey: stranger })
    const taken = placesOf(theirs)
    expect(addresses.filter((address) => taken.includes(address))).toEqual([])
    const ours = await deploy()
    expect(placesOf(ours)).toEqual(addresses)
  })

  test('do not depend on the chain', async () => {
    const other = await startAnvil({ chainId: CHAIN_ID + 1 })
    onTestFinished(() => other.stop())
    await other.fund(account, 1_000n * UNIT)
    await other.mine(5)
    const there = await deploy({ rpcUrl: other.rpcUrl })
    expect(there.contracts).toEqual((await deploy()).contracts)
  })
})

describe('the deployer', () => {
  test('a deployer can be deployed at any address if the chain lacks it', async () => {
    await anvil.request('anvil_setCode', [create2Proxy, '0x'])
    await expectRefusal(deploy(), 'deployer-missing')
    const asked = { rpcUrl: anvil.rpcUrl, secretKey: stranger }
    const { address: deployer } = await deployDeployer(asked)
    expect(deployer).not.toBe(canonicalDeployer)
    await expectRefusal(deploy(), 'deployer-missing')
    await expect(deploy({ deployer })).resolves.toMatchObject({ chainId: CHAIN_ID })
  })

  test('any account can deploy the deployer at its usual address, once', async () => {
    const put = () => deployDeployer({ rpcUrl: anvil.rpcUrl, secretKey: stranger })
    expect(await put()).toEqual({ address: canonicalDeployer, isNew: true })
    expect(await put()).toEqual({ address: canonicalDeployer, isNew: false })
    expect(await sentBy(accountOf(stranger))).toBe(1)
    await deploy()
    expect(await sentBy(account)).toBe(contracts.length)
  })

  test('a deployer whose code differs is refused', async () => {
    await anvil.request('anvil_setCode', [canonicalDeployer, '0x6001'])
    await expectRefusal(deploy(), 'deployer-mismatch')
    await expectRefusal(deploy({ deployer: accountOf(stranger) }), 'deployer-missing')
    await anvil.request('anvil_setCode', [canonicalDeployer, '0x'])
    await anvil.request('anvil_setCode', [create2Proxy, '0x6001'])
    await expectRefusal(deploy(), 'deployer-missing')
  })
})

describe('a preview', () => {
  test('estimates the gas', async () => {
    const { transactions } = await prepare()
    const gasTotal = transactions.reduce((sum, { gas }) => sum + gas, 0n)
    const first = Number(await anvil.request('eth_blockNumber')) + 1
    await deploy()
    let used = 0n
    for (let number = first; number < first + transactions.length; number++) {
      const block = await anvil.request('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])
      used += BigInt((block as { gasUsed: string }).gasUsed)
    }
    expect(transactions).toHaveLength(contracts.length + 1)
    expect(gasTotal).toBeGreaterThan((used * 99n) / 100n)
    expect(gasTotal).toBeLessThan((used * 101n) / 100n)
  })

  test('reports a constructor’s error, and does not count existing contracts', async () => {
    await expectRefusal(
      prepare({ overrides: { parameters: { feeBps: 10_000n } } }),
      'amount-invalid',
    )
    await endAfter(4)
    const prepared = await prepare()
    expect(prepared.transactions).toHaveLength(contracts.length - 4)
    expect(prepared.contracts.filter(({ status }) => status === 'deployed')).toHaveLength(4)
    expect(prepared.deployment).toBeUndefined()
  })

  test('lists unsigned transactions for an account without a local key', async () => {
    const signer: AccountId = `0x${'5a'.repeat(20)}`
    await anvil.fund(signer, 1_000n * UNIT)
    await anvil.request('anvil_impersonateAccount', [signer])
    const send = async ({ to, data, gas }: { to: string; data: string; gas: bigint }) => {
      const room = `0x${((gas * 5n) / 4n).toString(16)}`
      await anvil.request('eth_sendTransactionSync', [{ from: signer, to, data, gas: room }])
    }
    const all = await prepare({ account: signer })
    for (const one of all.transactions.slice(0, 7)) await send(one)
    const rest = await prepare({ account: signer })
    expect(rest.transactions.map(({ contract }) => contract)).toEqual(contracts.slice(6))
    for (const one of rest.transactions) await send(one)
    const { deployment, transactions } = await prepare({ account: signer })
    expect(transactions).toEqual([])
    const addresses = all.contracts.map(({ address }) => address)
    expect(deployment && placesOf(deployment)).toEqual(addresses)
  })
})
