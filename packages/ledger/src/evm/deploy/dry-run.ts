import { deployerRuntime } from '@ostrom/contracts-evm/bytecode/deployer'
import type { ContractName } from '@ostrom/contracts-evm/deployment'
import type { Address } from 'viem'
import { LedgerError } from '../../errors.ts'
import { type Anvil, startAnvil } from '../chain/anvil.ts'
import type { EvmConnection } from '../chain/connection.ts'
import { createConnection } from '../chain/connection.ts'
import { toLedgerError } from '../errors/errors.ts'
import { deployerTransaction } from './deployer.ts'
import type { MarketPlan } from './plan.ts'

/** Units of gas that each transaction of a deployment took. */
export type DryRunGas = {
  of(contract: ContractName): bigint
  readonly deployer: bigint
}

/** Native base units of the account on the chain in memory: enough for all transactions. */
const MONEY = 10n ** 24n

/** Units of gas that one transaction may take on the chain in memory. */
const GAS_MAX = 16_000_000n

/**
 * Creates all contracts of a plan on a chain in memory with the same id, and measures their gas.
 *
 * @param connection The deployment's chain, from which the listed tokens are read.
 * @throws {LedgerError} The error with which a constructor refuses; `dev-chain-failed`.
 */
export async function dryRun(connection: EvmConnection, plan: MarketPlan): Promise<DryRunGas> {
  const anvil = await startAnvil({ chainId: connection.chainId })
  const stage = await createConnection({ rpcUrl: anvil.rpcUrl })
  try {
    await prepareFork(anvil, { connection, plan })
    const send = (doing: string, to: Address, data: string) =>
      sendAs(anvil, stage, { doing, from: plan.account, to, data })
    const deployer = await send('deploy Deployer', deployerTransaction.to, deployerTransaction.data)
    // The deployer's address may differ from the usual one.
    await anvil.request('anvil_setCode', [plan.deployer, deployerRuntime])
    const gas = new Map<ContractName, bigint>()
    for (const { contract, data } of plan.plannedContracts) {
      gas.set(contract, await send(`deploy ${contract}`, plan.deployer, data))
    }
    return { deployer, of: (contract) => gas.get(contract) ?? 0n }
  } finally {
    await stage.close()
    await anvil.stop()
  }
}

/** Prepares the chain in memory with the account, and with the tokens that constructors read. */
async function prepareFork(
  anvil: Anvil,
  { connection, plan }: { readonly connection: EvmConnection; readonly plan: MarketPlan },
): Promise<void> {
  await anvil.fund(plan.account, MONEY)
  await anvil.request('anvil_impersonateAccount', [plan.account])
  for (const { asset } of plan.config.assets) {
    const { client, ask } = connection
    const code = await ask('look for a token', () => client.getCode({ address: asset as Address }))
    if (code) await anvil.request('anvil_setCode', [asset, code])
  }
}

type DryRunCall = {
  readonly doing: string
  readonly from: Address
  readonly to: Address
  readonly data: string
}

/** Sends one transaction of an account without its key; returns the gas that it used. */
async function sendAs(anvil: Anvil, stage: EvmConnection, call: DryRunCall): Promise<bigint> {
  const { doing, from, to, data } = call
  const sent = { from, to, data, gas: `0x${GAS_MAX.toString(16)}` }
  const request = { account: from, to, data: data as `0x${string}`, gas: GAS_MAX }
  // A call without a transaction comes first, because its error states the reason of a refusal.
  await stage.client.call(request).catch((error: unknown) => {
    throw toLedgerError(error, doing)
  })
  const hash = (await anvil.request('eth_sendTransaction', [sent])) as `0x${string}`
  const receipt = await stage.client.waitForTransactionReceipt({ hash })
  if (receipt.status === 'success') return receipt.gasUsed
  throw new LedgerError('transaction-failed', { doing, reason: 'reverted in the rehearsal' })
}
