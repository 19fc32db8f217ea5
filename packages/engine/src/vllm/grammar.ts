import { createHash } from 'node:crypto'
import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { packTable } from '../child/token-table.ts'
import { PromptUnsupportedError } from '../errors.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

// Grammars of answers. The server's processor restricts draws to those that a grammar permits, by a
// token table that it reads itself; the engine follows the same answer and accepts no other token.

/** Properties of a server's model that answers with a grammar need. */
export type VllmGrammars = {
  /** Bytes of the tokens, and the tokens that end an answer. */
  readonly table: Grammar.TokenTable
  /** SHA-256 of the table in hexadecimal digits: docs/spec/inference.md, section 13. */
  readonly tableHash: string
}

/** Returns the token table of a tokenizer, and its hash, which the server compares with its own. */
export function createGrammars(tokenizer: Tokenizer, endIds: ReadonlySet<number>): VllmGrammars {
  const { lengths, bytes, dropsFirstSpace } = packTable(tokenizer)
  const sizes = Buffer.alloc(4 * lengths.length)
  for (const [at, length] of lengths.entries()) sizes.writeInt32LE(length, 4 * at)
  const hash = createHash('sha256').update(sizes).update(bytes)
  const tableHash = hash.update(Uint8Array.of(dropsFirstSpace ? 1 : 0)).digest('hex')
  return { table: { ...tokenizer.table, endIds }, tableHash }
}

/** Returns the logits processor's arguments for a grammar; empty without a grammar. */
export function grammarArguments(
  grammar: Inference.Grammar | undefined,
  { table, tableHash }: VllmGrammars,
): object {
  if (!grammar) return {}
  return { grammar: JSON.stringify(grammar), end_ids: [...table.endIds], token_table: tableHash }
}

/**
 * Refuses a grammar that cannot be enforced, before any work.
 *
 * @throws {SchemaUnsupportedError} The grammar cannot be enforced.
 * @throws {PromptUnsupportedError} The server does not enforce grammars.
 */
export function assertGrammar(
  grammar: Inference.Grammar | undefined,
  servesGrammars: boolean,
): void {
  if (!grammar) return
  Grammar.from(grammar)
  if (servesGrammars) return
  throw new PromptUnsupportedError({
    kind: 'grammar',
    reason: 'the vLLM server does not restrict answers to a grammar: its log says why',
    remedy: 'Remove the JSON Schema and the required function calls, or use another provider.',
  })
}
