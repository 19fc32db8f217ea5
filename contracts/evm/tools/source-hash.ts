// Computes the hash by which the sources of a contract are compared with those of its committed
// bytecode: by `build.ts`, and by `ostrom deploy` before it gives them to an explorer. It leaves
// out prose of comments, and events of foreign interfaces: neither changes a byte of the contract.

import { createHash } from 'node:crypto'
import { solidityCode } from './solidity-code.ts'

/** An event that an interface declares, with its NatSpec. */
type InterfaceEvent = { readonly name: string; readonly owner: string; readonly text: string }

/** The code of a Solidity file, and the parts that decide which events of interfaces it uses. */
export type SoliditySource = {
  readonly code: string
  /** SHA-256 of the code. */
  readonly hash: string
  readonly events: readonly InterfaceEvent[]
  /** Names that the file emits, or whose selector it reads. */
  readonly uses: readonly string[]
  /** Names that stand in lists of bases, or that imports rename. */
  readonly bases: readonly string[]
}

const head = /^(interface|contract|abstract contract|library) (\w+)/
const eventWithNatSpec = /(?:^[ \t]*\/\/\/.*\n)*^[ \t]+event (\w+)\([^;]*;\n?/
const declarations = new RegExp(`${head.source}|${eventWithNatSpec.source}`, 'gm')
const uses = /\bemit\s+(?:\w+\.)*(\w+)|\b(\w+)\.selector\b/g
const bases = /^(?:interface|contract|abstract contract) \w+\s+is\s([^{]*)|\b(\w+)\s+as\s/gm

/** Returns SHA-256 in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Reads a Solidity file from its text. */
export function readSolidity(text: string): SoliditySource {
  const code = solidityCode(text)
  const events: InterfaceEvent[] = []
  let owner: string | undefined
  for (const [found, kind, declared, name] of code.matchAll(declarations)) {
    if (kind !== undefined) owner = kind === 'interface' ? declared : undefined
    else if (name !== undefined && owner !== undefined) events.push({ name, owner, text: found })
  }
  const words = (pattern: RegExp) =>
    [...code.matchAll(pattern)].flatMap(
      ([, one, other]) => (one ?? other ?? '').match(/\w+/g) ?? [],
    )
  return { code, hash: sha256(code), events, uses: words(uses), bases: words(bases) }
}

/**
 * Returns SHA-256 of all sources of a contract. An event of an interface counts if a source emits
 * it or reads its selector, or if a contract or interface among them inherits the interface.
 *
 * @param sources All files by their path from the root of the repository, in any order.
 */
export function sourcesHash(sources: ReadonlyMap<string, SoliditySource>): string {
  const all = [...sources.values()]
  const used = new Set(all.flatMap((source) => source.uses))
  const inherited = new Set(all.flatMap((source) => source.bases))
  const hashOf = ({ code, hash, events }: SoliditySource): string => {
    const foreign = events.filter(({ name, owner }) => !used.has(name) && !inherited.has(owner))
    if (foreign.length === 0) return hash
    return sha256(foreign.reduce((rest, { text }) => rest.replace(text, () => ''), code))
  }
  const lines = [...sources].map(([path, source]) => `${hashOf(source)} ${path}\n`)
  return sha256(lines.sort().join(''))
}
