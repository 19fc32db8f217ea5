// Lists the inputs of a step, and computes their hash. If the hash is unchanged, the step's result
// is also unchanged.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { solidityCode } from '../../contracts/evm/tools/solidity-code.ts'
import { packageExports } from '../tidy/source/package-exports.ts'

/** Files on which a step's result depends, in addition to the files in `common`. */
export type StepInputs = {
  /** Programs that the step runs. `inputFiles` itself finds the files that they import. */
  readonly programs: readonly string[]
  /**
   * Files that no import names. A folder ends with `/` and means all files below it. `folder/*.sol`
   * means all files below it whose names end with `.sol`.
   */
  readonly files: readonly string[]
}

/** Files of the repository, from which the inputs of steps are read. */
export type InputSource = {
  /** Paths of all existing files that git tracks or would track. */
  readonly paths: ReadonlySet<string>
  readonly read: (file: string) => Buffer
}

/** The lock file, of which only the external packages are inputs of a step: `lockedPackages`. */
const LOCK_FILE = 'package-lock.json'

/**
 * Files on which every program depends: versions of packages and of Node, and the installation.
 */
const common = [LOCK_FILE, 'package.json', 'tsconfig.json', 'tools/start/', 'tools/packages/']

/** Strings that may lead to a file: relative paths, or subpaths of the repository's packages. */
const leads = /['"`](\.{1,2}\/[^'"`\n]+|@ostrom\/[^'"`\n]+)['"`]/g

/** Returns a source that reads below `root` those of the `paths` that are files. */
export function inputSource(root: string, paths: ReadonlySet<string>): InputSource {
  const isFile = (file: string) =>
    statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false
  return {
    paths: new Set([...paths].filter(isFile)),
    read: (file) => readFileSync(path.join(root, file)),
  }
}

/**
 * Returns the SHA-256 hash, in hex, of the command and of the name and content of every file that
 * the step reads. The prose of comments in Solidity is not hashed as content, because it does not
 * change the bytecode of the contracts. Any string that leads to a tracked file counts as an
 * import, so programs that the code starts and data files that it reads count, too. A string that
 * is built at run time is not found, so its file must be named in `files`.
 *
 * @throws if no file has a name that `programs` or `files` states.
 */
export function inputsHash(
  { command, reads }: { readonly command: string; readonly reads: StepInputs },
  source: InputSource,
): string {
  const hash = createHash('sha256').update(command)
  for (const file of inputFiles(reads, source)) {
    const content = createHash('sha256').update(contentOf(file, source.read(file)))
    hash.update(`\n${file} ${content.digest('hex')}`)
  }
  return hash.digest('hex')
}

/** Returns the part of a file on which results depend. */
function contentOf(file: string, bytes: Buffer): Buffer | string {
  if (file === LOCK_FILE) return lockedPackages(bytes)
  return file.endsWith('.sol') ? solidityCode(bytes.toString('utf8')) : bytes
}

/**
 * Returns the external packages of a lock file, each with version and hash. Dependencies between
 * the repository's own packages are not an input of a step.
 */
function lockedPackages(lock: Buffer): string {
  const { packages } = JSON.parse(lock.toString('utf8')) as {
    readonly packages: Readonly<Record<string, { readonly link?: boolean }>>
  }
  const ofOthers = ([name, { link }]: readonly [string, { readonly link?: boolean }]) =>
    name.includes('node_modules/') && !link
  return JSON.stringify(Object.entries(packages).filter(ofOthers))
}

/** Returns the paths of all inputs of a step, sorted. */
export function inputFiles(reads: StepInputs, source: InputSource): readonly string[] {
  const named = [...common, ...reads.files].flatMap((one) => filesOf(one, source.paths))
  const found = new Set(named)
  const subpaths = packageExports(source.paths, (file) => source.read(file).toString('utf8'))
  const open = reads.programs.flatMap((one) => filesOf(one, source.paths))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) && !reads.programs.includes(file)) continue
    found.add(file)
    if (!/\.[jt]sx?$/.test(file)) continue
    for (const [, lead = ''] of source.read(file).toString('utf8').matchAll(leads)) {
      const target = lead.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), lead)
        : subpaths.get(lead)
      if (target === undefined || found.has(target)) continue
      if (source.paths.has(target)) open.push(target)
      // The target is a folder of data. A folder that contains the file itself does not count,
      // because it could be the whole repository.
      else if (target.includes('/') && !file.startsWith(folderOf(target)))
        open.push(...below(target, source.paths))
    }
  }
  return [...found].sort()
}

const folderOf = (target: string): string => target.replace(/\/*$/, '/')

const below = (folder: string, paths: ReadonlySet<string>): readonly string[] =>
  [...paths].filter((one) => one.startsWith(folderOf(folder)))

function filesOf(name: string, paths: ReadonlySet<string>): readonly string[] {
  const [, folder, ending = ''] = /^(.*\/)(?:\*(\.\w+))?$/.exec(name) ?? []
  const files =
    folder === undefined
      ? [name].filter((file) => paths.has(file))
      : below(folder, paths).filter((file) => file.endsWith(ending))
  if (files.length === 0) throw new Error(`a step of .ci/run reads ${name}, which does not exist`)
  return files
}
