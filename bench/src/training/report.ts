import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { Job, Update } from '@ostrom/training'
import { jsonLines } from '../../../tools/codegen/json-lines.ts'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, reachedText, replaceFinding } from '../../../tools/codegen/report-finding.ts'
import { formatNumber, mean } from '../measure/figures.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import type { Corpus } from './corpus.ts'
import type { RunVariant } from './distributed-run.ts'
import { acceptanceFigures, attackOf, recoveriesOf, trafficOf } from './figures.ts'
import type { Plan } from './plan.ts'
import { bytesPlot, roundsPlot } from './plots.ts'
import { runOf, type SeedResult } from './results.ts'
import {
  alone,
  attacks,
  dense,
  dropout,
  long,
  standard,
  threeHonest,
  undefended,
  variants,
} from './variants.ts'

const BEGIN = '<!-- What follows is written by `npm run bench -- training`. -->'

/** Tests whose figures are in the training row of the report of all figures. */
const RECORDED: readonly string[] = ['T1', 'T2', 'T4', 'T5']

const reports = join(root, 'docs/reports')

const nats = (loss: number) => (Number.isFinite(loss) ? loss.toFixed(3) : 'not finite')
const percent = (share: number) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '-')
const times = (factor: number) => `${formatNumber(factor)}x`

/** All inputs of a report. */
export type BenchReport = {
  readonly plan: Plan
  readonly corpus: Corpus
  readonly results: readonly SeedResult[]
  readonly environment: MeasurementEnvironment
}

/**
 * Whether a plan has at least the rounds, steps and batch for which the targets were set. The
 * targets do not apply to smaller runs.
 */
const isWhole = ({ rounds, innerSteps, batch }: Plan) =>
  rounds >= 10 && innerSteps >= 10 && batch >= 8

const named = ({ name }: RunVariant) => name

function introOf({ plan, corpus, results, environment }: BenchReport): string {
  const { rounds, innerSteps, batch, heldOutRows, measuredRows, learningRateNano } = plan
  const [one] = results
  assert(one, 'a report has a seed')
  const { processor, cores, memoryGigabytes, node, commit, at, loadBefore } = environment
  const seeds = `${results.length} ${results.length === 1 ? 'seed' : 'seeds'}`
  const small =
    'fewer rounds, steps or rows than the targets are set for (10 rounds of 10 steps of 8 rows). ' +
    'The run shows that all parts work together, and its gains say little.'
  const countOf = (variant: RunVariant) => results.filter((seed) => runOf(seed, variant)).length
  const fewer = variants.filter((variant) => {
    return countOf(variant) > 0 && countOf(variant) < results.length
  })
  const missing = [
    ...variants.filter((variant) => countOf(variant) === 0).map(({ name }) => name),
    ...(one.replays ? [] : ['replayed steps']),
    ...(one.validators ? [] : ['two validators']),
  ]
  return [
    `- ${seeds}; ${rounds} rounds of ${innerSteps} steps; 4 workers, ${batch} rows a step each.`,
    `- Learning rate ${learningRateNano / 1e9}; ${Job.parametersOf(one.spec)} trained numbers.`,
    `- Updates are scored on ${heldOutRows} rows, runs compared on ${measuredRows} rows.`,
    `- Data: ${corpus.rows.length} rows to train on, hash \`${corpus.hash.slice(0, 18)}\`.`,
    `- ${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}, commit ${commit}, ${at}.`,
    `- Load before: ${loadBefore}. No figure here is a time.`,
    ...(isWhole(plan) ? [] : [`- **A small run**: ${small}`]),
    ...(fewer.length > 0 ? [`- Runs of the first seed only: ${fewer.map(named).join('; ')}.`] : []),
    ...(missing.length > 0 ? [`- **Not run**: ${missing.join('; ')}.`] : []),
  ].join('\n')
}

function judgedTable(report: BenchReport): string {
  const head = ['test', 'what', 'found', 'asked', 'passed']
  const rows = acceptanceFigures(report.results).map((one) => [
    one.test,
    one.what,
    one.value,
    one.target,
    one.isReached ? 'yes' : '**no**',
  ])
  return markdownTable(head, rows)
}

function gainTable(results: readonly SeedResult[]): string {
  const central = mean(results.map((one) => one.central.at(-1) ?? Number.NaN))
  const base = mean(results.map((one) => one.base))
  const compared = [dense, standard, long, alone, dropout, threeHonest, undefended]
  const known = compared.filter((variant) => results.some((one) => runOf(one, variant)))
  const rows = known.map((variant) => {
    const losses = results.flatMap((one) => runOf(one, variant)?.loss ?? [])
    const shares = recoveriesOf(results, variant)
    return [variant.name, nats(mean(losses)), percent(mean(shares)), shares.map(percent).join(', ')]
  })
  return markdownTable(
    ['run', 'loss, nats', 'share of the gain', 'by seed'],
    [
      ['before training', nats(base), '0.0 %', ''],
      ['central', nats(central), '100.0 %', ''],
      ...rows,
    ],
  )
}

function trafficTable(results: readonly SeedResult[]): string {
  const [one] = results
  if (!one) return ''
  const head = ['run', 'update', 'manifest', 'per round', 'without manifests', 'per step']
  const rows = [dense, standard, long].flatMap((variant) => {
    const run = runOf(one, variant)
    if (!run) return []
    const { update, manifest, perRound, perRoundBare, perStep } = trafficOf(one, run)
    const sizes = [update, manifest].map((bytes) => formatNumber(Math.round(bytes)))
    return [[variant.name, ...sizes, times(perRound), times(perRoundBare), times(perStep)]]
  })
  return markdownTable(head, rows)
}

/** Returns a text about the bytes that a validator fetches to replay steps of one update. */
function verificationText(results: readonly SeedResult[]): string {
  const spec = results[0]?.spec
  if (!spec) return ''
  const state = Update.stateBytesOf(spec)
  // A replayed step needs the weights and the two optimizer moments before it. The end of the trace
  // needs the last weights and the error feedback.
  const bytes = spec.replayedSteps * 3 * state + 2 * state
  const kilobytes = formatNumber(Math.round(bytes / 1_000))
  return (
    `A validator fetches more: for ${spec.replayedSteps} replayed steps of an update, ` +
    'weights and optimizer moments before each of these steps, the last weights and the error ' +
    `feedback are about ${kilobytes} kB. The factors in the table do not include these bytes.`
  )
}

function attackTable(results: readonly SeedResult[]): string {
  const head = [
    'attack by one of four',
    'rejected',
    'reasons',
    'honest updates rejected',
    'share of the gain',
    'last state as with three honest workers',
  ]
  const rows = [...attacks, threeHonest].flatMap((variant) => {
    const found = attackOf(results, variant)
    if (found.rounds === 0) return []
    return [
      [
        variant.name.replace('25 %, ', ''),
        `${found.rejected} of ${found.rounds}`,
        found.reasons.join(', ') || '-',
        `${found.honestRejected} of ${found.honest}`,
        percent(mean(recoveriesOf(results, variant))),
        `${found.equalStates} of ${found.seeds}`,
      ],
    ]
  })
  return markdownTable(head, rows)
}

function replayTable(results: readonly SeedResult[]): string {
  const replays = results.flatMap((one) => one.replays ?? [])
  const rows = replays.flatMap((one) =>
    [['honest', one.honest] as const, ...Object.entries(one.cheats)].map(([name, found]) => [
      name,
      found.steps,
      found.rejectedExact,
      found.rejectedTolerant,
      `${found.least.toExponential(1)} to ${found.greatest.toExponential(1)}`,
    ]),
  )
  const head = ['step', 'replayed', 'rejected if exact', 'rejected if tolerant', 'distance']
  return markdownTable(head, rows)
}

/** Returns the missed targets, or a text that states that no target is missed. */
function missedText(report: BenchReport): string {
  const missed = acceptanceFigures(report.results).filter(({ isReached }) => !isReached)
  const lines = missed.map(
    ({ test, what, value, target }) => `- ${test}, ${what}: ${value}; asked ${target}.`,
  )
  return lines.join('\n') || 'Nothing.'
}

/** Returns the finding of docs/reports/training.md. */
function findingOf({ plan, results }: BenchReport): string {
  const [one] = results
  const run = one && runOf(one, standard)
  const fewer = run ? formatNumber(trafficOf(one, run).perRound) : '-'
  const share = percent(mean(recoveriesOf(results, standard)))
  return findingText(
    `Four workers with the default profile reach ${share} of the gain of central training, and ` +
      `send ${fewer} times fewer bytes than adapters in each round.`,
    reachedText(acceptanceFigures(results)),
    isWhole(plan) ? '' : 'This is a small run, whose gains say little.',
    `One small model was trained, with ${results.length} seeds, on the CPU; the chain and the ` +
      'network were left out.',
  )
}

/** Writes the part of the page below its marker, and the plots. */
export function writeReport(report: BenchReport): void {
  const { results } = report
  const path = join(reports, 'training.md')
  const page = readFileSync(path, 'utf8')
  const at = page.indexOf(BEGIN)
  assert(at >= 0, 'the page says where its figures begin')
  const parts = [
    introOf(report),
    '## Tests',
    judgedTable(report),
    '## Missed',
    missedText(report),
    '## Gains',
    gainTable(results),
    '![Gains by rounds](training-rounds.svg)',
    '## Bytes of one worker in a round',
    trafficTable(results),
    verificationText(results),
    '![Gains against bytes](training-bytes.svg)',
    '## Attacks on a round',
    attackTable(results),
    '## Replayed steps',
    replayTable(results),
  ]
  const head = replaceFinding(page.slice(0, at), findingOf(report))
  writeFileSync(path, `${head}${BEGIN}\n\n${parts.join('\n\n')}\n`)
  // `npm run bench -- report` reads the figures of full runs for its training row from
  // `training.json`.
  if (isWhole(report.plan)) {
    const runs = [acceptanceFigures(results).filter(({ test }) => RECORDED.includes(test))]
    const recorded = { bench: 'training', environment: report.environment, runs }
    writeFileSync(join(reports, 'training.json'), jsonLines(recorded, 3))
  }
  writeFileSync(join(reports, 'training-rounds.svg'), roundsPlot(results))
  writeFileSync(join(reports, 'training-bytes.svg'), bytesPlot(results))
}
