// Decides which steps a run executes, and states the reason for each step.

import { createHash } from 'node:crypto'
import { type CiStep, commandOf, type Turn } from '../steps/step.ts'

/** Whether a run executes one step, and why. */
export type StepDecision =
  | {
      readonly action: 'run'
      /**
       * `always` for a step without a family; `due` for a step without a valid record; `repeated`
       * for a recorded step that this commit repeats; `asked` if an option of the run names it.
       */
      readonly why: 'always' | 'due' | 'repeated' | 'asked'
      /** Reason in words. */
      readonly detail: string
    }
  | { readonly action: 'leave-out'; readonly detail: string }

/** StepDecision about one step in this run. */
export type PlannedStep = {
  readonly step: CiStep
  readonly command: string
  /** True if this run does only a share of the step's work. */
  readonly isShare: boolean
  readonly decision: StepDecision
}

/** Whether a step has a valid record: the record of a passed run with the same inputs. */
export type GreenState =
  | { readonly status: 'valid'; readonly commit: string }
  | { readonly status: 'invalid'; readonly reason: string }

/**
 * Plans a run. A step without a family runs always. A step without a valid record is due, and runs.
 * Of the recorded steps of each family, one runs again, so that a wrong record or an input that is
 * not seen shows sooner or later. The run leaves out the others, and states the record by which it
 * does.
 *
 * @param isAsked - True if an option names the steps, so that all of them run.
 * @param draw - Text from which the repeated steps follow: the hash of the commit.
 */
export function planRun({
  steps,
  turn,
  stateOf,
  isAsked,
  draw,
}: {
  readonly steps: readonly CiStep[]
  readonly turn: Turn
  readonly stateOf: (step: CiStep) => GreenState
  readonly isAsked: boolean
  readonly draw: string
}): readonly PlannedStep[] {
  const states = new Map(
    steps.filter(({ family }) => family !== undefined).map((step) => [step, stateOf(step)]),
  )
  const recorded = steps.filter((step) => states.get(step)?.status === 'valid')
  const families = Map.groupBy(recorded, ({ family }) => family ?? '')
  const repeated = new Set(
    [...families].map(([family, all]) => all[drawBelow(all.length, `${draw} ${family}`)]),
  )
  const decide = (step: CiStep): StepDecision => {
    const state = states.get(step)
    if (turn.isWhole) return { action: 'run', why: 'asked', detail: 'a whole run has all steps' }
    if (isAsked) return { action: 'run', why: 'asked', detail: 'an option names it' }
    if (state === undefined) return { action: 'run', why: 'always', detail: 'in every run' }
    if (state.status === 'invalid') return { action: 'run', why: 'due', detail: state.reason }
    const record = `it passed with the same inputs at ${state.commit.slice(0, 9)}`
    if (!repeated.has(step)) return { action: 'leave-out', detail: record }
    const size = families.get(step.family ?? '')?.length ?? 1
    const share = `one of ${size} recorded steps of "${step.family}"`
    return { action: 'run', why: 'repeated', detail: `${share}; ${record}` }
  }
  return steps.map((step) => ({
    step,
    command: commandOf(step, turn),
    isShare: step.isDivided === true && !turn.isWhole,
    decision: decide(step),
  }))
}

/** Returns a number from 0 to `count - 1` that follows from `text`; each is equally likely. */
export function drawBelow(count: number, text: string): number {
  const bytes = createHash('sha256').update(text).digest()
  return Number(bytes.readBigUInt64BE(0) % BigInt(Math.max(1, count)))
}

/** Order of the reasons: what this commit may have broken comes first. */
const order = ['due', 'always', 'repeated', 'asked']

/**
 * Returns the steps that run, in the order in which they are to begin: first the step that prepares
 * the others, then the steps that are due, then all others. Steps that run alone come before those
 * that share the machine.
 */
export function orderSteps(plan: readonly PlannedStep[]): readonly CiStep[] {
  const rank = ({ step, decision }: PlannedStep): number => {
    if (step.prepares === true) return -1
    const why = decision.action === 'run' ? order.indexOf(decision.why) : 0
    return (step.isAlone ? 0 : 10) + why
  }
  return plan
    .filter(({ decision }) => decision.action === 'run')
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ step }) => step)
}
