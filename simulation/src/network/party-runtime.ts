import type { Ledger } from '@ostrom/ledger'
import { createMarketMemory, type MemoryChain } from '@ostrom/ledger/memory'
import type { Network } from '@ostrom/network'
import type { NetworkHub } from '@ostrom/network/memory'
import { Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import type { Storage } from '@ostrom/storage'
import { peerOf } from '../accounting/accounting-taps.ts'
import type { ReferenceAccounting } from '../accounting/reference-accounting.ts'
import { type NetworkTap, tapNetwork } from '../faults/network-tap.ts'
import type { PublishedModel } from '../models/model.ts'
import type { PartyRuntime } from '../runtime/party-host.ts'
import type { Prng } from '../runtime/prng.ts'
import { createProcess, type Process, withProcess } from '../runtime/process.ts'
import type { VirtualTime } from '../runtime/virtual-time.ts'
import type { ProviderSetup } from './party-setup.ts'

// A party of the simulated network: its wallet and its disk, which survive kills, and its process,
// which may be killed at any moment.

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Initial balance of a party's wallet, in base units. */
export const WALLET = 100n * UNIT

/** Options of a network that concern the processes of its parties. */
export type PartyOptions = {
  /**
   * Whether a kill ends only the process: all data that it wrote stays on the disk. Otherwise a
   * kill is like a power failure, in which data without a commit may be lost.
   */
  readonly isPowerKept?: boolean
  readonly log?: (party: string, event: string, values?: Readonly<Record<string, unknown>>) => void
  /** Wraps the chain for a process, for example with the delays of a real chain. */
  readonly connectLedger?: (ledger: Ledger, process: Process) => Ledger
}

/** Parts of the network that all parties share. */
export type SharedNetworkParts = {
  readonly time: VirtualTime
  readonly prng: Prng
  readonly chain: MemoryChain
  readonly hub: NetworkHub
  readonly storage: Storage
  readonly accounting: ReferenceAccounting
}

/**
 * All inputs from which a party is created: the shared parts, the model, and all parties' disks.
 */
export type NetworkContext = SharedNetworkParts & {
  readonly options: PartyOptions
  readonly model: PublishedModel
  readonly homes: Map<string, PartyDisk>
}

type PartyDisk = { readonly disk: StateDisk; readonly random: RandomBytes; readonly diskPrng: Prng }

/** Returns the secret key of a party's account, by the party's name. */
export const secretOf = (name: string): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom simulation ${name}`)))

/** Maximum time until a commit is written to the disk, in milliseconds. A crash may come before. */
const DISK_MS_MAX = 4

/**
 * Returns the parts of a party that survive its process: its disk, and randomness that never
 * repeats.
 */
export function partyDiskOf({ chain, prng, homes }: NetworkContext, name: string): PartyDisk {
  const disk = homes.get(name)
  if (disk) return disk
  const { account } = chain.connect(secretOf(name))
  chain.fund(account, WALLET)
  const random = prng.fork(`secrets of ${name}`).bytes
  const made = { disk: createStateDisk(), random, diskPrng: prng.fork(`disk of ${name}`) }
  homes.set(name, made)
  return made
}

/** Creates a new process on a party's disk, with its ports. */
export function createParty(
  ground: NetworkContext,
  name: string,
  { faultInjection, location }: Pick<ProviderSetup, 'faultInjection' | 'location'>,
  watch: NetworkTap,
): PartyRuntime {
  const { options, time, chain, hub, accounting } = ground
  const { disk, random, diskPrng } = partyDiskOf(ground, name)
  const log: Log = (event, values) => options.log?.(name, event, values)
  const process = createProcess({ name, time, log })
  const direct = chain.connect(secretOf(name))
  const reached = options.connectLedger?.(direct, process) ?? withProcess(direct, process)
  const ledger = faultInjection?.ledger?.(reached) ?? reached
  const inner = hub.createNetwork({ name: peerOf(name, location) })
  const watched = tapNetwork(
    faultInjection?.tap ? tapNetwork(inner, faultInjection.tap) : inner,
    watch,
  )
  const network = faultInjection?.fault ? tapNetwork(watched, faultInjection.fault) : watched
  const flushing = (flush: () => void) => process.schedule(diskPrng.integer(DISK_MS_MAX), flush)
  const state = createStateMemory({ disk, schedule: flushing })
  const kill = () => {
    process.end()
    accounting.recordKilled(name)
    hub.kill(peerOf(name, location))
    disk.crash({
      survivors: options.isPowerKept ? disk.atRisk() : diskPrng.integer(disk.atRisk() + 1),
    })
  }
  const shared = { ledger, network, clock: process.clock, random, state, log: process.log }
  const ports = { ...shared, market: createMarketMemory(ledger) }
  return { name, process, direct, inner, ports, kill }
}

/** Opens the network with a second identity of a party, which cannot be linked to the first. */
export function hiddenNetwork(
  { hub, prng }: NetworkContext,
  { name }: PartyRuntime,
  tap: NetworkTap = {},
): Network {
  const suffix = Hex.from(prng.fork(`identity of ${name}`).bytes(8)).slice(2)
  return tapNetwork(hub.createNetwork({ name: suffix }), tap)
}
