import { errorClass } from '@ostrom/protocol'
import type { Command } from 'commander'
import { openContext, withLedger } from '../../context/context.ts'
import { dateOf } from '../governance/governance-text.ts'

/** The clock of the chain cannot be moved, because the chain is not a local development chain. */
export class ChainClockFixedError extends errorClass('ChainClockFixedError', {
  code: 'chain-clock-fixed',
  retry: 'never',
  summary: 'The clock of this chain cannot be moved.',
  details: ({ chain }: { chain: string }) => [
    `Chain: ${chain}.`,
    'Use the local EVM chain that `npm start` runs.',
  ],
}) {}

/** The chain id of development chains. */
const LOCAL_CHAIN_ID = 31_337

/** Runs `ostrom dev advance <seconds>`. @throws {ChainClockFixedError} */
export async function advanceChain(seconds: number, command: Command): Promise<void> {
  const context = await openContext(command)
  const { deployment, rpcUrl } = context.config.chain
  await withLedger(context, async (ledger) => {
    const isLocal = !('program' in deployment) && deployment.chainId === LOCAL_CHAIN_ID
    if (!isLocal) throw new ChainClockFixedError({ chain: ledger.id })
    const { advanceTime } = await import('@ostrom/ledger/evm')
    await advanceTime(rpcUrl, BigInt(seconds))
    const nowSeconds = await ledger.nowSeconds()
    context.output.result({ seconds, nowSeconds }, `the chain's time is ${dateOf(nowSeconds)}`)
  })
}
