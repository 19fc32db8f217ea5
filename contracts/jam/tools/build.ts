// Builds the service and its authorizer: AssemblyScript to WebAssembly to the programs of JAM.
//
//   node tools/start/start.js contracts/jam/tools/build.ts [--check]
//
// Writes contracts/jam/generated; with --check it fails if a file there would change.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { translate } from '../../../tools/pvm/program.ts'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import type { ProgramName } from '../harness/programs.ts'

const assembly = path.join(import.meta.dirname, '../assembly')
const generated = path.join(import.meta.dirname, '../generated')

/** Programs: the source file, and the exports at its entry points. */
const programs = {
  service: { source: 'service', entries: ['refine', 'accumulate'], isFuzzed: false },
  // Does not verify signatures: each states whether it counts as valid. For fuzzing, never
  // deployed.
  'service-given': { source: 'service', entries: ['refine', 'accumulate'], isFuzzed: true },
  authorizer: { source: 'authorizer', entries: ['authorize'], isFuzzed: false },
} as const satisfies Record<ProgramName, object>

const disabled = ['bulk-memory', 'sign-extension', 'mutable-globals', 'nontrapping-f2i']

/**
 * Compiler options: WebAssembly of the MVP, without later features. The input of an entry point
 * comes after the static data in memory, so the initial memory of 6 pages has space for both.
 */
const options = [
  '-O3',
  '--runtime',
  'stub',
  '--noAssert',
  '--use',
  'abort=',
  '--initialMemory',
  '6',
  ...disabled.flatMap((feature) => ['--disable', feature]),
]

type Compiler = {
  main(
    args: readonly string[],
    files: {
      readFile(name: string, base: string): string | null
      writeFile(name: string, contents: Uint8Array | string): void
      listFiles(): readonly string[]
    },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>
}

/** Compiles a program to WebAssembly. */
async function compile(name: ProgramName): Promise<Uint8Array> {
  const packages = await ensurePackageSet('assemblyscript')
  const file = path.join(packages, 'node_modules/assemblyscript/dist/asc.js')
  const compiler: Compiler = await import(pathToFileURL(file).href)
  const { source, isFuzzed } = programs[name]
  let output: Uint8Array | undefined
  const { error, stderr } = await compiler.main(
    [`assembly/${source}.ts`, ...options, '--outFile', 'out.wasm'],
    {
      readFile(asked) {
        // Sources end in .as, because they are not TypeScript; the compiler requests .ts.
        const given = asked === 'assembly/signature.ts' && isFuzzed
        const source = given ? 'assembly/signature.given.as' : asked.replace(/\.ts$/, '.as')
        const place = path.join(assembly, '..', source)
        return existsSync(place) ? readFileSync(place, 'utf8') : null
      },
      writeFile(_, contents) {
        if (typeof contents !== 'string') output = contents
      },
      listFiles: () => [],
    },
  )
  if (error || !output) throw new Error(`${name} does not compile: ${stderr.toString()}`)
  return output
}

/** Translates a compiled program for the service's version of the Gray Paper. */
const translated = (name: ProgramName, wasm: Uint8Array) =>
  translate(wasm, { version: '0.7.2', entries: programs[name].entries })

async function build(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const facts: Record<string, object> = {}
  for (const name of Object.keys(programs) as ProgramName[]) {
    const wasm = await compile(name)
    const { service: bytes, codeBytes, instructions } = translated(name, wasm)
    facts[name] = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      codeBytes,
      instructions: instructions.length,
    }
    files.set(`${name}.wasm`, wasm)
    files.set(`${name}.pvm`, bytes)
  }
  files.set('build.json', Buffer.from(`${JSON.stringify(facts, undefined, 2)}\n`))
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await build()
  mkdirSync(generated, { recursive: true })
  for (const [name, bytes] of files) {
    const place = path.join(generated, name)
    const isCurrent = existsSync(place) && readFileSync(place).equals(bytes)
    if (isCurrent) continue
    if (process.argv.includes('--check')) {
      console.error(`contracts/jam/generated/${name} differs: run contracts/jam/tools/build.ts.`)
      process.exitCode = 1
    } else writeFileSync(place, bytes)
  }
  const { bytes } = JSON.parse(files.get('build.json')?.toString() ?? '').service
  console.log(`The service has ${bytes} bytes.`)
}
