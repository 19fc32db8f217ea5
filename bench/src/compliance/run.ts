// `npm run bench -- compliance`: llm-comply, unmodified, tests the gateway in three dialects.

import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensurePythonEnvironment } from '../../../workers/tools/python-environment.ts'
import { currentEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import {
  type ComplianceResult,
  type ComplianceTarget,
  type Dialect,
  dialects,
  faultsOf,
  repeatFailed,
  scriptedCases,
  verdictOf,
} from './cases.ts'
import { type ComplianceRun, compliancePage } from './page.ts'
import { type ComplianceGateway, startNetwork, startScript } from './targets.ts'

/**
 * Maximum time for one case, in seconds. A function call by the small model takes a few seconds.
 */
const CASE_SECONDS = 120

const report = join(root, 'docs/reports/compliance.md')

/** Installs llm-comply unless this was done before, and returns the path of the program. */
function ensureComply(): string {
  const { folder } = ensurePythonEnvironment({
    title: 'llm-comply 0.5.0',
    name: 'compliance-llm-comply-0.5.0',
    pythonVersion: '3.11',
    gigabytes: 0.05,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
  return join(folder, 'bin/llm-comply')
}

/** Runs the cases of a dialect. llm-comply exits with 1 if a case failed; that is no error here. */
async function casesOf(
  program: string,
  gateway: ComplianceGateway,
  { dialect, only = [] }: { readonly dialect: Dialect; readonly only?: readonly string[] },
): Promise<readonly ComplianceResult[]> {
  const { baseUrl, key, model } = gateway
  const target = ['--base-url', baseUrl, '--model', model, '--format', dialect]
  const options = ['--json', '--timeout', String(CASE_SECONDS)]
  const filter = only.length > 0 ? ['--filter', only.join(',')] : []
  const env = { ...process.env, OPENRESPONSES_API_KEY: key }
  const { stdout } = await promisify(execFile)(program, [...target, ...options, ...filter], {
    env,
  }).catch((error: { code?: unknown; stdout?: string }) => {
    if (error.code !== 1 || !error.stdout) throw error
    return { stdout: error.stdout }
  })
  return (JSON.parse(stdout) as { results: readonly ComplianceResult[] }).results
}

async function runTarget(
  program: string,
  target: ComplianceTarget,
  start: () => Promise<ComplianceGateway>,
): Promise<readonly ComplianceRun[]> {
  const gateway = await start()
  const only = target === 'script' ? scriptedCases : []
  const runs: ComplianceRun[] = []
  try {
    for (const dialect of Object.keys(dialects) as Dialect[]) {
      const ask = (ids: readonly string[]) => casesOf(program, gateway, { dialect, only: ids })
      const results = await ask(only)
      const isRandom = target === 'network'
      runs.push({ target, dialect, results: isRandom ? await repeatFailed(results, ask) : results })
    }
  } finally {
    await gateway.close()
  }
  return runs
}

/**
 * Runs all cases on the network and `scriptedCases` on scripted answers, and writes the report. The
 * process exits with 1 if a case failed.
 */
export async function run(): Promise<void> {
  const program = ensureComply()
  const runs = [
    ...(await runTarget(program, 'network', startNetwork)),
    ...(await runTarget(program, 'script', startScript)),
  ]
  writeFileSync(report, compliancePage(runs, currentEnvironment()))
  for (const { target, results } of runs) {
    for (const result of results) {
      const verdict = verdictOf(target, result)
      console.log(`${verdict.padEnd(9)} ${target.padEnd(7)} ${result.id}`)
      if (verdict !== 'failed') continue
      process.exitCode = 1
      for (const fault of faultsOf(result)) console.log(`          ${fault}`)
    }
  }
}
