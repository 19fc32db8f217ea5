import type { AssetId } from '@ostrom/protocol'
import { type Address, erc20Abi, erc20Abi_bytes32, hexToString } from 'viem'
import { isLedgerError, LedgerError } from '../../errors.ts'
import { createConnection, type EvmConnection } from '../chain/connection.ts'

/**
 * Metadata that a token's own contract states. The account that lists the token must verify them.
 */
export type TokenMetadata = {
  readonly asset: AssetId
  readonly decimals: number
  /** Symbol by its own contract; absent if unreadable. Not to be trusted. */
  readonly symbol?: string
}

type ReadTokensOptions = {
  readonly rpcUrl: string
  /** Id of the only accepted chain; any chain when absent. */
  readonly chainId?: number
  readonly assets: readonly AssetId[]
}

/**
 * Reads the decimals and the symbols of tokens.
 *
 * @throws {LedgerError} `asset-not-allowed`: no token is at an address; `chain-unreachable`,
 * `chain-mismatch`.
 */
export async function readTokens({
  assets,
  ...where
}: ReadTokensOptions): Promise<readonly TokenMetadata[]> {
  const connection = await createConnection(where)
  try {
    return await Promise.all(assets.map((asset) => readToken(connection, asset)))
  } finally {
    await connection.close()
  }
}

async function readToken(connection: EvmConnection, asset: AssetId): Promise<TokenMetadata> {
  const { client, ask } = connection
  const address = asset as Address
  const refuse = (reason: string) => new LedgerError('asset-not-allowed', { asset, reason })
  const code = await ask('read a token', () => client.getCode({ address }))
  if (code === undefined) throw refuse('no token is there')
  const call = { address, abi: erc20Abi, functionName: 'decimals' } as const
  const decimals = await ask('read a token', () => client.readContract(call)).catch(
    ignoreUnlessUnreachable,
  )
  if (decimals === undefined) throw refuse('what is there is none')
  const symbol = await symbolOf(connection, address)
  return { asset, decimals, ...(symbol !== undefined && { symbol }) }
}

/** Ignores the error of a contract without the called function; throws for an unreachable node. */
function ignoreUnlessUnreachable(error: unknown): undefined {
  if (isLedgerError(error, 'chain-unreachable')) throw error
}

/** Some of the oldest tokens name themselves in 32 bytes. */
async function symbolOf(
  { client, ask }: EvmConnection,
  address: Address,
): Promise<string | undefined> {
  const call = { address, functionName: 'symbol' } as const
  const text = await ask('read a token', () =>
    client.readContract({ ...call, abi: erc20Abi }),
  ).catch(ignoreUnlessUnreachable)
  if (text !== undefined) return text
  const bytes = await ask('read a token', () =>
    client.readContract({ ...call, abi: erc20Abi_bytes32 }),
  ).catch(ignoreUnlessUnreachable)
  return bytes && hexToString(bytes).replace(/\0+$/, '')
}
