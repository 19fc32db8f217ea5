import { type ChatEvent, chat } from '../api/chat.ts'
import { ask, OfflineError, RefusedError } from '../api/client.ts'
import { type Allow, askAllowed, type Wanted } from '../wallets/allow.ts'
import type { Message } from './conversation.ts'

/** How a question is asked. */
export type Wishes = Wanted & {
  readonly maxTokens: number
  /** The most that the page says it may cost, in base units; unknown where it says nothing. */
  readonly costMax?: (() => Promise<string | undefined>) | undefined
}

type Content = string | { type: string; text?: string; image_url?: { url: string } }[]

const contentOf = ({ text, images = [] }: Message): Content => {
  if (images.length === 0) return text
  const pictures = images.map((url) => ({ type: 'image_url', image_url: { url } }))
  return [...pictures, { type: 'text', text }]
}

/** The code of a wallet that is too empty; a fault that ends with it is put right there. */
export const NO_MONEY = 'insufficient-funds'

/** What a balance lacks, by the facts of the error; their last is the remedy, a link on pages. */
export const shortOf = (facts: readonly string[]): string =>
  ['The balance does not cover an answer.', ...facts.slice(0, -1)].join(' ')

/** What becomes of a connection to a provider that dies; its own words are of connections. */
const lostCodes: ReadonlySet<string> = new Set([
  'channel-closed',
  'channel-truncated',
  'peer-unreachable',
  'provider-silent',
])

/** Why an answer broke off; in the words of the gateway, but for what happens every day. */
function faultOf(error: unknown): string {
  if (error instanceof OfflineError) return 'The gateway does not answer.'
  if (!(error instanceof RefusedError)) return 'The connection was lost before this answer ended.'
  const { code, message, facts } = error
  if (lostCodes.has(code)) return `The provider was gone before this answer ended. (${code})`
  return [message, ...(code === NO_MONEY ? [] : facts), `(${code})`].join(' ')
}

/** What comes of an answer, told as a change to its message. */
export type Change = (message: Message) => Message

type Begun = { readonly provider: string; readonly atMs: number }

/** Looks for what a stopped answer cost, and milliseconds between them: its receipt follows it. */
const COST_LOOKS = 12
const COST_PAUSE_MS = 400

/** What was paid for an answer that broke off: its books are closed before the page hears of it. */
async function brokenCost(model: string, { provider, atMs }: Begun): Promise<Partial<Message>> {
  const { answers } = await ask('GET /api/wallet/usage')
  const found = answers.find(
    (one) =>
      one.outcome === 'failed' &&
      one.model === model &&
      one.provider === provider &&
      one.atMs >= atMs,
  )
  const { cost = '0', asset, outputTokens: tokens = 0 } = found ?? {}
  return { brokeOff: { cost, tokens, ...(asset && { asset }) } }
}

/** What a stopped answer did cost, once the gateway has its receipt. */
async function stoppedCost(model: string, { provider, atMs }: Begun): Promise<Partial<Message>> {
  for (let look = 0; look < COST_LOOKS; look++) {
    const { answers } = await ask('GET /api/wallet/usage')
    const found = answers.find(
      (one) =>
        one.outcome !== 'answered' &&
        one.model === model &&
        one.provider === provider &&
        one.atMs >= atMs,
    )
    if (found && found.receipt !== '') {
      const { cost, fee, asset, receipt, inputTokens: input, outputTokens: output } = found
      return { paid: { cost, fee, asset, provider, receipt }, tokens: { input, output } }
    }
    await new Promise((resolve) => setTimeout(resolve, COST_PAUSE_MS))
  }
  return {}
}

/** The body of a question, as the gateway's API takes it. */
const bodyOf = (asked: readonly Message[], wishes: Wishes, costMax: string | undefined) => {
  const { model, provider, verification, maxTokens } = wishes
  const ostrom = {
    ...(provider && { provider }),
    ...(verification && { verification }),
    ...(costMax && { cost_max: costMax }),
  }
  const messages = asked
    .filter(({ text, images }) => text !== '' || images)
    .map((message) => ({ role: message.role, content: contentOf(message) }))
  const body = {
    model,
    messages,
    max_tokens: maxTokens,
    temperature: 0.7,
    ...(Object.keys(ostrom).length > 0 && { ostrom }),
  }
  return body as Parameters<typeof chat>[0]
}

/** What an event changes of its answer. */
const changeOf = (event: ChatEvent, { maxTokens }: Wishes): Partial<Message> => {
  if (event.kind === 'begun') return { provider: event.provider }
  if (event.kind === 'cut') return { cutAt: maxTokens }
  if (event.kind === 'usage') return { tokens: { input: event.input, output: event.output } }
  if (event.kind === 'text') return {}
  const { cost, fee, unit, provider, receipt } = event.ostrom
  return { paid: { cost, fee, asset: unit.asset, provider, receipt: receipt.id } }
}

/**
 * Asks, and tells of each piece of the answer as it comes, and of what it did cost. Never throws:
 * why an answer broke off is a change, too.
 *
 * @param options.onEnd Nothing more is written; the cost of a stopped answer may still follow.
 */
export async function answerInto(options: {
  readonly asked: readonly Message[]
  readonly wishes: Wishes
  readonly signal: AbortSignal
  readonly allow: Allow | undefined
  readonly onChange: (change: Change) => void
  readonly onEnd: () => void
}): Promise<void> {
  const { asked, wishes, signal, allow, onChange, onEnd } = options
  let firstMs = undefined as number | undefined
  let begun = undefined as Begun | undefined
  let broken = false
  const tell = (changed: Partial<Message>) => onChange((message) => ({ ...message, ...changed }))
  const read = async () => {
    const costMax = await wishes.costMax?.()
    for await (const event of chat(bodyOf(asked, wishes, costMax), signal)) {
      if (event.kind === 'begun') begun = event
      if (event.kind !== 'text') tell(changeOf(event, wishes))
      else {
        firstMs ??= performance.now()
        onChange((message) => ({ ...message, text: message.text + event.text }))
      }
    }
  }
  try {
    await askAllowed(read, { allow, wanted: wishes, signal })
  } catch (error) {
    // A page that lost the gateway knows nothing of its books.
    broken = error instanceof RefusedError
    const isPaid = begun !== undefined
    const stopped = isPaid ? 'Stopped. What came is paid.' : 'Stopped.'
    tell({ fault: signal.aborted ? stopped : faultOf(error) })
  }
  if (firstMs !== undefined) tell({ seconds: (performance.now() - firstMs) / 1000 })
  onEnd()
  if (begun && signal.aborted) tell(await stoppedCost(wishes.model, begun).catch(() => ({})))
  else if (begun && broken) tell(await brokenCost(wishes.model, begun).catch(() => ({})))
}
