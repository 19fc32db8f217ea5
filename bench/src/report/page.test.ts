// Goal: the report states only the measurements, where they were made, and how often each reaches
// its target. Method: made-up figures for the page; one small bench in this process.
// Shows (foundations): figures with machine, date, spread and load, by one command (38 of 40 meet
// their target in every run; streams and proofs have separate reports).
// Missing: two figures of speed, which miss their targets with the smallest model in some runs.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvariantError } from '@ostrom/protocol'
import { expect, onTestFinished, test } from 'vitest'
import type { BenchFigure } from '../measure/figures.ts'
import { run as runVouchers } from '../payments/vouchers.ts'
import type { MeasurementEnvironment } from './environment.ts'
import { BEGIN, figuresFinding, renderPage } from './page.ts'
import { ratioToTarget, renderPlot, targetOf } from './plot.ts'
import { rowsOf, verdictOf } from './rows.ts'
import { measure, mergeResults, readRecorded } from './run.ts'

const quiet: MeasurementEnvironment = {
  processor: 'Abacus',
  cores: 2,
  memoryGigabytes: 8,
  system: 'linux x64',
  node: '24.0.0',
  commit: 'abcdef0123',
  at: '2026-11-22 10:00 UTC',
  loadBefore: 0.1,
}

const rate = (number: number): BenchFigure => ({
  what: 'rate',
  number,
  unit: '/s',
  value: `${number}/s`,
  target: '>= 1,000',
  isReached: number >= 1000,
})
const wait = (number: number): BenchFigure => ({
  what: 'wait',
  number,
  unit: ' ms',
  value: `${number} ms`,
  target: '<= 4 ms',
  isReached: number <= 4,
})

const found = (bench: string, runs: readonly (readonly BenchFigure[])[], environment = quiet) => ({
  bench,
  environment,
  runs,
})

test('a row has the median and the spread of all runs, and counts those that reach it', () => {
  const [row] = rowsOf(found('storage', [[rate(900)], [rate(1100)], [rate(1500)]]))
  expect(row).toMatchObject({ median: 1100, min: 900, max: 1500 })
  expect(verdictOf(row!)).toBe('**no**, in 2 of 3 runs')
  const [all] = rowsOf(found('storage', [[rate(1000)], [rate(1100)]]))
  expect(verdictOf(all!)).toBe('yes')
  const [none] = rowsOf(found('storage', [[rate(1)]]))
  expect(verdictOf(none!)).toBe('**no**')
})

test('values of one run stand for themselves', () => {
  const [row] = rowsOf(found('first-answer', [[{ ...wait(3), values: [2, 3, 9] }]]))
  expect(row).toMatchObject({ median: 3, min: 2, max: 9, values: [2, 3, 9] })
})

test('a figure that a run lacks is not reached by that run', () => {
  const [first] = rowsOf(found('storage', [[rate(2000)], []]))
  expect(verdictOf(first!)).toBe('**no**, in 1 of 2 runs')
})

const old = '**Found:** nothing\n\nwords'

test('the page', () => {
  const all = [found('vouchers', [[rate(900)], [rate(1100)]]), found('streams', [[wait(1)]])]
  const page = renderPage(`# Figures\n\n${old}\n\n${BEGIN}\n\nwhat was here before\n`, all)
  const written = page.slice(page.indexOf(BEGIN) + BEGIN.length)
  expect(page.slice(0, page.indexOf(BEGIN))).toBe(
    '# Figures\n\n**Found:** 1 of 2 figures reach their target in every run. Missed: rate ' +
      '(1,100/s, target >= 1,000, reached in 1 of 2 runs). 10 benches were not run.\n\nwords\n\n',
  )
  expect(written.slice(0, written.indexOf('## Figures in other'))).toMatchInlineSnapshot(`
    "

    ## Figures

    | figure | median | spread | values | target | reached | bench |
    | --- | --- | --- | --- | --- | --- | --- |
    | rate | 1,100/s | 900 to 1,100 | 2 | >= 1,000 | **no**, in 1 of 2 runs | \`vouchers\` |
    | wait | 1 ms |  | 1 | <= 4 ms | yes | \`streams\` |

    1 of 2 figures reach their target in every run. These figures miss their target:

    - rate

    ![Each run and its target](figures.svg)

    ## Where and when

    Measured on: Abacus, 2 cores, 8 GB of memory, linux x64, Node 24.0.0.

    | bench | when | commit | runs | load before |
    | --- | --- | --- | --- | --- |
    | \`vouchers\` | 2026-11-22 10:00 UTC | abcdef0123 | 2 | 0.1 |
    | \`streams\` | 2026-11-22 10:00 UTC | abcdef0123 | 1 | 0.1 |

    "
  `)
  expect(() => renderPage('# Another page', all)).toThrow(InvariantError)
})

test('figures of a busy machine, and of several machines, are told apart', () => {
  const busy = { ...quiet, loadBefore: 3, processor: 'Slide rule' }
  const all = [found('vouchers', [[rate(1100)]], busy), found('streams', [[wait(1)]])]
  const page = renderPage(`${old}\n\n${BEGIN}`, all)
  expect(page).toContain('Other programs used the machine during 1 of 2 benches.')
  expect(page).toContain('during these benches: `vouchers`.')
  expect(page).toContain('| `vouchers` | 2026-11-22 10:00 UTC | abcdef0123 | 1 | 3, **busy** |')
  expect(page).toContain(
    '- Slide rule, 2 cores, 8 GB of memory, linux x64, Node 24.0.0: `vouchers`',
  )
  expect(page).toContain('- Abacus, 2 cores, 8 GB of memory, linux x64, Node 24.0.0: `streams`')
})

test('the finding names two missed figures and counts the others', () => {
  const missed = ['a', 'b', 'c'].map((what) => ({ ...rate(1), what }))
  const finding = figuresFinding([found('storage', [missed])])
  expect(finding).toContain('b (1/s, target >= 1,000, reached in 0 of 1 runs); and 1 others.')
})

test('bounds are read as they are written', () => {
  expect(targetOf('>= 15,000')).toEqual({ bound: 15_000, better: 'more' })
  expect(targetOf('<= 330, docs/spec/authority.md')).toEqual({ bound: 330, better: 'less' })
  expect(targetOf('< 200 MB')).toEqual({ bound: 200, better: 'less' })
  expect(targetOf('<= 1.001')).toEqual({ bound: 1.001, better: 'less' })
  for (const none of ['2', '0', '', 'as fast as can be']) expect(targetOf(none)).toBeUndefined()
  expect(ratioToTarget(30_000, '>= 15,000')).toBe(2)
  expect(ratioToTarget(6, '<= 3 ms')).toBe(0.5)
  expect(ratioToTarget(-1, '<= 3 ms')).toBe(8)
})

test('the plot has a dot for each value, blue where it reaches its target', () => {
  const rows = rowsOf(found('storage', [[rate(900)], [rate(1100)], [rate(10 ** 9)]]))
  const plot = renderPlot([...rows, ...rowsOf(found('streams', [[{ ...wait(1), target: '0' }]]))])
  expect(plot.match(/<circle/g)).toHaveLength(3)
  expect(plot.match(/#c8501e/g)).toHaveLength(1)
  // Values far outside of the scale are drawn at the edge of the plot.
  const positions = [...plot.matchAll(/cx="([\d.]+)"/g)].map(([, cx]) => Number(cx))
  expect(Math.max(...positions)).toBe(870)
  expect(plot).not.toContain('wait')
})

test('a bench is run as often as it says, and others keep what they had', async () => {
  const urls: string[] = []
  const start = async (bench: string) => {
    urls.push(bench)
    return [rate(urls.length * 1000)]
  }
  const source = { bench: 'vouchers', runs: 3 }
  const now = await measure(source, { now: () => quiet, start })
  expect(urls).toEqual(['vouchers', 'vouchers', 'vouchers'])
  expect(rowsOf(now)[0]).toMatchObject({ median: 2000, min: 1000, max: 3000 })
  const before = [found('storage', [[rate(1)]]), found('vouchers', [[rate(2)]])]
  expect(mergeResults(before, [now])).toEqual([now, before[0]])
  const failing = { now: () => quiet, start: () => Promise.reject(new Error('it ended')) }
  await expect(measure(source, failing)).rejects.toThrow('it ended')
})

test('the bench of vouchers, in small, has a figure for each curve', async () => {
  const figures = await runVouchers({ share: 0.005 })
  expect(figures.map(({ what }) => what)).toEqual([
    'vouchers per second and core, secp256k1',
    'vouchers per second and core, ed25519',
  ])
  for (const { number, target } of figures) {
    expect(number).toBeGreaterThan(0)
    expect(targetOf(target)?.better).toBe('more')
  }
})

test('figures of a bench that takes hours are those that it recorded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-recorded-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect(() => readRecorded(folder, 'training')).toThrow('run npm run bench -- training first')
  const recorded = found('training', [[rate(2000)]])
  writeFileSync(join(folder, 'training.json'), JSON.stringify(recorded))
  expect(mergeResults([], [readRecorded(folder, 'training')])).toEqual([recorded])
})
