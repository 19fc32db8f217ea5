import { existsSync } from 'node:fs'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { Cost } from '@ostrom/model-metadata'
import type { ModelSummary } from '@ostrom/models/model-summary'
import { Manifest, Offer } from '@ostrom/protocol'
import type { Command } from 'commander'
import { createOutput, formatBytes, table } from '../../command-line/output.ts'
import { resolveModel } from '../../composition/models/resolve-model.ts'
import { openContext, withMarket } from '../../context/context.ts'

type CostOptions = {
  readonly copies: number
  readonly storagePrice: bigint
  readonly gpuHour: bigint
  readonly gpuSpeed: number
  readonly trainTokens: number
}

/** Runs `ostrom models cost <model>`. */
export async function estimateCost(
  model: string,
  options: CostOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const summary = await resolveModel(command, model)
  const storage = storageOf(summary, options)
  const inference = await inferenceOf(summary, command)
  const training = trainingOf(summary, options)
  const lines = [...storageLines(storage, options), ...inference.lines, ...training.lines]
  const value = { storage, inference: inference.offers, training: training.estimate }
  createOutput({ json }).result(value, lines.join('\n'))
}

type StorageEstimate = {
  readonly artifact: string
  readonly bytes: number
  /** Cost of storing all copies of the artifact for a month, in picodollars. */
  readonly month: bigint
}

function storageOf(model: ModelSummary, options: CostOptions): readonly StorageEstimate[] {
  const copies = BigInt(options.copies)
  const month = (bytes: number) =>
    Cost.storageMonthUp({ bytes: BigInt(bytes), priceGigabyte: options.storagePrice, copies })
  const each = model.artifacts.map((artifact) => {
    const { bytes } = artifact
    return { artifact: Manifest.variantOf(artifact), bytes, month: month(bytes) }
  })
  const bytes = each.reduce((sum, stored) => sum + stored.bytes, 0)
  return [...each, { artifact: 'all of it', bytes, month: month(bytes) }]
}

const storageLines = (
  storage: readonly StorageEstimate[],
  { copies, storagePrice }: CostOptions,
) => [
  `Storage per month, ${copies} copies, at ${Cost.dollars(storagePrice)} per gigabyte:`,
  table(
    ['', 'size', 'cost'],
    storage.map(({ artifact, bytes, month }) => [
      artifact,
      formatBytes(bytes),
      Cost.dollars(month),
    ]),
  ),
]

/** Returns the present offers' prices of a thousand tokens, by ascending price of output tokens. */
async function inferenceOf({ id }: ModelSummary, command: Command) {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  if (id === undefined || !existsSync(homeOf(data).config)) {
    return {
      offers: [],
      lines: ['Inference: no prices, because the model is not registered on a chain that answers.'],
    }
  }
  const context = await openContext(command)
  const listings = await withMarket(context, async (market) => await market.offersFor(id))
  const offers = listings.map(({ offer: { provider, prices, nonce } }) => ({
    provider,
    serviceTier: Offer.serviceTierOf({ nonce }),
    input: Cost.thousandTokensUp(prices.input),
    output: Cost.thousandTokensUp(prices.output),
  }))
  const rows = offers.map(({ provider, serviceTier, input, output }) => [
    provider,
    serviceTier,
    context.formatAmount(input),
    context.formatAmount(output),
  ])
  const head = ['provider', 'service tier', 'input', 'output']
  const text = rows.length > 0 ? table(head, rows) : 'No provider offers it.'
  return { offers, lines: ['Inference, 1,000 tokens:', text] }
}

function trainingOf({ parameters }: ModelSummary, options: CostOptions) {
  const { gpuHour, gpuSpeed, trainTokens } = options
  if (parameters === undefined) {
    return { lines: ['Training: unknown, because the number of weights is unknown.'] }
  }
  const operationsSecond = BigInt(gpuSpeed) * 1_000_000_000_000n
  const tokens = BigInt(trainTokens)
  const needed = { parameters, tokens, operationsSecond, priceHour: gpuHour }
  const estimate = Cost.adapterTraining(needed)
  const hours = (Number(estimate.seconds) / 3600).toFixed(2)
  const lines = [
    `Training an adapter on ${trainTokens} tokens (estimate): ${hours} hours of a GPU with`,
    `${gpuSpeed} teraflops, ${Cost.dollars(estimate.cost)} at ${Cost.dollars(gpuHour)} per hour.`,
  ]
  return { estimate, lines }
}
