import { encodeAbiParameters, type Hex, keccak256, pad, toHex } from 'viem'
import type { BeaconLedger } from '../../court/beacon.ts'
import type { Anvil } from '../index.ts'

// Makes draws equal on two chains for differential tests; otherwise different block hashes would
// give different beacon values.

/** Storage slot of the rounds in `CommitRevealBeacon`, and offset of the value in a round. */
const ROUNDS_SLOT = 0n
const VALUE_SLOT = 2n

const isGood = async ({ beacon }: BeaconLedger, epoch: bigint): Promise<boolean> =>
  beacon.kind === 'commit-reveal' && (await beacon.round(epoch)).stage === 'good'

/**
 * Sets the chain's beacon values of the epoch `now` and the three epochs before it to those in
 * memory. Epochs for which one side has no value stay as they are.
 */
export async function alignBeacons(anvil: Anvil, options: alignBeacons.Options): Promise<void> {
  const { evm, memory, beacon, now } = options
  for (let epoch = now - 3n; epoch <= now; epoch++) {
    const good = await Promise.all([evm, memory].map((side) => isGood(side, epoch)))
    if (!good.every(Boolean)) continue
    const [has, value] = await Promise.all([evm.beaconValue(epoch), memory.beaconValue(epoch)])
    if (!value || has === value) continue
    const round = keccak256(
      encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [epoch, ROUNDS_SLOT]),
    )
    const slot = pad(toHex(BigInt(round) + VALUE_SLOT), { size: 32 })
    await anvil.request('anvil_setStorageAt', [beacon, slot, value])
    if ((await evm.beaconValue(epoch)) !== value)
      throw new Error('the beacon keeps its rounds somewhere else')
  }
}

export declare namespace alignBeacons {
  type Options = {
    readonly evm: BeaconLedger
    readonly memory: BeaconLedger
    /** Address of the contract `CommitRevealBeacon`. */
    readonly beacon: Hex
    readonly now: bigint
  }
}
