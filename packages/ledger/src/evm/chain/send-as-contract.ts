import { type Address, type Hex, toHex } from 'viem'
import { LedgerError } from '../../errors.ts'
import { toLedgerError } from '../errors/errors.ts'
import type { Anvil } from './anvil.ts'
import type { EvmConnection } from './connection.ts'

/** Pays for the gas of a call; created from nothing, as on every development chain. */
const GAS_MONEY = 10n ** 18n

export type ContractCall = {
  /** The function that is called, as errors name it. */
  readonly doing: string
  readonly from: Address
  readonly to: Address
  readonly data: Hex
}

/**
 * Sends a call as a contract does, such as a timelock whose vote has passed. On development chains
 * alone: others refuse `anvil_impersonateAccount`.
 *
 * @throws {LedgerError} The call's refusal; `transaction-failed`.
 */
export async function sendAsContract(
  { chain, connection }: { chain: Pick<Anvil, 'request'>; connection: EvmConnection },
  { doing, from, to, data }: ContractCall,
): Promise<void> {
  // First as a call: that tells why it is refused.
  await connection.client.call({ account: from, to, data }).catch((error: unknown) => {
    throw toLedgerError(error, doing)
  })
  await chain.request('anvil_setBalance', [from, toHex(GAS_MONEY)])
  await chain.request('anvil_impersonateAccount', [from])
  const hash = (await chain.request('eth_sendTransaction', [{ from, to, data }])) as Hex
  await chain.request('anvil_stopImpersonatingAccount', [from])
  const { status } = await connection.client.waitForTransactionReceipt({ hash })
  if (status !== 'success') throw new LedgerError('transaction-failed', { doing, from, to })
}
