// Tables about the steps: what each takes and reads, and how long runs take.

import type { Budget } from '../budgets/budget.ts'
import { type CiStep, commandOf, wholeTurn } from '../steps/step.ts'
import { budgetSeconds, estimateSeconds, RUN_SECONDS_MAX, sumSeconds } from './model.ts'
import { type PlannedStep, planRun } from './plan.ts'

/** Factors by which the machines of the model are slower than the reference machine. */
const SLOWNESSES = [1, 2.5, 3.9] as const

/** A change of the repository, by the files that it changes. */
type Change = {
  readonly name: string
  readonly changes: (file: string) => boolean
}

/** Changes for which the model estimates runs. */
const changes: readonly Change[] = [
  { name: 'documents alone, or a change with records of all steps', changes: () => false },
  {
    name: 'ordinary: every file of product code in TypeScript',
    changes: (file) => /^(?:packages|apps)\/.*\.(?:ts|tsx)$/.test(file),
  },
  {
    name: 'a contract outside of the frozen core: Court.sol',
    changes: (file) =>
      ['court/src/Court.sol', 'generated/court.gen.ts', 'generated/bytecode/court.gen.ts']
        .map((one) => `contracts/evm/${one}`)
        .includes(file),
  },
  {
    name: 'a contract of the frozen core: Vault.sol',
    changes: (file) =>
      ['core/src/Vault.sol', 'generated/vault.gen.ts', 'generated/bytecode/vault.gen.ts']
        .map((one) => `contracts/evm/${one}`)
        .includes(file),
  },
]

type InputsOf = (step: CiStep) => readonly string[]

type TableOptions = { readonly budget: Budget; readonly inputsOf: InputsOf }

/** Shares of the commits whose minutes the model names. */
const QUANTILES = [0.5, 0.75, 0.9, 1]

/**
 * Plans the run of a change of which all that is unchanged has records.
 *
 * @param isDue - Returns true if the change concerns a step.
 */
const planChange = (
  steps: readonly CiStep[],
  isDue: (step: CiStep) => boolean,
  draw: string,
): readonly PlannedStep[] =>
  planRun({
    steps,
    turn: { number: 0, seed: 1, isWhole: false },
    stateOf: (step) =>
      isDue(step)
        ? { status: 'invalid', reason: 'what it reads has changed' }
        : { status: 'valid', commit: 'model' },
    isAsked: false,
    draw,
  })

/** Number of draws of repeated steps over which the model takes the mean. */
const DRAWS = 64

/** Returns what runs take for each change, and in a whole run, on machines of three speeds. */
export function modelTable(
  steps: readonly CiStep[],
  { commits, ...options }: TableOptions & { readonly commits: readonly (readonly string[])[] },
): string {
  const { budget, inputsOf } = options
  const whole = planRun({
    steps,
    turn: wholeTurn,
    stateOf: () => ({ status: 'invalid', reason: 'a whole run' }),
    isAsked: false,
    draw: '',
  })
  const rows = [
    ...changes.map((change) => ({
      name: change.name,
      plans: Array.from({ length: DRAWS }, (_, at) =>
        planChange(steps, (step) => inputsOf(step).some(change.changes), String(at)),
      ),
    })),
    { name: '.ci/run --all', plans: [whole] },
  ]
  const lines = rows.flatMap(({ name, plans }) => {
    const [first = []] = plans
    const runs = first.filter(({ decision }) => decision.action === 'run')
    const due = runs.filter(({ decision }) => decision.action === 'run' && decision.why === 'due')
    const times = SLOWNESSES.map((slowness) => {
      const minutes = mean(plans.map((one) => estimateSeconds(one, { budget, slowness }) / 60))
      const isLate = name !== '.ci/run --all' && minutes > RUN_SECONDS_MAX / 60
      return `${minutes.toFixed(0)} min at ${slowness}${isLate ? ' (lands by records)' : ''}`
    })
    const seconds = mean(plans.map((one) => sumSeconds(one, budget)))
    const counts = `${runs.length} steps, ${seconds.toFixed(0)} processor seconds`
    return [
      `${name}: ${counts}; ${times.join(', ')}`,
      ...(due.length > 0 ? [`  due: ${due.map(({ step }) => step.name).join('; ')}`] : []),
    ]
  })
  return [...lines, commitsLine(steps, commits, options)].join('\n')
}

/**
 * Returns quantiles of the minutes that runs of commits take, if each commit's parent has records
 * of all steps, by the present inputs of the steps.
 */
function commitsLine(
  steps: readonly CiStep[],
  commits: readonly (readonly string[])[],
  { budget, inputsOf }: TableOptions,
): string {
  const inputs = new Map(steps.map((step) => [step, new Set(inputsOf(step))]))
  const plans = commits.map((files, at) =>
    planChange(steps, (step) => files.some((file) => inputs.get(step)?.has(file)), String(at)),
  )
  const times = SLOWNESSES.map((slowness) => {
    const minutes = plans
      .map((one) => estimateSeconds(one, { budget, slowness }) / 60)
      .toSorted((one, other) => one - other)
    const found = QUANTILES.map((share) => minutes[Math.ceil(share * minutes.length) - 1] ?? 0)
    return `${found.map((one) => one.toFixed(0)).join(', ')} min at ${slowness}`
  })
  const shares = QUANTILES.map((share) => `${share * 100} %`).join(', ')
  return `the last ${commits.length} commits (${shares} take at most): ${times.join('; ')}`
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

/** Returns a paragraph for each step of a plan: seconds, command, when it runs, and its inputs. */
export function stepTable(
  plan: readonly PlannedStep[],
  { budget, inputsOf }: TableOptions,
): string {
  const sizes = new Map(
    [...Map.groupBy(plan, ({ step }) => step.family)].map(([name, all]) => [name, all.length]),
  )
  return plan
    .map((one) => {
      const { step, decision } = one
      const { family } = step
      const when =
        family === undefined
          ? 'in every run'
          : `if its inputs change; else once in ${sizes.get(family) ?? 1} runs on average`
      const verb = decision.action === 'run' ? `runs (${decision.why})` : 'left out'
      const share = one.isShare ? ', a share of its work' : ''
      return [
        `${step.name}${family === undefined ? '' : ` (${family})`}`,
        `  ${verb}: ${decision.detail}`,
        `  ${budgetSeconds(one, budget).toFixed(0)} processor seconds${share}; ${when}`,
        `  ${commandOf(step, wholeTurn)}`,
        ...(family === undefined ? [] : [`  reads ${summaryOf(inputsOf(step))}`]),
      ].join('\n')
    })
    .join('\n')
}

/** Folders that a line about inputs names, those with the most files first. */
const FOLDERS_SHOWN = 8

/** Returns the number of files, and the number in each of the main folders. */
function summaryOf(files: readonly string[]): string {
  const groups = Map.groupBy(files, (file) => file.split('/').slice(0, 2).join('/'))
  const shown = [...groups]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, FOLDERS_SHOWN)
    .map(([folder, all]) => `${folder} ${all.length}`)
  const rest = groups.size > FOLDERS_SHOWN ? `, and ${groups.size - FOLDERS_SHOWN} more` : ''
  return `${files.length} files: ${shown.join(', ')}${rest}`
}
