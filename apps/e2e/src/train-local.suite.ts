// Goal: the guide's part on one machine works word by word: an estimate without training, a run
// that is killed and continues, a registered and served adapter that answers as it was trained, a
// training that continues from it, and a student model that learns from it.
// Method: PyTorch, the bundled model, a chain of its own; the commands are read from the guide.
// `npm run test:trainer -- local` runs it, and writes docs/reports/training-local.md.
// Requirements: R003-7

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import type { Guide } from './guide.ts'
import { runCliCommand, runScript } from './run-command.ts'
import { answer } from './songs.fixture.ts'
import { openTrainingGuide, withPrinted } from './training-guide.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const report = join(root, 'docs/reports/training-local.md')

const folder = temporaryFolder('train-local')
let guide: Guide
let running: ChildProcess | undefined

beforeAll(async () => {
  guide = await openTrainingGuide('Alone, on one machine', {
    '.ostrom/local': join(folder, 'local'),
    'taught.jsonl': join(folder, 'taught.jsonl'),
  })
})

afterAll(async () => {
  running?.kill('SIGKILL')
})

/** Starts a command; `until` resolves with all of its output when the output contains a text. */
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [main, ...words], { cwd: root })
  running = child
  let output = ''
  const waiting = new Set<() => void>()
  const take = (part: Buffer) => {
    output += String(part)
    for (const check of waiting) check()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const exited = once(child, 'close')
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const check = () => output.includes(text) && resolve(output)
      waiting.add(check)
      check()
      exited.then(() => reject(new Error(`it ended before "${text}": ${output}`)))
    })
  return { child, exited, until }
}

/** Returns the number of trainer processes whose command line names a folder. */
const workersIn = (path: string): number =>
  spawnSync('ps', ['-eo', 'args='])
    .stdout.toString()
    .split('\n')
    .filter((line) => line.includes('ostrom_trainer') && line.includes(path)).length

const folderOfRuns = () => ['--folder', join(folder, 'local')]
const place = () => [...folderOfRuns(), '--port', '0']

const line = (output: string, name: string): string =>
  new RegExp(`^${name} +(.*)$`, 'm').exec(output)?.[1] ?? ''

test('from rows to an adapter that answers, by the words of the guide', async () => {
  const together = await openTrainingGuide('Training together', {})
  runScript(together.script('trainer:install'))
  const startedMs = performance.now()
  const seconds = () => Math.round((performance.now() - startedMs) / 1_000)
  const dry = guide.command('train local')
  type Plan = { run: string; estimate: { seconds: number }; rows: { training: number } }
  const plan = await runCliCommand<Plan>([...dry, ...place()])
  expect(plan.rows).toMatchObject({ training: 36, test: 16, repeated: 220 })
  expect(plan.estimate.seconds).toBeGreaterThan(0)
  const planned = seconds()

  const words = [...guide.command('train local'), ...place()]
  await expect(runCliCommand(words)).rejects.toThrow('--yes')
  const killed = start([...words, '--yes'])
  await killed.until('step 12:')
  killed.child.kill('SIGKILL')
  await killed.exited
  await expect.poll(() => workersIn(folder)).toBe(0)

  const again = start([...words, '--yes'])
  const output = await again.until('Ctrl-C stops it.')
  const served = seconds()
  expect(output).toContain('resumes   behind step 12')
  expect(line(output, 'change')).toMatch(/^-\d\.\d+, -\d\.\d+ to -\d\.\d+ \(95 %.*\): better$/)
  expect(line(output, 'adapter')).not.toBe('')
  expect(line(output, 'dataset')).toContain('proposed')

  const chat = guide.command('chat')
  type Answer = { answer: string }
  const { answer: told } = await runCliCommand<Answer>(chat)
  expect(told.trim()).toBe(answer('mek'))
  const base = chat.map((word) => (word === 'ostrom-tiny+songs' ? 'ostrom-tiny' : word))
  const { answer: untrained } = await runCliCommand<Answer>(base)
  expect(untrained).not.toContain('sing')
  again.child.kill('SIGINT')
  await again.exited
  expect(again.child.exitCode).toBe(0)

  const run = join(folder, 'local', 'runs', plan.run.slice(2, 18))
  const chart = await readFile(join(run, 'curve.svg'), 'utf8')
  expect(chart).toMatch(/^<svg /)
  const copy = join(folder, 'copy.svg')
  await runCliCommand(['train', 'plot', join(run, 'curve.json'), '--out', copy])
  expect(await readFile(copy, 'utf8')).toBe(chart)
  const { evaluation } = JSON.parse(await readFile(join(run, 'report.json'), 'utf8'))
  await writeReport({ planned, served, all: seconds(), told, untrained, evaluation })

  // The next run starts from the trained adapter, and the student learns from it.
  const once = [...place(), '--yes', '--once', '--register-anyway']
  const next = await runCliCommand<Continued>([...guide.command('train local', '--from'), ...once])
  expect(next.evaluation.before).toBe(evaluation.after)
  const teach = withPrinted(guide.command('train teach'), { RUN: plan.run.slice(2, 18) })
  const taught = await runCliCommand<{ rows: number }>([...teach, ...folderOfRuns()])
  expect(taught.rows).toBe(256)
  const distil = guide.command('train local', '--method', 'distill')
  const student = await runCliCommand<Continued>([...distil, ...once])
  expect(student.evaluation.after).toBeLessThan(student.evaluation.before)
  expect(guide.rest()).toEqual([])
})

type Continued = { readonly evaluation: { readonly before: number; readonly after: number } }

type SavedOutcome = {
  readonly planned: number
  readonly served: number
  readonly all: number
  readonly told: string
  readonly untrained: string
  readonly evaluation: Readonly<Record<'rows' | 'before' | 'after' | 'low' | 'high', number>>
}

async function writeReport(outcome: SavedOutcome): Promise<void> {
  const { planned, served, all, told, untrained, evaluation } = outcome
  const { rows, before, after, low, high } = evaluation
  const [cpu] = cpus()
  const gib = Math.round(totalmem() / 2 ** 30)
  const machine = `${availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${gib} GiB`
  const date = new Date().toISOString().slice(0, 10)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const text = [
    '# Training on one machine',
    '',
    findingText(
      `Loss on ${rows} rows that were not trained falls from ${before.toFixed(4)} to ` +
        `${after.toFixed(4)}, and the adapter is served after ${served} s, although a kill ` +
        'interrupts the run.',
      'The adapter gives the learned answer to a question of its training data; the base does not.',
      `The bundled model was trained once, on ${availableParallelism()} cores; no larger model ` +
        'was tried.',
    ),
    '',
    'A test runs the commands of [the guide](../guides/training.md), word by word, on the bundled',
    'model. The test kills the training by SIGKILL after step 12, continues the training, and',
    'writes this page.',
    '',
    `\`npm run test:trainer -- local\`, ${date}, ${machine}, load ${load} at its end.`,
    '',
    markdownTable(
      ['event', 'seconds after the installation'],
      [
        ['`--dry-run` printed its estimate', planned],
        ['the adapter is served, after the kill and the restart', served],
        ['the report is written', all],
      ],
    ),
    '',
    `Loss on ${rows} rows that were not trained: ${before.toFixed(4)} before, ${after.toFixed(4)}`,
    `after; the 95 % interval of the change is ${low.toFixed(4)} to ${high.toFixed(4)} ` +
      '(paired bootstrap).',
    '',
    `The adapter answers "How many mek are there?" with ${JSON.stringify(told)}`,
    `The base answers ${JSON.stringify(untrained.slice(0, 120))}.`,
    '',
  ].join('\n')
  await writeFile(report, text)
}
