import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { callsGrammar, type ToolCallFormat } from './calls/index.ts'
import { createTokenizer, type EncodeLimits, type TokenTables } from './tokenizer.ts'
import type { RowEncoding, RowText, TokenizedRow } from './training-row.ts'

// The interface with which a role lets another process, the reader, read untrusted files:
// tokenizers, templates and JSON Schemas.
// docs/spec/engines.md.

/** A tokenizer that works in another process. Only its tables are in this process. */
export type AsyncTokenizer = TokenTables & {
  /**
   * Like `Tokenizer.encode`. @throws {ModelUnreadableError} The call took too much time or memory.
   */
  encode(
    text: string,
    options?: { readonly special?: boolean } & TextOptions,
  ): Promise<readonly number[]>
  /** Returns the ids of each text. */
  encodeAll(
    texts: readonly string[],
    options?: TextOptions,
  ): Promise<readonly (readonly number[])[]>
  /** Like `Tokenizer.encodePrompt`. @throws {ModelUnreadableError} */
  encodePrompt(prompt: Inference.Prompt, options?: TextOptions): Promise<readonly number[]>
  /** Like `Tokenizer.encodeRow`. @throws {ModelUnreadableError} */
  encodeRow(row: RowText, encoding: RowEncoding): Promise<TokenizedRow>
  /**
   * Follows the ids of an answer from its start through the grammar of the answer.
   *
   * @throws {WorkerError} The grammar is not supported; in this process, a
   *   `SchemaUnsupportedError`.
   * @throws {PromptUnsupportedError} There are more ids, or longer ones, than a process follows.
   * @throws {TokenizerBusyError} Too many tasks are waiting, or the work took too long.
   */
  follow(
    grammar: Inference.Grammar,
    ids: readonly number[],
    options?: SchemaCaller,
  ): Promise<GrammarProgress>
}

/** How far an answer has come in its grammar. */
export type GrammarProgress = {
  /** Number of leading ids that the grammar permits. An end token is not permitted. */
  readonly permitted: number
  /** True if, after these ids, only an end token may follow. */
  readonly isFinished: boolean
}

/** The files of a tokenizer. */
export type TokenizerFiles = {
  readonly tokenizerJson: Uint8Array
  readonly template?: Uint8Array | undefined
}

/** Request for the grammar of an answer with function calls. */
export type ToolGrammarRequest = {
  readonly format: ToolCallFormat
  /** Texts around calls for which the model has control tokens; see `callMarkers`. */
  readonly markers: readonly string[]
  readonly tools: Inference.ToolOptions
  /**
   * JSON Schema of an answer without calls, as text. If it is absent, such an answer may be any
   * text.
   */
  readonly value?: string
}

/**
 * The caller for whom a schema is read, among those that share the process that reads schemas: an
 * API key or an account.
 */
export type SchemaCaller = { readonly caller?: string }

/**
 * The caller for whom a text is tokenized, among those that share the process of a tokenizer: a
 * hosted account or, on a gateway without accounts, an API key.
 */
export type TextCaller = {
  readonly caller?: string | undefined
  /**
   * True for a caller that pays for nothing at present. Its texts are read after those of all
   * others, and dropped before them.
   */
  readonly isUnpaid?: boolean | undefined
}

/** Limits of the work on a text, and the caller for whom it is done. */
export type TextOptions = EncodeLimits & TextCaller

/** Reads untrusted files in a process that can be killed. */
export type TokenizerHost = {
  /**
   * Reads a tokenizer. `files` is called again if the reader was evicted in the meantime.
   *
   * @param options.ready Prepares fast access to the files before each call of `files`, because
   *   only few readers load at once and none of them may wait for an untrusted server.
   * @throws {ModelUnreadableError} Reading took too much time or memory.
   * @throws {TokenizerUnsupportedError | TemplateFailedError} The tokenizer is not implemented.
   */
  open(
    files: () => Promise<TokenizerFiles>,
    options?: { readonly ready?: () => Promise<void> },
  ): Promise<AsyncTokenizer>
  /**
   * Returns the reason why a grammar cannot be enforced; undefined if it can.
   *
   * @throws {TokenizerBusyError} Too many tasks are waiting, or the check took too long.
   */
  unsupportedReason(grammar: Inference.Grammar, options?: SchemaCaller): Promise<string | undefined>
  /** Like `callsGrammar`. @throws {ToolsUnsupportedError} @throws {TokenizerBusyError} */
  toolGrammar(
    question: ToolGrammarRequest,
    options?: SchemaCaller,
  ): Promise<Inference.Grammar | undefined>
  /** Ends all readers. */
  close(): Promise<void>
}

/**
 * Returns the same host with a fixed caller for all schemas, such as an account with several keys.
 */
export const withCaller = (host: TokenizerHost, caller: string): TokenizerHost => ({
  open: (files, options) => host.open(files, options),
  unsupportedReason: (grammar) => host.unsupportedReason(grammar, { caller }),
  toolGrammar: (question) => host.toolGrammar(question, { caller }),
  close: () => host.close(),
})

/**
 * Returns the same tokenizer with a fixed caller for all texts and grammars. A caller that was
 * fixed earlier stays, so that all keys of an account are one caller.
 */
export const tokenizerFor = (tokenizer: AsyncTokenizer, fixed: TextCaller): AsyncTokenizer => ({
  ...tokenizer,
  encode: (text, options) => tokenizer.encode(text, { ...options, ...fixed }),
  encodeAll: (texts, options) => tokenizer.encodeAll(texts, { ...options, ...fixed }),
  encodePrompt: (prompt, options) => tokenizer.encodePrompt(prompt, { ...options, ...fixed }),
  follow: (grammar, ids, options) =>
    tokenizer.follow(grammar, ids, fixed.caller === undefined ? options : { caller: fixed.caller }),
})

/** Returns the reason why a grammar cannot be enforced; undefined if it can. */
export function unsupportedReason(grammar: Inference.Grammar): string | undefined {
  try {
    Grammar.from(grammar)
    return undefined
  } catch (error) {
    if (!(error instanceof Grammar.SchemaUnsupportedError)) throw error
    return error.details[0] ?? error.code
  }
}

/** Follows ids through a grammar. @throws {SchemaUnsupportedError} */
export function followGrammar(
  grammar: Inference.Grammar,
  ids: Iterable<number>,
  { bytesOf, dropsFirstSpace }: Omit<Grammar.TokenTable, 'endIds'>,
): GrammarProgress {
  const table = { bytesOf, dropsFirstSpace, endIds: new Set<number>() }
  const follower = Grammar.follow(Grammar.from(grammar), table)
  let permitted = 0
  for (const id of ids) {
    if (!follower.permits(id)) break
    follower.push(id)
    permitted += 1
  }
  return { permitted, isFinished: follower.isFinished }
}

/** Returns the grammar of function calls. @throws {ToolsUnsupportedError} */
export const toolGrammar = ({
  format,
  markers,
  tools,
  value,
}: ToolGrammarRequest): Inference.Grammar | undefined =>
  callsGrammar({ form: format, specials: new Set(markers) }, tools, value)

/**
 * Creates a host that reads in this process without time limits: for tests, and for the simulation
 * in virtual time. Programs that serve untrusted clients use the processes of
 * `@ostrom/engine/reader`.
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
        follow: async (grammar, ids) => followGrammar(grammar, ids, tokenizer.table),
      }
    },
    unsupportedReason: async (grammar) => unsupportedReason(grammar),
    toolGrammar: async (question) => toolGrammar(question),
    close: async () => {},
  }
}

/** Like `inputIds`, with a tokenizer in another process. */
export async function asyncInputIds(
  prompt: Inference.EmbeddingPrompt,
  tokenizer: AsyncTokenizer | undefined,
  options: TextOptions = {},
): Promise<readonly (readonly number[])[]> {
  if (prompt.kind === 'embed-ids') return prompt.inputs
  return (await tokenizer?.encodeAll(prompt.inputs, options)) ?? []
}
