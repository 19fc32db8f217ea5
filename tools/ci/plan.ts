// Decides which steps a run leaves out, and states the reason.

import type { CiStep, Turn } from './steps.ts'

/** Decision about one step in this run. */
export type PlannedStep = {
  readonly step: CiStep
  readonly command: string
  /** True where a whole run has another command: this one does a share, or other work. */
  readonly isShare: boolean
  /** Hash of its whole command and of what it reads; absent for a step that always runs. */
  readonly hash?: string
  /** True where it is left out: its last green run read the same. */
  readonly isSkipped: boolean
}

/** Hashes of what steps read in their last green run, by the step's name. */
export type GreenRuns = Readonly<Record<string, string>>

/** The turn of `.ci/run --all`, at the seeds of old. */
export const wholeTurn: Turn = { number: 0, seed: 1, isWhole: true }

/** True where this run does another part of the work of which the step is one. */
export const isOfAnotherTurn = ({ part }: CiStep, turn: Turn): boolean =>
  part !== undefined && turn.number % part.of !== part.at

const commandOf = ({ command }: CiStep, turn: Turn): string =>
  typeof command === 'string' ? command : command(turn)

/**
 * Plans a run. A step that read the same in its last green run is left out, but for one of them in
 * each run, by the turn's number: a list of inputs that is too short shows within a few runs. Of
 * the parts of one work a run does one. Steps of whole runs are left out of all others. Random work
 * over unchanged inputs has its turn like any other: its seed is no input.
 */
export function planRun({
  steps,
  turn,
  green,
  hashOf,
}: {
  readonly steps: readonly CiStep[]
  readonly turn: Turn
  readonly green: GreenRuns
  /** Hash of a command and of what it reads. */
  readonly hashOf: (command: string, reads: NonNullable<CiStep['reads']>) => string
}): readonly PlannedStep[] {
  const all = steps.map((step) => {
    const command = commandOf(step, turn)
    const whole = commandOf(step, wholeTurn)
    const hash = step.reads && hashOf(whole, step.reads)
    return { step, command, isShare: command !== whole, hash }
  })
  const unchanged = all.filter(
    ({ step, hash }) => !step.isOfWholeRuns && hash !== undefined && green[step.name] === hash,
  )
  const inTurn = unchanged[turn.number % Math.max(1, unchanged.length)]
  return all.map(({ step, hash, ...rest }) => {
    const one = unchanged.find((other) => other.step === step)
    const isLeft =
      step.isOfWholeRuns || isOfAnotherTurn(step, turn) || (one !== undefined && one !== inTurn)
    const isSkipped = isLeft && !turn.isWhole
    return { step, ...rest, isSkipped, ...(hash !== undefined && { hash }) }
  })
}
