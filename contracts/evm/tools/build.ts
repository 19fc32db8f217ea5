// Builds the contracts and writes their ABIs and bytecode to `generated/`, which is committed, so
// that starting a network needs no compiler.
//
//   contracts/evm/tools/build.ts                    writes what is out of date
//   contracts/evm/tools/build.ts --check            fails where a file is out of date
//   contracts/evm/tools/build.ts --check --compile  compiles, and compares every byte
//
// A committed stamp of each contract tells whether its files are those of a build from the same
// code, settings and compiler. Without `--compile`, only contracts whose stamps do not hold are
// compiled; the others are as they are committed. A stamp cannot tell whether that build was an
// honest one: so CI compiles all once.

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ArtifactName, artifacts } from '../deployment/plan.ts'
import { foreignFiles, staleFiles, withHashes } from './build-hashes.ts'
import { contentOf, contractSources, contracts } from './build-inputs.ts'
import { committedContracts } from './committed-contracts.ts'
import { forgeBeside, here, root } from './forge.ts'
import { compilerSeconds } from './forge-environment.ts'
import {
  type AbiItem,
  abiPath,
  bytecodePath,
  command,
  type GeneratedContract,
  modules,
} from './generated-text.ts'
import { type SoliditySource, sourcesHash } from './source-hash.ts'
import { type ContractMetadata, verificationFile } from './verification.ts'
import { runQueue } from './work-queue.ts'

type ForgeArtifact = {
  readonly abi: readonly AbiItem[]
  readonly bytecode: { readonly object: string }
  readonly deployedBytecode: { readonly object: string; readonly immutableReferences?: object }
  readonly metadata: ContractMetadata
}

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

/** Returns the part of a compiled contract that the generated modules contain. */
function generatedContract(
  name: ArtifactName,
  sources: ReadonlyMap<string, SoliditySource>,
): GeneratedContract {
  const { abi, bytecode, deployedBytecode } = artifactOf(name)
  const { object, immutableReferences = {} } = deployedBytecode
  const isAlike = artifacts[name] === 'deployment' && Object.keys(immutableReferences).length === 0
  const deployedBytes = (object.length - 2) / 2
  if (deployedBytes > CODE_BYTES_MAX) {
    throw new Error(`${name} has ${deployedBytes} bytes, above EIP-170`)
  }
  return {
    abi,
    bytecode: bytecode.object,
    ...(isAlike && { runtime: object }),
    deployedBytes,
    sourcesHash: sourcesHash(sources),
  }
}

/**
 * Returns the generated files: text by path under `contracts/evm`.
 *
 * @param compiled Contracts that were compiled. The others are as they are committed.
 */
async function files(compiled: ReadonlySet<ArtifactName>): Promise<ReadonlyMap<string, string>> {
  const committed = compiled.size < contracts.length ? await committedContracts() : undefined
  const generated = [...contractSources(root)].map(
    ([name, sources]) =>
      [
        name,
        compiled.has(name) ? generatedContract(name, sources) : committed!.contractOf(name),
      ] as const,
  )
  const metadata = new Map(
    contracts.map((name) => [
      name,
      compiled.has(name) ? artifactOf(name).metadata : committed!.metadataOf(name),
    ]),
  )
  const verification = verificationFile(metadata, command)
  const texts = new Map([
    ...modules(new Map(generated)),
    ['generated/verification.gen.ts', verification] as const,
  ])
  return withHashes(root, texts)
}

const read = (path: string): string | undefined => contentOf(join(here, path))?.toString()

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    compile: { type: 'boolean', default: false },
  },
})

/** Parts, the slowest first. */
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

/** Parts whose syntax trees Slither reads, also those of imported files. */
const examined: readonly string[] = ['core', 'market', 'governance', 'tickets']

/** Compiles contracts, from which their deployed bytes come; all of them with `--compile`. */
async function compile(names: ReadonlySet<ArtifactName>): Promise<void> {
  const build = async (profile: (typeof parts)[number]): Promise<void> => {
    const own = contracts.filter((name) => artifacts[name] === profile && names.has(name))
    if (own.length === 0) return
    const folder = `contracts/evm/${profile}/src`
    const sources = values.compile
      ? [join(root, folder)]
      : own.flatMap((name) => globSync(`${folder}/**/${name}.sol`, { cwd: root }))
    // No test is a part of the syntax trees, nor its fixture. The code of imported contracts of
    // other parts is not needed, but their syntax trees are.
    const others = parts.filter((part) => part !== profile).map((one) => `contracts/evm/${one}/**`)
    const isExamined = values.compile && examined.includes(profile)
    const trees = isExamined ? ['--build-info'] : []
    const settings = isExamined
      ? {}
      : { FOUNDRY_SKIP: JSON.stringify([...others, 'node_modules/**']) }
    // Forge trusts what `out` and `cache` hold, which a commit can contain although git ignores it.
    const anew = values.compile ? ['--force'] : []
    const built = await forgeBeside(['build', ...sources, ...trees, ...anew], { profile, settings })
    if (built.status === 0) return
    process.stderr.write(built.stdout + built.stderr)
    throw new Error(`forge build ended with status ${built.status} in ${profile}`)
  }
  await runQueue(parts.map((part) => () => build(part)))
  console.log(`the compiler took ${compilerSeconds(here).toFixed(1)} processor seconds`)
}

const report = (path: string) => console.error(`contracts/evm/${path} is stale: run npm run gen`)

const found = staleFiles(root)
if (!values.compile && found.length === 0) process.exit(0)
if (values.check && !values.compile) {
  for (const path of found) report(path)
  process.exit(1)
}
// A stale file that contracts share is one that was not built with them, so all are compiled.
const isStale = (name: ArtifactName) => found.includes(bytecodePath(name))
const ofContracts = new Set(contracts.flatMap((name) => [abiPath(name), bytecodePath(name)]))
const isShared = found.some((path) => !ofContracts.has(path) && !foreignFiles(root).includes(path))
const selected = new Set(contracts.filter((name) => values.compile || isShared || isStale(name)))
await compile(selected)
const foreign = foreignFiles(root)
const stale = [...(await files(selected))].filter(([path, text]) => read(path) !== text)
if (values.check) {
  for (const path of [...stale.map(([path]) => path), ...foreign]) report(path)
  process.exit(stale.length + foreign.length === 0 ? 0 : 1)
}
mkdirSync(join(here, 'generated/bytecode'), { recursive: true })
for (const [path, text] of stale) {
  writeFileSync(join(here, path), text)
  console.log(`wrote contracts/evm/${path}`)
}
for (const path of foreign) {
  rmSync(join(here, path))
  console.log(`removed contracts/evm/${path}`)
}
