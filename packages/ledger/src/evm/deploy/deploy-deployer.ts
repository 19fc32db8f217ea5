import { deployerBytecode } from '@ostrom/contracts-evm/bytecode/deployer'
import type { AccountId } from '@ostrom/protocol'
import type { Address, Hex } from 'viem'
import { isLedgerError } from '../../errors.ts'
import { createConnection } from '../chain/connection.ts'
import { createSender } from '../chain/sender.ts'
import { canonicalDeployer, deployerTransaction, findDeployer } from './deployer.ts'
import type { DeployMarketOptions } from './market.ts'
import { sendUnderGasCap } from './send-under-gas-cap.ts'

/** A deployer on a chain, and whether this call deployed it. */
export type DeployedDeployer = { readonly address: AccountId; readonly isNew: boolean }

/**
 * Deploys a deployer on a chain: at its usual address if the chain permits it, else at an address
 * derived from the account.
 *
 * @throws {LedgerError} `chain-mismatch`, `chain-unreachable`, `deployer-mismatch`,
 * `gas-price-above-maximum`, `insufficient-funds`, `transaction-failed`, `transaction-unconfirmed`.
 */
export async function deployDeployer(
  options: Pick<DeployMarketOptions, 'rpcUrl' | 'chainId' | 'secretKey' | 'gasPriceMax'>,
): Promise<DeployedDeployer> {
  const { rpcUrl, chainId, secretKey, gasPriceMax } = options
  const connection = await createConnection({ rpcUrl, ...(chainId !== undefined && { chainId }) })
  try {
    const sender = createSender(connection, secretKey)
    const doing = 'deploy Deployer'
    const found = await findDeployer(connection).catch((error: unknown) => {
      if (isLedgerError(error, 'deployer-missing')) return undefined
      throw error
    })
    if (found?.status === 'deployed') return { address: found.address, isNew: false }
    const made = found ? deployerTransaction : { data: deployerBytecode as Hex }
    const able = { connection, sender, gasPriceMax }
    const { contractAddress } = await sendUnderGasCap(able, { doing, ...made })
    const at = (contractAddress?.toLowerCase() ?? canonicalDeployer) as Address
    return { address: (await findDeployer(connection, at)).address, isNew: true }
  } finally {
    await connection.close()
  }
}
