// Generators that are programs of their own, and write their files themselves.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GeneratedFile } from './generated-file.ts'

const contracts = 'contracts/evm/tools/build.ts'

/**
 * Builds the contracts and writes ABIs and bytecode.
 *
 * @returns What is out of date, or was; empty where nothing is.
 */
export function runContracts(root: string, isCheck: boolean): readonly string[] {
  if (!existsSync(path.join(root, contracts))) return []
  const { status, stdout } = run(root, [contracts, ...(isCheck ? ['--check'] : [])])
  if (status !== 0) return [`${contracts} (it ended with status ${status})`]
  return isCheck ? [] : stdout.split('\n').flatMap((line) => /^wrote (\S+)/.exec(line)?.[1] ?? [])
}

/**
 * Runs each `vectors/<name>.ts`, which writes `vectors/<name>.json`. A check puts back what was
 * there before.
 *
 * @returns Files that differ from what their program writes.
 */
export function runVectors(root: string, isCheck: boolean): readonly string[] {
  const folder = path.join(root, 'vectors')
  if (!existsSync(folder)) return []
  const programs = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
  return programs.flatMap((name) => {
    const output = path.join(folder, name.replace(/\.ts$/, '.json'))
    const before = existsSync(output) ? readFileSync(output, 'utf8') : undefined
    const { status } = run(root, [`vectors/${name}`])
    if (status !== 0) return [`vectors/${name} (it ended with status ${status})`]
    if (!existsSync(output)) return [`vectors/${name} (it wrote no ${path.basename(output)})`]
    if (readFileSync(output, 'utf8') === before) return []
    if (isCheck && before !== undefined) writeFileSync(output, before)
    return [path.relative(root, output)]
  })
}

/**
 * Calls each `<name>.gen-entry.ts` of a package, app or contract: a module that exports `path`,
 * from the root of the repository, and `generate()`, which returns the whole text.
 */
export async function runEntries(
  root: string,
  paths: ReadonlySet<string>,
): Promise<readonly GeneratedFile[]> {
  const entries = [...paths].filter((file) =>
    /^(packages|apps|contracts)\/.*\.gen-entry\.ts$/.test(file),
  )
  return await Promise.all(
    entries.map(async (file) => {
      const entry: unknown = await import(pathToFileURL(path.join(root, file)).href)
      const { path: target, generate } = entry as { path?: unknown; generate?: unknown }
      if (typeof target !== 'string' || typeof generate !== 'function')
        throw new Error(`${file} must export "path" and "generate"`)
      return { path: target, text: String(await generate()) }
    }),
  )
}

function run(root: string, args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { status, stdout }
}
