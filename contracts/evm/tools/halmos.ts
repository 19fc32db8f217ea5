import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { forgePath, here, root } from './forge.ts'
import { forgeEnvironment, refuseOtherSettings } from './forge-environment.ts'
import { pythonPrograms } from './python.ts'

const cache = join(here, 'cache/proofs')

/** Halmos's verdicts on one property, by its exit code. */
const verdicts = ['proven', 'refuted', 'undecided', 'stuck', 'vacuous', 'failed'] as const
export type ProofVerdict = (typeof verdicts)[number]

export type ProofProperty = {
  readonly name: string
  readonly verdict: ProofVerdict
  readonly seconds: number
}

type HalmosResult = {
  readonly name: string
  readonly exitcode: number
  /** `null` where Halmos itself failed. */
  readonly time: readonly [number, number, number] | null
  readonly num_bounded_loops: number | null
}

export type ProofMutation = { readonly file: string; readonly from: string; readonly to: string }

/** Folders of `contracts/evm` that proofs read: the frozen files and their imports. */
const copied = ['core/src', 'core/proofs', 'market/src'] as const

/**
 * Copies the core and some of its proofs, so that they can be built unchanged or with mutations:
 * each mutation replaces `from` by `to` in one source.
 *
 * @param proofs Contracts of the proofs to compile; the other proofs are removed from the copy.
 * @returns Folder of the copy. Calls with the same name must not run at the same time, because they
 * write the same folder.
 * @throws {Error} `from` is not in the source exactly once, or equals `to`.
 */
export function copyCore(
  name: string,
  proofs: readonly string[],
  mutations: readonly ProofMutation[] = [],
): string {
  const folder = join(cache, name)
  rmSync(folder, { recursive: true, force: true })
  for (const part of copied) {
    cpSync(join(here, part), join(folder, part), { recursive: true })
  }
  for (const file of readdirSync(join(folder, 'core/proofs'))) {
    const [proof = '', kind] = file.split('.')
    if (kind === 'proof' && !proofs.includes(proof)) rmSync(join(folder, 'core/proofs', file))
  }
  for (const { file, from, to } of mutations) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (text.split(from).length !== 2 || from === to) {
      throw new Error(`${file} does not have this once: ${from}`)
    }
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  return folder
}

/** Replaces each assertion in the proofs of a copy by one that is false. */
export function assertFalse(folder: string): void {
  const proofs = join(folder, 'core/proofs')
  for (const name of readdirSync(proofs, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.sol')) continue
    const text = readFileSync(join(proofs, name), 'utf8')
    writeFileSync(join(proofs, name), text.replace(/\bassert\(/g, 'assert(false && '))
  }
}

/**
 * Runs Halmos on the properties of a contract whose names match. Halmos first compiles the files
 * that changed since its last run in that folder.
 *
 * @throws {Error} The report of Halmos contains no property.
 */
export async function prove(options: prove.Options): Promise<readonly ProofProperty[]> {
  const { folder, contract, match = '.', timeoutMs } = options
  refuseOtherSettings(root)
  const programs = pythonPrograms('halmos')
  const [out, report] = [join(folder, 'out'), join(folder, `${contract}.json`)]
  rmSync(report, { force: true })
  const [python, scripts] = [join(programs, 'python'), join(import.meta.dirname, 'python')]
  const solver = [python, join(scripts, 'split-solver.py')]
  if (options.isCanary) solver.push('--split-first')
  const args = [
    join(scripts, 'quick-halmos.py'),
    '--root',
    root,
    '--forge-build-out',
    relative(root, out),
    '--no-status',
    '--contract',
    contract,
    '--match-test',
    match,
    '--json-output',
    report,
    '--default-bytes-lengths',
    '65',
    '--loop',
    '3',
    '--solver-threads',
    '2',
    '--solver-timeout-assertion',
    `${timeoutMs}ms`,
    '--solver-command',
    solver.join(' '),
    ...(options.isCanary ? ['--early-exit'] : []),
  ]
  const environment = forgeEnvironment(here, 'proofs')
  const child = spawn(python, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      PATH: [programs, dirname(forgePath()), environment['PATH']].join(delimiter),
      FOUNDRY_SRC: relative(root, join(folder, 'core/proofs')),
      FOUNDRY_TEST: relative(root, join(folder, 'core/proofs')),
      FOUNDRY_OUT: relative(root, out),
      FOUNDRY_CACHE_PATH: relative(root, join(folder, 'cache')),
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output = (output + text).slice(-20_000)
    })
  }
  await new Promise((resolve) => child.once('close', resolve))
  const results = resultsIn(report)
  if (results.length === 0) throw new Error(`nothing was proven of ${contract}:\n${output}`)
  return results.map(({ name, exitcode, time, num_bounded_loops: cut }) => ({
    name: `${contract}.${name.replace(/^check_/, '').replace(/\(.*$/, '')}`,
    // Paths behind a loop that was cut off are not examined.
    verdict: exitcode === 0 && cut !== 0 ? 'undecided' : (verdicts[exitcode] ?? 'failed'),
    seconds: time?.[0] ?? 0,
  }))
}

function resultsIn(report: string): readonly HalmosResult[] {
  try {
    const read: { readonly test_results: Record<string, readonly HalmosResult[]> } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return Object.values(read.test_results).flat()
  } catch {
    return []
  }
}

export declare namespace prove {
  type Options = {
    /** Made by `copyCore`. */
    readonly folder: string
    readonly contract: string
    /** Regular expression for the names of properties; without it, all properties are proved. */
    readonly match?: string
    /** Milliseconds that the solver may spend on one path. */
    readonly timeoutMs: number
    /**
     * True for a canary, which has to be refuted: Halmos stops at the first refuted path. The
     * case-splitting solver then runs before Yices, so that a canary shows whether this solver
     * refutes satisfiable questions.
     */
    readonly isCanary?: boolean
  }
}
