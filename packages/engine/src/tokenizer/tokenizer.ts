import { type Hash, Hex, type Inference } from '@ostrom/protocol'
import type { Grammar } from '@ostrom/verification'
import { PromptUnsupportedError, TokenizerUnsupportedError } from '../errors.ts'
import { TEMPLATE_BYTES_MAX, TOKENIZER_BYTES_MAX } from '../limits.ts'
import { detectToolCallFormat, type ToolCallFormat } from './calls/index.ts'
import { type ChatTemplate, createChatTemplate } from './chat-template.ts'
import { type ControlTokenGuard, createControlTokenGuard } from './control-token-guard.ts'
import { createDecoding, type DecodeStream, type SpecialDecoding } from './decoding.ts'
import { detectReasoning, type ReasoningFormat } from './reasoning/index.ts'
import { createPromptRenderer, type MessagesPrompt } from './render-prompt.ts'
import { createSpecialEncoder } from './special-encoder.ts'
import {
  createRowEncoder,
  type RowEncoding,
  type RowText,
  type TokenizedRow,
} from './training-row.ts'
import { createVocabulary } from './vocabulary.ts'

/** Limits of the work of encoding. */
export type EncodeLimits = { readonly tokensMax?: number }

/**
 * Data of an accepted tokenizer: properties and tables, which run no untrusted code. Decoding needs
 * nothing else.
 */
export type TokenTables = {
  /** SHA-256 of `tokenizer.json`, and of the chat template; zeros if there is none. */
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  readonly vocabularySize: number
  /** Maximum bytes of text of one token. */
  readonly tokenBytesMax: number
  /** Control tokens: text -> id. Encoding plain text never gives them. */
  readonly specials: ReadonlyMap<string, number>
  /** Ids that end an answer. */
  readonly eosIds: ReadonlySet<number>
  readonly bosId: number | undefined
  /** Format in which the model writes function calls; undefined if unknown. */
  readonly toolCallFormat: ToolCallFormat | undefined
  /** Format in which the model marks its reasoning; undefined if its template shows none. */
  readonly reasoning: ReasoningFormat | undefined
  /** Bytes of the tokens, in the form that grammars need. */
  readonly table: Grammar.TokenTable
  /**
   * Returns the text of ids. Control tokens give no text unless `special`.
   *
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   */
  decode(ids: readonly number[], options?: SpecialDecoding): string
  /** Like `decode`, piece by piece: the joined pieces equal the result of `decode` for all ids. */
  decodeStream(options?: SpecialDecoding): DecodeStream
}

/** A model's tokenizer and chat template, equal on every side that counts tokens. */
export type Tokenizer = TokenTables & {
  /**
   * Renders messages with the chat template, up to the beginning of the answer. The result is for
   * `encode(text, { special: true })`: control tokens in a message are marked by U+FDD0, so that
   * they remain text. If functions must be called, the beginning of a call is part of the prompt,
   * unless the answer begins with reasoning.
   *
   * @throws {TemplateFailedError} The model has no template, or the template refuses the messages.
   *   @throws {ToolsUnsupportedError} The template describes functions in no known format.
   */
  render(
    messages: readonly Inference.ChatMessage[],
    options?: Omit<MessagesPrompt, 'kind' | 'messages'>,
  ): string
  /**
   * Returns the ids of a text. Control tokens in it are plain text unless `special`. Prepends no
   * token.
   */
  encode(text: string, options?: { readonly special?: boolean } & EncodeLimits): number[]
  /**
   * Returns the ids of a prompt of any kind. Every side must use this method, so that all count
   * equally. Text is encoded with control tokens, and with the model's first token prepended if the
   * model requires one. With `tokensMax` (for example the context length) the work stops soon after
   * this number of tokens: a longer result is incomplete and shows only that the prompt is too
   * long. Always set it for untrusted prompts.
   *
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {TemplateFailedError} The messages cannot be rendered.
   */
  encodePrompt(prompt: Inference.Prompt, limits?: EncodeLimits): readonly number[]
  /**
   * Returns the tokens of a row of training data, and the positions of the trained tokens. The
   * result is the same on every machine and on every day.
   *
   * @throws {TemplateFailedError} The template refuses the row, or takes more steps than a row may.
   * @throws {PromptUnsupportedError} The model has no chat template.
   */
  encodeRow(row: RowText, encoding: RowEncoding): TokenizedRow
}

const hashOf = (bytes: Uint8Array): Hash => Hex.sha256Hex(bytes)

function assertSize(what: string, bytes: Uint8Array, max: number) {
  if (bytes.length <= max) return
  throw new TokenizerUnsupportedError({
    field: what,
    value: `${bytes.length} bytes`,
    remedy: `Use a file of at most ${max} bytes.`,
  })
}

/**
 * Loads a tokenizer from the bytes of `tokenizer.json` (Hugging Face's format) and of the chat
 * template (Jinja).
 *
 * @throws {TokenizerUnsupportedError} The tokenizer has a form that is not implemented. @throws
 *   {TemplateFailedError} The template cannot be read.
 */
export function createTokenizer(options: createTokenizer.Options): Tokenizer {
  const { tokenizerJson, template } = options
  assertSize('tokenizer.json', tokenizerJson, TOKENIZER_BYTES_MAX)
  if (template) assertSize('Chat template', template, TEMPLATE_BYTES_MAX)
  const vocabulary = createVocabulary(tokenizerJson, options)
  const { specials } = vocabulary
  const guard = createControlTokenGuard([...specials.keys()])
  const source = new TextDecoder().decode(template)
  const chat =
    template &&
    createChatTemplate({
      source,
      bosToken: vocabulary.bosToken ?? '',
      eosToken: vocabulary.eosToken ?? '',
    })

  const toolCallFormat = template && detectToolCallFormat(source)
  const reasoning = chat && detectReasoning(source, (variables) => probe(chat, guard, variables))
  const renderPrompt =
    chat && createPromptRenderer({ chat, guard, specials, toolCallFormat, reasoning })
  const encodePieces = createSpecialEncoder(vocabulary, guard)
  const encodeSpecial = (text: string, tokensMax: number) => encodePieces([text], tokensMax)[0]!
  const decoding = createDecoding(vocabulary)

  const tokenizer: Tokenizer = {
    tokenizerHash: hashOf(tokenizerJson),
    templateHash: template ? hashOf(template) : Hex.zeroHash,
    vocabularySize: vocabulary.size,
    tokenBytesMax: vocabulary.tokenBytesMax,
    specials,
    eosIds: vocabulary.eosIds,
    bosId: vocabulary.bosId,
    table: {
      bytesOf: (id) => (vocabulary.isText(id) ? vocabulary.bytesOf(id) : undefined),
      endIds: vocabulary.eosIds,
      dropsFirstSpace: vocabulary.dropsFirstSpace,
    },
    toolCallFormat,
    reasoning,
    render(messages, options) {
      if (renderPrompt) return renderPrompt({ ...options, kind: 'messages', messages })
      throw new PromptUnsupportedError({
        kind: 'messages',
        reason: 'the model has no chat template',
        remedy: 'Send the prompt as plain text, or choose a model made for chat.',
      })
    },
    encode: (text, { special = false, tokensMax = Number.POSITIVE_INFINITY } = {}) =>
      special ? encodeSpecial(text, tokensMax) : vocabulary.encode(text, 'first', tokensMax),
    encodePrompt(prompt, { tokensMax = Number.POSITIVE_INFINITY } = {}) {
      if (prompt.kind === 'messages') {
        return encodeSpecial(tokenizer.render(prompt.messages, prompt), tokensMax)
      }
      if (prompt.kind === 'ids') {
        for (const id of prompt.ids) vocabulary.assertKnown(id)
        return prompt.ids
      }
      const ids = encodeSpecial(guard.escape(prompt.text), tokensMax)
      const { addsBos, bosId } = vocabulary
      return addsBos && bosId !== undefined && ids[0] !== bosId ? [bosId, ...ids] : ids
    },
    encodeRow: createRowEncoder({
      vocabulary,
      guard,
      encodeSpecial: encodePieces,
      chat,
      toolCallFormat,
    }),
    ...decoding,
  }
  return tokenizer
}

export declare namespace createTokenizer {
  type Options = {
    readonly tokenizerJson: Uint8Array
    /** Absent for models without a template, which accept only plain text. */
    readonly template?: Uint8Array
    /**
     * Ids that end an answer, in addition to those known by their text (`<|im_end|>`, `</s>`, ...).
     */
    readonly eosIds?: readonly number[]
  }
}

/**
 * Returns the template's rendering of a short conversation; undefined if the template refuses it.
 */
function probe(
  chat: ChatTemplate,
  guard: ControlTokenGuard,
  variables: Readonly<Record<string, boolean>>,
): string | undefined {
  try {
    return chat.render([{ role: 'user', content: 'Hello' }], { guard, variables })
  } catch {
    return undefined
  }
}
