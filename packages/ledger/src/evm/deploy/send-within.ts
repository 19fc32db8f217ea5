import type { TransactionReceipt } from 'viem'
import type { Connection } from '../connection.ts'
import { gasPrice, within } from '../gas-price.ts'
import type { Sender, Sending } from '../sender.ts'

type Sendable = {
  readonly connection: Connection
  readonly sender: Sender
  /** Most that a unit of gas may cost; whatever it costs when absent. */
  readonly gasPriceMax: bigint | undefined
}

/**
 * Sends one transaction, if gas does not cost more than is allowed.
 *
 * @throws {LedgerError} `gas-price-high`, and what `Sender.send` throws.
 */
export async function sendWithin(
  { connection, sender, gasPriceMax }: Sendable,
  sending: Sending,
): Promise<TransactionReceipt> {
  if (gasPriceMax === undefined) return await sender.send(sending)
  const fees = within(await gasPrice(connection), gasPriceMax)
  try {
    return await sender.send({ ...sending, fees })
  } catch (error) {
    // It may have risen since: then that is what is told.
    within(await gasPrice(connection), gasPriceMax)
    throw error
  }
}
