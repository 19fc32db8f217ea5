import { modelRegistryAbi, parametersAbi, providersAbi, vaultAbi } from '@ostrom/contracts-evm'
import { type AccountId, assert } from '@ostrom/protocol'
import { encodeFunctionData, type Hex, toHex, zeroAddress } from 'viem'
import { endpointAt, UNIT, type VaultAccount, type World } from '../conformance/world.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import type { ModelStatus } from '../models.ts'
import { type Connection, createConnection } from './connection.ts'
import type { DeployOptions } from './deployment.ts'
import { endpointStruct } from './encode.ts'
import { type Anvil, createLedgerEvm, type Deployment, deployMarket } from './index.ts'
import { parameterNames } from './market.ts'
import { createSender } from './sender.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

const statusNumbers: Readonly<Record<ModelStatus, number>> = {
  active: 1,
  warned: 2,
  quarantined: 3,
  retired: 4,
}

/** A fresh market on a running development chain, for the conformance suite. */
export async function createTestWorld(
  anvil: Anvil,
  overrides: DeployOptions['overrides'] = {},
): Promise<World & { deployment: Deployment }> {
  const { rpcUrl } = anvil
  const governor = secretOf(99)
  await anvil.fund(accountOf(governor), 1_000n * UNIT)
  const deployment = await deployMarket({ rpcUrl, secretKey: governor, overrides })
  const ledgers: Ledger[] = []
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
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
    ...{ ledgers, deployment },
    advance: (seconds) => anvil.advance(seconds),
    async setParameter(name, value) {
      const args = [parameterNames.indexOf(name), value] as const
      const data = encodeFunctionData({ abi: parametersAbi, functionName: 'set', args })
      await govern(deployment.contracts.Parameters, data)
    },
    async setModelStatus(version, status) {
      const reason = `0x${'00'.repeat(32)}` as const
      const args = [version, statusNumbers[status], reason] as const
      const data = encodeFunctionData({ abi: modelRegistryAbi, functionName: 'setStatus', args })
      await govern(deployment.contracts.ModelRegistry, data)
    },
    async announceBytes(place, bytes) {
      const endpoint = await endpointAt(ledgers[place] as Ledger)
      const said = { ...endpointStruct(endpoint), addresses: toHex(bytes) }
      const args = [said, '0x'] as const
      const data = encodeFunctionData({ abi: providersAbi, functionName: 'announce', args })
      const wallet = createSender(connection, secretOf(place + 1))
      await wallet.send({ doing: 'announce', to: deployment.contracts.Providers, data })
    },
    vaultOf: (account) => vaultOf(connection, { deployment, account }),
    audit: () => audit(connection, deployment),
    async close() {
      for (const ledger of ledgers) await ledger.close()
    },
  }
}

/** What has matured counts as available, as it does in memory. */
async function vaultOf(
  { client }: Connection,
  { deployment, account }: { readonly deployment: Deployment; readonly account: AccountId },
): Promise<VaultAccount> {
  const args = [account, zeroAddress] as const
  // Both of one block, or what matures between the reads would count twice.
  const blockNumber = await client.getBlockNumber({ cacheTime: 0 })
  const call = { address: deployment.contracts.Vault, abi: vaultAbi, args, blockNumber } as const
  const [held, ripe] = await Promise.all([
    client.readContract({ ...call, functionName: 'balanceOf' }),
    client.readContract({ ...call, functionName: 'matured' }),
  ])
  return { ...held, available: held.available + ripe, maturing: held.maturing - ripe }
}

/** The Vault holds at least what it owes. */
async function audit(connection: Connection, deployment: Deployment): Promise<void> {
  const { client } = connection
  const { Vault: address } = deployment.contracts
  const args = [zeroAddress] as const
  const [held, owed] = await Promise.all([
    client.getBalance({ address }),
    client.readContract({ address, abi: vaultAbi, functionName: 'owed', args }),
  ])
  assert(held >= owed, 'the Vault holds at least what it owes')
}
