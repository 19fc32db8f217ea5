// Builds the contracts and writes their ABIs and bytecode to `generated/`, which is committed, so
// that starting a network needs no compiler.
//
//   contracts/evm/tools/build.ts                    writes what is out of date
//   contracts/evm/tools/build.ts --check            fails where a file is out of date
//   contracts/evm/tools/build.ts --check --compile  compiles, and compares every byte
//
// A committed hash tells whether the files are those of a build from the same sources, settings and
// compiler. While it does, nothing is compiled without `--compile`. The hash cannot tell whether
// that build was an honest one: so CI compiles once.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ArtifactName, artifacts } from '../deployment/plan.ts'
import { hashesFile, hashesPath, isBuilt } from './build-hashes.ts'
import { forgeBeside, here, root } from './forge.ts'
import { type AbiItem, command, type GeneratedContract, modules } from './generated-text.ts'
import { type ContractMetadata, verificationFile } from './verification.ts'
import { runQueue } from './work-queue.ts'

type ForgeArtifact = {
  readonly abi: readonly AbiItem[]
  readonly bytecode: { readonly object: string }
  readonly deployedBytecode: { readonly object: string; readonly immutableReferences?: object }
  readonly metadata: ContractMetadata
}

const contracts = Object.keys(artifacts) as readonly ArtifactName[]

/** EIP-170: most bytes of deployed code. */
const CODE_BYTES_MAX = 24_576

/**
 * Tests have contracts of the same names, so this returns the artifact from the contract's own
 * sources.
 */
function artifactOf(name: ArtifactName): ForgeArtifact {
  const profile = artifacts[name]
  const out = join(here, 'out', profile)
  for (const path of globSync(`**/${name}.sol/${name}.json`, { cwd: out })) {
    const artifact: ForgeArtifact = JSON.parse(readFileSync(join(out, path), 'utf8'))
    const [source = ''] = Object.keys(artifact.metadata.settings.compilationTarget)
    if (source.startsWith(`contracts/evm/${profile}/src/`)) return artifact
  }
  throw new Error(`forge made no ${name} of contracts/evm/${profile}/src`)
}

/** Returns the part of a contract that the generated modules contain. */
function generatedContract(name: ArtifactName): GeneratedContract {
  const { abi, bytecode, deployedBytecode } = artifactOf(name)
  const { object, immutableReferences = {} } = deployedBytecode
  const isAlike = artifacts[name] === 'deployment' && Object.keys(immutableReferences).length === 0
  return { abi, bytecode: bytecode.object, ...(isAlike && { runtime: object }) }
}

/** Bytes of deployed code. */
function sizeOf(name: ArtifactName): number {
  const bytes = (artifactOf(name).deployedBytecode.object.length - 2) / 2
  if (bytes > CODE_BYTES_MAX) throw new Error(`${name} has ${bytes} bytes, above EIP-170`)
  return bytes
}

function sizesFile(): string {
  const sizes = contracts.map((name) => [name, sizeOf(name)] as const)
  return `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`
}

/**
 * Sizes that a gas test of the contracts compares, in the form in which forge writes them. The test
 * chooses the names, with `contracts/evm/tools/test.ts --update`.
 */
function comparedSizesFile(path: string): string {
  const names = Object.keys(JSON.parse(read(path) ?? '{}')) as readonly ArtifactName[]
  const sizes = names.map((name) => [name, String(sizeOf(name))] as const)
  return JSON.stringify(Object.fromEntries(sizes), null, 2)
}

/** Returns the generated files: text by path under `contracts/evm`. */
function files(): ReadonlyMap<string, string> {
  const texts = new Map(modules(new Map(contracts.map((name) => [name, generatedContract(name)]))))
  const metadata = new Map(contracts.map((name) => [name, artifactOf(name).metadata]))
  texts.set('generated/verification.gen.ts', verificationFile(metadata, command))
  texts.set('snapshots/sizes.json', sizesFile())
  texts.set(hashesPath, hashesFile(root, texts))
  for (const path of ['snapshots/court/sizes.json', 'snapshots/market/sizes.json']) {
    texts.set(path, comparedSizesFile(path))
  }
  return texts
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(join(here, path), 'utf8')
  } catch {
    return undefined
  }
}

/** Compiles what the contracts are deployed from, the slowest part first. */
async function compile(): Promise<void> {
  const parts = [
    'court',
    'onchain',
    'training',
    'market',
    'core',
    'disputes',
    'tickets',
    'governance',
    'deployment',
  ] as const
  const build = async (profile: (typeof parts)[number]): Promise<void> => {
    // Slither reads their syntax trees. No test is a part of this, nor its fixture.
    const isRead = ['core', 'market', 'governance', 'tickets'].includes(profile)
    const trees = isRead ? ['--build-info'] : []
    const sources = join(here, profile, 'src')
    const built = await forgeBeside(['build', sources, ...trees], { profile })
    if (built.status === 0) return
    process.stderr.write(built.stdout + built.stderr)
    throw new Error(`forge build ended with status ${built.status} in ${profile}`)
  }
  await runQueue(parts.map((part) => () => build(part)))
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    compile: { type: 'boolean', default: false },
  },
})
if (!values.compile && isBuilt(root)) process.exit(0)
if (values.check && !values.compile) {
  console.error(`contracts/evm/${hashesPath} is stale: run npm run gen`)
  process.exit(1)
}
await compile()
const stale = [...files()].filter(([path, text]) => read(path) !== text)
if (values.check) {
  for (const [path] of stale) console.error(`contracts/evm/${path} is stale: run npm run gen`)
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const folder of ['generated/bytecode', 'snapshots']) {
  mkdirSync(join(here, folder), { recursive: true })
}
for (const [path, text] of stale) {
  writeFileSync(join(here, path), text)
  console.log(`wrote contracts/evm/${path}`)
}
