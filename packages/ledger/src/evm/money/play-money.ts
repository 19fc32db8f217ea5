import type { AccountId, AssetId } from '@ostrom/protocol'
import { encodeFunctionData, parseAbi } from 'viem'
import { LedgerError } from '../../errors.ts'
import { createConnection } from '../chain/connection.ts'
import { createSender } from '../chain/sender.ts'

/** Decimals of the test token, like those of most stable coins. */
export const PLAY_MONEY_DECIMALS = 6

const abi = parseAbi(['function mint(address account, uint256 amount)'])

type PlayMoneyOptions = {
  readonly rpcUrl: string
  /** Secret key of the account that pays for the transaction. */
  readonly secretKey: Uint8Array
}

/**
 * Deploys a test token of six decimals that any account may mint, for local networks and tests.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 */
export async function deployPlayMoney({ rpcUrl, secretKey }: PlayMoneyOptions): Promise<AssetId> {
  const connection = await createConnection({ rpcUrl })
  try {
    const { default: playMoney } = await import('./play-money.json', { with: { type: 'json' } })
    const data = playMoney.bytecode as `0x${string}`
    const receipt = await createSender(connection, secretKey).send({ doing: 'deploy', data })
    const asset = receipt.contractAddress?.toLowerCase()
    if (asset) return asset as AssetId
    throw new LedgerError('transaction-failed', { doing: 'deploy', reason: 'no address' })
  } finally {
    await connection.close()
  }
}

/** Mints test tokens for an account, in base units. */
export async function mintPlayMoney(
  { rpcUrl, secretKey }: PlayMoneyOptions,
  options: { readonly asset: AssetId; readonly to: AccountId; readonly amount: bigint },
): Promise<void> {
  const { asset, to, amount } = options
  const connection = await createConnection({ rpcUrl })
  try {
    const data = encodeFunctionData({ abi, functionName: 'mint', args: [to, amount] })
    await createSender(connection, secretKey).send({ doing: 'mint', to: asset, data })
  } finally {
    await connection.close()
  }
}
