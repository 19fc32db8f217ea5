import { LedgerError } from '../../errors.ts'
import type { GasFees } from '../signers/account-signer.ts'
import type { EvmConnection } from './connection.ts'

/** Present price of gas, and the price that a transaction should offer for it. */
export type GasPrice = {
  /**
   * Price of a unit of gas, in native base units: the newest block's base fee plus the proposed
   * priority fee; on chains without a base fee, the price that the node proposes.
   */
  readonly now: bigint
  readonly fees: GasFees
}

/**
 * Returns the present price of gas.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function gasPrice({ client, ask }: EvmConnection): Promise<GasPrice> {
  const block = await ask('read the price of gas', () => client.getBlock())
  if (block.baseFeePerGas === null) {
    const price = await ask('read the price of gas', () => client.getGasPrice())
    return { now: price, fees: { gasPrice: price } }
  }
  const { maxFeePerGas, maxPriorityFeePerGas } = await ask('read the price of gas', () =>
    client.estimateFeesPerGas(),
  )
  const now = block.baseFeePerGas + maxPriorityFeePerGas
  return { now, fees: { maxFeePerGas, maxPriorityFeePerGas } }
}

/**
 * Returns the price that a transaction offers, never more than `max` for each unit of gas.
 *
 * @throws {LedgerError} `gas-price-above-maximum`: the maximum is below the present price.
 */
export function capFees({ now, fees }: GasPrice, max: bigint): GasFees {
  if (now > max) throw new LedgerError('gas-price-above-maximum', { price: now, allowed: max })
  if ('gasPrice' in fees || fees.maxFeePerGas <= max) return fees
  return { ...fees, maxFeePerGas: max }
}
