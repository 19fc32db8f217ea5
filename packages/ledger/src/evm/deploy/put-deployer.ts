import { deployerBytecode } from '@ostrom/contracts-evm'
import type { AccountId } from '@ostrom/protocol'
import type { Address, Hex } from 'viem'
import { isLedgerError } from '../../errors.ts'
import { createConnection } from '../connection.ts'
import { createSender } from '../sender.ts'
import { deployerTransaction, findDeployer, usualDeployer } from './deployer.ts'
import type { DeployOptions } from './market.ts'
import { sendWithin } from './send-within.ts'

/**
 * Puts a deployer onto a chain: at its usual address where the chain lets it, else at one that
 * follows from the account.
 *
 * @returns Where it is.
 * @throws {LedgerError} `chain-mismatch`, `chain-unreachable`, `deployer-differs`,
 * `gas-price-high`, `insufficient-funds`, `transaction-failed`, `transaction-unconfirmed`.
 */
export async function putDeployer(
  options: Pick<DeployOptions, 'rpcUrl' | 'chainId' | 'secretKey' | 'gasPriceMax'>,
): Promise<AccountId> {
  const { rpcUrl, chainId, secretKey, gasPriceMax } = options
  const connection = await createConnection({ rpcUrl, ...(chainId !== undefined && { chainId }) })
  try {
    const sender = createSender(connection, secretKey)
    const doing = 'deploy Deployer'
    const found = await findDeployer(connection).catch((error: unknown) => {
      if (isLedgerError(error, 'deployer-missing')) return undefined
      throw error
    })
    if (found?.status === 'standing') return found.address
    const made = found ? deployerTransaction : { data: deployerBytecode as Hex }
    const able = { connection, sender, gasPriceMax }
    const { contractAddress } = await sendWithin(able, { doing, ...made })
    const at = (contractAddress?.toLowerCase() ?? usualDeployer) as Address
    return (await findDeployer(connection, at)).address
  } finally {
    await connection.close()
  }
}
