// Compares the graph with Vitest's own `related`, for product files that a seed draws.
//
//   node tools/start/start.js tools/graph/compare-related.ts --seed 1 --count 20
//   ... --plant 5   also plants five faults, and runs the tests that only Vitest selects
//
// Vitest follows each import to the whole module. Tests that it selects and the graph does not must
// therefore come by a re-export of which they take no name; any other such test is a failure. The
// global setup is left out, because its dynamic import of the networks would select all tests.
//
// A planted fault throws in each function of a drawn file, not while the module is loaded. None of
// the tests that only Vitest selects may fail by it, and one that the graph selects must.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { root } from '../check/step.ts'
import { isScript, isTest } from '../tidy/source/syntax.ts'
import { readGraph } from './graph.ts'
import { withThrowingFunctions } from './planted-fault.ts'
import { diskSource } from './source.ts'
import { readSummaries } from './summaries.ts'
import { fileCache } from './summary-cache.ts'
import { createTargets } from './targets.ts'

/** Test files by a barrel that are run with a planted fault, and tests that should find it. */
const EXCEPTED_MAX = 12
const FINDING_MAX = 2

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    plant: { type: 'string', default: '0' },
  },
})

/** A drawn file, with the tests that each side selects. */
type Comparison = {
  readonly file: string
  readonly own: readonly string[]
  readonly related: number
  readonly onlyRelated: readonly string[]
}

const source = diskSource(root)
const graph = readGraph(source, fileCache())
const taking = importersWithoutReexports()
const isProduct = (file: string) =>
  /^(packages|apps)\/.*\/src\/.*\.tsx?$/.test(file) && isScript(file) && !isTest(file)
const rank = (file: string) => createHash('sha256').update(`${values.seed} ${file}`).digest('hex')
const drawn = [...source.paths]
  .filter(isProduct)
  .map((file) => [rank(file), file] as const)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .slice(0, Number(values.count))
  .map(([, file]) => file)

let faults = 0
const comparisons = await compare(drawn)
for (const { file, own, related, onlyRelated } of comparisons) {
  console.log(`${file}: Vitest ${related}, graph ${own.length}, only Vitest ${onlyRelated.length}`)
  const reached = reachedByTaking(file)
  for (const test of onlyRelated) {
    const isExplained = !reached.has(test)
    if (!isExplained) faults++
    console.log(isExplained ? `  by a barrel: ${test}` : `  FAILED, imports its names: ${test}`)
  }
}
const withExceptions = comparisons
  .filter(({ file, onlyRelated }) => onlyRelated.length > 0 && faultOf(file) !== textOf(file))
  .toSorted((one, other) => one.onlyRelated.length - other.onlyRelated.length)
for (const one of withExceptions.slice(0, Number(values.plant))) plant(one)
console.log(`${drawn.length} files compared, ${faults} failed`)
process.exitCode = faults === 0 ? 0 : 1

/** Asks Vitest for the tests that are related to each file. */
async function compare(files: readonly string[]): Promise<readonly Comparison[]> {
  const vitest = await createVitest('test', { watch: false, globalSetup: [], reporters: [] })
  const found: Comparison[] = []
  for (const file of files) {
    vitest.config.related = [path.join(root, file)]
    const specifications = await vitest.getRelevantTestSpecifications()
    const related = specifications.map(({ moduleId }) => path.relative(root, moduleId)).sort()
    const dependents = graph.dependentsOf([file])
    found.push({
      file,
      own: [...dependents].filter((one) => one.endsWith('.test.ts')).sort(),
      related: related.length,
      onlyRelated: related.filter((one) => !dependents.has(one)),
    })
  }
  await vitest.close()
  return found
}

/** Returns the importers of each file, without modules that only re-export it. */
function importersWithoutReexports(): ReadonlyMap<string, readonly string[]> {
  const targets = createTargets(source)
  const importers = new Map<string, string[]>()
  for (const [file, { takes }] of readSummaries(source, fileCache()))
    for (const target of takes.flatMap(([specifier]) => targets.ofImport(file, specifier)))
      if (target.kind === 'file')
        importers.set(target.file, [...(importers.get(target.file) ?? []), file])
  return importers
}

/** Returns the files that reach `file` by imports alone, without any re-export. */
function reachedByTaking(file: string): ReadonlySet<string> {
  const found = new Set([file])
  for (const one of found) for (const importer of taking.get(one) ?? []) found.add(importer)
  return found
}

/** Runs tests of both sides with a fault in a drawn file. */
function plant({ file, own, onlyRelated }: Comparison): void {
  const text = textOf(file)
  const nearest = own.toSorted((one, other) => shared(other, file) - shared(one, file))
  try {
    writeFileSync(path.join(root, file), faultOf(file))
    const isUnharmed = passes(onlyRelated.slice(0, EXCEPTED_MAX))
    const isFound = !passes(nearest.slice(0, FINDING_MAX))
    if (!isUnharmed || !isFound) faults++
    const excepted = Math.min(EXCEPTED_MAX, onlyRelated.length)
    console.log(`planted in ${file}:`)
    console.log(`  ${excepted} tests by a barrel ${isUnharmed ? 'pass' : 'FAILED'}`)
    console.log(`  tests of the graph ${isFound ? 'find it' : 'FAILED to find it'}`)
  } finally {
    writeFileSync(path.join(root, file), text)
  }
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** Returns the text of a file with a fault; the same text if the file has no functions. */
function faultOf(file: string): string {
  return withThrowingFunctions(file, textOf(file))
}

/** Returns the number of leading characters that two paths share. */
function shared(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function passes(tests: readonly string[]): boolean {
  const files = tests.map((file) => path.join(root, file))
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--no-isolate', ...files]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' }).status === 0
}
