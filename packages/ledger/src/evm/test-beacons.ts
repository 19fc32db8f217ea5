import { encodeAbiParameters, type Hex, keccak256, pad, toHex } from 'viem'
import type { BeaconLedger } from '../audits.ts'
import type { Anvil } from './index.ts'

// Equal draws on two chains, for differential tests: block hashes differ, and so would the values.

/** Where the contract `Beacon` keeps its rounds, and in a round the value of a final one. */
const ROUNDS_SLOT = 0n
const VALUE_SLOT = 3n

/** Gives epochs up to `now` that are final on both sides the value that they have in memory. */
export async function alignBeacons(anvil: Anvil, options: alignBeacons.Options): Promise<void> {
  const { evm, memory, beacon, now } = options
  for (let epoch = now - 3n; epoch <= now; epoch++) {
    const [{ value: has }, { value }] = await Promise.all([evm.beacon(epoch), memory.beacon(epoch)])
    if (!has || !value || has === value) continue
    const round = keccak256(
      encodeAbiParameters([{ type: 'uint64' }, { type: 'uint256' }], [epoch, ROUNDS_SLOT]),
    )
    const slot = pad(toHex(BigInt(round) + VALUE_SLOT), { size: 32 })
    await anvil.request('anvil_setStorageAt', [beacon, slot, value])
    const { value: set } = await evm.beacon(epoch)
    if (set !== value) throw new Error('the beacon keeps its rounds somewhere else')
  }
}

export declare namespace alignBeacons {
  type Options = {
    readonly evm: BeaconLedger
    readonly memory: BeaconLedger
    /** Address of the contract. */
    readonly beacon: Hex
    readonly now: bigint
  }
}
