import type { TransactionReceipt } from 'viem'
import type { EvmConnection } from '../chain/connection.ts'
import { capFees, gasPrice } from '../chain/gas-price.ts'
import type { Sender, TransactionSendOptions } from '../chain/sender.ts'

type GasCappedSender = {
  readonly connection: EvmConnection
  readonly sender: Sender
  /** Highest price of a unit of gas; unlimited when absent. */
  readonly gasPriceMax: bigint | undefined
}

/**
 * Sends one transaction if the gas price is within the cap.
 *
 * @throws {LedgerError} `gas-price-above-maximum`, and the errors of `Sender.send`.
 */
export async function sendUnderGasCap(
  { connection, sender, gasPriceMax }: GasCappedSender,
  sending: TransactionSendOptions,
): Promise<TransactionReceipt> {
  if (gasPriceMax === undefined) return await sender.send(sending)
  const fees = capFees(await gasPrice(connection), gasPriceMax)
  try {
    return await sender.send({ ...sending, fees })
  } catch (error) {
    // If the price has risen since this account last read it, the error reports the new price.
    capFees(await gasPrice(connection), gasPriceMax)
    throw error
  }
}
