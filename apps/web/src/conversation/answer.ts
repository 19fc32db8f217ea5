import type { PromptProgress } from '@ostrom/engine/sse'
import { type ChatEvent, chat } from '../api/chat.ts'
import { ApiError, GatewayUnreachableError } from '../api/client.ts'
import type { AskSealed } from '../blind/use-sealing.ts'
import { withLatestImages } from '../images/latest-images.ts'
import {
  type SessionAuthorizer,
  type SessionRequirements,
  withSessionAuthorization,
} from '../wallets/session-authorizer.ts'
import type { ChatMessageRecord } from './conversation.ts'
import { CLOSING_WAIT_MS } from './limits.ts'

/** How a question is asked. */
export type ChatOptions = SessionRequirements & {
  /**
   * Whether this page seals the question to the provider; when absent, the gateway sends and reads
   * it.
   */
  readonly sealed?: AskSealed | undefined
  /** Whether to ask through a proxy, paid by tickets. */
  readonly isProxied?: boolean | undefined
  readonly maxTokens: number
  /** Highest cost that the page showed, in base units; absent if the page showed none. */
  readonly costMax?: (() => Promise<string | undefined>) | undefined
}

type MessageContent = string | { type: string; text?: string; image_url?: { url: string } }[]

const contentOf = ({ text, images = [] }: ChatMessageRecord): MessageContent => {
  if (images.length === 0) return text
  const pictures = images.map((url) => ({ type: 'image_url', image_url: { url } }))
  return [...pictures, { type: 'text', text }]
}

/** Error code of a balance that is too low; the page offers a deposit for it. */
export const INSUFFICIENT_FUNDS = 'insufficient-funds'

/**
 * Returns a sentence with the error's details, which state the missing amount. Leaves out the last
 * detail, because it is the remedy: pages show a link to the wallet instead.
 */
export const insufficientFundsText = (details: readonly string[]): string =>
  ['The balance does not cover an answer.', ...details.slice(0, -1)].join(' ')

/** Error codes of lost connections to a provider; the page replaces the gateway's text for them. */
const lostCodes: ReadonlySet<string> = new Set([
  'channel-closed',
  'channel-truncated',
  'peer-unreachable',
  'provider-timeout',
])

/**
 * Returns the reason for an interrupted answer, in the gateway's words except for common reasons.
 */
function faultOf(error: unknown): string {
  if (error instanceof GatewayUnreachableError) return 'The gateway does not answer.'
  if (!(error instanceof ApiError)) return 'The connection was lost before this answer ended.'
  const { code, message, details } = error
  if (lostCodes.has(code)) return `The provider disconnected before this answer ended. (${code})`
  return [message, ...(code === INSUFFICIENT_FUNDS ? [] : details), `(${code})`].join(' ')
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A change to an answer's message, from an event of the answer. */
export type MessageUpdate = (message: ChatMessageRecord) => ChatMessageRecord

const TEMPERATURE = 0.7

/** Asks a question that this page seals. @throws {ApiError} A message has pictures. */
function askBySeal(
  ask: AskSealed,
  conversation: readonly ChatMessageRecord[],
  options: {
    readonly wishes: ChatOptions
    readonly costMax: string | undefined
    readonly signal: AbortSignal
  },
): AsyncGenerator<ChatEvent> {
  const { wishes, costMax, signal } = options
  if (conversation.some(({ images = [] }) => images.length > 0)) {
    const message = 'Sealed questions have no images. Ask this one in another way.'
    throw new ApiError({ code: 'images-unsupported', status: 0, message, details: [] })
  }
  const messages = conversation
    .filter(({ text }) => text !== '')
    .map(({ role, text }) => ({ role, content: text }))
  return ask(wishes.model, {
    messages,
    maxTokens: wishes.maxTokens,
    temperature: TEMPERATURE,
    costMax: costMax === undefined ? undefined : BigInt(costMax),
    signal,
  })
}

/** The body of a question, in the format of the gateway's API. */
const bodyOf = (
  conversation: readonly ChatMessageRecord[],
  wishes: ChatOptions,
  costMax: string | undefined,
) => {
  const { model, provider, verification, maxTokens, isProxied } = wishes
  const ostrom = {
    ...(isProxied && { private: true }),
    ...(provider && { provider }),
    ...(verification && { verification }),
    ...(costMax && { cost_max: costMax }),
  }
  const messages = withLatestImages(conversation)
    .filter(({ text, images }) => text !== '' || images)
    .map((message) => ({ role: message.role, content: contentOf(message) }))
  const body = {
    model,
    messages,
    max_tokens: maxTokens,
    temperature: TEMPERATURE,
    ...(Object.keys(ostrom).length > 0 && { ostrom }),
  }
  return body as Parameters<typeof chat>[0]['body']
}

/** Returns the fields of an answer that an event changes. */
const changeOf = (event: ChatEvent, { maxTokens }: ChatOptions): Partial<ChatMessageRecord> => {
  if (event.kind === 'begun') return event.provider ? { provider: event.provider } : {}
  if (event.kind === 'cut') return { lengthLimit: maxTokens }
  if (event.kind === 'usage') return { tokens: { input: event.input, output: event.output } }
  if (event.kind === 'text' || event.kind === 'reasoning') return {}
  if (event.kind === 'sealed') return { sealedBy: event.source }
  if (event.kind === 'sealed-paid') return { payment: event.payment }
  if (event.kind === 'interrupted') {
    const { kind: _, ...interruption } = event
    return { interruption }
  }
  const { cost, fee, unit, provider, receipt, stopped } = event.ostrom
  const payment = { cost, fee, asset: unit.asset, provider, receipt: receipt?.id ?? '' }
  return { payment, ...(stopped && { isStoppedByCost: true }) }
}

/**
 * Sends a question, and reports each piece of the answer as it arrives, and the final cost. Never
 * throws: the reason of an interruption is a change, too.
 *
 * @param options.id Id of the answer; the gateway stores it with the answer's cost.
 */
export async function streamAnswer(options: {
  readonly id: string
  readonly messages: readonly ChatMessageRecord[]
  readonly wishes: ChatOptions
  readonly signal: AbortSignal
  readonly allow: SessionAuthorizer | undefined
  readonly onChange: (change: MessageUpdate) => void
}): Promise<void> {
  const { id, messages: conversation, wishes, signal, allow, onChange } = options
  let firstMs = undefined as number | undefined
  let isBegun = false
  const tell = (changed: Partial<ChatMessageRecord>) =>
    onChange((message) => ({ ...message, ...changed }))
  const read = async () => {
    const costMax = await wishes.costMax?.()
    const onProgress = (promptProgress: PromptProgress) => tell({ promptProgress })
    const request = { body: bodyOf(conversation, wishes, costMax), id, signal, onProgress }
    const events = wishes.sealed
      ? askBySeal(wishes.sealed, conversation, { wishes, costMax, signal })
      : chat(request)
    for await (const event of events) {
      if (event.kind === 'begun') isBegun = true
      if (event.kind !== 'text' && event.kind !== 'reasoning') tell(changeOf(event, wishes))
      else {
        firstMs ??= performance.now()
        const { kind, text } = event
        onChange(({ promptProgress: _, ...message }) => {
          return { ...message, [kind]: (message[kind] ?? '') + text }
        })
      }
    }
  }
  try {
    if (wishes.isProxied) tell({ isProxied: true })
    // The opening of a sealed session itself asks the wallet for a signature.
    if (wishes.sealed) await read()
    else await withSessionAuthorization(read, { allow, requirements: wishes, signal })
  } catch (error) {
    // A page that is being closed first loses its connections, and must not treat this loss as the
    // end of the answer.
    if (!signal.aborted && !(error instanceof ApiError)) await wait(CLOSING_WAIT_MS)
    const stopped = isBegun ? 'Stopped. The received part is paid.' : 'Stopped.'
    tell({ fault: signal.aborted ? stopped : faultOf(error) })
  }
  const seconds = firstMs !== undefined && { seconds: (performance.now() - firstMs) / 1000 }
  onChange(({ promptProgress: _, ...message }) => ({ ...message, ...seconds, isEnded: true }))
}
