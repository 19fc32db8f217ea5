import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { assertPortFree } from '@ostrom/http-server/listen'
import type { PreparedRun, TrainedRun } from '@ostrom/local-training/local-run'
import type { LocalTrainingChoice } from '@ostrom/local-training/plan'
import type { RunRegistration } from '@ostrom/local-training/register-run'
import type { LocalRows } from '@ostrom/local-training/training-rows'
import { TrainerFailedError, type TrainingMethod } from '@ostrom/trainer'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { trainingMethods } from '../../command-line/option-values.ts'
import { createOutput, createProgress } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { shutdownSignal } from '../../system/shutdown-signal.ts'

type DerivedName = 'steps' | 'sequence' | 'learningRate'

type TrainLocalOptions = Omit<LocalTrainingChoice, 'method' | 'seed' | DerivedName> & {
  readonly steps?: number
  readonly sequence?: number
  readonly learningRate?: number
  readonly base: string
  readonly rows: string
  readonly test?: string
  readonly ignoreFields?: readonly string[]
  readonly method: string
  readonly seed: string
  readonly as: string
  readonly license?: string
  readonly dataLicense: string
  readonly ask?: string
  readonly folder: string
  readonly from?: string
  readonly port: number
  readonly python?: string
  readonly quantized?: boolean
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly once?: boolean
  readonly register: boolean
  readonly registerAnyway?: boolean
}

/** @throws {ArgumentInvalidError} */
function methodArgument(value: string): TrainingMethod {
  const known = trainingMethods.find((one) => one === value)
  if (known) return known
  throw new ArgumentInvalidError({
    argument: '--method',
    value,
    expected: trainingMethods.join(', '),
  })
}

/** Runs `ostrom train local`. */
export async function trainLocally(options: TrainLocalOptions, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const isStated = (option: string) => command.getOptionValueSource(option) !== 'default'
  await trainLocal(options, { json, isStated })
}

/**
 * Returns the options that a person chose, without the values that are derived from rows and base.
 */
async function choiceOf(
  options: TrainLocalOptions,
): Promise<Omit<LocalTrainingChoice, DerivedName>> {
  const { hashOfValues } = await import('@ostrom/local-training/plan')
  const { beta, batch, rank, alpha, targetModules, groupSize, groupTokens } = options
  const seed = hashOfValues('seed', options.seed)
  const method = methodArgument(options.method)
  return { method, beta, groupSize, groupTokens, batch, rank, alpha, targetModules, seed }
}

/**
 * Returns the chosen options, with the terms of the adapter from which the run continues, if any.
 */
async function continuedChoice(options: TrainLocalOptions, isStated: CommandFacts['isStated']) {
  const { continuedTerms, openParentAdapter } = await import(
    '@ostrom/local-training/parent-adapter'
  )
  const path = resolve(options.folder)
  const named = options.from !== undefined && { field: 'from' as const, value: options.from }
  const from = named ? await openParentAdapter(path, named) : undefined
  const chosen = await choiceOf(options)
  const stated = from ? { ...chosen, ...continuedTerms(from, { ...chosen, isStated }) } : chosen
  return { path, from, stated }
}

type CommandFacts = {
  readonly json: boolean
  /** Returns whether the command line has this option. */
  readonly isStated: (option: string) => boolean
}

async function trainLocal(options: TrainLocalOptions, facts: CommandFacts): Promise<void> {
  const { json, isStated } = facts
  const output = createOutput({ json })
  const { openLocalBase, requireBaseLicense } = await import('@ostrom/local-training/local-base')
  const { readLocalRows } = await import('@ostrom/local-training/training-rows')
  const { planRows } = await import('@ostrom/local-training/row-template')
  const { openLocalTrainer, prepareRun } = await import('@ostrom/local-training/local-run')
  const form = await import('@ostrom/local-training/served-form')
  const { runDefaults } = await import('@ostrom/local-training/run-defaults')
  const { planText, reasonsText, trainedText } = await import('./run-text.ts')
  const { path, from, stated } = await continuedChoice(options, isStated)
  const { method, seed, batch, groupTokens } = stated
  const signal = shutdownSignal()
  const { python, quantized: isQuantized = false, dryRun = false } = options
  if (isQuantized) {
    const { assertQuantization } = await import('@ostrom/trainer/python')
    await assertQuantization({ python, signal })
  }
  const base = openLocalBase(options.base)
  // Checks the base's license and the port before the training, because without them the trained
  // adapter could not be registered and served.
  if (options.register) {
    await requireBaseLicense(base, options.license)
    if (!dryRun && !options.once) await assertPortFree({ host: '127.0.0.1', port: options.port })
  }
  const { rows: file, test: testFile, ignoreFields: ignored } = options
  const read = await readLocalRows({ file, testFile, method, ignored, seed })
  const derived = await runDefaults({
    base,
    rows: read,
    method,
    batch,
    groupTokens,
    chosen: options,
  })
  const choice = { ...stated, ...derived.choice }
  const planned = await planRows({ base, rows: read, method, sequence: choice.sequence })
  const { rows } = planned
  const fault = await form.servedFault(base, await form.assertTargets(base, choice.targetModules))
  if (fault && options.register) throw fault
  if (fault) output.warn(`It will not be served here. ${fault.details[1]}`)
  output.print(`Loading ${base.name}, and measuring a step`)
  const nowMs = () => performance.now()
  const prepared = await prepareRun({
    path,
    base,
    rows,
    choice,
    from,
    isServed: !fault,
    trainer: openLocalTrainer(path, python, isQuantized),
    isQuantized,
    nowMs,
    signal,
  })
  let trained: TrainedRun
  try {
    const { run, estimate, folder } = prepared
    const resumedFrom = folder.points.at(-1)?.step
    const about = planText({
      base,
      rows,
      choice,
      estimate,
      planned,
      from,
      resumedFrom,
      uncompared: fault ? undefined : await form.uncompared(),
    })
    const plan = [about, reasonsText(derived.reasons)].filter((one) => one !== '').join('\n')
    if (dryRun) {
      const { counts: tokens, shown } = planned
      output.result({ run, base, choice, estimate, rows: countsOf(rows), tokens, shown }, plan)
      return
    }
    output.print(plan)
    if (!options.yes) await confirmTraining(json)
    trained = await trainWithProgress(prepared, json)
  } finally {
    await prepared.close()
  }
  output.print(trainedText(trained))
  const { run } = prepared
  const { gguf } = trained
  if (!options.register || gguf === undefined) {
    output.result({ run, ...trained }, `adapter  ${trained.adapter}`)
    return
  }
  const registration = { base, trained: { ...trained, gguf }, rows }
  const served = await serveTrained(options, registration, json)
  output.result({ run, ...trained, ...served }, served.text)
}

/** Registers the adapter of a run, serves it, and asks it a question. */
async function serveTrained(
  options: TrainLocalOptions,
  run: Pick<RunRegistration, 'base' | 'trained' | 'rows'>,
  json: boolean,
) {
  const { serveRun } = await import('../../dev/serve-run.ts')
  const { as: alias, license, dataLicense, port, once = false, registerAnyway = false } = options
  const registration = { ...run, alias, license, dataLicense }
  const question = options.ask ?? run.rows.question
  const path = resolve(options.folder)
  return await serveRun({ path, registration, port, question, json, registerAnyway, once })
}

const countsOf = ({ training, test, repeated, report }: LocalRows) => ({
  training: training.length,
  test: test.length,
  repeated,
  faults: report.faults,
})

/** @throws {CommandUsageError} The person answers no, or no person can be asked. */
async function confirmTraining(json: boolean): Promise<void> {
  if (json || !process.stdin.isTTY) {
    throw new CommandUsageError({ reason: 'training begins with --yes alone; see --dry-run' })
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const reply = await lines.question('Train? (y/N) ')
    if (!/^y(es)?$/i.test(reply.trim())) {
      throw new CommandUsageError({ reason: 'the training was not confirmed' })
    }
  } finally {
    lines.close()
  }
}

async function trainWithProgress(prepared: PreparedRun, json: boolean): Promise<TrainedRun> {
  const progress = createProgress('Steps', 'answers')
  try {
    return await prepared.train({
      onStep: (step, steps) => progress.update(step, steps),
      onPoint: (step, loss) => {
        if (json) return
        progress.end()
        console.log(`step ${step}: test loss ${loss.toFixed(4)}`)
      },
    })
  } catch (error) {
    if (error instanceof TrainerFailedError) {
      createOutput({ json }).warn('The same command continues behind the last saved step.')
    }
    throw error
  } finally {
    progress.end()
  }
}
