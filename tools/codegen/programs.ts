// Generators that are separate programs and write their files themselves.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GeneratedFile } from './generated-file.ts'
import { changedVectors, isAccepted } from './golden.ts'
import { jsonLines } from './json-lines.ts'

const contracts = 'contracts/evm/tools/build.ts'
const clientTypes = 'apps/gateway-web/src/client-types.ts'

/** Entries whose files the contracts import, so that these files are written before a build. */
export const solidityEntries: ReadonlySet<string> = new Set([
  'contracts/evm/tools/governed-solidity.gen-entry.ts',
])

/**
 * Builds the contracts and writes ABIs and bytecode, if a hash shows that an input has changed
 * since the last build. A check does not compile.
 *
 * @returns Files that the build wrote. A failed program gives its own path and exit status instead;
 * a check fails if a file is out of date.
 */
export function runContracts(root: string, isCheck: boolean): readonly string[] {
  if (!existsSync(path.join(root, contracts))) return []
  const { status, stdout } = run(root, [contracts, ...(isCheck ? ['--check'] : [])])
  if (status !== 0) return [`${contracts} (it ended with status ${status})`]
  return isCheck ? [] : written(stdout)
}

/** Returns the paths that a program reports as written. */
const written = (stdout: string): readonly string[] =>
  stdout.split('\n').flatMap((line) => /^wrote (\S+)/.exec(line)?.[1] ?? [])

/**
 * Writes the types of the web app's client, which follow from the OpenAPI documents. These types
 * are not committed, so a check also writes them, and reports none as out of date.
 *
 * @returns Files that were out of date; none in a check. A failed program gives its own path and
 * exit status instead.
 */
export function runClientTypes(root: string, isCheck: boolean): readonly string[] {
  const { status, stdout } = run(root, [clientTypes])
  if (status !== 0) return [`${clientTypes} (it ended with status ${status})`]
  return isCheck ? [] : written(stdout)
}

/** Results of the programs that write vectors. */
export type VectorResult = {
  /** Files that differ from their program's output, and programs that failed. */
  readonly stale: readonly string[]
  /**
   * Golden values that a program would change without permission, such as `digests.kinds.endpoint`.
   */
  readonly refused: readonly string[]
}

/**
 * Runs each `vectors/<name>.ts`, which writes `vectors/<name>.json`. A check restores the previous
 * files. A run also restores them if it changes or removes a golden value whose name is not
 * accepted.
 */
export function runVectors(
  root: string,
  { isCheck, accepted = [] }: { readonly isCheck: boolean; readonly accepted?: readonly string[] },
): VectorResult {
  const folder = path.join(root, 'vectors')
  if (!existsSync(folder)) return { stale: [], refused: [] }
  const programs = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
  const results = programs.map((name) =>
    runVector(root, name.replace(/\.ts$/, ''), isCheck, accepted),
  )
  return {
    stale: results.flatMap(({ stale }) => stale),
    refused: results.flatMap(({ refused }) => refused),
  }
}

function runVector(
  root: string,
  name: string,
  isCheck: boolean,
  accepted: readonly string[],
): VectorResult {
  const file = `vectors/${name}.json`
  const output = path.join(root, file)
  const before = existsSync(output) ? readFileSync(output, 'utf8') : undefined
  const { status } = run(root, [`vectors/${name}.ts`])
  const failed = (why: string) => ({ stale: [`vectors/${name}.ts (${why})`], refused: [] })
  if (status !== 0) return failed(`it ended with status ${status}`)
  if (!existsSync(output)) return failed(`it wrote no ${name}.json`)
  const after = readFileSync(output, 'utf8')
  if (after === before) return { stale: [], refused: [] }
  const changed = before === undefined ? [] : changedVectors(before, after)
  const names = changed.map((one) => (one === '' ? name : `${name}.${one}`))
  const refused = names.filter((one) => !isAccepted(one, accepted))
  if (before !== undefined && (isCheck || refused.length > 0)) writeFileSync(output, before)
  return { stale: [file], refused }
}

/**
 * Calls `generate()` of each `<name>.gen-entry.ts` of a package, app or contract. Such a module
 * also exports `path`, relative to the root of the repository. Usually `generate()` returns the
 * whole text of the file at `path`. If the module exports `depth`, `generate()` returns a value,
 * which is written as JSON with one item per line down to that depth. A module of several files
 * exports only `generateFiles()`.
 */
export async function runEntries(
  root: string,
  paths: ReadonlySet<string>,
): Promise<readonly GeneratedFile[]> {
  const entries = [...paths].filter((file) =>
    /^(packages|apps|contracts)\/.*\.gen-entry\.ts$/.test(file),
  )
  const files = entries.map(async (file): Promise<readonly GeneratedFile[]> => {
    const entry: unknown = await import(pathToFileURL(path.join(root, file)).href)
    const {
      path: target,
      generate,
      generateFiles,
      depth,
    } = entry as Readonly<Record<string, unknown>>
    if (typeof generateFiles === 'function') return generateFiles()
    if (typeof target !== 'string' || typeof generate !== 'function')
      throw new Error(`${file} must export "path" and "generate"`)
    const made: unknown = await generate()
    return [{ path: target, text: typeof depth === 'number' ? jsonLines(made, depth) : `${made}` }]
  })
  return (await Promise.all(files)).flat()
}

function run(root: string, args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { status, stdout }
}
