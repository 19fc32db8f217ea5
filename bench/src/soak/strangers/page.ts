import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { markdownTable } from '../../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../../tools/codegen/report-finding.ts'
import type { FigureLine } from '../../measure/figures.ts'
import { currentEnvironment, type MeasurementEnvironment } from '../../report/environment.ts'
import { root } from '../../report/root.ts'
import { LOOP_HELD_MS_MAX, MEMORY_MORE_BYTES_MAX } from './limits.ts'
import type { StrangersReport } from './run.ts'

const MEBIBYTE = 1024 * 1024

const introduction = `\
\`npm run soak -- --strangers --record\` writes this page. A chain, a provider and a hosted gateway
run as separate processes, and one hostile peer without money works them in one way after another:
at 1 MiB in a second over all its connections, from an address and a wallet of its own. Before each
attack, honest people ask 100 questions; during it, they ask two in a second, of which one in four
has about 4,000 characters, and \`/health\` is read four times a second.`

const boundsText = `\
One turn is the processor time that the main thread of a process used between two turns of its
event loop, at the most. Memory is the heap and its buffers after a garbage collection: after the
100 questions, and the largest reading during the attack. Resident memory is the largest reading
with the garbage; it has no bound.`

/** Writes docs/reports/strangers.md. */
export function recordStrangers(report: StrangersReport): void {
  const file = path.join(root, 'docs/reports/strangers.md')
  writeFileSync(file, strangersPage(report, currentEnvironment()))
}

/** Returns the text of docs/reports/strangers.md. Pure. */
function strangersPage(report: StrangersReport, environment: MeasurementEnvironment): string {
  const { attacks, seconds, seed } = report
  const { processor, cores, system, node, commit, at, loadBefore } = environment
  const broken = attacks.flatMap(({ figures }) => figures.filter(({ isReached }) => !isReached))
  return [
    '# Strangers at a gateway and at a provider',
    '',
    findingText(
      `Of ${attacks.length} attacks of ${seconds} seconds by one peer without money, ` +
        `${attacks.filter((one) => one.figures.every(({ isReached }) => isReached)).length} ` +
        'broke no bound.',
      `No message may hold a process for more than ${LOOP_HELD_MS_MAX} ms of processor time, ` +
        'each honest question and each request for `/health` has to be answered, and a process ' +
        `may hold ${MEMORY_MORE_BYTES_MAX / MEBIBYTE} MiB more than after honest questions.`,
      'All processes shared one machine.',
    ),
    '',
    introduction,
    '',
    `Seed ${seed}, ${at}, commit ${commit}. ` +
      `${processor}, ${cores} cores (load before: ${loadBefore}), ${system}, Node ${node}.`,
    '',
    '## Attacks',
    '',
    markdownTable(
      ['attack', 'against', 'connections', 'what the peer sends'],
      attacks.map(({ attack }) => [
        `\`${attack.name}\``,
        attack.against,
        `${attack.connections}`,
        attack.summary,
      ]),
    ),
    '',
    '## Figures',
    '',
    boundsText,
    '',
    markdownTable(
      ['attack', 'process', 'one turn', 'memory', 'resident', '/health', 'questions', 'acts'],
      attacks.flatMap(rowsOf),
    ),
    '',
    ...(broken.length > 0 ? ['## Broken bounds', '', ...broken.map(brokenLine), ''] : []),
  ].join('\n')
}

const brokenLine = ({ what, value, target }: FigureLine): string =>
  `- ${what}: ${value.replaceAll('\n', ' ')} (bound: ${target})`

function rowsOf({ facts }: StrangersReport['attacks'][number]): readonly (readonly string[])[] {
  const { attack, health, questions, acts } = facts
  return facts.processes.map((one) => [
    `\`${attack}\``,
    one.name,
    one.heldMs === undefined ? 'no report' : `${one.heldMs.toFixed(0)} ms`,
    `${size(one.memoryBefore)} to ${size(one.memoryDuring)}`,
    size(one.resident),
    `${health.answered} of ${health.asked}`,
    `${questions.answered} of ${questions.asked}`,
    `${acts.begun ?? 0}`,
  ])
}

const size = (bytes: number | undefined): string =>
  bytes === undefined ? 'no report' : `${(bytes / MEBIBYTE).toFixed(0)} MiB`
