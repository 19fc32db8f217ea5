import { type Address, type Hex, toHex } from 'viem'
import { LedgerError } from '../../errors.ts'
import { toLedgerError } from '../errors/errors.ts'
import type { Anvil } from './anvil.ts'
import type { EvmConnection } from './connection.ts'

/** Native base units for the gas of a call; the development chain creates them. */
const GAS_MONEY = 10n ** 18n

export type ContractCall = {
  /** Name of the called function in errors. */
  readonly doing: string
  readonly from: Address
  readonly to: Address
  readonly data: Hex
}

/**
 * Sends a call from the address of a contract, for example of a timelock, as if a vote had decided
 * it. Works only on development chains, because others refuse `anvil_impersonateAccount`.
 *
 * @throws {LedgerError} The call's refusal; `transaction-failed`.
 */
export async function sendAsContract(
  { chain, connection }: { chain: Pick<Anvil, 'request'>; connection: EvmConnection },
  { doing, from, to, data }: ContractCall,
): Promise<void> {
  // A call without a transaction comes first, because its error states the reason of a refusal.
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
