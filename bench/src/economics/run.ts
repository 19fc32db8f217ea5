import { writeFileSync } from 'node:fs'
import { planted, search, stability } from './laws.ts'
import { defaultParameters } from './market.ts'
import { renderBars, renderLines } from './plot.ts'
import { renderEconomics } from './report.ts'
import { simulate } from './simulate.ts'

const reports = new URL('../../../docs/reports/', import.meta.url)

/** Number of weeks in the long run: ten years, 1,048,320 epochs. */
const BUCKETS = 520
const SETS = 60

/**
 * Simulates agents with the arithmetic of points, rewards and the treasury, and prints the report.
 * `npm run bench -- economics report` also writes docs/reports/economics.md and its plots.
 */
export async function run(): Promise<void> {
  const result = simulate({ parameters: defaultParameters, buckets: BUCKETS, seed: 1 })
  const searched = search({ sets: SETS, seed: 2 })
  const page = renderEconomics({ result, stability: stability(), searched })
  console.log(page)
  const missed = planted.filter(([name]) =>
    searched.some((one) => one.name === name && one.broken.length === 0),
  )
  for (const [name] of missed) console.log(`Not found: ${name}`)
  if (missed.length > 0 || result.imbalance !== 0n) process.exitCode = 1
  if (process.argv[3] !== 'report') return
  const { series, kinds } = result
  const lines = [
    { name: 'Gini coefficient', values: series.map(({ gini }) => gini) },
    { name: 'weight of the cartel', values: series.map(({ cartelShare }) => cartelShare) },
  ]
  const bars = kinds
    .filter(({ trade }) => trade > 0)
    .map(({ kind, margin }) => ({ name: kind, share: margin }))
  writeFileSync(new URL('economics.md', reports), page)
  writeFileSync(new URL('economics.svg', reports), renderLines('Distribution of weight', lines))
  const title = 'Profit of each kind, as a share of its trade'
  writeFileSync(new URL('economics-margins.svg', reports), renderBars(title, bars))
}
