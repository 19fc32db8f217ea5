// Raw data of reports. A set is the raw data of one report: bench/data/raw.json lists the
// hash of each file of a set, and the files themselves are in a folder that git ignores.
//
//   npm run bench -- data               restores missing files from git's history, and checks all
//   npm run bench -- data check         checks the files, and writes nothing
//   npm run bench -- data index NAME    lists the present files of the set NAME in raw.json

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonLines } from '../../../tools/codegen/json-lines.ts'
import { root } from './root.ts'

const indexFile = join(root, 'bench/data/raw.json')

/** One file of a set. */
export type RawFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

/** The raw data of one report. */
export type RawSet = {
  readonly report: string
  /** Command that generates the files again. A model's answers differ between processors. */
  readonly command: string
  /** Folder of the files, relative to the root of the repository. Git ignores it. */
  readonly folder: string
  /**
   * A commit that still contains the files, and their folder in this commit; absent if no commit
   * contains them.
   */
  readonly history?: { readonly commit: string; readonly folder: string }
  readonly files: readonly RawFile[]
}

export type RawIndex = Readonly<Record<string, RawSet>>

/** Outcome of the check of one file. */
export type RawResult = {
  readonly path: string
  readonly state: 'here' | 'restored' | 'missing' | 'different'
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const isIt = (bytes: Uint8Array, { bytes: length, sha256: hash }: RawFile) =>
  bytes.length === length && sha256(bytes) === hash

/**
 * Checks the files of a set against their hashes, and restores missing ones.
 *
 * A file with other bytes is never overwritten, because it may belong to a new measurement.
 */
export function checkRawSet(
  set: RawSet,
  {
    base,
    readHistory,
  }: {
    /** Folder that contains the `folder` of the set. */
    readonly base: string
    /**
     * Reads a file from git's history, if the history contains it. When absent, no file is
     * restored.
     */
    readonly readHistory?: (commit: string, path: string) => Uint8Array | undefined
  },
): readonly RawResult[] {
  return set.files.map((file) => {
    const path = `${set.folder}/${file.name}`
    const target = join(base, path)
    if (existsSync(target))
      return { path, state: isIt(readFileSync(target), file) ? 'here' : 'different' }
    const { commit, folder } = set.history ?? {}
    const found = commit && readHistory?.(commit, `${folder}/${file.name}`)
    if (!found || !isIt(found, file)) return { path, state: 'missing' }
    mkdirSync(join(base, set.folder), { recursive: true })
    writeFileSync(target, found)
    return { path, state: 'restored' }
  })
}

/**
 * Returns a set with the files that its folder has now. The returned set does not refer to git's
 * history.
 */
export function indexRawSet({ report, command, folder }: RawSet, base: string): RawSet {
  const files = readdirSync(join(base, folder)).sort()
  return {
    report,
    command,
    folder,
    files: files.map((name) => {
      const bytes = readFileSync(join(base, folder, name))
      return { name, bytes: bytes.length, sha256: sha256(bytes) }
    }),
  }
}

function readHistory(commit: string, path: string): Uint8Array | undefined {
  try {
    return execFileSync('git', ['cat-file', 'blob', `${commit}:${path}`], {
      cwd: root,
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}

/** Runs one of the three commands that the head of this file lists. */
export async function run(): Promise<void> {
  const [step, name = ''] = process.argv.slice(3)
  const index: RawIndex = JSON.parse(readFileSync(indexFile, 'utf8'))
  if (step === 'index') {
    const set = index[name]
    if (!set) throw new Error(`no set ${name}: there are ${Object.keys(index).join(', ')}`)
    const changed = { ...index, [name]: indexRawSet(set, root) }
    return writeFileSync(indexFile, jsonLines(changed, 3))
  }
  if (step !== undefined && step !== 'check') throw new Error(`no step ${step}: see raw-data.ts`)
  for (const [set, { command }] of Object.entries(index)) {
    const options = step === 'check' ? { base: root } : { base: root, readHistory }
    const results = checkRawSet(index[set]!, options)
    const counts = Map.groupBy(results, ({ state }) => state)
    console.log(`${set}: ${[...counts].map(([state, all]) => `${all.length} ${state}`).join(', ')}`)
    for (const { path, state } of results)
      if (state === 'missing' || state === 'different') console.log(`  ${state}: ${path}`)
    if (!counts.has('missing') && !counts.has('different')) continue
    process.exitCode = 1
    console.log('  a shallow clone has no history: git fetch --unshallow')
    console.log(`  the same kind of data is made anew by: ${command}`)
  }
}
