import { setTimeout as wait } from 'node:timers/promises'
import { DELAY_MS, STALL_PERCENT } from '../limits.ts'
import { lossRefusal, separateNetworkRefusal } from '../links/separate-network.ts'
import type { FaultNetwork } from '../network.ts'
import type { Member } from '../processes/member.ts'
import { smallDiskRefusal } from '../small-disk.ts'
import type { FaultTargets, PlannedFault } from './plan.ts'

/**
 * Returns the targets of each kind of fault in this network. If a kind cannot occur, returns the
 * reason.
 */
export function targetsOf(network: Pick<FaultNetwork, 'separate' | 'disks'>): {
  readonly targets: FaultTargets
  readonly skipped: Readonly<Record<string, string>>
} {
  const providers = ['provider-plain', 'provider-disk', 'provider-link']
  const skipped: Record<string, string> = {}
  const skip = (kind: string, why: string | undefined): boolean => {
    if (why !== undefined) skipped[kind] = why
    return why !== undefined
  }
  const { separate, disks } = network
  const isCutSkipped = skip('cut', separate ? undefined : separateNetworkRefusal())
  const isLossSkipped = skip('loss', separate ? lossRefusal() : separateNetworkRefusal())
  const isDiskSkipped = skip(
    'disk full',
    Object.keys(disks).length > 0 ? undefined : smallDiskRefusal(),
  )
  return {
    skipped,
    targets: {
      'kill-provider': providers,
      'kill-gateway': ['gateway-killed'],
      'kill-validator': ['validator'],
      'stop-provider': providers,
      'stop-gateway': ['gateway-killed'],
      'stop-validator': ['validator'],
      delay: ['provider-plain'],
      stall: ['provider-plain'],
      reset: ['provider-plain'],
      ...(!isCutSkipped && { cut: ['provider-link'] }),
      ...(!isLossSkipped && { loss: ['provider-link'] }),
      ...(!isDiskSkipped && {
        'disk-full-provider': ['provider-disk'],
        'disk-full-gateway': ['gateway-killed'],
      }),
      'clock-provider': ['provider-plain', 'provider-steady'],
      'clock-gateway': ['gateway-killed'],
      'stop-chain': ['chain'],
    },
  }
}

/** An injected fault and its result. */
export type InjectedFault = PlannedFault & {
  readonly outcome: 'done' | 'passed over'
  /**
   * For a fault of the disk: the last error of the process, if the process ended because of the
   * fault.
   */
  readonly detail?: string
}

/** Injects the faults of a plan. Overlapping faults run in parallel. */
export class FaultInjector {
  readonly injected: InjectedFault[] = []
  /** Descriptions of events that must not happen. */
  readonly faults: string[] = []
  readonly #network: FaultNetwork
  readonly #busy = new Set<string>()
  readonly #running = new Set<Promise<void>>()

  constructor(network: FaultNetwork) {
    this.#network = network
  }

  /**
   * Injects the faults of a plan. Resolves after its last fault is over and every process serves
   * again.
   */
  async follow(plan: readonly PlannedFault[]): Promise<void> {
    const startMs = performance.now()
    for (const fault of plan) {
      await wait(Math.max(0, startMs + fault.atMs - performance.now()))
      const running = this.#inject(fault)
      this.#running.add(running)
      void running.finally(() => this.#running.delete(running))
    }
    await Promise.all(this.#running)
  }

  async #inject(fault: PlannedFault): Promise<void> {
    const { target } = fault
    const member = this.#network.members.find(({ name }) => name === target)
    if (this.#busy.has(target) || (member && !member.isUp)) {
      this.injected.push({ ...fault, outcome: 'passed over' })
      return
    }
    this.#busy.add(target)
    try {
      const detail = await this.#act(fault, member)
      this.injected.push({ ...fault, outcome: 'done', ...(detail && { detail }) })
    } catch (error) {
      this.faults.push(
        `${fault.kind} of ${target}: ${error instanceof Error ? error.message : error}`,
      )
    } finally {
      this.#busy.delete(target)
    }
  }

  async #act(
    { kind, target, lastsMs, shiftMs }: PlannedFault,
    member: Member | undefined,
  ): Promise<string | undefined> {
    const { chain, forwarder, separate, disks } = this.#network
    const during = async (begin: () => void, end: () => void): Promise<void> => {
      begin()
      try {
        await wait(lastsMs)
      } finally {
        end()
      }
    }
    switch (kind) {
      case 'kill-provider':
      case 'kill-gateway':
      case 'kill-validator':
        await member!.kill()
        await member!.start()
        return undefined
      case 'stop-provider':
      case 'stop-gateway':
      case 'stop-validator':
        await during(
          () => member!.signal('SIGSTOP'),
          () => member!.signal('SIGCONT'),
        )
        return undefined
      case 'delay':
        await during(
          () => forwarder.delay(DELAY_MS),
          () => forwarder.delay(0),
        )
        return undefined
      case 'stall':
        await during(
          () => forwarder.stall(STALL_PERCENT),
          () => forwarder.stall(0),
        )
        return undefined
      case 'reset':
        forwarder.reset()
        return undefined
      case 'cut':
        await during(
          () => separate!.cut(true),
          () => separate!.cut(false),
        )
        return undefined
      case 'loss':
        await during(
          () => separate!.lose(true),
          () => separate!.lose(false),
        )
        return undefined
      case 'clock-provider':
      case 'clock-gateway':
        await during(
          () => member!.send({ kind: 'clock', shiftMs }),
          () => member!.send({ kind: 'clock', shiftMs: 0 }),
        )
        return undefined
      case 'stop-chain':
        await during(
          () => process.kill(chain.pid, 'SIGSTOP'),
          () => process.kill(chain.pid, 'SIGCONT'),
        )
        return undefined
      case 'disk-full-provider':
      case 'disk-full-gateway': {
        const disk = disks[target]!
        await during(
          () => disk.fill(),
          () => disk.free(),
        )
        return await recoverFromFullDisk(member!)
      }
    }
  }
}

/**
 * Restarts a process that ended because of a full disk, as its owner would do after making space.
 */
async function recoverFromFullDisk(member: Member): Promise<string | undefined> {
  if (member.isUp) return undefined
  const how = member.takeEnd() ?? 'it ended'
  await member.start()
  return how
}
