import type { EngineStreamPart, GenerateOptions, LoadedModel } from '@ostrom/engine'
import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { fetchManifest } from '@ostrom/models/model-summary'
import type { ServedModel } from '@ostrom/node'
import { Price, SessionAccount } from '@ostrom/protocol'
import { TOKENS_PER_SECOND } from '../limits.ts'
import { CONTEXT_LENGTH, EXPENSIVE, EXPENSIVE_FACTOR } from '../models.ts'
import { type LabeledUsage, labelOfPrompt } from '../participant-messages.ts'
import type { ParticipantContext } from './participant.ts'

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Prices of an honest provider, in base units per million tokens. */
const PRICES = { ...Price.zeroPrices, input: UNIT / 1_000n, output: UNIT / 250n }

/** Returns a model's prices for a provider that asks this share of the honest price. */
export function pricesOf(name: string, priceBps: number): Price.PriceMap {
  const factor = BigInt(priceBps) * (name === EXPENSIVE ? EXPENSIVE_FACTOR : 1n)
  const { output } = PRICES
  const input = (PRICES.input * factor) / Price.BPS
  return {
    ...PRICES,
    input,
    // Cached input costs as much as input, because `UsageRecorder` counts computed work, and does
    // not know which input was cached.
    cachedInput: input,
    output: (output * factor) / Price.BPS,
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

export const echoTokenizer = () =>
  createTokenizer({ tokenizerJson: utf8(echoTokenizerJson), template: utf8(echoTemplate) })

/** Records a model's work by the marks in the prompts. */
export type UsageRecorder = {
  watch(model: LoadedModel, prices: Price.PriceMap): LoadedModel
  all(): readonly LabeledUsage[]
}

type LabelUsage = { worth: bigint; streams: number; streamsMax: number }

export function createUsageRecorder(): UsageRecorder {
  const entries = new Map<string, LabelUsage>()
  const tokenizer = echoTokenizer()
  const entryOf = ({ prompt }: GenerateOptions): LabelUsage => {
    const ids = prompt.kind === 'ids' ? prompt.ids : tokenizer.encodePrompt(prompt)
    const mark = labelOfPrompt(tokenizer.decode(ids.slice(0, 128)))
    const entry = entries.get(mark) ?? { worth: 0n, streams: 0, streamsMax: 0 }
    entries.set(mark, entry)
    return entry
  }
  async function* generate(model: LoadedModel, prices: Price.PriceMap, options: GenerateOptions) {
    const entry = entryOf(options)
    let work = SessionAccount.zeroUsage
    let failed = false
    entry.streams++
    entry.streamsMax = Math.max(entry.streamsMax, entry.streams)
    try {
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'prefill') work = { ...work, prefilled: piece.tokens }
        if (piece.kind === 'tokens') work = { ...work, output: work.output + piece.ids.length }
        yield piece
      }
    } catch (error) {
      // If a client stopped an answer, its work is owed. If the answer failed by itself, its work
      // is not owed.
      failed = !options.signal.aborted
      throw error
    } finally {
      entry.streams--
      if (!failed) entry.worth += Price.costUp(prices, SessionAccount.unitCounts(work))
    }
  }
  return {
    watch: (model, prices) => ({
      ...model,
      generate: (options) => generate(model, prices, options),
    }),
    all: () =>
      [...entries].map(([label, { worth: value, streamsMax }]) => ({ label, value, streamsMax })),
  }
}

/** Replaces the function with which a model generates. */
export type GenerateOverride = (
  options: GenerateOptions,
  model: LoadedModel,
) => AsyncIterable<EngineStreamPart>

/** Loads the echo models of the given names, and returns them as a provider serves them. */
export async function serveEcho(
  { parts, config }: ParticipantContext,
  options: {
    readonly names: readonly string[]
    readonly book?: UsageRecorder
    readonly twist?: GenerateOverride
  },
): Promise<readonly ServedModel[]> {
  const { names, book, twist } = options
  const { ledger, storage, clock } = parts
  const engine = createEngineEcho({
    clock,
    tokensPerSecond: TOKENS_PER_SECOND,
    sequencesMax: 256,
    seeded: true,
    contextLength: CONTEXT_LENGTH,
  })
  const served: ServedModel[] = []
  for (const name of names) {
    const version = await ledger.resolveModel(name)
    if (!version) throw new Error(`no model is called ${name}`)
    const manifest = await fetchManifest({ storage, sources: parts.sources }, version)
    const { sha256 } = manifest.artifacts[0]!
    const loaded = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
    const twisted = twist
      ? { ...loaded, generate: (request: GenerateOptions) => twist(request, loaded) }
      : loaded
    const prices = pricesOf(name, config.priceBps)
    const model = book?.watch(twisted, prices) ?? twisted
    const asset = ledger.nativeAsset
    served.push({ version, manifest, model, asset, prices, tokenizer: echoTokenizer() })
  }
  return served
}
