import type { Ledger } from '@ostrom/ledger'
import type { createMarketMemory } from '@ostrom/ledger/memory'
import type { Network } from '@ostrom/network'
import type { Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { Process } from './process.ts'

/** A party as a process that can be killed and restarted on the same disk. */
export type PartyHost = {
  readonly name: string
  /** The ledger of the party's own account, without any delay. */
  readonly ledger: Ledger
  readonly process: Process
  readonly state: StateStore
  readonly started: Promise<void>
  kill(): void
  /** Stops the role in an orderly way. */
  stop(): Promise<void>
}

/** A role that can be started and stopped. */
export type RunnableRole = { start(): Promise<void>; stop(): Promise<void> }

/** The ports of a role. */
export type PartyPorts = {
  readonly ledger: Ledger
  readonly market: ReturnType<typeof createMarketMemory>
  readonly network: Network
  readonly state: StateStore
  readonly clock: Process['clock']
  readonly random: RandomBytes
  readonly log: Log
}

/** A process on a party's disk, with its ports. */
export type PartyRuntime = {
  readonly name: string
  readonly process: Process
  readonly direct: Ledger
  readonly inner: Network
  readonly ports: PartyPorts
  readonly kill: () => void
}

/** Starts a role as a process. */
export function hostOf(
  { name, process, direct, inner, ports, kill }: PartyRuntime,
  role: RunnableRole,
): PartyHost {
  const started = inner.start().then(() => role.start())
  started.catch(() => {})
  const stop = async () => {
    await role.stop()
    await inner.stop()
    await ports.state.close()
  }
  return { name, ledger: direct, process, state: ports.state, started, kill, stop }
}
