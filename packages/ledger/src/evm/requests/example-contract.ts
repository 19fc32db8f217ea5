import type { AccountId } from '@ostrom/protocol'
import type { Hex } from 'viem'
import { LedgerError } from '../../errors.ts'
import { createConnection, type EvmConnection } from '../chain/connection.ts'
import { accountOf } from '../chain/encode.ts'
import { createSender, type Sender } from '../chain/sender.ts'

/** Options for an account to deploy its own contract. */
export type DeployerWallet = {
  readonly rpcUrl: string
  /** Secret key of the account that pays for the transactions. */
  readonly secretKey: Uint8Array
}

/** A deployed contract, and the gas of its deployment. */
export type ExampleContract = { readonly address: AccountId; readonly gas: bigint }

/** A connection to a chain with one writing account. */
export type ContractWriter = {
  readonly connection: EvmConnection
  readonly sender: Sender
  /** @throws {LedgerError} `insufficient-funds`, `transaction-failed`, `chain-unreachable`. */
  deploy(data: Hex): Promise<ExampleContract>
}

/**
 * Opens a connection to a chain for an account that deploys contracts.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function openContractWriter(wallet: DeployerWallet): Promise<ContractWriter> {
  const connection = await createConnection({ rpcUrl: wallet.rpcUrl })
  const sender = createSender(connection, wallet.secretKey)
  return {
    connection,
    sender,
    async deploy(data) {
      const { contractAddress, gasUsed } = await sender.send({ doing: 'deploy', data })
      if (contractAddress) return { address: accountOf(contractAddress), gas: gasUsed }
      throw new LedgerError('transaction-failed', { doing: 'deploy', reason: 'no address' })
    },
  }
}
