import type { AccountId, AssetId } from '@ostrom/protocol'
import { assert } from '@ostrom/protocol'
import { concat, encodeAbiParameters, type Hex } from 'viem'
import { UNIT } from '../conformance/world.ts'
import pool from './__fixtures__/constant-product-pool.json' with { type: 'json' }
import { createConnection } from './chain/connection.ts'
import { createSender } from './chain/sender.ts'
import type { Anvil } from './index.ts'
import { mintPlayMoney } from './money/play-money.ts'

/**
 * Base units of the token in the pool. The pool also has `UNIT` of the native asset, so each base
 * unit of the token costs a billionth of `UNIT`.
 */
const POOL_TOKENS = 10n ** 9n

/** Deploys the pool of the contracts' tests in which a token is bought, and fills the pool. */
export async function deployTestSwap(
  anvil: Anvil,
  options: { readonly secretKey: Uint8Array; readonly token: AssetId },
): Promise<AccountId> {
  const { rpcUrl } = anvil
  const { secretKey, token } = options
  const connection = await createConnection({ rpcUrl })
  try {
    const constructed = encodeAbiParameters([{ type: 'address' }], [token])
    const data = concat([pool.bytecode as Hex, constructed])
    const receipt = await createSender(connection, secretKey).send({ doing: 'deploy', data })
    const swap = receipt.contractAddress?.toLowerCase()
    assert(swap, 'a deployment has an address')
    await anvil.fund(swap, UNIT)
    await mintPlayMoney(
      { rpcUrl, secretKey },
      { asset: token, to: swap as AccountId, amount: POOL_TOKENS },
    )
    return swap as AccountId
  } finally {
    await connection.close()
  }
}
