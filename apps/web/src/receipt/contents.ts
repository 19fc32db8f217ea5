import { decodingOf } from '@ostrom/engine/decoding'
import { type Hash, Hex, Inference, Manifest, type Receipt } from '@ostrom/protocol'
import type { Check } from './verify.ts'

// Whether a receipt is of the question and the answer on the screen. The gateway hands over what
// was hashed; nothing of it is believed. The hashes stand in what the provider signed, as does that
// of the tokenizer, by which ids are read here.

/** What was hashed, as the gateway keeps it for a while. */
export type Contents = { readonly prompt: Uint8Array; readonly output: Uint8Array }

/** What stands on the screen. */
export type Screen = {
  /** All that was said before the answer, the question last. */
  readonly asked: readonly {
    readonly role: 'user' | 'assistant'
    readonly text: string
    readonly imageCount?: number
  }[]
  readonly answer: string
  /** Whether the page was told less than the whole: it was stopped, or broke off. */
  readonly isPart: boolean
}

/** Reads a file of the network by its CID. Whoever asks compares its hash. */
export type ReadFile = (cid: string, form: 'block' | 'file') => Promise<Uint8Array>

export const QUESTION = 'It is of this question'
export const ANSWER = 'It is of this answer'

type Core = Receipt.ReceiptCore
type Reading = (ids: readonly number[], options?: { readonly special?: boolean }) => string

/** A file is not what its hash says, or cannot be read. */
class UnreadError extends Error {}

const hashOf = (bytes: Uint8Array): Hash => Hex.sha256Hex(bytes)

/**
 * How ids are read by the tokenizer that the receipt binds: found by the manifest of its version.
 *
 * @throws {UnreadError} A file is missing, or is another.
 */
async function readingOf(core: Core, readFile: ReadFile): Promise<Reading> {
  const part = async (name: string, read: Promise<Uint8Array>, hash: Hash) => {
    const bytes = await read.catch(() => {
      throw new UnreadError(`The ${name} could not be had from this gateway.`)
    })
    if (hashOf(bytes) !== hash) throw new UnreadError(`The ${name} is not the one that is signed.`)
    return bytes
  }
  const cid = Manifest.cidOf(core.modelVersion)
  const manifest = Manifest.decode(
    await part('manifest', readFile(cid, 'block'), core.modelVersion),
  )
  if (!manifest.tokenizer) throw new UnreadError('The model names no tokenizer.')
  const file = readFile(manifest.tokenizer.cid, 'file')
  const bytes = await part('tokenizer', file, core.tokenizerHash)
  try {
    return decodingOf(bytes).decode
  } catch {
    throw new UnreadError('The tokenizer is of a form that is not read here.')
  }
}

/** Forms of characters and white space, which tokenizers may change. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

type Found = { readonly isWhole: boolean; readonly shortened: number; readonly between: number }

/** Looks for messages in a text, in order. Answers may be missing: templates shorten them. */
function find(text: string, asked: Screen['asked']): Found {
  let at = 0
  let shortened = 0
  let said = 0
  for (const message of asked) {
    const wanted = plain(message.text)
    const found = text.indexOf(wanted, at)
    if (found >= 0) {
      at = found + wanted.length
      said += wanted.length
    } else if (message.role === 'user') return { isWhole: false, shortened, between: 0 }
    else shortened += 1
  }
  return { isWhole: true, shortened, between: text.length - said }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** The detail of a question that was found: what else the model was given. */
function foundDetail({ shortened, between }: Found, tokens: number): string {
  const missing = counted(shortened, 'earlier answer')
  const lacks = shortened > 0 ? ` The template has shortened ${missing}.` : ''
  return (
    `${counted(tokens, 'token')}, read here: all that was said, in order, and ` +
    `${counted(between, 'character')} of the model’s template.${lacks}`
  )
}

function questionText(prompt: Inference.Prompt, asked: Screen['asked'], read: Reading | undefined) {
  if (prompt.kind === 'ids') {
    const text = read!(prompt.ids, { special: true })
    return { text, check: checkIn(text, asked, prompt.ids.length) }
  }
  const parts = prompt.kind === 'text' ? [prompt.text] : prompt.messages.map((one) => one.content)
  const isSame =
    prompt.kind === 'messages' &&
    parts.length === asked.length &&
    prompt.messages.every(
      ({ role, content }, at) => role === asked[at]?.role && content === asked[at]?.text,
    )
  const pictures = asked.some(({ imageCount }) => imageCount) ? ' Pictures are not compared.' : ''
  const detail = isSame
    ? `The messages that were hashed are these, letter by letter.${pictures}`
    : 'The messages that were hashed are others.'
  return { text: parts.join('\n'), check: { outcome: outcome(isSame), detail } }
}

function checkIn(text: string, asked: Screen['asked'], tokens: number) {
  const found = find(plain(text), asked)
  const detail = found.isWhole
    ? foundDetail(found, tokens)
    : 'What was hashed is another question: it does not hold what stands here.'
  return { outcome: outcome(found.isWhole), detail }
}

const outcome = (isRight: boolean): Check['outcome'] => (isRight ? 'right' : 'wrong')

function answerCheck(
  { ids, text }: Pick<Inference.Output, 'ids' | 'text'>,
  { answer, isPart }: Screen,
  read: Reading | undefined,
): Check {
  const signed = ids.length > 0 ? read!(ids) : text
  const isSame = signed === answer
  // What came before a stop is the beginning of what was signed.
  const isBegun = isPart && signed.startsWith(answer)
  const form = ids.length > 0 ? `${counted(ids.length, 'token')}, read here` : 'Its text'
  if (isSame) {
    return { name: ANSWER, outcome: 'right', detail: `${form}: letter by letter what stands here.` }
  }
  const detail = isBegun
    ? `${form}: it begins with what stands here, and goes on after it was stopped.`
    : `${form}: another text than stands here.`
  return { name: ANSWER, outcome: outcome(isBegun), detail }
}

const both = (check: Pick<Check, 'outcome' | 'detail'>): readonly Check[] =>
  [QUESTION, ANSWER].map((name) => ({ name, ...check }))

/** What cannot be compared for want of the contents. */
export const notKept: readonly Check[] = both({
  outcome: 'later',
  detail:
    'The gateway keeps what was hashed for the latest answers alone, until it stops, and no ' +
    'pictures: here it is not at hand any more.',
})

/** What was checked, and the whole of what the model was given, for people. */
export type Compared = { readonly checks: readonly Check[]; readonly given?: string }

/** Compares question and answer on the screen with the hashes that a provider signed. */
export async function compareContents(
  core: Core,
  contents: Contents,
  { screen, readFile }: { readonly screen: Screen; readonly readFile: ReadFile },
): Promise<Compared> {
  const areHashed = {
    question: hashOf(contents.prompt) === core.promptHash,
    answer: hashOf(contents.output) === core.outputHash,
  }
  const other = 'What the gateway gave has another hash than the receipt.'
  if (!areHashed.question || !areHashed.answer) {
    const checks = both({ outcome: 'wrong', detail: other })
    const [question, answer] = checks as readonly [Check, Check]
    const open = { outcome: 'later', detail: 'Its hash is right; its text was not read.' } as const
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
    const { text, check } = questionText(prompt, screen.asked, read)
    return {
      checks: [{ name: QUESTION, ...check }, answerCheck(output, screen, read)],
      given: text,
    }
  } catch (error) {
    if (!(error instanceof UnreadError)) throw error
    const detail = `What was signed is at hand, as token ids, but not as text: ${error.message}`
    return { checks: both({ outcome: 'later', detail }) }
  }
}
