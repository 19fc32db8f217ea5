import { type AccountId, Hex } from '@ostrom/protocol'
import { getAddressDecoder } from '@solana/kit'

/**
 * Gives an account test lamports, on a cluster with a faucet: a local one, devnet or testnet.
 *
 * @param options.amount Lamports to add to the account's balance.
 * @returns True if the cluster accepted the request.
 * @throws {TypeError} The cluster's node does not answer.
 */
export async function playMoneySolana(options: {
  readonly rpcUrl: string
  readonly account: AccountId
  readonly amount: bigint
}): Promise<boolean> {
  const { rpcUrl, account, amount } = options
  const address = getAddressDecoder().decode(Hex.toBytes(account))
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'requestAirdrop',
      params: [address, Number(amount)],
    }),
  })
  return ((await response.json()) as { readonly error?: unknown }).error === undefined
}
