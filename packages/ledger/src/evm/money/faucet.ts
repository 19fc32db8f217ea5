import type { AccountId } from '@ostrom/protocol'

/**
 * Gives an account test tokens, on a development chain that sets balances on request (anvil,
 * Hardhat). Other chains do not have this method.
 *
 * @param options.amount Native base units, on top of the account's balance.
 * @returns True if the chain has the method.
 * @throws {TypeError} The chain's node does not answer.
 */
export async function playMoneyEvm(options: {
  readonly rpcUrl: string
  readonly account: AccountId
  readonly amount: bigint
}): Promise<boolean> {
  const { rpcUrl, account, amount } = options
  const call = async (method: string, params: readonly unknown[]) => {
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    return (await response.json()) as { readonly result?: unknown; readonly error?: unknown }
  }
  const { result: current } = await call('eth_getBalance', [account, 'latest'])
  if (typeof current !== 'string') return false
  const balance = `0x${(BigInt(current) + amount).toString(16)}`
  return (await call('hardhat_setBalance', [account, balance])).error === undefined
}
