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

/** Bounds the work of encoding. */
export type EncodeLimits = { readonly tokensMax?: number }

/**
 * Data of an accepted tokenizer: facts and tables, which run no code of its maker's. Decoding needs
 * nothing else.
 */
export type TokenTables = {
  /** SHA-256 of `tokenizer.json`, and of the chat template; zeros where there is none. */
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  readonly vocabularySize: number
  /** Most bytes of text that one token stands for. */
  readonly tokenBytesMax: number
  /** Control tokens: text -> id. They never come out of plain text. */
  readonly specials: ReadonlyMap<string, number>
  /** Ids that end an answer. */
  readonly eosIds: ReadonlySet<number>
  readonly bosId: number | undefined
  /** How the model writes calls of functions; undefined where that is not known. */
  readonly toolCallFormat: ToolCallFormat | undefined
  /** How the model marks its reasoning; undefined where its template shows none. */
  readonly reasoning: ReasoningFormat | undefined
  /** Bytes that the tokens stand for, as grammars need them. */
  readonly table: Grammar.TokenTable
  /**
   * Text of ids. Control tokens give no text unless `special`.
   *
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   */
  decode(ids: readonly number[], options?: SpecialDecoding): string
  /** As `decode`, piece by piece: the pieces joined equal the result of `decode` for all ids. */
  decodeStream(options?: SpecialDecoding): DecodeStream
}

/** A model's tokenizer and chat template, the same on every side that counts tokens. */
export type Tokenizer = TokenTables & {
  /**
   * Renders messages by the chat template, up to where the answer begins. The result is for
   * `encode(text, { special: true })`: control tokens that a message holds as text are marked by
   * U+FDD0, so that they stay text.
   *
   * Where functions must be called, the beginning of a call is part of the prompt, unless the
   * answer begins with reasoning.
   *
   * @throws {TemplateFailedError} No template, or it refuses the messages.
   * @throws {ToolsUnsupportedError} The template does not tell of functions in a known way.
   */
  render(
    messages: readonly Inference.ChatMessage[],
    options?: Omit<MessagesPrompt, 'kind' | 'messages'>,
  ): string
  /**
   * Ids of a text. Control tokens in it are plain text unless `special`. Adds nothing in front.
   */
  encode(text: string, options?: { readonly special?: boolean } & EncodeLimits): number[]
  /**
   * Ids of a prompt of any kind: every side must use these, so that all count alike. Text is
   * encoded with control tokens, and with the model's first token in front where it wants one.
   *
   * With `tokensMax` (say, the context length) the work stops soon after this number of tokens: a
   * longer result is incomplete and shows only that the prompt is too long. Always give it where
   * strangers write the prompt.
   *
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {TemplateFailedError} The messages cannot be rendered.
   */
  encodePrompt(prompt: Inference.Prompt, limits?: EncodeLimits): readonly number[]
  /**
   * Tokens of a row of training data, and which of them are trained: the same on every machine and
   * on every day.
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
 * @throws {TokenizerUnsupportedError} Not a tokenizer of a form that is implemented.
 * @throws {TemplateFailedError} The template cannot be read.
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
    /** Absent for models without one; they take plain text only. */
    readonly template?: Uint8Array
    /** Ids that end an answer, beside those known by their text (`<|im_end|>`, `</s>`, ...). */
    readonly eosIds?: readonly number[]
  }
}

/**
 * Returns the template's rendering of a short conversation; undefined where the template refuses
 * it.
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
