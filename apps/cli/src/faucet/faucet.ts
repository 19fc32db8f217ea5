import { FAUCET_UNITS } from '@ostrom/gateway-web/provider-setup/faucet-units'
import { type AccountId, errorClass } from '@ostrom/protocol'
import { isLoopbackHost } from '@ostrom/protocol/system'
import { nativeUnitOf } from '../config/assets.ts'
import type { Config } from '../config/config.ts'

/** A chain has no faucet. */
export class FaucetMissingError extends errorClass('FaucetMissingError', {
  code: 'faucet-missing',
  retry: 'never',
  summary: 'This chain has no faucet.',
  details: ({ rpcUrl, account }: { readonly rpcUrl: string; readonly account: string }) => [
    `Chain: ${rpcUrl.replace(/\/\/[^/@]*@/, '//')}. Account: ${account}.`,
    'Send tokens to the account from one of your wallets.',
  ],
}) {}

/** Returns the faucet of a configured chain on this machine; undefined for chains elsewhere. */
export function faucetOf(
  config: Pick<Config, 'chain'>,
): ((account: AccountId) => Promise<bigint>) | undefined {
  const { hostname } = new URL(config.chain.rpcUrl)
  if (!isLoopbackHost(hostname)) return undefined
  return (account) => requestFaucet(config, account)
}

/**
 * Gives an account test tokens, on a chain with a faucet.
 *
 * @returns The amount, in base units.
 * @throws {FaucetMissingError} The chain has no faucet.
 */
export async function requestFaucet(
  config: Pick<Config, 'chain'>,
  account: AccountId,
): Promise<bigint> {
  const { rpcUrl, deployment } = config.chain
  const amount = FAUCET_UNITS * 10n ** BigInt(nativeUnitOf(config.chain.deployment).decimals)
  const give =
    'program' in deployment
      ? (await import('@ostrom/ledger/solana')).playMoneySolana
      : (await import('@ostrom/ledger/evm')).playMoneyEvm
  if (await give({ rpcUrl, account, amount })) return amount
  throw new FaucetMissingError({ rpcUrl, account })
}
