import { ContextTooLongError, PromptUnsupportedError } from '@ostrom/engine'
import { asyncInputIds } from '@ostrom/engine/tokenizer'
import { check, type EffectiveModelStatus, type MarketReader } from '@ostrom/ledger'
import { type ModelCatalog, modelFor, type TokenizedModel } from '@ostrom/models/catalog'
import { type LicensePolicy, requireLicenseAccepted } from '@ostrom/models/license'
import { ModelUnknownError } from '@ostrom/models/model-unknown'
import { type Hash, Inference } from '@ostrom/protocol'
import { TaskUnsupportedError } from '../errors.ts'
import type { Question } from '../inference/inference-service.ts'
import { outputTokens } from '../routing/answer-size.ts'
import type { MarketCache } from '../routing/market-cache.ts'
import type { AnswerSize } from '../routing/priced-offer.ts'
import {
  ignoredReasoning,
  type PromptReasoning,
  promptReasoningOf,
  withReasoningOptions,
} from './reasoning.ts'
import { readablePrompt } from './unreadable-images.ts'

/**
 * Sources that the gateway needs to prepare a question: the chain, the files of models, and the
 * accepted licenses.
 */
export type PrepareContext = {
  readonly market: MarketReader
  readonly marketCache: MarketCache
  readonly catalog: ModelCatalog
  readonly licenses?: LicensePolicy | undefined
  readonly isUnpaid?: (() => Promise<boolean>) | undefined
}

/**
 * Returns the model version that the model name of a question denotes.
 *
 * @throws {ModelUnknownError} The market has no such model.
 * @throws {LedgerError} The version is quarantined.
 */
export async function resolve(
  { marketCache, market }: PrepareContext,
  model: string,
): Promise<Hash> {
  const version = await marketCache.resolve(model)
  if (version) {
    requireUsable(version, await marketCache.modelStatus(version))
    return version
  }
  const models = (await market.models({ limit: 20 })).map((listed) => listed.model)
  throw new ModelUnknownError({ model, known: models })
}

/**
 * Throws a `LedgerError` if a version is quarantined. The chain itself refuses sessions for a
 * quarantined version. But it does not refuse sessions for an adapter of a quarantined base; only
 * this check does.
 */
export function requireUsable(
  version: Hash,
  { status, version: of = version }: Partial<EffectiveModelStatus> = {},
): void {
  check(status !== 'quarantined', 'model-quarantined', { version: of })
}

/** A question whose prompt tokens are counted, and whose output tokens are bounded. */
export type PreparedQuestion = {
  readonly version: Hash
  readonly model: TokenizedModel
  readonly inputTokens: number
  /** Most output tokens; 0 for embeddings and images. */
  readonly maxTokens: number
  /** The prompt as token ids, if this gateway has the tokenizer and the prompt has no images. */
  readonly promptIds: Inference.AnyPrompt | undefined
  /** The prompt that was counted. */
  readonly prompt: Question['prompt']
  /** How the answer begins; undefined for models without reasoning. */
  readonly reasoning?: PromptReasoning | undefined
  /** Fields of the request that have no effect with the model. */
  readonly ignored?: readonly string[]
}

type PreparedPrompt = Omit<PreparedQuestion, 'version' | 'model'>

/**
 * Returns a model whose tokenizer reads the prompt of a question for the caller of the question,
 * after the prompts of others if this wallet pays for nothing.
 */
async function promptReader(
  { isUnpaid }: PrepareContext,
  model: TokenizedModel,
  { callerId: caller }: Pick<Question, 'callerId'>,
): Promise<TokenizedModel> {
  return modelFor(model, { caller, isUnpaid: await isUnpaid?.() })
}

/** Resolves the model and counts the prompt. Throws `BaseError` if the model cannot be asked. */
export async function prepareQuestion(
  options: PrepareContext,
  question: Question,
): Promise<PreparedQuestion> {
  const version = await resolve(options, question.model)
  const { callerId: caller } = question
  const model = modelFor(await options.catalog.model(version), { caller })
  const reader = await promptReader(options, model, question)
  const { contextLength, task, license } = model.manifest
  requireLicenseAccepted(options.licenses, { model: question.model, license: license.spdx })
  const { prompt, ignored: leftOut } = readablePrompt(question, model.manifest)
  if (Inference.isEmbeddingPrompt(prompt))
    return { version, model, ...(await prepareEmbeddings(question, reader, prompt)) }
  if (prompt.kind === 'image') {
    return { version, model, ...(await prepareImage(question, reader, prompt)) }
  }
  const images = Inference.countImages(prompt)
  if (task === 'embedding' || task === 'image') {
    throw new TaskUnsupportedError({ model: question.model, task, asked: 'text' })
  }
  const { tokenizer } = reader
  const asked = withReasoningOptions({ prompt, sampler: question.sampler }, tokenizer)
  const ids =
    asked.kind === 'ids'
      ? asked.ids
      : await tokenizer?.encodePrompt(asked, { tokensMax: contextLength })
  const inputTokens = ids?.length ?? 0
  const left = contextLength - inputTokens
  const maxTokens = outputTokens(question, { left, isCounted: ids !== undefined && images === 0 })
  if (left < 1 || maxTokens > left) {
    throw new ContextTooLongError({ inputTokens, maxTokens: Math.max(1, maxTokens), contextLength })
  }
  // The engine decides how images become tokens, so a prompt with images is not sent as ids.
  const promptIds = ids && images === 0 ? ({ kind: 'ids', ids } as const) : undefined
  const reasoning = ids && promptReasoningOf(asked, { ids, tokenizer })
  const ignored = [...leftOut, ...ignoredReasoning(question, tokenizer)]
  return { version, model, inputTokens, maxTokens, promptIds, prompt: asked, reasoning, ignored }
}

/**
 * Counts the tokens of a prompt with the model's own tokenizer.
 *
 * @throws {PromptUnsupportedError} This gateway has no tokenizer of the model, the prompt has
 *   images, or the question asks for no text.
 */
export async function countPromptTokens(
  options: PrepareContext,
  question: Pick<Question, 'model' | 'prompt' | 'callerId'>,
): Promise<number> {
  const { model: name } = question
  const model = await options.catalog.model(await resolve(options, name))
  const { tokenizer, manifest } = await promptReader(options, model, question)
  const { prompt } = readablePrompt(question, manifest)
  const { spdx: license } = manifest.license
  requireLicenseAccepted(options.licenses, { model: name, license })
  const isText = !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image'
  if (!tokenizer || !isText || Inference.countImages(prompt) > 0) {
    throw new PromptUnsupportedError({
      kind: prompt.kind,
      reason: 'only its provider can count it',
      remedy: 'Ask without counting; the answer says how many tokens were charged.',
    })
  }
  if (prompt.kind === 'ids') return prompt.ids.length
  const asked = withReasoningOptions({ prompt, sampler: {} }, tokenizer)
  const { length } = await tokenizer.encodePrompt(asked, { tokensMax: manifest.contextLength })
  return length
}

/**
 * Counts the prompt tokens of a request for an image. The generated image itself has a separate
 * price.
 */
async function prepareImage(
  { model: asked }: Question,
  { manifest, tokenizer }: TokenizedModel,
  prompt: Inference.ImagePrompt,
): Promise<PreparedPrompt> {
  const { task, contextLength } = manifest
  if (task !== 'image' && task !== 'any-to-any') {
    throw new TaskUnsupportedError({ model: asked, task, asked: 'pictures' })
  }
  const limits = { tokensMax: contextLength }
  const inputTokens = (await tokenizer?.encode(prompt.text, limits))?.length ?? 0
  if (inputTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens, maxTokens: 0, contextLength })
  }
  return { inputTokens, maxTokens: 0, promptIds: undefined, prompt }
}

/**
 * Counts the tokens of the inputs of an embedding request. Each input alone has to fit the model's
 * context.
 */
async function prepareEmbeddings(
  { model: asked }: Question,
  { manifest, tokenizer }: TokenizedModel,
  prompt: Inference.EmbeddingPrompt,
): Promise<PreparedPrompt> {
  const { task, contextLength } = manifest
  if (task !== 'embedding' && task !== 'any-to-any') {
    throw new TaskUnsupportedError({ model: asked, task, asked: 'embeddings' })
  }
  if (prompt.kind === 'embed-texts' && !tokenizer) {
    return { inputTokens: 0, maxTokens: 0, promptIds: undefined, prompt }
  }
  const inputs = await asyncInputIds(prompt, tokenizer, { tokensMax: contextLength })
  for (const { length: inputTokens } of inputs) {
    if (inputTokens <= contextLength) continue
    throw new ContextTooLongError({ inputTokens, maxTokens: 0, contextLength })
  }
  const { dimensions } = prompt
  const promptIds = { kind: 'embed-ids', inputs, ...(dimensions && { dimensions }) } as const
  const inputTokens = inputs.reduce((sum, { length }) => sum + length, 0)
  return { inputTokens, maxTokens: 0, promptIds, prompt }
}

export const answerSizeOf = (
  { prompt }: Pick<Question, 'prompt'>,
  { inputTokens, maxTokens }: Pick<PreparedQuestion, 'inputTokens' | 'maxTokens'>,
): AnswerSize => ({
  inputTokens,
  maxTokens,
  images: Inference.countImages(prompt),
})
