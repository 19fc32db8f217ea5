// Derives the inputs of a step from its command, and computes their hash. If the hash is unchanged,
// the step's result is also unchanged, apart from chance and time.

import { createHash } from 'node:crypto'
import path from 'node:path'
import { solidityCode } from '../../../contracts/evm/tools/solidity-code.ts'
import { type ModuleGraph, readGraph } from '../../graph/graph.ts'
import { lockedPackages } from '../../graph/locked-packages.ts'
import { blobId, type GraphSource } from '../../graph/source.ts'
import type { SummaryCache } from '../../graph/summary-cache.ts'
import { isScript } from '../../tidy/source/syntax.ts'
import { recordedFiles } from '../budgets/budget.ts'
import { type CiStep, commandOf, wholeTurn } from '../steps/step.ts'
import { slowSelection } from '../tests/slow.ts'
import { type ProgramCall, programCalls } from './command-programs.ts'
import { forgeRoots } from './forge-roots.ts'
import { selectRows } from './program-rows.ts'

/** The lock file, of which only the external packages are inputs of a step: `lockedPackages`. */
const LOCK_FILE = 'package-lock.json'

/** The manifest of the repository, of which a step reads the scripts that its command starts. */
const MANIFEST = 'package.json'

/**
 * Files that every command reads: versions of packages and of Node, the settings of npm and of the
 * compiler, and the program that installs packages and starts all others.
 */
const STARTER = 'tools/start/start.js'
const common = [LOCK_FILE, '.npmrc', MANIFEST, 'tsconfig.json', STARTER]

/** The program that runs chosen tests by Vitest, which also reads Vitest's configuration. */
const TEST_PROGRAM = 'tools/ci/tests/chosen-tests.ts'
const VITEST_CONFIG = 'vitest.config.ts'

/**
 * Files that a run with `--record` writes. They are no inputs, because a record would otherwise
 * change the inputs for which it stands.
 */
const recorded = new Set<string>(Object.values(recordedFiles))

/** Inputs of steps at one state of the repository. */
export type StepInputs = {
  /** Returns the paths of all inputs of a step, sorted. */
  readonly filesOf: (step: CiStep) => readonly string[]
  /**
   * Returns the SHA-256 hash, in hex, of the step's command in a whole run, of the programs that it
   * starts, and of the name and content of each input.
   */
  readonly hashOf: (step: CiStep) => string
}

/**
 * Reads the inputs of steps. They follow from what the command of a step runs: the programs and
 * tests that it names, all that these import, start and read (`tools/graph`), and, for programs
 * that start forge, the files that forge reads by itself (`forge-roots.ts`). Of a table in a
 * program, only rows that the arguments name count (`program-rows.ts`).
 *
 * The prose of comments in Solidity is no input, because it does not change the bytecode of the
 * contracts. Of `package-lock.json`, only the packages of others are an input, and of
 * `package.json` all but its scripts.
 *
 * A step whose command starts no program of the repository has no inputs: both functions throw an
 * error for it, and for no other step. So a new step does not concern the records of others.
 */
export function readStepInputs(
  steps: readonly CiStep[],
  source: GraphSource,
  cache?: SummaryCache,
): StepInputs {
  const { scripts } = JSON.parse(source.read(MANIFEST).toString('utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const callsOf = (step: CiStep) => programCalls(commandOf(step, wholeTurn), scripts)
  const narrowed = narrowPrograms(
    steps.flatMap((step) => callsIn(step, callsOf)),
    source,
  )
  const graph = readGraph(narrowed.source, cache)
  const files = new Map<CiStep, readonly string[]>()
  const contents = new Map<string, string>()
  const filesOf = (step: CiStep): readonly string[] => {
    const known = files.get(step)
    if (known !== undefined) return known
    const roots = callsOf(step).flatMap((call) => [
      narrowed.nameOf(call),
      ...namedFiles(call, source.paths),
    ])
    const own = closureWithSuites([...common, ...roots], graph)
    const closure = new Set([...own, ...graph.closureOf(forgeRoots(source, own))])
    const real = [...closure].map((file) => narrowed.original.get(file) ?? file)
    const manifests = real.flatMap((file) => manifestOf(file, source.paths))
    const found = [...new Set([...real, ...manifests])].filter((file) => !recorded.has(file)).sort()
    files.set(step, found)
    return found
  }
  const contentOf = (file: string): string => {
    const known = contents.get(file) ?? idOfPart(file, source)
    contents.set(file, known)
    return known
  }
  return {
    filesOf,
    hashOf(step) {
      const hash = createHash('sha256').update(commandOf(step, wholeTurn))
      hash.update(JSON.stringify(callsOf(step)))
      for (const file of filesOf(step)) hash.update(`\n${file} ${contentOf(file)}`)
      return hash.digest('hex')
    },
  }
}

/**
 * Returns the closure of programs, in which suites count as programs: only programs that run a
 * suite name it, and the graph takes tests that a string names for text.
 */
function closureWithSuites(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const programs = new Set(roots)
  for (;;) {
    const closure = graph.closureOf(programs)
    const suites = [...closure].filter((file) => file.endsWith('.suite.ts') && !programs.has(file))
    if (suites.length === 0) return closure
    for (const suite of suites) programs.add(suite)
  }
}

/** Returns the manifest of a script, from which Node reads what kind of module it is. */
function manifestOf(file: string, paths: ReadonlySet<string>): readonly string[] {
  if (!isScript(file) && path.posix.extname(file) !== '') return []
  for (let { dir } = path.posix.parse(file); dir !== ''; { dir } = path.posix.parse(dir)) {
    const manifest = `${dir}/package.json`
    if (paths.has(manifest)) return [manifest]
  }
  return []
}

/** Returns the calls of a step; none if its programs are not known or do not exist. */
function callsIn(
  step: CiStep,
  callsOf: (step: CiStep) => readonly ProgramCall[],
): readonly ProgramCall[] {
  try {
    return callsOf(step)
  } catch {
    return []
  }
}

/** Returns the files that the arguments of a program name: tests, and groups of slow tests. */
function namedFiles({ program, args }: ProgramCall, paths: ReadonlySet<string>): readonly string[] {
  const files = args.filter((one) => paths.has(one))
  if (program !== TEST_PROGRAM) return files
  const slow = args[0] === '--slow' ? (slowSelection(args.slice(1)) ?? []) : []
  return [VITEST_CONFIG, ...files, ...slow]
}

/**
 * Adds to a source a copy of each program whose arguments name rows of a table. The copy has only
 * these rows. No file imports the copy, and it lies beside the program, so that its own imports
 * lead to the same files.
 */
function narrowPrograms(calls: readonly ProgramCall[], source: GraphSource) {
  const copies = new Map<string, string>()
  const original = new Map<string, string>()
  const nameOf = ({ program, args }: ProgramCall): string => {
    const { dir, name, ext } = path.posix.parse(program)
    if (!source.paths.has(program))
      throw new Error(`a step of .ci/run starts ${program}, which does not exist`)
    if (args.length === 0) return program
    const text = source.read(program).toString('utf8')
    const selected = selectRows(program, text, args)
    if (selected === text) return program
    const copy = path.posix.join(dir, `${name}@${args.join('+').replaceAll('/', '_')}${ext}`)
    copies.set(copy, selected)
    original.set(copy, program)
    return copy
  }
  for (const call of calls) if (source.paths.has(call.program)) nameOf(call)
  const narrowedSource: GraphSource = {
    ...source,
    paths: new Set([...source.paths, ...copies.keys()]),
    read: (file) => {
      const copy = copies.get(file)
      return copy === undefined ? source.read(file) : Buffer.from(copy)
    },
  }
  return { source: narrowedSource, original, nameOf }
}

/** Returns an id of the part of a file on which results depend. */
function idOfPart(file: string, { read, idOf }: GraphSource): string {
  if (file === LOCK_FILE) return idOfValue([...lockedPackages(read(file))])
  if (file === MANIFEST)
    return idOfValue({ ...JSON.parse(read(file).toString('utf8')), scripts: undefined })
  if (file.endsWith('.sol')) return blobId(Buffer.from(solidityCode(read(file).toString('utf8'))))
  return idOf?.(file) ?? blobId(read(file))
}

const idOfValue = (value: unknown): string => blobId(Buffer.from(JSON.stringify(value)))
