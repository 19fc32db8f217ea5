// Computes the hash by which the sources of a contract are compared with those of its committed
// bytecode: by `build.ts`, and by `ostrom deploy` before it gives them to an explorer. It leaves
// out prose of comments, and events of foreign interfaces: neither changes a byte of the contract.

import { createHash } from 'node:crypto'
import { hasUnusualText, solidityCode } from './solidity-code.ts'

/** An event that an interface declares, with its NatSpec. */
type InterfaceEvent = { readonly name: string; readonly owner: string; readonly text: string }

/** The code of a Solidity file, and the parts that decide which events of interfaces it uses. */
export type SoliditySource = {
  readonly code: string
  /** SHA-256 of the code. */
  readonly hash: string
  readonly events: readonly InterfaceEvent[]
  /** Words of the code, without those of `events`. */
  readonly words: readonly string[]
  /** Names that stand in lists of bases, or that imports rename. */
  readonly bases: readonly string[]
}

const interfaces = /^interface (\w+)/
const eventWithNatSpec = /(?:^[ \t]*\/\/\/.*\n)*^[ \t]+event (\w+)\([^;]*;\n?/
const declarations = new RegExp(`${interfaces.source}|${eventWithNatSpec.source}`, 'gm')
const bases = /\bis\s([^{]*)|([\w$]+)\s+as\s/g

/** Code in which the interface of an event is not certain, so that all events count. */
const uncertain = /\/\*|\b(?:contract|library)\s/

/** Returns SHA-256 in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Reads a Solidity file from its text. */
export function readSolidity(text: string): SoliditySource {
  const code = solidityCode(text)
  const events: InterfaceEvent[] = []
  let owner: string | undefined
  const isCertain = !hasUnusualText(text) && !uncertain.test(code)
  for (const [found, declared, name] of isCertain ? code.matchAll(declarations) : []) {
    if (declared !== undefined) owner = declared
    else if (name !== undefined && owner !== undefined) events.push({ name, owner, text: found })
  }
  const rest = events.reduce((all, event) => all.replace(event.text, () => ''), code)
  const words = wordsOf(rest)
  const lists = [...code.matchAll(bases)].map(([, one, other]) => one ?? other ?? '')
  // A comment, or an argument of a base, can have a brace that does not end the list.
  const isList = lists.every((list) => /^[\w$\s.,]*$/.test(list))
  return { code, hash: sha256(code), events, words, bases: isList ? lists.flatMap(wordsOf) : words }
}

const wordsOf = (text: string): readonly string[] => text.match(/[\w$]+/g) ?? []

/**
 * Returns SHA-256 of all sources of a contract. An event of an interface counts if a source has its
 * name in other code, as one that emits it, or if a contract or interface among them inherits the
 * interface.
 *
 * @param sources All files by their path from the root of the repository, in any order.
 */
export function sourcesHash(sources: ReadonlyMap<string, SoliditySource>): string {
  const all = [...sources.values()]
  const used = new Set(all.flatMap((source) => source.words))
  const inherited = new Set(all.flatMap((source) => source.bases))
  const hashOf = ({ code, hash, events }: SoliditySource): string => {
    const foreign = events.filter(({ name, owner }) => !used.has(name) && !inherited.has(owner))
    if (foreign.length === 0) return hash
    return sha256(foreign.reduce((rest, { text }) => rest.replace(text, () => ''), code))
  }
  const lines = [...sources].map(([path, source]) => `${hashOf(source)} ${path}\n`)
  return sha256(lines.sort().join(''))
}
