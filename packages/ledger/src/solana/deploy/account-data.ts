import { type Address, fetchEncodedAccount } from '@solana/kit'
import type { SolanaConnection } from '../program/connection.ts'

/** An account as the cluster stores it. */
export type AccountData = { readonly owner: Address; readonly data: Uint8Array }

/**
 * Reads an account; `undefined` if the address has none.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function accountAt(
  { rpc, ask }: SolanaConnection,
  address: Address,
): Promise<AccountData | undefined> {
  const found = await ask('read an account', (abortSignal) =>
    fetchEncodedAccount(rpc, address, { abortSignal, commitment: 'confirmed' }),
  )
  if (!found.exists) return undefined
  return { owner: found.programAddress, data: new Uint8Array(found.data) }
}
