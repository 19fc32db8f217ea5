// Decides which steps a run skips, and states the reason.

import type { CiStep, Turn } from './step.ts'

/** Decision about one step in this run. */
export type PlannedStep = {
  readonly step: CiStep
  readonly command: string
  /**
   * True if the step's command differs in a whole run, because this run does only a share of the
   * step's work, or other work.
   */
  readonly isShare: boolean
  /** Hash of the step's command in a whole run and its inputs; absent without `reads`. */
  readonly hash?: string
  /**
   * True if this run skips the step: its last green run had the same inputs, its part has another
   * turn, or only whole runs include it.
   */
  readonly isSkipped: boolean
}

/** Hashes of the inputs of steps in their last green run, by the step's name. */
export type GreenRuns = Readonly<Record<string, string>>

/**
 * Seconds of a run after which no further step begins, if the run has none of the options `--all`,
 * `--only` and `--record`. On a machine that gives a run only a quarter of its processors, a run
 * would take longer than CI waits, and then no result of the run would count. A step that has not
 * begun comes earlier in another run.
 */
export const BEGIN_SECONDS_MAX = 3_300

/** Number and first seed of the run `.ci/run --all`. */
export const wholeTurn: Turn = { number: 0, seed: 1, isWhole: true }

/** Returns true if the step is a part of some work, and this run does another part of it. */
export const isOfAnotherTurn = ({ part }: CiStep, turn: Turn): boolean =>
  part !== undefined && turn.number % part.of !== part.at

const commandOf = ({ command }: CiStep, turn: Turn): string =>
  typeof command === 'string' ? command : command(turn)

/**
 * Plans a run. A step with the same inputs as in its last green run is skipped, except for one such
 * step in each run, chosen by the turn's number, so that an incomplete list of inputs shows within
 * a few runs. If a work is divided into parts, a run does one part. Steps that only whole runs
 * include are skipped in all other runs. Random work with unchanged inputs is treated like any
 * other work, because its seed is no input.
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
  /** Returns the hash of a command and of its inputs. */
  readonly hashOf: (command: string, reads: NonNullable<CiStep['reads']>) => string
}): readonly PlannedStep[] {
  const all = steps.map((step) => {
    const command = commandOf(step, turn)
    const whole = commandOf(step, wholeTurn)
    const hash = step.reads && hashOf(whole, step.reads)
    return { step, command, isShare: command !== whole, hash }
  })
  const unchanged = all.filter(
    ({ step, hash }) =>
      !(step.isOfWholeRuns || isOfAnotherTurn(step, turn)) &&
      hash !== undefined &&
      green[step.name] === hash,
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

/**
 * The fractional parts of multiples of these numbers are spread evenly between 0 and 1, even if
 * only every second or sixth multiple is taken.
 */
const [GOLDEN, ROOT] = [(Math.sqrt(5) - 1) / 2, Math.SQRT2]

const fractionOf = (value: number): number => value - Math.floor(value)

const rotate = (steps: readonly CiStep[], turn: Turn): readonly CiStep[] => {
  const first = Math.floor(fractionOf(turn.number * GOLDEN) * steps.length)
  return [...steps.slice(first), ...steps.slice(0, first)]
}

/**
 * Returns the steps in the order of one run. The first step that runs alone begins, because all
 * others need it. Two groups follow: the other steps that run alone, and the steps that share the
 * machine. Each group is first in half of all runs, and begins with another step in each run, so
 * that a slow machine, which ends its runs early, does each step in some run.
 */
export function orderSteps(steps: readonly CiStep[], turn: Turn): readonly CiStep[] {
  const alone = steps.filter(({ isAlone }) => isAlone)
  const others = steps.filter(({ isAlone }) => !isAlone)
  if (turn.isWhole) return [...alone, ...others]
  const first = alone.slice(0, 1)
  const parts = [rotate(alone.slice(1), turn), rotate(others, turn)]
  const isAloneFirst = fractionOf(turn.number * ROOT) < 0.5
  return [...first, ...(isAloneFirst ? parts : parts.reverse()).flat()]
}
