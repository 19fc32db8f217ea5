// Reads the code of a Solidity file without the prose of its comments. The contracts have no
// metadata (`cbor_metadata = false` in foundry.toml), so that prose changes no byte of them.

/**
 * Text that the compiler reads otherwise than this module: other ends of lines than `\n`, of which
 * it ends a comment at some; lines that continue in a string; marks that change the direction of
 * text; and bytes that are no UTF-8. `@solidity` belongs to the code after it only if no other
 * comment and no empty line is between them.
 */
const unusual = /[^\P{C}\t\n]|[^\P{Z} ]|\uFFFD|\\\n|@solidity/u

/** A string, which can contain the beginning of a comment, or a comment. */
const stringOrComment = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** A comment that a compiler or a tool obeys. */
const directive = /SPDX-|@custom|@src|\b(?:forge|halmos|slither|solhint)-\w/

/** A NatSpec comment; the compiler refuses it before what cannot have one. */
const natSpec = /^(?:\/\/\/(?!\/)|\/\*\*(?![*/]))/

/** The rest of a line without code: code after a block of NatSpec would look like its text. */
const endOfLine = /^[ \t]*(?:\n|$)/

/** A character that would become one token with the character behind a comment. */
const joins = /[^\s()[\]{},;]/

/** Tags of NatSpec, with the names that the compiler compares with those of the code. */
const tags = /@(?:param|return|inheritdoc)[ \t]+\S+|@\w+/g

/**
 * Returns the lines of code of a Solidity file. Of its comments, the result has those that a
 * compiler or a tool obeys, and tags of NatSpec with the names that the compiler checks. It has no
 * empty lines. So two files with equal results have equal bytecode, and the compiler accepts both
 * or neither. A file with unusual text is returned as it is.
 */
export function solidityCode(source: string): string {
  if (hasUnusualText(source)) return source
  const lines = source.replace(stringOrComment, withoutProse).split('\n')
  const written = lines.map((line) => line.trimEnd()).filter((line) => line !== '')
  return written.filter((line, at) => !isContinued(line, written[at - 1])).join('\n')
}

/** Returns true for a file of which prose counts, because its comments are hard to tell apart. */
export const hasUnusualText = (source: string): boolean => unusual.test(source)

function withoutProse(piece: string, at: number, source: string): string {
  if (!/^\/[/*]/.test(piece) || directive.test(piece)) return piece
  const [before = '', after = ''] = [source[at - 1], source[at + piece.length]]
  if (natSpec.test(piece)) {
    const isBeforeCode = piece.startsWith('/*') && !endOfLine.test(source.slice(at + piece.length))
    return isBeforeCode ? piece : ['///', ...(piece.match(tags) ?? [])].join(' ')
  }
  return joins.test(before) && joins.test(after) ? piece : ''
}

/** Returns true for a line of NatSpec that only continues the text of the line before it. */
const isContinued = (line: string, previous = ''): boolean =>
  line.trim() === '///' && previous.trim().startsWith('///')
