import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import { printError, writePlain } from '@ostrom/command-line/output'
import { CommandUsageError } from '@ostrom/command-line/usage-errors'
import {
  ask,
  type ConversationTurn,
  type GatewaySend,
  listModels,
} from '@ostrom/console/management/ask'
import { type ChatLimits, createChatLimits } from '@ostrom/console/management/chat-limits'
import { gatewayUrl, readGatewayKey } from '@ostrom/console/management/client'
import { describePrivateTerms, readPrivateTerms } from '@ostrom/console/management/private-terms'
import type { PromptProgress } from '@ostrom/engine/sse'
import { BaseError } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { type CommandContext, openContext } from '../../context/context.ts'

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

/** Runs `ostrom chat [question]`. */
export async function chat(
  question: string | undefined,
  options: ChatOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const limits = createChatLimits({ id: randomUUID(), ...options })
  const talk = await startConversation(context, options, limits)
  if (question !== undefined) return await talk(question)
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' })
  let ended = false
  lines.once('close', () => {
    ended = true
  })
  lines.prompt()
  for await (const line of lines) {
    // At the soft limit of the conversation's cost, this line answers the question whether to spend
    // more.
    if (limits.asked()) {
      if (!/^y(es)?$/i.test(line.trim())) break
      limits.agree()
    } else if (line.trim()) {
      await talk(line).catch((error) => printTurnError(error, context.output.json))
    }
    const prompt = promptOf(context, limits)
    lines.setPrompt(prompt)
    // After the end of the input, `lines` accepts no prompt. The end of a file may be reached long
    // before its last line is answered.
    if (!ended) lines.prompt()
    else if (limits.asked()) process.stderr.write(`${prompt}\n`)
  }
  lines.close()
}

/**
 * Returns the prompt of the next line. At the soft limit of the cost, it asks whether to spend
 * more.
 */
function promptOf({ formatAmount }: CommandContext, limits: ChatLimits): string {
  const asked = limits.asked()
  if (!asked) return '> '
  const [spent, more] = [asked.spent, asked.more].map((one) => formatAmount(one, asked.asset))
  return `This conversation has cost ${spent}. Spend up to ${more} more? [y/N] `
}

/** Starts a conversation. Each question is sent with all earlier turns. */
async function startConversation(
  context: CommandContext,
  options: ChatOptions,
  limits: ChatLimits,
): Promise<(question: string) => Promise<void>> {
  const url = options.relay ?? gatewayUrl(context)
  const send = await relayedSend(options)
  const key = options.key ?? (await readGatewayKey(context))
  const own = send ? undefined : context.config.gateway?.preopenedModels[0]
  const model = options.model ?? own ?? (await anyModel(url, key, send))
  const { maxTokens, temperature, private: isPrivate = false } = options
  if (isPrivate) await tellPrivateTerms(context, options)
  const history: ConversationTurn[] = []
  return async (question) => {
    const tell = context.output.json ? () => {} : writePlain
    const chatOptions = { key, model, question, history, maxTokens, temperature, send, isPrivate }
    const line = createProgressLine(process.stderr, context.output.json)
    const onText = (text: string): void => {
      if (text !== '') line.clear()
      tell(text)
    }
    const asked = { ...chatOptions, conversation: limits.terms(), onText, onProgress: line.show }
    const answer = await ask(url, asked).finally(line.clear)
    limits.note(answer.ostrom)
    history.push({ role: 'user', content: question })
    history.push({ role: 'assistant', content: answer.answer })
    const cost = context.formatAmount(BigInt(answer.ostrom.cost), answer.ostrom.unit?.asset)
    const { stopped } = answer.ostrom
    const end = stopped ? `; ended at the limit of the ${stopped.limit}` : ''
    context.output.result({ model, ...answer }, `\n\n[${cost}${end}]`)
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
  const terms = describePrivateTerms(await readPrivateTerms(context), context.formatAmount)
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

/** Prints the error of a failed turn, which does not end the conversation. */
function printTurnError(error: unknown, json: boolean): void {
  if (!BaseError.is(error)) throw error
  printError(error, { json })
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

async function anyModel(url: string, key: string, send: GatewaySend | undefined): Promise<string> {
  const [model] = await listModels(url, key, send)
  if (model !== undefined) return model
  const expected = 'an offered model; no model has an offer now'
  throw new ArgumentInvalidError({ argument: '--model', value: 'not given', expected: expected })
}
