import { randomUUID } from 'node:crypto'
import type { PromptProgress } from '@ostrom/engine/sse'
import { systemClock } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { writePlain } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { type CommandContext, openContext } from '../../context/context.ts'
import { ask, type ConversationTurn, type GatewaySend, listModels } from '../../management/ask.ts'
import { type ChatLimits, createChatLimits } from '../../management/chat-limits.ts'
import { gatewayUrl, readGatewayKey } from '../../management/client.ts'
import { readPrivateTerms } from '../../management/private-terms.ts'
import { privateTermsText } from '../../management/private-terms-text.ts'
import { readStoppedCharge } from '../../management/stopped-charge.ts'
import { createAnswerInterrupts } from './answer-interrupts.ts'
import { chatInTurns, type Talk } from './chat-turns.ts'
import { createChosenModel } from './chosen-model.ts'

type ChatOptions = {
  readonly model?: string
  readonly key?: string
  readonly maxTokens: number
  readonly temperature: number
  readonly maxCost?: string
  readonly softCost?: string
  readonly relay?: string
  readonly gatewayKey?: string
  readonly private?: boolean
}

/** Exit status of a program that a person interrupts: 128 and the number of SIGINT. */
const INTERRUPTED_STATUS = 130

/** Runs `ostrom chat [question]`. Ctrl-C ends an answer; a second one leaves. */
export async function chat(
  question: string | undefined,
  options: ChatOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const limits = createChatLimits({ id: randomUUID(), ...options })
  const interrupts = createAnswerInterrupts(() => process.exit(INTERRUPTED_STATUS))
  try {
    const talk = await startConversation(context, options, limits)
    if (question === undefined) return await chatInTurns({ context, limits, interrupts, talk })
    await interrupts.during(async (signal) => {
      await talk(question, signal)
      if (signal.aborted) process.exitCode = INTERRUPTED_STATUS
    })
  } finally {
    interrupts.close()
  }
}

/**
 * Starts a conversation. Each question is sent with all earlier turns; the received part of an
 * answer that its signal has stopped is one of them.
 */
async function startConversation(
  context: CommandContext,
  options: ChatOptions,
  limits: ChatLimits,
): Promise<Talk> {
  const url = options.relay ?? gatewayUrl(context)
  const send = await relayedSend(options)
  const key = options.key ?? (await readGatewayKey(context))
  const own = send ? undefined : context.config.gateway?.preopenedModels[0]
  const named = options.model ?? own
  const chosen = createChosenModel(named ? [named] : await textModels(url, key, send), (line) => {
    if (!named) process.stderr.write(`${line}\n`)
  })
  const { maxTokens, temperature, private: isPrivate = false } = options
  if (isPrivate) await tellPrivateTerms(context, options)
  const history: ConversationTurn[] = []
  return async (question, signal) => {
    const tell = context.output.json ? () => {} : writePlain
    const requestId = randomUUID()
    const fromMs = systemClock.nowMs()
    const chatOptions = { key, question, history, maxTokens, temperature, send, isPrivate }
    let model = ''
    const line = createProgressLine(process.stderr, context.output.json)
    let received = ''
    const onText = (text: string): void => {
      if (text !== '') line.clear()
      received += text
      tell(text)
    }
    const remember = (answer: string): void => {
      history.push({ role: 'user', content: question }, { role: 'assistant', content: answer })
    }
    const shown = { onText, onProgress: line.show, requestId, signal }
    try {
      const asked = { ...chatOptions, ...shown, conversation: limits.terms() }
      const answer = await chosen
        .ask((one) => {
          model = one
          return ask(url, { ...asked, model })
        })
        .finally(line.clear)
      limits.note(answer.ostrom)
      remember(answer.answer)
      const cost = context.formatAmount(BigInt(answer.ostrom.cost), answer.ostrom.unit?.asset)
      const { stopped } = answer.ostrom
      const end = stopped ? `; ended at the limit of the ${stopped.limit}` : ''
      context.output.result({ model, ...answer }, `\n\n[${cost}${end}]`)
    } catch (error) {
      if (!signal.aborted) throw error
      remember(received)
      const charge = send
        ? undefined
        : await readStoppedCharge(context, { requestId, fromMs, clock: systemClock })
      const cost = charge && context.formatAmount(charge.cost, charge.asset)
      const told = cost ?? 'the received part is paid; `ostrom usage` lists its cost'
      const result = { model, answer: received, interrupted: true, cost: charge?.cost }
      context.output.result(result, `\n\n[ended here; ${told}]`)
    }
  }
}

/**
 * Before the first question, prints the terms of private questions: the proxy, the price of a
 * ticket, and the delay.
 *
 * @throws {GatewayResponseError} No proxy is reachable, or no ticket is left.
 * @throws {CommandUsageError} The options contain both `--private` and `--relay`.
 */
async function tellPrivateTerms(
  context: CommandContext,
  { relay }: Pick<ChatOptions, 'relay'>,
): Promise<void> {
  if (relay !== undefined) {
    const reason = '`--private` asks from this folder’s gateway, and `--relay` another one'
    throw new CommandUsageError({ reason })
  }
  const terms = privateTermsText(await readPrivateTerms(context), context.formatAmount)
  process.stderr.write(`Private, ${terms}\n`)
}

/**
 * Returns a line of the terminal that shows how much of the prompt the provider has read. The line
 * shows nothing without a terminal, or if the output is JSON.
 */
export function createProgressLine(
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  json: boolean,
): { show(progress: PromptProgress): void; clear(): void } {
  const isShown = terminal.isTTY && !json
  let isDirty = false
  return {
    show({ tokens, total }) {
      if (!isShown) return
      isDirty = true
      const percent = Math.floor((100 * tokens) / Math.max(1, total))
      terminal.write(`\r\x1b[KReading the prompt: ${percent} % of ${total} tokens`)
    },
    clear() {
      if (isDirty) terminal.write('\r\x1b[K')
      isDirty = false
    },
  }
}

/**
 * Returns a function that sends requests through the relay of `--relay`; undefined without it.
 *
 * @throws {ArgumentInvalidError} The gateway's key is missing or malformed, or no API key is given.
 * This machine's own key is not used, because the gateway behind the relay does not know it.
 */
async function relayedSend(options: ChatOptions): Promise<GatewaySend | undefined> {
  const { relay, gatewayKey = '', key } = options
  if (relay === undefined) return undefined
  if (!/^[0-9a-f]{64}$/.test(gatewayKey)) {
    const expected = 'the 64 hex digits that `ostrom gateway` prints as its key for relays'
    throw new ArgumentInvalidError({ argument: '--gateway-key', value: gatewayKey, expected })
  }
  if (key === undefined) {
    const expected = 'an API key of the remote gateway'
    throw new ArgumentInvalidError({ argument: '--key', value: 'not given', expected })
  }
  // Loads the module only here, so that conversations without a relay do not wait for it.
  const { createOhttpClient } = await import('@ostrom/ohttp')
  const client = createOhttpClient({ relay, gatewayKey, clock: systemClock })
  return (path, init) => client.fetch(path, init)
}

/**
 * Returns the names of the models that answer by text, the default model first.
 *
 * @throws {ArgumentInvalidError} No such model has an offer.
 */
async function textModels(
  url: string,
  key: string,
  send: GatewaySend | undefined,
): Promise<readonly string[]> {
  const names = await listModels(url, key, send)
  if (names.length > 0) return names
  const expected = 'an offered model; no model has an offer now'
  throw new ArgumentInvalidError({ argument: '--model', value: 'not given', expected })
}
