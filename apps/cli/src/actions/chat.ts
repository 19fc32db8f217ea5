import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import type { PromptProgress } from '@ostrom/engine/sse'
import { BaseError } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../context/arguments.ts'
import { type CommandContext, openContext } from '../context/context.ts'
import { printError, writePlain } from '../context/output.ts'
import { ask, type ConversationTurn, listModels } from '../management/ask.ts'
import { gatewayUrl } from '../management/client.ts'
import { GatewayNotRunningError } from '../management/errors.ts'

type ChatOptions = {
  readonly model?: string
  readonly key?: string
  readonly maxTokens: number
  readonly temperature: number
}

/** Runs `ostrom chat [question]`. */
export async function chat(
  question: string | undefined,
  options: ChatOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const talk = await startConversation(context, options)
  if (question !== undefined) return await talk(question)
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' })
  let ended = false
  lines.once('close', () => {
    ended = true
  })
  lines.prompt()
  for await (const line of lines) {
    if (line.trim()) await talk(line).catch((error) => printTurnError(error, context.output.json))
    // Where the input is a file, its end is known long before its last line is answered.
    if (!ended) lines.prompt()
  }
}

/** A conversation: each turn is asked with those before. */
async function startConversation(
  context: CommandContext,
  options: ChatOptions,
): Promise<(question: string) => Promise<void>> {
  const url = gatewayUrl(context)
  const key = options.key ?? (await localKey(context, url))
  const model =
    options.model ?? context.config.gateway?.preopenedModels[0] ?? (await anyModel(url, key))
  const { maxTokens, temperature } = options
  const history: ConversationTurn[] = []
  return async (question) => {
    const tell = context.output.json ? () => {} : writePlain
    const chatOptions = { key, model, question, history, maxTokens, temperature }
    const line = createProgressLine(process.stderr, context.output.json)
    const onText = (text: string): void => {
      if (text !== '') line.clear()
      tell(text)
    }
    const asked = { ...chatOptions, onText, onProgress: line.show }
    const answer = await ask(url, asked).finally(line.clear)
    history.push({ role: 'user', content: question })
    history.push({ role: 'assistant', content: answer.answer })
    const cost = context.formatAmount(BigInt(answer.ostrom.cost), answer.ostrom.unit?.asset)
    context.output.result({ model, ...answer }, `\n\n[${cost}]`)
  }
}

/** A terminal's last line, which says how far a prompt is; nothing where there is no terminal. */
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

/** One failed turn does not end a conversation. */
function printTurnError(error: unknown, json: boolean): void {
  if (!BaseError.is(error)) throw error
  printError(error, { json })
}

async function anyModel(url: string, key: string): Promise<string> {
  const [model] = await listModels(url, key)
  if (model !== undefined) return model
  const expected = 'an offered model; no model has an offer now'
  throw new ArgumentInvalidError({ argument: '--model', value: 'not given', expected: expected })
}

async function localKey(context: CommandContext, url: string): Promise<string> {
  try {
    return (await readFile(context.home.gatewayKey, 'utf8')).trim()
  } catch {
    const reason = 'no API key is stored here; create one with `ostrom keys create NAME`'
    throw new GatewayNotRunningError({ url, reason })
  }
}
