import { decodingOf } from '@ostrom/engine/decoding'
import { type Hash, Hex, Inference, Manifest, type Receipt } from '@ostrom/protocol'
import type { BrowserCheck } from './verify.ts'

// Checks whether a receipt belongs to the displayed question and answer. The gateway sends the
// hashed contents, which are not trusted. The provider signed their hashes and the hash of the
// tokenizer, with which the ids are decoded here.

/** The hashed contents, which the gateway keeps for a while. */
export type ReceiptContents = { readonly prompt: Uint8Array; readonly output: Uint8Array }

/** The displayed question and answer. */
export type DisplayedExchange = {
  /** All messages before the answer, the question last. */
  readonly messages: readonly {
    readonly role: 'user' | 'assistant'
    readonly text: string
    readonly imageCount?: number
  }[]
  readonly answer: string
  /** Reasoning before the answer; absent if there is none. */
  readonly reasoning?: string
  /** Whether the page received only a part, because the answer was stopped or interrupted. */
  readonly isPartial: boolean
}

/** Reads a file of the network by its CID. The caller compares its hash. */
export type ReadFile = (cid: string, form: 'block' | 'file') => Promise<Uint8Array>

const PROMPT_CHECK = 'Prompt matches the receipt'
const ANSWER_CHECK = 'Answer matches the receipt'

type Core = Receipt.ReceiptCore
type TokenDecoder = (ids: readonly number[], options?: { readonly special?: boolean }) => string

/** A file does not match its hash, or cannot be read. */
class UnreadableFileError extends Error {}

const hashOf = (bytes: Uint8Array): Hash => Hex.sha256Hex(bytes)

/**
 * Returns the decoder of the tokenizer whose hash the receipt states. The manifest of the receipt's
 * model version names the file of the tokenizer.
 *
 * @throws {UnreadableFileError} A file is missing, differs from its hash, or has another format.
 */
async function readingOf(core: Core, readFile: ReadFile): Promise<TokenDecoder> {
  const part = async (name: string, read: Promise<Uint8Array>, hash: Hash) => {
    const bytes = await read.catch(() => {
      throw new UnreadableFileError(`The gateway does not provide the ${name}.`)
    })
    if (hashOf(bytes) !== hash)
      throw new UnreadableFileError(`The ${name} does not match the signed hash.`)
    return bytes
  }
  const cid = Manifest.cidOf(core.modelVersion)
  const manifest = Manifest.decode(
    await part('manifest', readFile(cid, 'block'), core.modelVersion),
  )
  const tokenizer = Manifest.tokenizerOf(manifest, core.artifactHash)
  if (!tokenizer) throw new UnreadableFileError('The model names no tokenizer.')
  const file = readFile(tokenizer.cid, 'file')
  const bytes = await part('tokenizer', file, core.tokenizerHash)
  try {
    return decodingOf(bytes).decode
  } catch {
    throw new UnreadableFileError('This page does not support the tokenizer’s format.')
  }
}

/**
 * Returns a text with normalized characters and white space, because tokenizers may change the
 * forms of both.
 */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

type PromptMatch = {
  readonly isComplete: boolean
  readonly shortened: number
  readonly between: number
}

/** Searches a text for messages, in order. Answers may be missing: templates shorten them. */
function find(text: string, messages: DisplayedExchange['messages']): PromptMatch {
  let at = 0
  let shortened = 0
  let offset = 0
  for (const message of messages) {
    const plainText = plain(message.text)
    const found = text.indexOf(plainText, at)
    if (found >= 0) {
      at = found + plainText.length
      offset += plainText.length
    } else if (message.role === 'user') return { isComplete: false, shortened, between: 0 }
    else shortened += 1
  }
  return { isComplete: true, shortened, between: text.length - offset }
}

const pluralCount = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`

/** Detail of the check for a question that was found: the other parts of the model's input. */
function foundDetail({ shortened, between }: PromptMatch, tokens: number): string {
  const missing = pluralCount(shortened, 'earlier answer')
  const lacks = shortened > 0 ? ` The template shortened ${missing}.` : ''
  return (
    `${pluralCount(tokens, 'token')}, decoded by this page: all messages in order, and ` +
    `${pluralCount(between, 'character')} of the model’s template.${lacks}`
  )
}

function questionText(
  prompt: Inference.Prompt,
  messages: DisplayedExchange['messages'],
  read: TokenDecoder | undefined,
) {
  if (prompt.kind === 'ids') {
    const text = read!(prompt.ids, { special: true })
    return { text, check: checkIn(text, messages, prompt.ids.length) }
  }
  const parts = prompt.kind === 'text' ? [prompt.text] : prompt.messages.map((one) => one.content)
  const isSame =
    prompt.kind === 'messages' &&
    parts.length === messages.length &&
    prompt.messages.every(
      ({ role, content }, at) => role === messages[at]?.role && content === messages[at]?.text,
    )
  const pictures = messages.some(({ imageCount }) => imageCount) ? ' Images are not compared.' : ''
  const detail = isSame
    ? `The hashed messages are identical to these.${pictures}`
    : 'The hashed messages differ from these.'
  return { text: parts.join('\n'), check: { outcome: outcome(isSame), detail } }
}

function checkIn(text: string, messages: DisplayedExchange['messages'], tokens: number) {
  const found = find(plain(text), messages)
  const detail = found.isComplete
    ? foundDetail(found, tokens)
    : 'The hashed question does not contain these messages.'
  return { outcome: outcome(found.isComplete), detail }
}

const outcome = (isRight: boolean): BrowserCheck['outcome'] => (isRight ? 'right' : 'wrong')

/** Longest mark around reasoning, as `REASONING_MARK_LENGTH_MAX` of the engine has it. */
const MARK_LENGTH_MAX = 48

/** The end of the displayed answer in the signed text, and the marks around its parts. */
type AnswerMatch = { readonly end: number; readonly marks: readonly string[] }

/**
 * Searches a text for reasoning and answer: alone, or each after one mark and white space, which no
 * page shows.
 */
function matchAnswer(
  signed: string,
  { reasoning = '', answer }: Pick<DisplayedExchange, 'reasoning' | 'answer'>,
): AnswerMatch | undefined {
  if (reasoning === '' && signed.startsWith(answer)) return { end: answer.length, marks: [] }
  const at = signed.indexOf(reasoning)
  const from = at + reasoning.length
  // An empty answer means that no text arrived.
  const found = answer === '' ? from : signed.indexOf(answer, from)
  if (at < 0 || found < 0) return undefined
  const around = `${signed.slice(0, at)} ${signed.slice(from, found)}`
  const marks = around.split(/\s+/).filter((mark) => mark !== '')
  const isMark = (mark: string) =>
    mark.length <= MARK_LENGTH_MAX && (reasoning !== '' || /^[<[◁].*[>\]▷]$/.test(mark))
  if (marks.length > 2 || !marks.every(isMark)) return undefined
  return { end: found + answer.length, marks }
}

function answerCheck(
  { ids, text }: Pick<Inference.InferenceOutput, 'ids' | 'text'>,
  screen: DisplayedExchange,
  read: TokenDecoder | undefined,
): BrowserCheck {
  const signed = ids.length > 0 ? read!(ids) : text
  const match = matchAnswer(signed, screen)
  const rest = match ? signed.slice(match.end) : signed
  // White space and a closing mark may end an answer that has only reasoning.
  const isOver = rest === '' || (screen.answer === '' && rest.trim().length <= MARK_LENGTH_MAX)
  const isSame = match !== undefined && isOver
  // The received text of a stopped answer is the beginning of the signed text.
  const isBegun = screen.isPartial && match !== undefined
  const form = ids.length > 0 ? `${pluralCount(ids.length, 'token')}, decoded by this page` : 'Text'
  if (isSame) {
    const around = match.marks.length > 0 ? `, with ${match.marks.join(' and ')} around it` : ''
    const parts = screen.reasoning ? 'reasoning and answer' : 'answer'
    return {
      name: ANSWER_CHECK,
      outcome: 'right',
      detail: `${form}: identical to the displayed ${parts}${around}.`,
    }
  }
  const detail = isBegun
    ? `${form}: the displayed answer is its beginning, up to the stop.`
    : `${form}: differs from the displayed answer.`
  return { name: ANSWER_CHECK, outcome: outcome(isBegun), detail }
}

const both = (check: Pick<BrowserCheck, 'outcome' | 'detail'>): readonly BrowserCheck[] =>
  [PROMPT_CHECK, ANSWER_CHECK].map((name) => ({ name, ...check }))

/** Result of checks that need the contents, which are missing. */
export const contentsUnavailable: readonly BrowserCheck[] = both({
  outcome: 'later',
  detail:
    'The gateway stores the hashed contents of its latest answers until it stops, ' +
    'without images. It no longer has the contents of this answer.',
})

/** Results of the checks, and the model's whole input, for people. */
export type ContentsComparison = {
  readonly checks: readonly BrowserCheck[]
  readonly fullPrompt?: string
}

/** Compares the displayed question and answer with the hashes that a provider signed. */
export async function compareContents(
  core: Core,
  contents: ReceiptContents,
  { screen, readFile }: { readonly screen: DisplayedExchange; readonly readFile: ReadFile },
): Promise<ContentsComparison> {
  const areHashed = {
    question: hashOf(contents.prompt) === core.promptHash,
    answer: hashOf(contents.output) === core.outputHash,
  }
  const other = 'The gateway’s contents do not match the hash in the receipt.'
  if (!areHashed.question || !areHashed.answer) {
    const checks = both({ outcome: 'wrong', detail: other })
    const [question, answer] = checks as readonly [BrowserCheck, BrowserCheck]
    const open = {
      outcome: 'later',
      detail: 'The hash matches; the text was not compared.',
    } as const
    return {
      checks: [
        areHashed.question ? { ...question, ...open } : question,
        areHashed.answer ? { ...answer, ...open } : answer,
      ],
    }
  }
  const prompt = Inference.decodePrompt(contents.prompt) as Inference.Prompt
  const output = Inference.decodeOutput(contents.output)
  const needsTokenizer = prompt.kind === 'ids' || output.ids.length > 0
  try {
    const read = needsTokenizer ? await readingOf(core, readFile) : undefined
    const { text, check } = questionText(prompt, screen.messages, read)
    return {
      checks: [{ name: PROMPT_CHECK, ...check }, answerCheck(output, screen, read)],
      fullPrompt: text,
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    const detail = `The signed token ids are available, but not their text: ${error.message}`
    return { checks: both({ outcome: 'later', detail }) }
  }
}
