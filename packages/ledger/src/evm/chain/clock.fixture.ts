import type { Anvil } from './anvil.ts'

/**
 * The chain with a clock that stands still but where it is moved: on a busy machine an act would
 * take seconds, and end otherwise in memory, where it takes none.
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
