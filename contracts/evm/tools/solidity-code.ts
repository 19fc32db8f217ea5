// Reads the code of a Solidity file without the prose of its comments. The contracts have no
// metadata (`cbor_metadata = false` in foundry.toml), so that prose changes no byte of them.

/** A string, which can contain the beginning of a comment, or a comment. */
const stringOrComment = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** A comment that a compiler or a tool obeys. */
const directive = /SPDX-|@solidity|@custom|@src|\b(?:forge|halmos|slither|solhint)-\w/

/** A NatSpec comment; the compiler refuses it before what cannot have one. */
const natSpec = /^(?:\/\/\/(?!\/)|\/\*\*(?![*/]))/

/** Tags of NatSpec, with the names that the compiler compares with those of the code. */
const tags = /@(?:param|return|inheritdoc)[ \t]+\S+|@\w+/g

/**
 * Returns the lines of code of a Solidity file. Of its comments, the result has those that a
 * compiler or a tool obeys, and tags of NatSpec with the names that the compiler checks. It has no
 * empty lines. So two files with equal results have equal bytecode, and the compiler accepts both
 * or neither.
 */
export function solidityCode(source: string): string {
  const lines = source.replace(stringOrComment, withoutProse).split('\n')
  const written = lines.map((line) => line.trimEnd()).filter((line) => line !== '')
  return written.filter((line, at) => !isContinued(line, written[at - 1])).join('\n')
}

function withoutProse(piece: string): string {
  if (!/^\/[/*]/.test(piece) || directive.test(piece)) return piece
  if (!natSpec.test(piece)) return ''
  return ['///', ...(piece.match(tags) ?? [])].join(' ')
}

/** Returns true for a line of NatSpec that only continues the text of the line before it. */
const isContinued = (line: string, previous = ''): boolean =>
  line.trim() === '///' && previous.trim().startsWith('///')
