import { z } from '@hono/zod-openapi'
import { Address, Audit, Inference, JsonNumber, Offer, SessionAccount } from '@ostrom/protocol'
import {
  type OfferConstraints,
  type Preferences,
  verifications,
} from '../../inference/inference-service.ts'
import { Limits as KeyLimits } from '../../keys/index.ts'
import type { JobQuestion } from '../answers/inference-job.ts'
import { FieldInvalidError } from '../errors.ts'
import {
  CHOICES_MAX,
  LOGIT_BIAS_MAX,
  METADATA_ENTRIES_MAX,
  MODEL_LENGTH_MAX,
  REGIONS_MAX,
  STOP_LENGTH_MAX,
  STOPS_MAX,
  TOP_LOGPROBS_MAX,
} from '../limits.ts'
import { isBaseUnits } from './amounts.ts'
import { fieldFaultOf } from './field-fault.ts'
import { type FieldTable, label, read, tune } from './field-table.ts'

const { SPENDING_CAP_ID_LENGTH_MAX } = KeyLimits

// Fields that several endpoints share. OpenAI's clients send `null` for fields that are not set.

/**
 * Rounds a number that no double equals to the nearest double, for fields whose values are doubles.
 */
const rounded = (value: unknown): unknown =>
  JsonNumber.isExact(value) ? Number(value.rawJSON) : value

/** Returns the schema of a number from `min` to `max`, of any precision. */
export const real = (min: number, max: number) =>
  z.preprocess(rounded, z.number().min(min).max(max))

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * JSON as the client wrote it, such as a schema; its numbers may be `JsonNumber.ExactNumber`. It is
 * not copied, because a copy by a schema of names leaves out a member with the name `__proto__`.
 */
export const jsonObject = z.preprocess(
  rounded,
  z
    .custom<Record<string, unknown>>()
    .superRefine((value, ctx) => {
      if (isObject(value)) return
      const message = 'Invalid input: expected record'
      ctx.addIssue({ code: 'invalid_type', expected: 'record', input: value, message })
    })
    .openapi({ type: 'object', additionalProperties: {} }),
)

/**
 * Returns the schema of an object with any names, which refuses the name `__proto__`: a copy by a
 * schema of names would leave out this member without a word.
 */
const namesOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value, ctx) => {
    if (isObject(value) && Object.hasOwn(value as object, '__proto__')) {
      ctx.addIssue({ code: 'custom', message: 'a name is `__proto__`', input: value })
    }
    return value
  }, schema)

/** Type of a `jsonObject` that may be null, in the description of the API. */
export const nullableObject = { type: ['object' as const, 'null' as const] }

const SEED_MIN = -(2n ** 63n)
const SEED_MAX = 2n ** 63n - 1n
const seedReason = 'not a whole number of 64 bits, from -2^63 to 2^63 - 1'

/**
 * A seed of 64 bits, as OpenAI declares it. Different seeds give different answers, so no seed is
 * rounded.
 */
const seed = z
  .unknown()
  .transform((value) => JsonNumber.bigintOf(value))
  .refine((value) => value !== undefined && value >= SEED_MIN && value <= SEED_MAX, seedReason)

/**
 * A service tier of OpenAI. A tier that no offer can have, such as `auto`, is served as `default`.
 */
export const serviceTier = z.string().max(16)

const serviceTierOf = (name: string): Offer.ServiceTier =>
  Offer.serviceTiers.find((tier) => tier === name) ?? 'default'

const stopText = z.string().max(STOP_LENGTH_MAX)
const amount = z
  .string()
  .regex(/^\d{1,39}$/, 'not an amount in base units, as a decimal string')
  .refine(isBaseUnits, 'not an amount of at most 128 bits')

/**
 * Returns the schema of an amount in the field `ostrom` of a request; `readAmounts` has already
 * converted the amount to base units.
 */
const amountOf = (description: string) =>
  z
    .string()
    .refine(isBaseUnits, 'not an amount in base units, or with its unit, of at most 128 bits')
    .openapi({
      description: `${description} Base units as a decimal string, or with a unit: \`0.002 USDC\`.`,
    })

export const model = z.string().min(1).max(MODEL_LENGTH_MAX).openapi({
  description: 'A model name or version exactly as GET /v1/models lists it.',
})

const region = z.string().regex(/^[a-z]{2}(-[a-z0-9]+)*$/, 'not a region such as `de` or `us-ca`')

/** Constraints on offers other than their price, from a question or a key. */
export const constraintFields = {
  verification: z.enum(verifications).openapi({
    description:
      'Least verifiability class: `replayable` answers can be recomputed, `calibrated` answers ' +
      'also scored against honest machines; `any` accepts offers of every class, and `none` ' +
      'only offers of tier T0, whose answers no validator audits.',
  }),
  quantization: z
    .string()
    .min(1)
    .max(64)
    .openapi({ description: 'Artifact variant: `q4_k_m` or `gguf/q4_k_m`.' }),
  region: z.union([region, z.array(region).min(1).max(REGIONS_MAX)]).openapi({
    description: 'Region by the provider’s own claim: a country, or a part of it. Unverified.',
  }),
  reputation_min: real(0, 1),
  stake_min: amount,
  completions_min: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
}

/** A task or a conversation: its id alone, or its id with limits. */
const capOf = (what: string) =>
  z
    .union([
      z.string().min(1).max(SPENDING_CAP_ID_LENGTH_MAX),
      z
        .strictObject({
          id: z.string().min(1).max(SPENDING_CAP_ID_LENGTH_MAX),
          max_cost: amountOf(`Most that all answers of the ${what} may cost together.`),
          soft_cost: amountOf(`Cost of the ${what} from which \`ostrom.caps\` says \`ask\`.`),
        })
        .partial(),
    ])
    .openapi({ description: `The ${what} of the request, whose limits all its requests share.` })

export const preferences = z
  .strictObject({
    provider: z
      .string()
      .refine(Address.tryParse, 'not an account in 0x hex, or in base58 where it is on Solana'),
    output_price_max: amountOf('Maximum price per million output tokens.'),
    cost_max: amountOf('Maximum cost of the request, with failed attempts: its answer ends there.'),
    max_cost: amountOf('Another name of `cost_max`.'),
    soft_cost: amountOf('Cost of the request from which `ostrom.caps` says `ask`.'),
    task: capOf('task'),
    conversation: capOf('conversation'),
    sort: z.enum(['price', 'latency', 'balanced']),
    audit: z.enum(Audit.auditModes),
    prepaid_tokens: z.number().int().min(1).max(SessionAccount.PREPAID_TOKENS_MAX).openapi({
      description: 'Maximum tokens of a long prompt that are paid before the answer begins.',
    }),
    hedge: z.boolean().openapi({
      description:
        'True where a second provider may be asked for a first token that is late, for one of 20 ' +
        'questions at most. Both are paid: `ostrom.hedged` has what the one that was stopped cost.',
    }),
    private: z.boolean().openapi({
      description:
        'True where the question goes through a proxy and is paid by tickets; it fails where ' +
        'that is not possible. `cost` is then what the tickets cost.',
    }),
    ...constraintFields,
    stake_min: amountOf('Minimum stake for sessions, in the native coin.'),
  })
  .partial()
  .openapi({ description: 'Constraints on provider and cost. An extension of Ostrom.' })

/** Sampling parameters. */
export const sampling = {
  temperature: real(0, 2).nullish(),
  top_p: real(0, 1).nullish(),
  top_k: z
    .number()
    .int()
    .min(0)
    .max(1 << 20)
    .nullish()
    .openapi({ description: 'An extension of Ostrom.' }),
}

export const penalties = {
  frequency_penalty: real(-2, 2).nullish(),
  presence_penalty: real(-2, 2).nullish(),
  logit_bias: namesOf(z.record(z.string(), real(-100, 100))).nullish(),
}

export const stops = z.array(stopText).max(STOPS_MAX)

export const generation = {
  stop: z.union([stopText, stops]).nullish(),
  seed: seed.nullish().openapi({ type: ['integer', 'null'], format: 'int64' }),
  n: z.number().int().min(1).max(CHOICES_MAX).nullish(),
  user: z.string().max(512).nullish(),
}

/** Names and values that a client attaches to a response or a batch. */
export const metadata = namesOf(
  z
    .record(z.string().max(64), z.string().max(512))
    .refine(
      (value) => Object.keys(value).length <= METADATA_ENTRIES_MAX,
      `more than ${METADATA_ENTRIES_MAX} entries`,
    ),
)

export const tokensMax = z.number().int().min(1).max(Inference.PROMPT_TOKENS_MAX)
export const topLogprobs = z.number().int().min(0).max(TOP_LOGPROBS_MAX)

export const streaming = {
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
}

/**
 * Checks a body against its schema. Fields outside of the schema are dropped.
 *
 * @throws {FieldInvalidError} Names the first field at fault.
 */
export function parseFields<T>(schema: z.ZodType<T>, body: Readonly<Record<string, unknown>>): T {
  return parsePart(schema, body, '')
}

/**
 * Checks a part of a body whose schema depends on other fields of the body.
 *
 * @param param Path of the part in the body; an error names its field by this path.
 * @throws {FieldInvalidError} Names the first field at fault.
 */
export function parsePart<T>(schema: z.ZodType<T>, value: unknown, param: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new FieldInvalidError(fieldFaultOf(result.error, { value, param }))
}

type SamplingFields = {
  readonly temperature?: number | null | undefined
  readonly top_p?: number | null | undefined
  readonly top_k?: number | null | undefined
  readonly frequency_penalty?: number | null | undefined
  readonly presence_penalty?: number | null | undefined
  readonly logit_bias?: Readonly<Record<string, number>> | null | undefined
}

function biasesOf(
  logitBias: SamplingFields['logit_bias'],
): Inference.SamplerParameters['logitBias'] {
  const entries = Object.entries(logitBias ?? {})
  if (entries.length > LOGIT_BIAS_MAX) {
    const reason = `more than ${LOGIT_BIAS_MAX} entries`
    throw new FieldInvalidError({ param: 'logit_bias', reason })
  }
  const biases = entries.map(([text, bias]) => {
    const id = Number(text)
    if (!/^\d{1,10}$/.test(text) || id > 0xffff_ffff) {
      throw new FieldInvalidError({ param: 'logit_bias', reason: 'a name is not a token id' })
    }
    return { id, bias }
  })
  return biases.sort((a, b) => a.id - b.id)
}

/** Treatment of the fields that all endpoints share. */
export const sharedUses: FieldTable = {
  model: read,
  user: label,
  conversation: label,
  session_id: label,
  ostrom: read,
}

/** Treatment of the fields of text generation. */
export const generationUses: FieldTable = {
  ...sharedUses,
  temperature: read,
  top_p: read,
  top_k: read,
  frequency_penalty: read,
  presence_penalty: read,
  logit_bias: read,
  stop: read,
  seed: read,
  n: read,
  stream: read,
  stream_options: read,
  'stream_options.include_obfuscation': tune(),
}

/** Returns the sampler's parameters, with OpenAI's defaults. */
export const samplerOf = (body: SamplingFields): Inference.SamplerParameters => ({
  temperature: body.temperature ?? 1,
  topP: body.top_p ?? 1,
  topK: body.top_k ?? 0,
  frequencyPenalty: body.frequency_penalty ?? 0,
  presencePenalty: body.presence_penalty ?? 0,
  logitBias: biasesOf(body.logit_bias),
})

/**
 * Returns the stop texts, without empty ones: some clients send an empty text if they want no stop
 * text.
 */
export const stopsOf = (stop: string | readonly string[] | null | undefined): readonly string[] =>
  (typeof stop === 'string' ? [stop] : (stop ?? [])).filter((text) => text !== '')

/** Converts the field `ostrom` of a request to preferences. */
export function preferencesOf(
  wish: z.infer<typeof preferences> | null | undefined,
  tier?: z.infer<typeof serviceTier> | null,
): Preferences {
  const { provider, output_price_max, cost_max, sort, audit, prepaid_tokens, hedge } = wish ?? {}
  return {
    ...(wish?.private === undefined ? {} : { private: wish.private }),
    ...(provider === undefined ? {} : { provider: Address.parse(provider) }),
    ...(output_price_max === undefined ? {} : { outputPriceMax: BigInt(output_price_max) }),
    ...(cost_max === undefined ? {} : { costMax: BigInt(cost_max) }),
    ...(sort === undefined ? {} : { sort }),
    ...(audit === undefined ? {} : { audit }),
    ...(prepaid_tokens === undefined ? {} : { prepaidTokens: prepaid_tokens }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(tier == null ? {} : { serviceTier: serviceTierOf(tier) }),
    ...constraintsOf(wish ?? {}),
  }
}

/** Constraints on offers other than their price, in the format of the API. */
type ConstraintFields = {
  readonly [name in keyof typeof constraintFields]?:
    | z.infer<(typeof constraintFields)[name]>
    | undefined
}

/** Returns the constraints on offers in the fields of a request or a key. */
export function constraintsOf(wish: ConstraintFields): OfferConstraints {
  const { verification, quantization, region, reputation_min, stake_min, completions_min } = wish
  return {
    ...(verification && { verification }),
    ...(quantization && { quantization }),
    ...(region && { regions: typeof region === 'string' ? [region] : region }),
    ...(reputation_min === undefined ? {} : { reputationMin: reputation_min }),
    ...(stake_min === undefined ? {} : { stakeMin: BigInt(stake_min) }),
    ...(completions_min === undefined ? {} : { completionsMin: BigInt(completions_min) }),
  }
}

/**
 * Returns the parts of a question that are present only if the caller set them.
 *
 * @param choice Index among several choices of one prompt. Each choice has a seed of its own,
 * because equal seeds give equal answers. The first choice has the caller's seed.
 */
export function optionalsOf(options: {
  readonly maxTokens: number | null | undefined
  readonly seed: bigint | null | undefined
  readonly choice: number
}): Pick<JobQuestion, 'maxTokens' | 'userSeed'> {
  const { maxTokens, seed, choice } = options
  return {
    ...(maxTokens == null ? {} : { maxTokens }),
    ...(seed == null ? {} : { userSeed: BigInt.asIntN(64, seed + BigInt(choice)) }),
  }
}
