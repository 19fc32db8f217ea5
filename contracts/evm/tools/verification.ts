// Data that explorers need to verify a contract, as far as they follow from the build: the paths of
// its sources, and the compiler's settings. `ostrom deploy` reads it.

/** The compiler's metadata about a contract. */
export type ContractMetadata = {
  readonly compiler: { readonly version: string }
  readonly sources: { readonly [path: string]: object }
  readonly settings: {
    readonly compilationTarget: { readonly [path: string]: string }
    readonly optimizer: { readonly enabled?: boolean; readonly runs?: number }
  }
}

/** The text of `generated/verification.gen.ts`. */
export function verificationFile(
  contracts: ReadonlyMap<string, ContractMetadata>,
  head: string,
): string {
  const found = new Set<string>()
  const versions = new Set<string>()
  for (const { compiler, sources } of contracts.values()) {
    versions.add(compiler.version)
    for (const path of Object.keys(sources)) found.add(path)
  }
  const [version, ...others] = versions
  if (version === undefined || others.length > 0) throw new Error('one compiler makes all')
  const paths = [...found].sort()
  const of = ({ settings, sources }: ContractMetadata) => {
    const { compilationTarget, ...rest } = settings
    const [target] = Object.keys(compilationTarget)
    return { target, settings: rest, sources: Object.keys(sources).map((p) => paths.indexOf(p)) }
  }
  const made = [...contracts].map(([name, one]) => `  ${name}: ${JSON.stringify(of(one))},`)
  const list = paths.map((path) => `  '${path}',`)
  return [
    head,
    '',
    `export const compilerVersion = '${version}'`,
    '',
    '/** Files that contracts are made of. */',
    'export const sources = [',
    ...list,
    '] as const',
    '',
    '/** By contract: the file it stands in, settings, and its files as places in `sources`. */',
    'export const inputs = {',
    ...made,
    '} as const',
    '',
  ].join('\n')
}
