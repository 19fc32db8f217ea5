// Builds the contracts and writes their ABIs and bytecode to `generated/`, which is committed, so
// that starting a network needs no compiler. With `--check` it writes nothing and fails where a
// committed file is not what the sources give.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArtifactName, artifacts } from '../deployment/plan.ts'
import { forgeBeside, here } from './forge.ts'
import { type ContractMetadata, verificationFile } from './verification.ts'

type AbiItem = { readonly type: string; readonly name?: string; readonly inputs?: unknown }
type ForgeArtifact = {
  readonly abi: readonly AbiItem[]
  readonly bytecode: { readonly object: string }
  readonly deployedBytecode: { readonly object: string; readonly immutableReferences?: object }
  readonly metadata: ContractMetadata
}

const contracts = Object.keys(artifacts) as readonly ArtifactName[]

/** EIP-170: most bytes of deployed code. */
const CODE_BYTES_MAX = 24_576

const command = '// Written by `node contracts/evm/tools/build.ts`. Do not edit.'

const lower = (name: string): string => name[0]!.toLowerCase() + name.slice(1)
const kebab = (name: string): string =>
  lower(name).replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`)

/** Tests have contracts of the same names: the one that its own sources give is meant. */
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

/** The code of a contract that is alike on all chains, for those who look whether it is there. */
function runtimeLines(name: ArtifactName, { deployedBytecode }: ForgeArtifact): readonly string[] {
  const { object, immutableReferences = {} } = deployedBytecode
  if (artifacts[name] !== 'deployment' || Object.keys(immutableReferences).length > 0) return []
  const head = `/** What stands on a chain, and is alike on all. */`
  return ['', head, `export const ${lower(name)}Runtime =\n  '${object}'`]
}

function contractFile(name: ArtifactName): string {
  const artifact = artifactOf(name)
  const { abi, bytecode } = artifact
  return [
    command,
    '',
    `export const ${lower(name)}Abi = ${JSON.stringify(abi, null, 2)} as const`,
    '',
    `/** Creation code; constructor arguments follow it. */`,
    `export const ${lower(name)}Bytecode =\n  '${bytecode.object}'`,
    ...runtimeLines(name, artifact),
    '',
  ].join('\n')
}

/** Every error that any call may end in: errors of a module pass through its caller. */
function errorsFile(): string {
  const errors = new Map<string, AbiItem>()
  for (const name of contracts) {
    for (const entry of artifactOf(name).abi) {
      if (entry.type === 'error') errors.set(JSON.stringify([entry.name, entry.inputs]), entry)
    }
  }
  const list = [...errors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return `${command}\n\nexport const errorsAbi = ${JSON.stringify(list, null, 2)} as const\n`
}

function indexFile(): string {
  const lines = contracts.map((name) => {
    const parts = [
      'Abi',
      'Bytecode',
      ...(runtimeLines(name, artifactOf(name))[0] === '' ? ['Runtime'] : []),
    ]
    const names = parts.map((part) => lower(name) + part).join(', ')
    return `export { ${names} } from './${kebab(name)}.gen.ts'`
  })
  return [command, '', "export { errorsAbi } from './errors.gen.ts'", ...lines, ''].join('\n')
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

/** What the sources give: text by path under `contracts/evm`. */
function files(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const name of contracts) texts.set(`generated/${kebab(name)}.gen.ts`, contractFile(name))
  texts.set('generated/errors.gen.ts', errorsFile())
  texts.set('generated/index.gen.ts', indexFile())
  const metadata = new Map(contracts.map((name) => [name, artifactOf(name).metadata]))
  texts.set('generated/verification.gen.ts', verificationFile(metadata, command))
  texts.set('snapshots/sizes.json', sizesFile())
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

const check = process.argv.includes('--check')
// Two beside each other: compiling takes one core alone.
const lanes = [
  ['court'],
  ['core', 'market', 'training', 'onchain', 'disputes', 'deployment'],
] as const
await Promise.all(
  lanes.map(async (lane) => {
    for (const profile of lane) {
      const built = await forgeBeside(['build', '--skip', 'test'], { profile })
      if (built.status === 0) continue
      process.stderr.write(built.stdout + built.stderr)
      process.exit(1)
    }
  }),
)
const stale = [...files()].filter(([path, text]) => read(path) !== text)
if (check) {
  for (const [path] of stale) console.error(`contracts/evm/${path} is stale: run npm run gen`)
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const folder of ['generated', 'snapshots']) mkdirSync(join(here, folder), { recursive: true })
for (const [path, text] of stale) {
  writeFileSync(join(here, path), text)
  console.log(`wrote contracts/evm/${path}`)
}
