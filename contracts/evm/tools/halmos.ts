import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { forgePath, here, root } from './forge.ts'
import { pythonPrograms } from './python.ts'

const cache = join(here, 'cache/proofs')

/** What Halmos says of one property, by the number it ends with. */
const verdicts = ['proven', 'refuted', 'undecided', 'stuck', 'vacuous', 'failed'] as const
export type Verdict = (typeof verdicts)[number]

export type Property = {
  readonly name: string
  readonly verdict: Verdict
  readonly seconds: number
}

type Result = {
  readonly name: string
  readonly exitcode: number
  readonly time: readonly [number, number, number]
  readonly num_bounded_loops: number
}

export type Mutation = { readonly file: string; readonly from: string; readonly to: string }

/**
 * Copies the core and one proof, whose contract has the name of its file. With a mutation, `from`
 * is replaced by `to` in a source.
 *
 * @throws {Error} `from` is not in the source exactly once, or replaced by itself.
 */
function copied(options: prove.Options): string {
  const { label, contract, mutation } = options
  const folder = join(cache, label)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'proofs'), { recursive: true })
  cpSync(join(here, 'core/src'), join(folder, 'src'), { recursive: true })
  for (const name of ['base', `${contract}.proof.sol`]) {
    const from = join(here, 'core/proofs', name)
    cpSync(from, join(folder, 'proofs', name), { recursive: true })
  }
  if (!mutation) return folder
  const path = join(folder, 'src', mutation.file)
  const text = readFileSync(path, 'utf8')
  if (text.split(mutation.from).length !== 2 || mutation.from === mutation.to) {
    throw new Error(`${mutation.file} does not have this once: ${mutation.from}`)
  }
  writeFileSync(path, text.replace(mutation.from, () => mutation.to))
  return folder
}

/**
 * Has Halmos prove the properties of a contract whose names match. It compiles first.
 *
 * @throws {Error} It says nothing of any property.
 */
export async function prove(options: prove.Options): Promise<readonly Property[]> {
  const { contract, match = '.', timeoutMs, solver } = options
  const programs = pythonPrograms('halmos')
  const folder = copied(options)
  const [out, report] = [join(folder, 'out'), join(folder, 'report.json')]
  const command = solver ? ['--solver-command', `${join(programs, 'python')} ${solver}`] : []
  const args = [
    ...['--root', root, '--forge-build-out', relative(root, out), '--no-status'],
    ...['--contract', contract, '--match-test', match, '--json-output', report],
    ...['--default-bytes-lengths', '65', '--loop', '3', '--solver-threads', '1'],
    ...['--solver-timeout-assertion', `${timeoutMs}ms`, ...command],
  ]
  const child = spawn(join(programs, 'halmos'), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [programs, dirname(forgePath()), dirname(process.execPath), process.env.PATH].join(
        delimiter,
      ),
      FOUNDRY_CONFIG: join(here, 'foundry.toml'),
      FOUNDRY_PROFILE: 'proofs',
      FOUNDRY_SRC: relative(root, join(folder, 'proofs')),
      FOUNDRY_TEST: relative(root, join(folder, 'proofs')),
      FOUNDRY_OUT: relative(root, out),
      FOUNDRY_CACHE_PATH: relative(root, join(folder, 'cache')),
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      said = (said + text).slice(-20_000)
    })
  }
  await new Promise((resolve) => child.once('close', resolve))
  const results = resultsIn(report)
  if (results.length === 0) throw new Error(`nothing was proven of ${contract}:\n${said}`)
  return results.map(({ name, exitcode, time, num_bounded_loops: cut }) => ({
    name: `${contract}.${name.replace(/^check_/, '').replace(/\(.*$/, '')}`,
    // A loop that was cut off leaves paths that nobody looked at.
    verdict: exitcode === 0 && cut > 0 ? 'undecided' : (verdicts[exitcode] ?? 'failed'),
    seconds: time[0],
  }))
}

function resultsIn(report: string): readonly Result[] {
  try {
    const read: { readonly test_results: Record<string, readonly Result[]> } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return Object.values(read.test_results).flat()
  } catch {
    return []
  }
}

export declare namespace prove {
  type Options = {
    /** Name of the copy, of which no two are made at once. */
    readonly label: string
    readonly contract: string
    /** Regular expression for the names of properties; all of them without it. */
    readonly match?: string
    readonly mutation?: Mutation
    /** How long the solver may think about one path. */
    readonly timeoutMs: number
    /** Program in Python that answers in place of Yices. */
    readonly solver?: string | undefined
  }
}
