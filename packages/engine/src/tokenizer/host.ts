import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { callsGrammar, type ToolCallFormat } from './calls/index.ts'
import { createTokenizer, type EncodeLimits, type TokenTables } from './tokenizer.ts'
import type { RowEncoding, RowText, TokenizedRow } from './training-row.ts'

// The port by which a role has strangers' files read somewhere else: tokenizers, templates and
// JSON Schemas. docs/adr/0049-strangers-files-in-processes-of-their-own.md.

/** A tokenizer that works somewhere else. Its tables are here. */
export type AsyncTokenizer = TokenTables & {
  /** As `Tokenizer.encode`. @throws {ModelUnreadableError} It took too long, or too much memory. */
  encode(
    text: string,
    options?: { readonly special?: boolean } & EncodeLimits,
  ): Promise<readonly number[]>
  /** The ids of each of several texts. */
  encodeAll(
    texts: readonly string[],
    limits?: EncodeLimits,
  ): Promise<readonly (readonly number[])[]>
  /** As `Tokenizer.encodePrompt`. @throws {ModelUnreadableError} */
  encodePrompt(prompt: Inference.Prompt, limits?: EncodeLimits): Promise<readonly number[]>
  /** As `Tokenizer.encodeRow`. @throws {ModelUnreadableError} */
  encodeRow(row: RowText, encoding: RowEncoding): Promise<TokenizedRow>
}

/** The files of a tokenizer. */
export type TokenizerFiles = {
  readonly tokenizerJson: Uint8Array
  readonly template?: Uint8Array | undefined
}

/** Functions whose calls an answer is kept to. */
export type ToolGrammarRequest = {
  readonly format: ToolCallFormat
  /** Texts of control tokens that matter to calls. */
  readonly markers: readonly string[]
  readonly tools: Inference.ToolOptions
  /** JSON Schema of an answer without calls, as text; such an answer is any text when absent. */
  readonly value?: string
}

/** Caller of a schema's reader, among those that share it: a key, or an account. */
export type SchemaCaller = { readonly caller?: string }

/** Reads strangers' files in a process that can be stopped. */
export type TokenizerHost = {
  /**
   * Reads a tokenizer. `files` is called again where its reader had to make room meanwhile.
   *
   * @param options.ready Prepares fast access to the files, each time before `files` is called: few
   * are read at once, and none of them waits for a stranger's server.
   * @throws {ModelUnreadableError} It took too long, or too much memory.
   * @throws {TokenizerUnsupportedError | TemplateFailedError} The tokenizer is not implemented.
   */
  open(
    files: () => Promise<TokenizerFiles>,
    options?: { readonly ready?: () => Promise<void> },
  ): Promise<AsyncTokenizer>
  /**
   * Why a grammar cannot be kept to; undefined where it can.
   *
   * @throws {TokenizerBusyError} Too many wait, or it took too long.
   */
  unsupportedReason(grammar: Inference.Grammar, options?: SchemaCaller): Promise<string | undefined>
  /** As `callsGrammar`. @throws {ToolsUnsupportedError} @throws {TokenizerBusyError} */
  toolGrammar(
    question: ToolGrammarRequest,
    options?: SchemaCaller,
  ): Promise<Inference.Grammar | undefined>
  /** Ends all that reads. */
  close(): Promise<void>
}

/** The same host, whose schemas are all one caller's: of an account, whichever key it uses. */
export const withCaller = (host: TokenizerHost, caller: string): TokenizerHost => ({
  open: (files, options) => host.open(files, options),
  unsupportedReason: (grammar) => host.unsupportedReason(grammar, { caller }),
  toolGrammar: (question) => host.toolGrammar(question, { caller }),
  close: () => host.close(),
})

/** Why a grammar cannot be kept to; undefined where it can. */
export function unsupportedReason(grammar: Inference.Grammar): string | undefined {
  try {
    Grammar.from(grammar)
    return undefined
  } catch (error) {
    if (!(error instanceof Grammar.SchemaUnsupportedError)) throw error
    return error.details[0] ?? error.code
  }
}

/** The grammar of calls. @throws {ToolsUnsupportedError} */
export const toolGrammar = ({
  format,
  markers,
  tools,
  value,
}: ToolGrammarRequest): Inference.Grammar | undefined =>
  callsGrammar({ form: format, specials: new Set(markers) }, tools, value)

/**
 * Reads in this process and without limits of time: for tests and for the simulation, in virtual
 * time. Programs that serve strangers use the processes of `@ostrom/engine/reader`.
 */
export function createLocalHost(): TokenizerHost {
  return {
    async open(files, { ready } = {}) {
      await ready?.()
      const { tokenizerJson, template } = await files()
      const tokenizer = createTokenizer({ tokenizerJson, ...(template && { template }) })
      const { encode, encodePrompt, encodeRow } = tokenizer
      return {
        ...tokenizer,
        encode: async (text, options) => encode(text, options),
        encodeAll: async (texts, limits) => texts.map((text) => encode(text, limits)),
        encodePrompt: async (prompt, limits) => encodePrompt(prompt, limits),
        encodeRow: async (row, encoding) => encodeRow(row, encoding),
      }
    },
    unsupportedReason: async (grammar) => unsupportedReason(grammar),
    toolGrammar: async (question) => toolGrammar(question),
    close: async () => {},
  }
}

/** As `inputIds`, by a tokenizer that works somewhere else. */
export async function asyncInputIds(
  prompt: Inference.EmbeddingPrompt,
  tokenizer: AsyncTokenizer | undefined,
  limits: EncodeLimits = {},
): Promise<readonly (readonly number[])[]> {
  if (prompt.kind === 'embed-ids') return prompt.inputs
  return (await tokenizer?.encodeAll(prompt.inputs, limits)) ?? []
}
