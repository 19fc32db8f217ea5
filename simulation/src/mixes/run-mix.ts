import { askBlind } from '@ostrom/gateway/blind-client'
import type { UsageRecord } from '@ostrom/gateway/keys'
import { BaseError } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { echoTokenizer } from '../models/model.ts'
import { questionIdOf } from '../questions/question-ids.ts'
import type { Mix } from './mix.ts'
import type { MixClient, MixNetwork } from './mix-network.ts'
import { ticketCostUp } from './mix-network.ts'
import { type MixReply, readReply } from './mix-reply.ts'
import { bodyOf, ostromOf } from './mix-request.ts'

// Runs a mix: asks its request of a network whose providers are bad as the mix says, waits until
// all payments are final, and returns everything that is to be judged.

/** Milliseconds: a burst after a stop has come, and stopped providers have signed. */
const SETTLE_MS = 30_000
/** Most times that a payment may stay pending for `SETTLE_MS`. */
const SETTLE_MAX = 10
/** Milliseconds between two looks at a batch, and the most looks. */
const BATCH_MS = 5_000
const BATCH_LOOKS_MAX = 100
/** Lines of a batch. */
const BATCH_LINES = 2

/** The unbroken answer, and its price in base units. */
export type WholeAnswer = { readonly reply: MixReply; readonly price: bigint }

export type MixOutcome = {
  readonly mix: Mix
  readonly whole: WholeAnswer
  /** The replies of the request; one for each line of a batch. */
  readonly replies: readonly MixReply[]
  /** The stored response, read by its id. */
  readonly stored: MixReply | undefined
  /** The limit of the request in base units, for each line of a batch if it is the request's. */
  readonly limit: bigint | undefined
  /** Base units of the key: all charges, those of its records, and what is still held. */
  readonly charged: bigint
  readonly recorded: bigint
  readonly held: bigint
  /** Base units of the vouchers for this mix. */
  readonly promised: bigint
  /** Output tokens that each bad provider sent before it was bad. */
  readonly sent: readonly number[]
  /** Failures that the key's records state of the honest provider, and its refusals. */
  readonly blamed: number
  /** Faults that the reference accounting found. */
  readonly accountingFaults: readonly string[]
}

export const nameOf = ({ number }: Mix): string => `m${number}`

/** Returns the id by which the accounting knows the client. A proxy is the client of a provider. */
const markOf = (mix: Mix): string =>
  questionIdOf(mix.kind === 'private' ? 'proxy' : nameOf(mix), mix.number)

/** Returns the number of answers of the priced request: one for each line of a batch. */
const linesOf = ({ kind }: Mix): bigint => (kind === 'batch' ? BigInt(BATCH_LINES) : 1n)

/** Returns what the client is charged if providers are paid `amount`. */
export const chargeOf = ({ kind }: Mix, amount: bigint): bigint =>
  kind === 'private' ? ticketCostUp(amount) : amount

function limitOf(mix: Mix, { price }: WholeAnswer): bigint | undefined {
  if (!mix.limit) return undefined
  const { percent, scope } = mix.limit
  const lines = scope === 'request' ? 1n : linesOf(mix)
  return (chargeOf(mix, price * lines) * BigInt(percent)) / 100n
}

const post = async (network: MixNetwork, { fetch }: MixClient, path: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const answering = fetch(path, init).then((response) => response.text())
  return await network.time.until(answering)
}

/** Asks the request of a mix once, without its limits and its privacy. */
export async function askPlainly(
  network: MixNetwork,
  client: MixClient,
  mix: Mix,
): Promise<MixReply> {
  const text = await post(network, client, `/v1/${mix.dialect}`, bodyOf(mix, markOf(mix)))
  return readReply(mix.dialect, text)
}

async function ask(network: MixNetwork, client: MixClient, { mix, limit }: Asking) {
  const ostrom = ostromOf(mix, limit)
  const streaming = { stream: true, stream_options: { include_usage: true } }
  const isCounted = mix.dialect === 'chat/completions' || mix.dialect === 'completions'
  const stream = mix.isStreamed ? (isCounted ? streaming : { stream: true }) : {}
  const body = { ...bodyOf(mix, markOf(mix)), ...stream, ostrom }
  return [readReply(mix.dialect, await post(network, client, `/v1/${mix.dialect}`, body))]
}

type Asking = { readonly mix: Mix; readonly limit: bigint | undefined }

async function askBatch(network: MixNetwork, client: MixClient, { mix, limit }: Asking) {
  const { time } = network
  const url = `/v1/${mix.dialect}`
  const lines = Array.from({ length: BATCH_LINES }, (_, at) => {
    const body = { ...bodyOf(mix, markOf(mix)), ostrom: ostromOf(mix, limit) }
    return JSON.stringify({ custom_id: `${at}`, method: 'POST', url, body })
  })
  const form = new FormData()
  form.append('purpose', 'batch')
  form.append('file', new Blob([lines.join('\n')]), 'lines')
  const read = async (response: Promise<Response>) =>
    await time.until((await time.until(response)).text())
  const file = JSON.parse(await read(client.fetch('/v1/files', { method: 'POST', body: form })))
  const terms = { input_file_id: file.id, endpoint: url, completion_window: '24h' }
  let batch = JSON.parse(await post(network, client, '/v1/batches', terms))
  for (let look = 0; look < BATCH_LOOKS_MAX && !/completed|failed/.test(batch.status); look++) {
    await time.pass(BATCH_MS)
    batch = JSON.parse(await read(client.fetch(`/v1/batches/${batch.id}`, {})))
  }
  const files = [batch.output_file_id, batch.error_file_id].filter((id) => id)
  const results: string[] = []
  for (const id of files) results.push(await read(client.fetch(`/v1/files/${id}/content`, {})))
  return results
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => readReply(mix.dialect, JSON.stringify(JSON.parse(line).response.body)))
}

const tokenizer = echoTokenizer()

/** Asks as a page in blind mode does, whose gateway reads neither question nor answer. */
async function askAsPage(network: MixNetwork, client: MixClient, { mix }: Asking) {
  const { time } = network
  const never = new AbortController().signal
  const pages = await network.pages()
  const ids: number[] = []
  let finish = ''
  let cost = 0n
  const asking = async () => {
    const blind = await pages.open(client.fetch)
    try {
      const temperature = mix.samplingSeed === undefined ? 0 : 1
      const messages = [
        { role: 'system', content: markOf(mix) },
        { role: 'user', content: mix.text },
      ] as const
      const events = askBlind(blind, {
        prompt: { kind: 'messages', messages },
        maxTokens: mix.maxTokens,
        sampler: { ...greedy, temperature },
        stop: mix.stop,
        signal: never,
        random: network.world.prng.fork(`page ${nameOf(mix)}`).bytes,
        onCharge: (amount) => {
          cost = amount
        },
      })
      for await (const event of events) {
        if (event.kind === 'tokens') ids.push(...event.ids)
        if (event.kind === 'end') finish = 'stop'
      }
    } finally {
      await blind.session.finish().catch(() => {})
    }
  }
  const error = await time.until(
    asking().then(
      () => undefined,
      (thrown) => {
        if (!BaseError.is(thrown)) throw thrown
        return { code: thrown.code, message: thrown.message }
      },
    ),
  )
  const text = tokenizer.decode(ids)
  const choice = { text, calls: '', finish, logprobs: [] }
  const reply = { choices: [choice], usage: undefined, stopped: undefined, id: undefined }
  return [{ ...reply, isPending: false, error, cost: error ? undefined : cost }]
}

const greedy = sampleSampler()

/** Waits until no payment of the key is pending. */
async function settle({ time }: MixNetwork, { http }: MixClient) {
  for (let round = 0; round < SETTLE_MAX; round++) {
    await time.pass(SETTLE_MS)
    const [key] = await time.until(http.keys.list())
    if (key?.held === 0n) return key
  }
  const [key] = await time.until(http.keys.list())
  return key!
}

/** Runs a mix in a network with as many bad providers as the mix has. */
export async function runMix(
  network: MixNetwork,
  mix: Mix,
  whole: WholeAnswer,
): Promise<MixOutcome> {
  for (const [at, bad] of mix.bad.entries()) network.bad[at]!.become(bad)
  const { accounting } = network.world
  const before = {
    promised: network.promised(),
    refusals: network.refusals(),
    faults: accounting.faults.length,
  }
  const limit = limitOf(mix, whole)
  const budgetTotal = mix.limit?.scope === 'key' ? limit : undefined
  const isPrivate = mix.kind === 'private'
  const isTwofold = mix.kind === 'two choices'
  const client = await network.startClient(nameOf(mix), { isPrivate, budgetTotal })
  const way = mix.kind === 'batch' ? askBatch : mix.kind === 'blind' ? askAsPage : ask
  const replies = await way(network, client, { mix, limit })
  const { id } = replies[0] ?? {}
  const isStored = mix.kind === 'stored' && id !== undefined && replies[0]?.error === undefined
  const reading = () => client.fetch(`/v1/responses/${id}`, {}).then((response) => response.text())
  const stored = isStored ? await network.time.until(reading()) : undefined
  const key = await settle(network, client)
  const records = await network.time.until(Array.fromAsync(client.http.keys.usage()))
  const promised = network.promised() - before.promised
  await network.stopClient(client)
  // If one choice of two fails, the records state the other one as failed, too.
  const isRequestFailed = replies.some(({ error }) => error)
  const isBlame = ({ outcome, provider }: UsageRecord) =>
    outcome === 'failed' && provider === network.honest && !(isTwofold && isRequestFailed)
  return {
    mix,
    whole,
    replies,
    stored: stored === undefined ? undefined : readReply(mix.dialect, stored),
    limit,
    charged: key.spentTotal,
    recorded: records.reduce((sum, { cost }) => sum + cost, 0n),
    held: key.held,
    promised,
    sent: network.bad.map((one) => one.sentTokens()),
    blamed: records.filter(isBlame).length + network.refusals() - before.refusals,
    accountingFaults: accounting.faults
      .slice(before.faults)
      .filter((fault) => fault.includes('promises honest')),
  }
}
