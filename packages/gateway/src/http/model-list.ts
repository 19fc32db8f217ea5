import { z } from '@hono/zod-openapi'
import { ModelUnknownError } from '@ostrom/models/model-unknown'
import type { LicenseCard, Provenance } from '@ostrom/models/provenance'
import { type Amount, Manifest, Offer, Receipt } from '@ostrom/protocol'
import type { InferenceService } from '../inference/inference-service.ts'
import type { ModelCard } from '../inference/model-card.ts'
import type { ApiKey } from '../keys/index.ts'
import { UNREADABLE_LISTED_MAX } from '../models/limits.ts'
import { paymentUnitOf, unitJson } from './answers/render.ts'
import { allowedVersions } from './incoming/allowed-models.ts'

const hash = z.string().openapi({ description: 'SHA-256, in hex.' })
const permission = z.enum(['yes', 'no', 'conditions'])

const licenseObject = z
  .object({
    spdx: z.string().openapi({ description: 'SPDX id, or `LicenseRef-` and a name.' }),
    text: z.object({ cid: z.string(), sha256: hash, bytes: z.number().int() }).optional(),
    terms: z
      .object({
        name: z.string(),
        url: z.string(),
        commercial_use: permission,
        redistribution: permission,
        derivatives: permission,
        attribution: z.enum(['required', 'none']),
        acceptance: z.enum(['required', 'none']),
        acceptable_use: z.string().optional(),
        notes: z.array(z.string()),
      })
      .optional(),
  })
  .openapi('License', { description: '`terms` are for programs; only the text is binding.' })

const ancestor = z.object({
  version: hash,
  name: z.string(),
  creator: z.string(),
  license: z.string(),
  parents: z.array(hash),
})

const artifact = z.object({
  format: z.string(),
  quantization: z.string(),
  cid: z.string(),
  sha256: hash,
  bytes: z.number().int(),
})

const offeredClass = z
  .object({
    class: z
      .enum(Offer.verifiabilityClasses)
      .openapi({ description: 'How far answers under the offer can be checked.' }),
    missing_requirement: z.enum(Offer.missingRequirements).optional().openapi({
      description:
        'First missing requirement of a better class, such as `calibration` or `validators`.',
    }),
    counting: z.enum([...Receipt.tokenCountings, 'unknown']),
    sampling: z.enum([...Receipt.samplingModes, 'unknown']),
    tier: z.enum([...Offer.tiers, 'unknown']),
  })
  .openapi('OfferVerifiability', { description: 'Verification terms of an offer.' })

/** Schema of the unit of an object's amounts; each object with amounts has a field `unit`. */
export const unit = z
  .object({
    asset: z.string().openapi({ description: 'Its id on the chain; zeros for the native coin.' }),
    symbol: z.string().optional(),
    decimals: z.number().int().optional(),
  })
  .openapi('Unit', {
    description: 'Unit of the amounts: 10^decimals base units are one of the symbol.',
  })

const perTokens = z.string().openapi({ description: 'Base units per million tokens.' })
const perUnitPrice = z.string().openapi({ description: 'Base units per image or per request.' })

/**
 * Lowest and highest prices among a model's offers. The lowest prices of two units, such as input
 * and output tokens, may belong to different offers.
 */
const priceFields = {
  input_price_min: perTokens,
  input_price_max: perTokens,
  cached_input_price_min: perTokens,
  cached_input_price_max: perTokens,
  output_price_min: perTokens,
  output_price_max: perTokens,
  image_price_min: perUnitPrice,
  image_price_max: perUnitPrice,
  request_price_min: perUnitPrice,
  request_price_max: perUnitPrice,
}

function pricesOf({ prices: { min, max } }: ModelCard): Record<keyof typeof priceFields, string> {
  const text = (price: bigint) => price.toString()
  return {
    input_price_min: text(min.input),
    input_price_max: text(max.input),
    cached_input_price_min: text(min.cachedInput),
    cached_input_price_max: text(max.cachedInput),
    output_price_min: text(min.output),
    output_price_max: text(max.output),
    image_price_min: text(min.image),
    image_price_max: text(max.image),
    request_price_min: text(min.request),
    request_price_max: text(max.request),
  }
}

export const modelObject = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.number().int(),
    owned_by: z.string().openapi({ description: "The creator's account." }),
    ostrom: z.object({
      version: z.string().openapi({ description: 'Hash of the model version.' }),
      base: z.string().optional().openapi({ description: 'Of an adapter: its base model.' }),
      task: z.enum(Manifest.modelTasks),
      license: z.string(),
      license_terms: licenseObject,
      status: z.enum(['active', 'warned']),
      manifest: z.string().openapi({ description: 'CID of the manifest.' }),
      parents: z.array(hash),
      lineage: z.array(ancestor).openapi({ description: 'Its ancestors, nearest first.' }),
      artifacts: z.array(artifact),
      context_length: z.number().int(),
      ...priceFields,
      unit,
      providers: z.number().int(),
      verification: z
        .array(offeredClass)
        .openapi({ description: 'Distinct classes of its offers, cheapest offer first.' }),
      regions: z
        .array(z.string())
        .openapi({ description: 'Regions by the claims of its providers; unverified.' }),
    }),
  })
  .openapi('Model')

export const modelList = z
  .object({
    object: z.literal('list'),
    data: z.array(modelObject),
    ostrom: z
      .object({
        unreadable: z
          .array(z.object({ id: z.string(), version: hash, reason: z.string() }))
          .openapi({ description: 'Models on offer whose files this gateway cannot read now.' }),
      })
      .optional(),
  })
  .openapi('ModelList')

const licenseOf = ({ spdx, text, terms }: LicenseCard): z.infer<typeof licenseObject> => ({
  spdx,
  ...(text && { text: { cid: text.cid, sha256: text.sha256, bytes: Number(text.bytes) } }),
  ...(terms && {
    terms: {
      name: terms.name,
      url: terms.url,
      commercial_use: terms.commercialUse,
      redistribution: terms.redistribution,
      derivatives: terms.derivatives,
      attribution: terms.attribution,
      acceptance: terms.acceptance,
      ...(terms.acceptableUse && { acceptable_use: terms.acceptableUse }),
      notes: [...terms.notes],
    },
  }),
})

const originOf = ({ license, manifest, parents, lineage, artifacts }: Provenance) => ({
  license_terms: licenseOf(license),
  manifest,
  parents: [...parents],
  lineage: lineage.map((one) => ({ ...one, parents: [...one.parents] })),
  artifacts: artifacts.map(({ format, quantization, cid, sha256, bytes }) => ({
    format,
    quantization,
    cid,
    sha256,
    bytes: Number(bytes),
  })),
})

const modelOf = (
  card: ModelCard,
  units: readonly Amount.AssetMetadata[],
): z.infer<typeof modelObject> => ({
  id: card.id,
  object: 'model',
  created: Number(card.createdAtSeconds),
  owned_by: card.creator,
  ostrom: {
    version: card.version,
    base: card.base,
    task: card.task,
    license: card.license,
    ...originOf(card.provenance),
    status: card.status,
    context_length: card.contextLength,
    ...pricesOf(card),
    unit: unitJson(paymentUnitOf(card.asset, units)),
    providers: card.providers,
    verification: card.verification.map(({ lack, ...one }) => ({
      ...one,
      ...(lack && { missing_requirement: lack }),
    })),
    regions: [...card.regions],
  },
})

type IsModelAllowed = (card: Pick<ModelCard, 'id' | 'version'>) => boolean

/**
 * Returns a function that tells whether a key may use a model. A key's list states each model by
 * its name, its version or its repository.
 */
async function modelFilterOf(
  { inference }: ModelListOptions,
  key: ApiKey,
): Promise<IsModelAllowed> {
  const versions = await allowedVersions(inference, key)
  return ({ id, version }) =>
    versions === undefined || versions.has(version) || key.models?.includes(id) === true
}

type ModelListOptions = {
  readonly cards: () => Promise<readonly ModelCard[]>
  readonly inference: Pick<InferenceService, 'unreadable' | 'resolve'>
  /** Symbols and decimals of assets, for the units of prices. */
  readonly units: readonly Amount.AssetMetadata[]
}

/** Returns all models on offer that the key may use. */
export async function listModels(options: ModelListOptions, key: ApiKey) {
  const { cards, inference, units } = options
  const isAllowed = await modelFilterOf(options, key)
  const offered = await cards()
  const unreadable = (await inference.unreadable()).filter(isAllowed)
  return {
    object: 'list' as const,
    data: offered.filter(isAllowed).map((card) => modelOf(card, units)),
    ...(unreadable.length > 0 && {
      ostrom: { unreadable: unreadable.slice(0, UNREADABLE_LISTED_MAX) },
    }),
  }
}

/**
 * Returns a model by its exact name, its version, or a repository that resolves to it.
 *
 * @throws {ModelUnknownError} No such model is on offer, or the key may not use it.
 */
export async function getModel(options: ModelListOptions, key: ApiKey, id: string) {
  const { cards, inference, units } = options
  const offered = (await cards()).filter(await modelFilterOf(options, key))
  const named = offered.find((entry) => entry.id === id || entry.version === id)
  const version = named?.version ?? (await inference.resolve(id))
  const card = named ?? offered.find((entry) => entry.version === version)
  if (!card) throw new ModelUnknownError({ model: id, known: offered.map((entry) => entry.id) })
  return modelOf(card, units)
}
