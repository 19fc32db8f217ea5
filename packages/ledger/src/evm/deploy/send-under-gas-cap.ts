import type { TransactionReceipt } from 'viem'
import type { EvmConnection } from '../chain/connection.ts'
import { capFees, gasPrice } from '../chain/gas-price.ts'
import type { Sender, TransactionSendOptions } from '../chain/sender.ts'

type GasCappedSender = {
  readonly connection: EvmConnection
  readonly sender: Sender
  /** Most that a unit of gas may cost; unlimited when absent. */
  readonly gasPriceMax: bigint | undefined
}

/**
 * Sends one transaction, if gas does not cost more than is allowed.
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
    // The price may have risen since: then the error reports the new one.
    capFees(await gasPrice(connection), gasPriceMax)
    throw error
  }
}
