import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngineLlama, type LlamaModelHandle, readGgufHeader } from '@ostrom/engine/llama'
import { readSse } from '@ostrom/engine/sse'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { startMarket } from '../market/market.ts'
import { type BreakRecord, breakingModel, createBreakRecord } from './broken-models.ts'

const PROVIDERS = 3
const CONTEXT_TOKENS = 1_024
const TOKENS_MAX = 48

type StreamedDelta = {
  readonly choices?: readonly {
    readonly delta: {
      readonly content?: string | null
      readonly tool_calls?: readonly { readonly function: { readonly arguments: string } }[]
    }
  }[]
  readonly error?: { readonly message: string }
}

/** Output that a client receives from one stream: the text, or the arguments of the call. */
export type ReadStream = {
  readonly said: string
  readonly isCall: boolean
  /**
   * The length of `said` at each arrival, and the time of the arrival in milliseconds of
   * `performance.now`.
   */
  readonly arrivals: readonly { readonly length: number; readonly atMs: number }[]
  readonly errors: readonly string[]
}

export type AskedQuestion = Pick<BreakRecord, 'parts' | 'brokenMs'> & {
  readonly stream: ReadStream
}

/**
 * A market of three providers that serve one model with llama.cpp, and a client of the HTTP API.
 */
export type ResumeNetwork = {
  /** The first provider's model, without the injected failures. */
  readonly model: LlamaModelHandle
  /**
   * Sends a question. Its answer fails after `after` tokens.
   *
   * @param after Number of output tokens before the failure; `undefined` for an uninterrupted
   * answer.
   */
  ask(fields: object, after?: number): Promise<AskedQuestion>
  close(): Promise<void>
}

/** Starts the network with the GGUF file at `path`. */
export async function openNetwork(path: string): Promise<ResumeNetwork> {
  const sha256 = `0x${createHash('sha256').update(readFileSync(path)).digest('hex')}` as const
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template = new Uint8Array() } = tokenizerFromGguf(metadata)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const contextLength = CONTEXT_TOKENS
  const record = createBreakRecord()
  const engine = createEngineLlama({ threads: 1 })
  const artifact = { kind: 'file', path, sha256 } as const
  const models: LlamaModelHandle[] = []
  for (let at = 0; at < PROVIDERS; at++)
    models.push(await engine.load({ artifact, contextLength, sequencesMax: 2 }))
  const served = models.map((model) => ({
    model: breakingModel(model, record),
    tokenizer,
    tokenizerJson,
    template,
    contextLength,
  }))
  const market = await startMarket(...served)
  const context = { inference: market.gateway.inference, clock: systemClock, log: () => {} }
  const http = createGatewayHttp({ ...context, random: systemRandom, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'bench', settlement: 'session' })
  await market.gateway.warm(['bench'])
  const send = async (fields: object): Promise<ReadStream> => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const body = { model: 'bench', stream: true, max_tokens: TOKENS_MAX, ...fields }
    const url = 'http://gateway.local/v1/chat/completions'
    const request = new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
    const response = await http.handle(request)
    if (response.status !== 200 || !response.body) throw new Error(await response.text())
    return await readStream(response.body)
  }
  return {
    model: models[0]!,
    async ask(fields, after) {
      Object.assign(record, createBreakRecord(), { after })
      const stream = await send(fields)
      return { stream, parts: record.parts, brokenMs: record.brokenMs }
    },
    async close() {
      await market.stop()
      await engine.close()
    },
  }
}

async function readStream(body: ReadableStream<Uint8Array>): Promise<ReadStream> {
  let said = ''
  let isCall = false
  const arrivals: { length: number; atMs: number }[] = []
  const errors: string[] = []
  for await (const data of readSse(body)) {
    if (!data.startsWith('{')) continue
    const { choices = [], error } = JSON.parse(data) as StreamedDelta
    if (error) errors.push(error.message)
    for (const { delta } of choices) {
      const [call] = delta.tool_calls ?? []
      isCall ||= call !== undefined
      const piece = delta.content ?? call?.function.arguments ?? ''
      said += piece
      if (piece !== '') arrivals.push({ length: said.length, atMs: performance.now() })
    }
  }
  return { said, isCall, arrivals, errors }
}
