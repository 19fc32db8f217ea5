// A whole market with a scripted engine. Records every request to the gateway's HTTP API.

import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { listen } from '@ostrom/http-server/listen'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { startMarket } from '../market/market.ts'
import { createSystemClock } from '../market/system-clock.ts'
import type { AgentExchange } from './agent-exchange.ts'
import { bundledTokenizerFiles } from './bundled-tokenizer.ts'
import { scriptedAnswer, type TaskScript } from './script.ts'
import { createEngineScripted, type ScriptedPrompt } from './scripted-engine.ts'

/** Name of the network's model for all agents without a `model` of their own. */
export const MODEL = 'scripted-64k'

/** Most tokens of prompt and answer together. */
export const CONTEXT_LENGTH = 65_536

const DESCRIPTION = 'No model runs: a script writes each answer.'

export type AgentNetwork = {
  /** URL without a path. */
  readonly url: string
  readonly key: string
  /** Sets the engine's script to this task, and clears the recorded exchanges and prompts. */
  begin(task: TaskScript): void
  /** Records since the last `begin`. Exchanges are in the order in which responses started. */
  seen(): {
    readonly exchanges: readonly AgentExchange[]
    readonly prompts: readonly ScriptedPrompt[]
  }
  stop(): Promise<void>
}

/** Handles a request and records it. */
async function recorded(
  request: Request,
  handle: (request: Request) => Promise<Response>,
  record: (exchange: AgentExchange) => void,
): Promise<Response> {
  const atMs = Date.now()
  const { pathname, search } = new URL(request.url)
  const body = await request.clone().text()
  const response = await handle(request)
  record({
    atMs,
    method: request.method,
    path: pathname + search,
    headers: Object.fromEntries(request.headers),
    body,
    status: response.status,
    ignored: response.headers.get('x-ostrom-ignored') ?? '',
  })
  return response
}

/** Starts an EVM chain, a provider with the scripted engine, and a gateway on a free port. */
export async function startAgentNetwork(name: string): Promise<AgentNetwork> {
  const clock = createSystemClock()
  const files = bundledTokenizerFiles()
  const tokenizer = createTokenizer(files)
  let prompts: ScriptedPrompt[] = []
  let exchanges: AgentExchange[] = []
  let script: TaskScript = { prompt: '', steps: ['Hello.'] }
  const engine = createEngineScripted({
    tokenizer,
    contextLength: CONTEXT_LENGTH,
    clock,
    answer: (prompt) => {
      prompts.push(prompt)
      return scriptedAnswer(prompt.text, script)
    },
  })
  const sha256 = Hex.sha256Hex(new TextEncoder().encode(name))
  const model = await engine.load({ artifact: { kind: 'file', path: 'unused', sha256 } })
  const described = { name, description: DESCRIPTION, contextLength: CONTEXT_LENGTH }
  const market = await startMarket({ ...files, ...described, model, tokenizer })
  const http = createGatewayHttp({
    inference: market.gateway.inference,
    tokenizers: market.tokenizers,
    state: createStateMemory(),
    clock,
  })
  const { secret } = await http.keys.create({ name: 'agents', settlement: 'session' })
  await market.gateway.warm([name])
  const fetch = (request: Request) =>
    recorded(
      request,
      (one) => http.handle(one),
      (exchange) => exchanges.push(exchange),
    )
  const { server, url } = await listen({ fetch, host: '127.0.0.1', port: 0 })
  return {
    url,
    key: secret,
    begin(task) {
      script = task
      exchanges = []
      prompts = []
    },
    seen: () => ({ exchanges, prompts }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await market.stop()
      await engine.close()
    },
  }
}
