// The text of the generated modules. ABIs stand apart from code, so that a process that deploys
// nothing loads no code, and one item a line, so that a difference shows which item changed.

/** A function, event, error or constructor of a contract. */
export type AbiItem = { readonly type: string; readonly name?: string; readonly inputs?: unknown }

/** The part of a contract that the generated modules contain. */
export type GeneratedContract = {
  readonly abi: readonly AbiItem[]
  /** Creation code; constructor arguments follow it. */
  readonly bytecode: string
  /** Deployed code of a contract that has the same on each chain. */
  readonly runtime?: string
  readonly deployedBytes: number
  /** `sourcesHash` of the sources. */
  readonly sourcesHash: string
}

export const command = '// Written by `node contracts/evm/tools/build.ts`. Do not edit.'

/** `modelRegistry` of `ModelRegistry`. */
export const lower = (name: string): string => name[0]!.toLowerCase() + name.slice(1)

/** `model-registry` of `ModelRegistry`. */
const kebab = (name: string): string =>
  lower(name).replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`)

/** Path of a contract's ABI under `contracts/evm`. */
export const abiPath = (name: string): string => `generated/${kebab(name)}.gen.ts`

/** Path of a contract's bytecode under `contracts/evm`. */
export const bytecodePath = (name: string): string => `generated/bytecode/${kebab(name)}.gen.ts`

/** A constant whose items stand on a line each, as JSON. */
function constant(name: string, items: readonly AbiItem[]): string {
  const lines = items.map((item) => `  ${JSON.stringify(item)}`)
  return `export const ${name} = [\n${lines.join(',\n')}\n] as const`
}

/** The text of `generated/<contract>.gen.ts`. */
const abiFile = (name: string, { abi }: GeneratedContract): string =>
  `${command}\n\n${constant(`${lower(name)}Abi`, abi)}\n`

/** The text of `generated/bytecode/<contract>.gen.ts`, without its stamp. */
function bytecodeFile(name: string, contract: GeneratedContract): string {
  const { bytecode, runtime, deployedBytes, sourcesHash } = contract
  const lines = [
    command,
    '',
    '/** Creation code; constructor arguments follow it. */',
    `export const ${lower(name)}Bytecode =\n  '${bytecode}'`,
  ]
  if (runtime !== undefined) {
    lines.push('', '/** What stands on a chain, and is alike on all. */')
    lines.push(`export const ${lower(name)}Runtime =\n  '${runtime}'`)
  }
  lines.push('', '/** Bytes of deployed code (EIP-170 allows 24,576). */')
  lines.push(`export const ${lower(name)}DeployedBytes = ${deployedBytes}`)
  lines.push('', '/** `sourcesHash` of the sources: contracts/evm/tools/source-hash.ts. */')
  lines.push(`export const ${lower(name)}SourcesHash =\n  '${sourcesHash}'`)
  return [...lines, ''].join('\n')
}

/** Every error that any call may end in: errors of a module pass through its caller. */
function errorsFile(abis: Iterable<readonly AbiItem[]>): string {
  const errors = new Map<string, AbiItem>()
  for (const abi of abis) {
    for (const entry of abi) {
      if (entry.type === 'error') errors.set(JSON.stringify([entry.name, entry.inputs]), entry)
    }
  }
  const list = [...errors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return `${command}\n\n${constant('errorsAbi', list)}\n`
}

/**
 * The generated modules, by path under `contracts/evm`.
 *
 * @param contracts In the order in which the indexes name them.
 */
export function modules(
  contracts: ReadonlyMap<string, GeneratedContract>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const abis = ["export { errorsAbi } from './errors.gen.ts'"]
  const codes: string[] = []
  for (const [name, contract] of contracts) {
    texts.set(abiPath(name), abiFile(name, contract))
    texts.set(bytecodePath(name), bytecodeFile(name, contract))
    abis.push(`export { ${lower(name)}Abi } from './${kebab(name)}.gen.ts'`)
    const parts = ['Bytecode', ...(contract.runtime === undefined ? [] : ['Runtime'])]
    const names = [...parts, 'DeployedBytes', 'SourcesHash'].map((part) => lower(name) + part)
    codes.push(`export { ${names.join(', ')} } from './bytecode/${kebab(name)}.gen.ts'`)
  }
  texts.set('generated/errors.gen.ts', errorsFile([...contracts.values()].map(({ abi }) => abi)))
  texts.set('generated/index.gen.ts', [command, '', ...abis, ''].join('\n'))
  texts.set('generated/bytecode.gen.ts', [command, '', ...codes, ''].join('\n'))
  return texts
}
