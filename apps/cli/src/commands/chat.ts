import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { askGateway } from '../management/ask.ts'
import { GatewayNotRunningError, gatewayUrl } from '../management/client.ts'
import { type CommandContext, contextOf, withData } from './context.ts'

type ChatOptions = {
  readonly model?: string
  readonly key?: string
  readonly maxTokens: number
  readonly temperature: number
}

/** `ostrom chat`: talks to a model through the gateway, once or in turns. */
export function chatCommand(program: Command): void {
  withData(
    program
      .command('chat [question]')
      .description('ask a model through the gateway')
      .option('--model <name>', 'model to ask; the gateway’s first warm one when absent')
      .option('--key <key>', 'API key; the local one when absent')
      .option('--max-tokens <number>', 'most output tokens', Number, 512)
      .option('--temperature <number>', '0 for the likeliest tokens', Number, 0.7),
  ).action(async (question: string | undefined, options: ChatOptions, command: Command) => {
    const context = await contextOf(command)
    const key = options.key ?? (await localKey(context))
    const model = options.model ?? context.config.gateway?.warm[0] ?? ''
    const { maxTokens, temperature } = options
    const turn = async (text: string) => {
      const show = (part: string) => context.output.json || process.stdout.write(part)
      const asked = { key, model, question: text, maxTokens, temperature, show }
      const answer = await askGateway(context, asked)
      const cost = context.amount(BigInt(answer.ostrom.cost))
      context.output.result({ model, ...answer }, `\n\n[${cost}]`)
    }
    if (question !== undefined) return await turn(question)
    const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' })
    lines.prompt()
    for await (const line of lines) {
      if (line.trim()) await turn(line)
      lines.prompt()
    }
  })
}

async function localKey(context: CommandContext): Promise<string> {
  try {
    return (await readFile(context.home.gatewayKey, 'utf8')).trim()
  } catch {
    const reason = 'no API key is kept here; make one by `ostrom keys create NAME`'
    throw new GatewayNotRunningError({ url: gatewayUrl(context), reason })
  }
}
