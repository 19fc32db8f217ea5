import { existsSync } from 'node:fs'
import { Cost } from '@ostrom/model-metadata'
import { Manifest } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import { homeOf } from '../config/home.ts'
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'
import { openContext, withDataOption, withMarket } from '../context/context.ts'
import { createOutput, formatBytes, table } from '../context/output.ts'
import { differences } from '../models/compare.ts'
import { type ModelSummary, resolveModel } from '../models/resolve.ts'

/** `ostrom models cost` and `diff`: what one wants to know before one commits. */
export function estimateCommands(models: Command): void {
  costCommand(models)
  models
    .command('diff <a> <b>')
    .description('show the differences between two models of the chain or the catalogue')
    .option('--data <folder>', 'folder of configuration, keys and state')
    .action(async (a: string, b: string, _options: unknown, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const found = differences(await resolveModel(command, a), await resolveModel(command, b))
      const rows = found.map(({ field, from = '-', to = '-' }) => [field, from, to])
      const text = rows.length > 0 ? table(['', a, b], rows) : 'No differences.'
      createOutput({ json }).result(found, text)
    })
}

type CostOptions = {
  readonly copies: number
  readonly storagePrice: bigint
  readonly gpuHour: bigint
  readonly gpuSpeed: number
  readonly trainTokens: number
}

/** Dollars as picodollars. */
const dollarsArgument =
  (argument: string) =>
  (value: string): bigint => {
    const match = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(value)
    if (match) return BigInt(match[1]! + (match[2] ?? '').padEnd(12, '0'))
    const expected = 'dollars, with at most 12 places, such as 0.00001'
    throw new ArgumentInvalidError({ argument, value, expected: expected })
  }

/** An option of dollars; help shows the usual ones as they are written. */
const dollars = (name: string, description: string, usual: string): Option => {
  const parse = dollarsArgument(name)
  return new Option(`${name} <dollars>`, description).argParser(parse).default(parse(usual), usual)
}

function costCommand(models: Command): void {
  const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })
  withDataOption(
    models
      .command('cost <model>')
      .description('estimate the cost of storage, inference and training of a model')
      .option('--copies <number>', 'number of stored copies', whole('--copies', 1000), 1)
      .addOption(dollars('--storage-price', 'price per gigabyte and month', '0.00001'))
      .addOption(dollars('--gpu-hour', 'price per hour of the training GPU', '2'))
      .option(
        '--gpu-speed <teraflops>',
        'effective speed of the GPU',
        whole('--gpu-speed', 100_000),
        125,
      )
      .option(
        '--train-tokens <number>',
        'tokens of all examples, times the passes over the data',
        whole('--train-tokens', 1e15),
        10_000_000,
      ),
  ).action(async (model: string, options: CostOptions, command: Command) => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const summary = await resolveModel(command, model)
    const storage = storageOf(summary, options)
    const inference = await inferenceOf(summary, command)
    const training = trainingOf(summary, options)
    const lines = [...storageLines(storage, options), ...inference.lines, ...training.lines]
    const value = { storage, inference: inference.offers, training: training.estimate }
    createOutput({ json }).result(value, lines.join('\n'))
  })
}

type StorageEstimate = {
  readonly artifact: string
  readonly bytes: number
  /** Picodollars. */
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

/** What a thousand tokens cost at the offers that stand, the cheapest first. */
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
  const offers = listings.map(({ offer: { provider, prices } }) => ({
    provider,
    input: Cost.thousandTokensUp(prices.input),
    output: Cost.thousandTokensUp(prices.output),
  }))
  const rows = offers.map(({ provider, input, output }) => [
    provider,
    context.formatAmount(input),
    context.formatAmount(output),
  ])
  const head = ['provider', 'input', 'output']
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
