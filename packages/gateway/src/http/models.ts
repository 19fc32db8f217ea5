import { z } from '@hono/zod-openapi'
import { Manifest } from '@ostrom/protocol'
import type { ModelCard } from '../answering.ts'
import { ModelUnknownError } from '../errors.ts'
import type { ApiKey } from '../keys/index.ts'

export const modelObject = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.number().int(),
    owned_by: z.string().openapi({ description: "The creator's account." }),
    ostrom: z.object({
      version: z.string().openapi({ description: 'Hash of the model version.' }),
      base: z.string().optional().openapi({ description: 'Of an adapter: the model it changes.' }),
      task: z.enum(Manifest.tasks),
      license: z.string(),
      context_length: z.number().int(),
      input_price_min: z.string().openapi({ description: 'Base units per million tokens.' }),
      output_price_min: z.string(),
      image_price_min: z.string().openapi({ description: 'Base units per picture.' }),
      providers: z.number().int(),
    }),
  })
  .openapi('Model')

export const modelList = z
  .object({ object: z.literal('list'), data: z.array(modelObject) })
  .openapi('ModelList')

const modelOf = (card: ModelCard): z.infer<typeof modelObject> => ({
  id: card.id,
  object: 'model',
  created: Number(card.createdAtSeconds),
  owned_by: card.creator,
  ostrom: {
    version: card.version,
    ...(card.base !== undefined && { base: card.base }),
    task: card.task,
    license: card.license,
    context_length: card.contextLength,
    input_price_min: card.inputPriceMin.toString(),
    output_price_min: card.outputPriceMin.toString(),
    image_price_min: card.imagePriceMin.toString(),
    providers: card.providers,
  },
})

const allows = (key: ApiKey, card: ModelCard): boolean =>
  key.models === undefined || key.models.includes(card.id) || key.models.includes(card.version)

type Cards = () => Promise<readonly ModelCard[]>

/** Every model that is offered and that the key may use. */
export async function listModels(cards: Cards, key: ApiKey) {
  const offered = await cards()
  return { object: 'list' as const, data: offered.filter((card) => allows(key, card)).map(modelOf) }
}

/** One model by its exact name or version. @throws {ModelUnknownError} */
export async function getModel(cards: Cards, key: ApiKey, id: string) {
  const offered = (await cards()).filter((card) => allows(key, card))
  const card = offered.find((entry) => entry.id === id || entry.version === id)
  if (!card) throw new ModelUnknownError({ model: id, known: offered.map((entry) => entry.id) })
  return modelOf(card)
}
