import { ContextTooLongError } from '@ostrom/engine'
import { hostedInputIds } from '@ostrom/engine/tokenizer'
import { check, type Market, type Standing } from '@ostrom/ledger'
import { type Hash, Inference } from '@ostrom/protocol'
import type { Question } from './answering.ts'
import { ModelUnknownError, TaskUnsupportedError } from './errors.ts'
import type { Catalog } from './models/catalog.ts'
import { type Licenses, requireAccepted } from './models/license.ts'
import { OUTPUT_TOKENS_DEFAULT } from './models/limits.ts'
import type { Measure } from './routing/bid.ts'
import type { MarketView } from './routing/view.ts'
import type { CountedModel } from './sessions/connect.ts'

type Context = {
  readonly market: Market
  readonly view: MarketView
  readonly catalog: Catalog
  readonly licenses?: Licenses | undefined
}

/**
 * The version that a question names.
 *
 * @throws {ModelUnknownError} There is none.
 * @throws {LedgerError} It is quarantined.
 */
export async function resolve({ view, market }: Context, model: string): Promise<Hash> {
  const version = await view.resolve(model)
  if (version) {
    requireUsable(version, await view.standing(version))
    return version
  }
  const known = (await market.models({ limit: 20 })).map((listed) => listed.model)
  throw new ModelUnknownError({ model, known })
}

/** The chain refuses sessions of a quarantined version; of an adapter of one, only we do. */
export function requireUsable(
  version: Hash,
  { status, of = version }: Partial<Standing> = {},
): void {
  check(status !== 'quarantined', 'model-quarantined', { version: of })
}

/** A question made ready: counted, and bounded in tokens and money. */
export type Prepared = {
  readonly version: Hash
  readonly model: CountedModel
  readonly inputTokens: number
  readonly maxTokens: number
  /** The prompt as token ids, where we can make them. */
  readonly counted: Inference.AnyPrompt | undefined
}

export async function prepare(options: Context, question: Question): Promise<Prepared> {
  const version = await resolve(options, question.model)
  const model = await options.catalog.model(version)
  const { contextLength, task, license } = model.manifest
  requireAccepted(options.licenses, { model: question.model, license: license.spdx })
  const { prompt } = question
  if (Inference.isEmbed(prompt))
    return { version, model, ...(await prepareInputs(question, model, prompt)) }
  if (prompt.kind === 'draw') {
    return { version, model, ...(await prepareDrawing(question, model, prompt)) }
  }
  const images = Inference.imagesOf(prompt)
  if (images > 0 && task !== 'any-to-any') {
    throw new TaskUnsupportedError({ model: question.model, task, asked: 'vision' })
  }
  if (task === 'embedding' || task === 'image') {
    throw new TaskUnsupportedError({ model: question.model, task, asked: 'text' })
  }
  const ids =
    prompt.kind === 'ids'
      ? prompt.ids
      : await model.tokenizer?.encodePrompt(prompt, { tokensMax: contextLength })
  const inputTokens = ids?.length ?? 0
  const left = contextLength - inputTokens
  const maxTokens = question.maxTokens ?? Math.min(left, OUTPUT_TOKENS_DEFAULT)
  if (left < 1 || maxTokens > left) {
    throw new ContextTooLongError({ inputTokens, maxTokens: Math.max(1, maxTokens), contextLength })
  }
  // What pictures become is the engine's affair: the prompt goes as it is.
  const counted = ids && images === 0 ? ({ kind: 'ids', ids } as const) : undefined
  return { version, model, inputTokens, maxTokens, counted }
}

/** A picture is paid by the tokens of its text, and as a picture. */
async function prepareDrawing(
  { model: asked }: Question,
  { manifest, tokenizer }: CountedModel,
  prompt: Inference.DrawPrompt,
): Promise<Omit<Prepared, 'version' | 'model'>> {
  const { task, contextLength } = manifest
  if (task !== 'image' && task !== 'any-to-any') {
    throw new TaskUnsupportedError({ model: asked, task, asked: 'pictures' })
  }
  const limits = { tokensMax: contextLength }
  const inputTokens = (await tokenizer?.encode(prompt.text, limits))?.length ?? 0
  if (inputTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens, maxTokens: 0, contextLength })
  }
  return { inputTokens, maxTokens: 1, counted: undefined }
}

/** Counts the inputs that vectors are asked for. Each stands alone in the model's context. */
async function prepareInputs(
  { model: asked }: Question,
  { manifest, tokenizer }: CountedModel,
  prompt: Inference.EmbedPrompt,
): Promise<Omit<Prepared, 'version' | 'model'>> {
  const { task, contextLength } = manifest
  if (task !== 'embedding' && task !== 'any-to-any') {
    throw new TaskUnsupportedError({ model: asked, task, asked: 'embeddings' })
  }
  if (prompt.kind === 'embed-texts' && !tokenizer) {
    return { inputTokens: 0, maxTokens: 1, counted: undefined }
  }
  const inputs = await hostedInputIds(prompt, tokenizer, { tokensMax: contextLength })
  for (const { length: inputTokens } of inputs) {
    if (inputTokens <= contextLength) continue
    throw new ContextTooLongError({ inputTokens, maxTokens: 0, contextLength })
  }
  const { dimensions } = prompt
  const counted = { kind: 'embed-ids', inputs, ...(dimensions && { dimensions }) } as const
  const inputTokens = inputs.reduce((sum, { length }) => sum + length, 0)
  return { inputTokens, maxTokens: 1, counted }
}

export const measureOf = (
  { maxTokens: named, prompt }: Question,
  { inputTokens, maxTokens }: Pick<Prepared, 'inputTokens' | 'maxTokens'>,
): Measure => ({
  inputTokens,
  maxTokens,
  images: Inference.imagesOf(prompt),
  leastTokens: Math.min(named ?? 1, maxTokens),
})
