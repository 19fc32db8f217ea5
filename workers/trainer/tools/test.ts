// `npm run test:trainer`: the tests with real PyTorch, which `npm test` leaves out.

import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureExporter } from '../../exporter/tools/environment.ts'
import { ensureOpacus } from '../../federated/tools/environment.ts'
import { ensureGgufPackage, ensureTrainer } from '../../tools/trainer-environment.ts'
import { childrenSeconds, recordSuites, type SuiteRun, testCounts } from './record-suites.ts'

const usage = `npm run test:trainer               installs PyTorch once, then runs all suites
npm run test:trainer -- NAME ...   python, or suites of workers/trainer/real: conformance,
                                   interruption, cluster, hostile, jail, tasks, mix, rewards;
                                   network, network-solana, network-layers, network-heads,
                                   network-laptop, network-smollm2: members of a job as
                                   processes on a chain, the last one with 12 GB of memory;
                                   convert: decoders of each known family as GGUF and ONNX,
                                   convert-small: one of them;
                                   probe: the usefulness of a dataset; federated: a run of
                                   members in processes, with captured traffic; local,
                                   local-small, continued, ratings: \`ostrom train local\`
       ... --record                each suite by itself, and its row in
                                   docs/reports/trainer-tests.md

PyTorch takes 5 GB in ~/.cache/ostrom, each of its processes 1 GB of memory.`

/** Suites outside workers/trainer/real, by their paths. */
const pathOf: ReadonlyMap<string, string> = new Map([
  ['network', 'apps/e2e/src/training.suite.ts'],
  ['network-solana', 'apps/e2e/src/training-solana.suite.ts'],
  ['network-layers', 'apps/e2e/src/training-layers.suite.ts'],
  ['network-heads', 'apps/e2e/src/training-heads.suite.ts'],
  ['network-laptop', 'apps/e2e/src/training-laptop.suite.ts'],
  ['network-smollm2', 'apps/e2e/src/training-smollm2.suite.ts'],
  ['convert', 'apps/e2e/src/convert.suite.ts'],
  ['convert-small', 'apps/e2e/src/convert-small.suite.ts'],
  ['federated', 'apps/e2e/src/train-federated.suite.ts'],
  ['probe', 'apps/e2e/src/probe.suite.ts'],
  ['local', 'apps/e2e/src/train-local.suite.ts'],
  ['local-small', 'apps/e2e/src/train-local-small.suite.ts'],
  ['continued', 'apps/e2e/src/train-continued.suite.ts'],
  ['ratings', 'apps/e2e/src/train-ratings.suite.ts'],
])

const words = process.argv.slice(2)
const isRecord = words.includes('--record')
const names = words.filter((one) => one !== '--record')
if (names.some((one) => one.startsWith('-'))) {
  console.log(usage)
  process.exit(names.some((one) => ['--help', '-h'].includes(one)) ? 0 : 1)
}

const root = join(import.meta.dirname, '../../..')
const { python } = ensureTrainer()

function run(program: string, args: readonly string[], options: SpawnSyncOptions): void {
  const { status } = spawnSync(program, [...args], { stdio: 'inherit', ...options })
  if (status !== 0) process.exitCode = status ?? 1
}

/** Runs the unit tests of the Python package for federated members. */
function testFederatedPackage(): void {
  const { packages } = ensureOpacus()
  const folders = [join(import.meta.dirname, '..'), packages].join(':')
  run(python, ['-m', 'unittest', 'discover', '-t', '.'], {
    cwd: join(import.meta.dirname, '../../federated'),
    env: {
      ...process.env,
      PYTHONPATH: folders,
      HF_HUB_OFFLINE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  })
}

/** Returns the names of all suites. */
function allSuites(): readonly string[] {
  const real = readdirSync(join(root, 'workers/trainer/real'))
  const own = real.filter((file) => file.endsWith('.suite.ts'))
  return ['python', ...own.map((file) => file.slice(0, -'.suite.ts'.length)), ...pathOf.keys()]
}

/** Milliseconds of elapsed time after which a suite counts as hanging. */
const SUITE_MS_MAX = 5_400_000

/** Runs $0, prints its output and stores it in $1, and writes the CPU times to $2. */
const timed = [
  'set -o pipefail; (npm run test:trainer -- "$0") 2>&1 | tee "$1"',
  'status=$?; times >"$2"; exit $status',
].join('; ')

const printsVersions = `import sys, torch, transformers, peft
names = {"torch": torch, "transformers": transformers, "peft": peft}
versions = [f"{name} {module.__version__}" for name, module in names.items()]
print(", ".join(["Python " + sys.version.split()[0], *versions]))`

/** Runs one suite as `npm run test:trainer` does. */
function runSuite(suite: string, folder: string): Omit<SuiteRun, 'date' | 'versions'> {
  const [log, times] = [join(folder, 'log'), join(folder, 'times')]
  const startedAtMs = performance.now()
  const limit = { timeout: SUITE_MS_MAX, killSignal: 'SIGKILL' } as const
  const options = { cwd: root, stdio: 'inherit', ...limit } as const
  const { status } = spawnSync('bash', ['-c', timed, suite, log, times], options)
  const wallSeconds = (performance.now() - startedAtMs) / 1_000
  const busySeconds = status === null ? 0 : childrenSeconds(readFileSync(times, 'utf8'))
  const outcome = status === 0 ? 'passed' : 'failed'
  return { suite, outcome, ...testCounts(readFileSync(log, 'utf8')), wallSeconds, busySeconds }
}

/** Runs suites one after another and records their results. */
function recordRuns(suites: readonly string[]): void {
  const report = join(root, 'docs/reports/trainer-tests.md')
  const python3 = execFileSync(python, ['-c', printsVersions], { encoding: 'utf8' }).trim()
  const versions = `Node ${process.versions.node}, ${python3}`
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-trainer-record-'))
  try {
    for (const suite of suites) {
      const ended = runSuite(suite, folder)
      if (ended.outcome === 'failed') process.exitCode = 1
      const date = new Date().toISOString().slice(0, 10)
      recordSuites(report, [{ ...ended, date, versions }])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (isRecord) {
  recordRuns(names.length === 0 ? allSuites() : names)
  process.exit()
}

if (names.length === 0 || names.includes('python')) {
  run(python, ['-m', 'unittest', 'discover', '-t', '.'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, HF_HUB_OFFLINE: '1', PYTHONDONTWRITEBYTECODE: '1' },
  })
}
const suites = names.filter((name) => name !== 'python')
if (names.length === 0 || suites.length > 0) {
  const config = '--config=workers/trainer/real/vitest.config.ts'
  const paths = suites.map((name) => pathOf.get(name) ?? `workers/trainer/real/${name}.suite.ts`)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const exporting = ['convert', 'convert-small']
  if (suites.length === 0 || exporting.some((name) => suites.includes(name))) ensureExporter()
  if (suites.length === 0 || suites.includes('federated')) testFederatedPackage()
  const expands = suites.length === 0 || suites.includes('network-smollm2')
  run(process.execPath, [vitest, 'run', config, ...paths], {
    cwd: root,
    env: {
      ...process.env,
      OSTROM_TRAINER_PYTHON: python,
      ...(expands && { OSTROM_GGUF_PACKAGE: ensureGgufPackage() }),
    },
  })
}
