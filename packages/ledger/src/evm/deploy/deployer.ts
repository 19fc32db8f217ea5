import { deployerAbi } from '@ostrom/contracts-evm'
import { deployerBytecode, deployerRuntime } from '@ostrom/contracts-evm/bytecode/deployer'
import { deploymentProxyBytecode } from '@ostrom/contracts-evm/bytecode/deployment-proxy'
import {
  type Address,
  concat,
  encodeAbiParameters,
  getContractAddress,
  getCreate2Address,
  type Hex,
  keccak256,
  size,
} from 'viem'
import { LedgerError } from '../../errors.ts'
import type { EvmConnection } from '../chain/connection.ts'

/**
 * A contract of five lines that has the same address on most chains and deploys any code that it
 * receives, under a salt: github.com/Arachnid/deterministic-deployment-proxy. Through this
 * contract, the deployer has the same address on all chains. This contract need not be trusted,
 * because its creations are compared with the plan.
 */
export const create2Proxy: Address = '0x4e59b44847b379578588920ca78fbf26c0b4956c'
const PROXY_HASH: Hex = '0x2fa86add0aed31f33a762c9d88e807c475bd51d0f52bd0955754b2608f7e4989'

const SALT: Hex = `0x${'00'.repeat(32)}`

const lower = (address: string): Address => address.toLowerCase() as Address

/** Address of the deployer on every chain that has the proxy. */
export const canonicalDeployer: Address = lower(
  getCreate2Address({ from: create2Proxy, salt: SALT, bytecode: deployerBytecode }),
)

/** The transaction that puts the deployer at its usual address. Anybody may send it. */
export const deployerTransaction = {
  to: create2Proxy,
  data: concat([SALT, deployerBytecode]),
} as const

const accountAndLabel = [{ type: 'address' }, { type: 'bytes32' }] as const

/**
 * Computes the address for an account's label, as `Deployer.addressOf` does, for chains without a
 * deployer.
 */
export function addressOfLabel(deployer: Address, account: Address, label: Hex): Address {
  const salt = keccak256(encodeAbiParameters(accountAndLabel, [account, label]))
  const seat = getCreate2Address({ from: deployer, salt, bytecode: deploymentProxyBytecode })
  return lower(getContractAddress({ from: seat, nonce: 1n }))
}

/** Address of a chain's deployer, and whether it is deployed. */
export type DeployerLocation = {
  readonly address: Address
  /** `missing`: the deployer is absent, and `deployerTransaction` creates it. */
  readonly status: 'deployed' | 'missing'
}

/**
 * Looks for the deployer of a chain.
 *
 * @param given Configured address; the usual address when absent.
 * @throws {LedgerError} `deployer-missing`, `deployer-mismatch`, `chain-unreachable`.
 */
export async function findDeployer(
  connection: EvmConnection,
  given?: Address,
): Promise<DeployerLocation> {
  const { client, ask, chainId } = connection
  const codeAt = (address: Address) =>
    ask('look for the deployer', () => client.getCode({ address }))
  const address = given ?? canonicalDeployer
  const code = await codeAt(address)
  if (code === deployerRuntime) return { address, status: 'deployed' }
  if (code !== undefined && size(code) > 0) {
    throw new LedgerError('deployer-mismatch', { chain: chainId, address })
  }
  if (given === undefined || lower(given) === canonicalDeployer) {
    const found = await codeAt(create2Proxy)
    if (found !== undefined && keccak256(found) === PROXY_HASH) {
      return { address: canonicalDeployer, status: 'missing' }
    }
  }
  throw new LedgerError('deployer-missing', { chain: chainId, address })
}

/**
 * The deployer's record of a contract that an account created under a label: the first 24 bytes of
 * the hash of its creation code, and the Unix second of its creation.
 */
export type DeploymentRecord = { readonly codeHash: Hex; readonly atSeconds: bigint }

/**
 * Reads the record of an account's contract under a label; `undefined` if there is none.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function readDeploymentRecord(
  { client, ask }: EvmConnection,
  options: { readonly deployer: Address; readonly account: Address; readonly label: Hex },
): Promise<DeploymentRecord | undefined> {
  const { deployer: address, account, label } = options
  const call = { address, abi: deployerAbi, functionName: 'recordOf' } as const
  const [codeHash, atSeconds] = await ask('read what stands', () =>
    client.readContract({ ...call, args: [account, label] }),
  )
  return atSeconds === 0n ? undefined : { codeHash, atSeconds }
}
