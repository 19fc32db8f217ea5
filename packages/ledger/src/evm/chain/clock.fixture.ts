import type { Anvil } from './anvil.ts'

/**
 * Returns the chain with a clock that only explicit calls move. With a running clock, an action on
 * a busy machine would take seconds of the chain's time. The same action on the chain in memory
 * takes no time, so the two could end differently.
 */
export async function withManualClock(anvil: Anvil): Promise<Anvil> {
  await anvil.request('anvil_setBlockTimestampInterval', [0])
  return {
    ...anvil,
    async advance(seconds) {
      const last = await anvil.request('eth_getBlockByNumber', ['latest', false])
      const { timestamp } = last as { readonly timestamp: string }
      await anvil.request('evm_setNextBlockTimestamp', [Number(BigInt(timestamp) + seconds)])
      await anvil.mine()
    },
  }
}
