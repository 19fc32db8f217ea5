// `npm run bench -- report [NAME...]` measures all figures, or only those of the named benches. It
// writes docs/reports/figures.md, its plot, and figures.json. Benches that did not run keep their
// earlier figures in these files.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonLines } from '../../../tools/codegen/json-lines.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { currentEnvironment } from './environment.ts'
import { renderPage } from './page.ts'
import { renderPlot } from './plot.ts'
import { type ReportSource, sources } from './report-sources.ts'
import { root } from './root.ts'
import { type BenchResult, rowsOf } from './rows.ts'

const reports = join(root, 'docs/reports')
const pathOf = (name: string) => join(reports, name)

/** Runs a bench in a separate process, so that the memory of one bench does not affect another. */
async function inProcess(bench: string): Promise<readonly BenchFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-bench-report-'))
  try {
    const file = join(folder, 'figures.json')
    const env = { ...process.env, OSTROM_BENCH_FIGURES: file }
    const main = join(import.meta.dirname, '../main.ts')
    const child = spawn(process.execPath, [main, bench], { env, stdio: 'inherit' })
    await once(child, 'close')
    if (!existsSync(file)) throw new Error(`the bench ${bench} ended without figures`)
    return JSON.parse(await readFile(file, 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Measures one bench `runs` times. */
export async function measure(
  { bench, runs }: ReportSource,
  {
    now = currentEnvironment,
    start = inProcess,
  }: {
    readonly now?: typeof currentEnvironment
    readonly start?: (bench: string) => Promise<readonly BenchFigure[]>
  } = {},
): Promise<BenchResult> {
  const environment = now()
  const found: (readonly BenchFigure[])[] = []
  for (let run = 0; run < runs; run++) found.push(await start(bench))
  return { bench, environment, runs: found }
}

/** Reads the figures that a bench recorded and that were committed with its own report. */
export function readRecorded(folder: string, bench: string): BenchResult {
  const file = join(folder, `${bench}.json`)
  if (!existsSync(file)) throw new Error(`run npm run bench -- ${bench} first: no ${file}`)
  return JSON.parse(readFileSync(file, 'utf8')) as BenchResult
}

/**
 * Replaces the earlier results of the measured benches by the new ones, in the order of the
 * sources.
 */
export function mergeResults(
  before: readonly BenchResult[],
  now: readonly BenchResult[],
): readonly BenchResult[] {
  const of = (list: readonly BenchResult[], name: string) =>
    list.find(({ bench }) => bench === name)
  return sources.flatMap(({ bench }) => of(now, bench) ?? of(before, bench) ?? [])
}

function write(all: readonly BenchResult[]): void {
  writeFileSync(pathOf('figures.json'), jsonLines(all, 4))
  writeFileSync(pathOf('figures.svg'), renderPlot(all.flatMap(rowsOf)))
  writeFileSync(pathOf('figures.md'), renderPage(readFileSync(pathOf('figures.md'), 'utf8'), all))
}

/**
 * Measures the benches that the command names, or all, and writes the report after each. A bench
 * that fails keeps its earlier figures.
 */
export async function run(): Promise<void> {
  const names = process.argv.slice(3)
  const unknown = names.filter((name) => !sources.some(({ bench }) => bench === name))
  if (unknown.length > 0) throw new Error(`not in the report: ${unknown.join(', ')}`)
  const chosen = sources.filter(({ bench }) => names.length === 0 || names.includes(bench))
  const file = pathOf('figures.json')
  let all: readonly BenchResult[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  for (const source of chosen) {
    try {
      const { bench, isRecorded = false } = source
      const found = isRecorded ? readRecorded(reports, bench) : await measure(source)
      all = mergeResults(all, [found])
      write(all)
    } catch (error) {
      console.error(`${source.bench}: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
}
