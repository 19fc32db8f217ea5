// Measures `npm test -- --changed` for past commits: processor seconds of each commit against its
// parent, the cheapest first, until more than half of the commits are measured; the time of the
// others is predicted from `budget.json`.
//
//   node tools/start/start.js tools/ci/tests/changed/changed-history.ts --commits 200 --log FILE
//
// FILE gets a line of JSON for each commit. A second run reads the lines that FILE already has.

import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../../check/step.ts'
import { commitSource, git } from '../../../graph/source.ts'
import { fileCache } from '../../../graph/summary-cache.ts'
import { readRecorded, recordedFiles } from '../../budgets/budget.ts'
import { processorSeconds } from '../../budgets/processor-time.ts'
import { slowTests } from '../slow.ts'
import { changesBetween } from './changed-files.ts'
import { selectChangedTests } from './changed-tests.ts'

/** Processor seconds predicted for a test file without a budget, and for the start of Vitest. */
const SECONDS_OF_SMALL_FILE = 0.5
const SECONDS_OF_START = 1.5

/** Folders that npm fills. The checkout of the past commit gets links to their entries. */
const installed = ['', 'apps/web/', 'packages/engine/', 'packages/gateway/'].map(
  (folder) => `${folder}node_modules`,
)

/** Tests of one commit, with the processor seconds of their selection and of their run. */
type CommitCost = {
  readonly commit: string
  readonly changed: number
  readonly tests: readonly string[]
  readonly slow: number
  /** Test files in Solidity, and the Solana program, which are not run here. */
  readonly others: number
  readonly selection: number
  readonly predicted: number
  /** Processor seconds of Vitest; `undefined` if they were not measured. */
  readonly run?: number
  /** Exit status of Vitest. */
  readonly status?: number | null
}

const { values } = parseArgs({
  options: {
    commits: { type: 'string', default: '200' },
    from: { type: 'string', default: 'HEAD' },
    log: { type: 'string', default: path.join(os.tmpdir(), 'changed-history.jsonl') },
  },
})
const budget = readRecorded(recordedFiles.fileBudget)
const commits = git(root, ['log', '--no-merges', `-${values.commits}`, '--format=%H', values.from])
  .toString('utf8')
  .trim()
  .split('\n')
const known = new Map(readLog().map((one) => [one.commit, one]))
const costs = commits.map((commit) => known.get(commit) ?? selectOf(commit))
const cheapest = costs.toSorted((one, other) => one.predicted - other.predicted)
const worktree = mkdtempSync(path.join(os.tmpdir(), 'changed-history-'))
const measured = new Map<string, CommitCost>()
try {
  git(root, ['worktree', 'add', '--detach', worktree, 'HEAD'])
  for (const cost of cheapest.slice(0, Math.floor(costs.length / 2) + 1))
    measured.set(cost.commit, cost.run === undefined ? measure(cost) : cost)
} finally {
  rmSync(worktree, { recursive: true, force: true })
  git(root, ['worktree', 'prune'])
}
report(costs.map((cost) => measured.get(cost.commit) ?? cost))

function readLog(): readonly CommitCost[] {
  if (!existsSync(values.log)) return []
  const lines = readFileSync(values.log, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as CommitCost)
}

function log(cost: CommitCost): CommitCost {
  appendFileSync(values.log, `${JSON.stringify(cost)}\n`)
  return cost
}

function selectOf(commit: string): CommitCost {
  const before = processorSeconds()
  const { files, source } = changesBetween(
    commitSource(root, `${commit}^`),
    commitSource(root, commit),
    git(root, ['diff', '--name-only', '--no-renames', '-z', `${commit}^`, commit]),
  )
  const selected = selectChangedTests(files, { source, cache: fileCache(), slow: slowTests })
  const seconds = selected.vitest.map((file) => Number(budget[file] ?? SECONDS_OF_SMALL_FILE))
  const selection = processorSeconds() - before
  const run = seconds.reduce((sum, one) => sum + one, seconds.length > 0 ? SECONDS_OF_START : 0)
  return log({
    commit,
    changed: files.length,
    tests: selected.vitest,
    slow: selected.slow.length,
    others: selected.solidity.length + (selected.rust ? 1 : 0),
    selection,
    predicted: selection + run,
  })
}

function measure(cost: CommitCost): CommitCost {
  if (cost.tests.length === 0) return log({ ...cost, run: 0, status: 0 })
  git(worktree, ['checkout', '--quiet', '--force', cost.commit])
  linkPackages()
  const before = processorSeconds()
  const files = cost.tests.map((file) => path.join(worktree, file))
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...files, '--no-isolate']
  const { status } = spawnSync(process.execPath, args, { cwd: worktree, stdio: 'ignore' })
  const done = log({ ...cost, run: processorSeconds() - before, status })
  console.log(line(done))
  return done
}

/**
 * Links the packages of others of this checkout, and the repository's own packages of the other
 * checkout.
 */
function linkPackages(): void {
  for (const folder of installed) {
    rmSync(path.join(worktree, folder), { recursive: true, force: true })
    mkdirSync(path.join(worktree, folder), { recursive: true })
    for (const name of existsSync(path.join(root, folder))
      ? readdirSync(path.join(root, folder))
      : [])
      if (name !== '@ostrom' && !/^\.(cache|vite)/.test(name))
        symlinkSync(path.join(root, folder, name), path.join(worktree, folder, name))
  }
  mkdirSync(path.join(worktree, 'node_modules/@ostrom'))
  for (const manifest of listed(['ls-files', '-z', '*/package.json'])) {
    const { name } = JSON.parse(readFileSync(path.join(worktree, manifest), 'utf8'))
    const link = path.join(worktree, 'node_modules', String(name))
    if (String(name).startsWith('@ostrom/') && !existsSync(link))
      symlinkSync(path.join(worktree, path.dirname(manifest)), link)
  }
}

function listed(args: readonly string[]): readonly string[] {
  return git(worktree, args).toString('utf8').split('\0').filter(Boolean)
}

function report(all: readonly CommitCost[]): void {
  const sorted = all.toSorted((one, other) => secondsOf(one) - secondsOf(other))
  for (const [name, share] of [
    ['least', 0],
    ['first quartile', 0.25],
    ['median', 0.5],
    ['third quartile', 0.75],
    ['nine of ten', 0.9],
    ['most', 1],
  ] as const) {
    const at = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
    if (at !== undefined) console.log(`${name}: ${line(at)}`)
  }
  const count = (is: (one: CommitCost) => boolean) => all.filter(is).length
  console.log(`${all.length} commits, ${count((one) => one.run !== undefined)} measured`)
  console.log(`without a selected test: ${count((one) => one.tests.length === 0)}`)
  console.log(`with slow tests left out: ${count((one) => one.slow > 0)}`)
  console.log(
    `with tests in Solidity or Rust, not measured here: ${count((one) => one.others > 0)}`,
  )
  console.log(`failed: ${count((one) => (one.status ?? 0) !== 0)}`)
}

function secondsOf({ selection, run, predicted }: CommitCost): number {
  return run === undefined ? predicted : selection + run
}

function line(cost: CommitCost): string {
  const kind = cost.run === undefined ? 'predicted' : 'measured'
  const files = `${cost.tests.length} test files, ${cost.slow} slow ones left out`
  return `${secondsOf(cost).toFixed(1)} s ${kind}, ${files} (${cost.commit.slice(0, 9)})`
}
