import type { Prng } from '../../../../../simulation/src/runtime/prng.ts'
import { CLOCK_SHIFT_MS_MAX, FAULT_LASTS_MS, FAULT_PAUSE_MS } from '../limits.ts'

/** Kinds of faults: of a process, of its disk, clock or links, or of the chain's process. */
export const faultKinds = [
  'kill-provider',
  'kill-gateway',
  'kill-validator',
  'stop-provider',
  'stop-gateway',
  'stop-validator',
  'delay',
  'stall',
  'reset',
  'cut',
  'loss',
  'disk-full-provider',
  'disk-full-gateway',
  'clock-provider',
  'clock-gateway',
  'stop-chain',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Relative frequency of each kind. Killed processes are the most frequent fault. */
const weights: Readonly<Record<FaultKind, number>> = {
  'kill-provider': 10,
  'kill-gateway': 4,
  'kill-validator': 2,
  'stop-provider': 3,
  'stop-gateway': 1,
  'stop-validator': 1,
  delay: 2,
  stall: 2,
  reset: 3,
  cut: 3,
  loss: 2,
  'disk-full-provider': 1,
  'disk-full-gateway': 1,
  'clock-provider': 1,
  'clock-gateway': 1,
  'stop-chain': 1,
}

/** One fault of a plan. */
export type PlannedFault = {
  readonly atMs: number
  readonly kind: FaultKind
  /** Name of the process that the fault hits; `chain` for the chain's process. */
  readonly target: string
  /** Duration in milliseconds. A kill lasts until the process serves again. */
  readonly lastsMs: number
  /** Milliseconds by which a clock is moved. */
  readonly shiftMs: number
}

/** Targets of each kind of fault. Kinds without targets do not occur. */
export type FaultTargets = Readonly<Partial<Record<FaultKind, readonly string[]>>>

/**
 * Plans the faults of a run. Pure: the same random numbers give the same plan. Each kind that has a
 * target occurs once, in random order, before any kind occurs again.
 *
 * @param options.forMs Length of the run. The last fault ends before this time.
 */
export function planFaults(options: {
  readonly dice: Prng
  readonly targets: FaultTargets
  readonly forMs: number
}): readonly PlannedFault[] {
  const { dice, targets, forMs } = options
  const possible = faultKinds.filter((kind) => (targets[kind]?.length ?? 0) > 0)
  const lot = possible.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind))
  const first = shuffled(possible, dice)
  const plan: PlannedFault[] = []
  for (let atMs = 0; ; ) {
    atMs += dice.between(FAULT_PAUSE_MS.least, FAULT_PAUSE_MS.most)
    const kind = first.shift() ?? dice.pick(lot)
    const lastsMs = dice.between(FAULT_LASTS_MS.least, FAULT_LASTS_MS.most)
    const shiftMs = dice.between(-CLOCK_SHIFT_MS_MAX, CLOCK_SHIFT_MS_MAX)
    const target = dice.pick(targets[kind] ?? [])
    if (atMs + lastsMs > forMs) return plan
    plan.push({ atMs, kind, target, lastsMs, shiftMs })
  }
}

function shuffled<T>(items: readonly T[], dice: Prng): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(dice.integer(rest.length), 1)[0]!)
}
