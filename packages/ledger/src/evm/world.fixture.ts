import { modelRegistryAbi, offersAbi, parametersAbi, vaultAbi } from '@ostrom/contracts-evm'
import { defaultsOf } from '@ostrom/contracts-evm/deployment'
import { assert, Endpoint } from '@ostrom/protocol'
import { governedParameterNames } from '@ostrom/protocol/governed-numbers'
import {
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  toHex,
  zeroAddress,
} from 'viem'
import { type ConformanceWorld, endpointAt, TOKENS, UNIT } from '../conformance/world.ts'
import { parameterOfField, toContractValue } from '../governance/parameter-values.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import type { ModelStatus } from '../registry/models.ts'
import { createConnection, type EvmConnection } from './chain/connection.ts'
import { sendAsContract } from './chain/send-as-contract.ts'
import { createSender } from './chain/sender.ts'
import type { DeployMarketOptions } from './deploy/market.ts'
import { type Anvil, createLedgerEvm, deployMarket, type EvmDeployment } from './index.ts'
import { deployPlayMoney, mintPlayMoney } from './money/play-money.ts'
import { deployTestSwap } from './swap.fixture.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

const statusNumbers: Readonly<Record<ModelStatus, number>> = {
  active: 1,
  warned: 2,
  quarantined: 3,
  retired: 4,
}

/**
 * Initial rules of a public network, equal to those of the chain in memory, but with short epochs.
 */
const { parameters } = defaultsOf(1)
const publicRules = { epochSeconds: 60n, parameters }

/** Number of created markets; each has its own label, because several may share a chain. */
let markets = 0

/** Numbers of the secret keys of a world's ledgers. */
const actors = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Secret key of the account that deploys markets and governs them. */
const governor = secretOf(99)

/** A fresh market on a running development chain, for the conformance suite. */
export async function createTestWorld(
  anvil: Anvil,
  overrides: DeployMarketOptions['overrides'] = {},
): Promise<ConformanceWorld & { deployment: EvmDeployment }> {
  return await openTestWorld(anvil, await deployTestMarket(anvil, overrides))
}

/**
 * Creates worlds of one market: each call reverts the chain to the state after the deployment,
 * without a new deployment. Only the latest world is usable.
 */
export async function createRevertedWorlds(anvil: Anvil): Promise<() => Promise<ConformanceWorld>> {
  const deployment = await deployTestMarket(anvil)
  const revert = await createReverter(anvil)
  return async () => {
    await revert()
    return await openTestWorld(anvil, deployment)
  }
}

/** Creates worlds as `createRevertedWorlds`, with a listed token in each wallet. */
export async function createRevertedTokenWorlds(
  anvil: Anvil,
): Promise<() => Promise<ConformanceWorld>> {
  const by = { rpcUrl: anvil.rpcUrl, secretKey: governor }
  await anvil.fund(accountOf(by.secretKey), 1_000n * UNIT)
  const token = await deployPlayMoney(by)
  // One unit of stake backs ten units of the token.
  const deployment = await deployTestMarket(anvil, {
    assets: [{ asset: token, ratio: 10_000_000n }],
  })
  for (const n of actors)
    await mintPlayMoney(by, { asset: token, to: accountOf(secretOf(n)), amount: TOKENS })
  const revert = await createReverter(anvil)
  const createSwap = () => deployTestSwap(anvil, { secretKey: by.secretKey, token })
  return async () => {
    await revert()
    return { ...(await openTestWorld(anvil, deployment)), token, createSwap }
  }
}

/** Returns a function that reverts a chain to its present state, any number of times. */
async function createReverter(anvil: Anvil): Promise<() => Promise<void>> {
  let snapshot = await anvil.request('evm_snapshot')
  return async () => {
    assert(await anvil.request('evm_revert', [snapshot]), 'the chain still has its snapshot')
    // A revert uses up its snapshot.
    snapshot = await anvil.request('evm_snapshot')
  }
}

async function deployTestMarket(
  anvil: Anvil,
  overrides: DeployMarketOptions['overrides'] = {},
): Promise<EvmDeployment> {
  await anvil.fund(accountOf(governor), 1_000n * UNIT)
  // The last ledger of a world has the veto.
  const veto = { account: accountOf(secretOf(10)) }
  const given = { ...publicRules, veto, ...overrides }
  return await deployMarket({
    rpcUrl: anvil.rpcUrl,
    secretKey: governor,
    overrides: given,
    label: `market ${++markets}`,
  })
}

/** Opens a ledger of the market for each of ten accounts that have money. */
async function openTestWorld(
  anvil: Anvil,
  deployment: EvmDeployment,
): Promise<ConformanceWorld & { deployment: EvmDeployment }> {
  const { rpcUrl } = anvil
  const ledgers: Ledger[] = []
  for (const n of actors) {
    const secretKey = secretOf(n)
    await anvil.fund(accountOf(secretKey), 1_000n * UNIT)
    ledgers.push(await createLedgerEvm({ rpcUrl, secretKey, deployment }))
  }
  const connection = await createConnection({ rpcUrl })
  const sender = createSender(connection, governor)
  const govern = async (to: Hex, data: Hex) => {
    await sender.send({ doing: 'govern', to, data })
  }
  return {
    ledgers,
    deployment,
    advance: (seconds) => anvil.advance(seconds),
    async setParameter(name, value) {
      const { stakeMin, seatFee } = await (ledgers[0] as Ledger).parameters()
      const governed = parameterOfField(name)
      assert(governed, `${name} is fixed as the market is deployed`)
      const own = toContractValue(governed, value, { stakeMin, seatFee })
      const index = governedParameterNames.indexOf(governed)
      await setNow(anvil, { deployment, index, value: own })
      // The contract `Offers` has a copy of the present parameters, which this call updates.
      const call = { abi: offersAbi, functionName: 'syncParameters', args: [zeroAddress] } as const
      await govern(deployment.contracts.Offers, encodeFunctionData(call))
    },
    async setModelStatus(version, status) {
      const reason = `0x${'00'.repeat(32)}` as const
      const args = [version, statusNumbers[status], reason] as const
      const data = encodeFunctionData({ abi: modelRegistryAbi, functionName: 'setStatus', args })
      const { ModelRegistry: to, ModelReports: from } = deployment.contracts
      await sendAsContract({ chain: anvil, connection }, { doing: 'setStatus', from, to, data })
    },
    async setGuardianStatus(version, status) {
      const reason = `0x${'00'.repeat(32)}` as const
      const args = [version, statusNumbers[status], reason] as const
      const functionName = 'setGuardianStatus'
      const data = encodeFunctionData({ abi: modelRegistryAbi, functionName, args })
      const { ModelRegistry: to } = deployment.contracts
      const { timelock: from } = deployment.governance.tracks.emergency
      await sendAsContract({ chain: anvil, connection }, { doing: functionName, from, to, data })
    },
    async announceRawEndpoint(index, bytes) {
      const endpoint = await endpointAt(ledgers[index] as Ledger)
      const struct = { ...Endpoint.toAnnouncement(endpoint), addresses: toHex(bytes) }
      const args = [struct, deployment.contracts.Court, '0x'] as const
      const data = encodeFunctionData({ abi: offersAbi, functionName: 'announce', args })
      const wallet = createSender(connection, secretOf(index + 1))
      await wallet.send({ doing: 'announce', to: deployment.contracts.Offers, data })
    },
    checkInvariants: () => audit(connection, deployment),
    async close() {
      for (const ledger of ledgers) await ledger.close()
      await connection.close()
    },
  }
}

/** Storage slot of the values in `Parameters`, after the owner and the pending owner. */
const NUMBERS_SLOT = 2n

/**
 * Sets a parameter at once in the chain's storage: the contract delays changes for longer than
 * unbonding takes, and in that time all other deadlines of a test would pass, too.
 */
async function setNow(
  anvil: Anvil,
  options: { readonly deployment: EvmDeployment; readonly index: number; readonly value: bigint },
): Promise<void> {
  const { deployment, index, value } = options
  const words = [{ type: 'uint256' }, { type: 'uint256' }] as const
  const slot = keccak256(encodeAbiParameters(words, [BigInt(index), NUMBERS_SLOT]))
  const { Parameters: address } = deployment.contracts
  await anvil.request('anvil_setStorageAt', [address, slot, toHex(value, { size: 32 })])
  const data = encodeFunctionData({ abi: parametersAbi, functionName: 'get', args: [index] })
  const seen = await anvil.request('eth_call', [{ to: address, data }, 'latest'])
  assert(BigInt(seen as string) === value, 'the parameters keep their numbers somewhere else')
}

/** Checks that the Vault holds at least the sum of all balances. */
async function audit(connection: EvmConnection, deployment: EvmDeployment): Promise<void> {
  const { client } = connection
  const { Vault: address } = deployment.contracts
  const [held, owed] = await Promise.all([
    client.getBalance({ address }),
    client.readContract({ address, abi: vaultAbi, functionName: 'totalSupply', args: [0n] }),
  ])
  assert(held >= owed, 'the Vault holds at least what it owes')
}
