import { createHash, timingSafeEqual } from 'node:crypto'
import { type AssetId, Endpoint, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import {
  type OfferConstraints,
  type SettlementMode,
  verifications,
} from '../inference/inference-service.ts'
import { KeyInactiveError, KeyTermsInvalidError } from './errors.ts'
import {
  KEY_BUDGET_MAX,
  KEY_CONSTRAINT_LENGTH_MAX,
  KEY_MODEL_LENGTH_MAX,
  KEY_MODELS_MAX,
  KEY_NAME_LENGTH_MAX,
  KEY_REGIONS_MAX,
  KEY_REQUESTS_PER_MINUTE_MAX,
  KEY_SECRET_BYTES,
} from './limits.ts'

/** Limits and rights of a key. An absent limit means no limit. */
export type KeyTerms = {
  /** Name for people; never sent to a provider. */
  readonly name: string
  /** Asset of the key's questions and budgets; the gateway's usual asset when absent. */
  readonly asset?: AssetId
  /** Most that the key may ever spend, in base units. */
  readonly budgetTotal?: bigint
  /** Most that the key may spend in one UTC day, in base units. */
  readonly budgetPerDay?: bigint
  readonly expiresAtSeconds?: number
  readonly settlement: SettlementMode
  /**
   * Models that the key may use: model names on the chain, repositories of model hubs, or versions
   * as 0x hashes.
   */
  readonly models?: readonly string[]
  readonly requestsPerMinute?: number
  /**
   * Requirements for the providers of all the key's questions; a question may add requirements, but
   * cannot remove any.
   */
  readonly constraints?: OfferConstraints
  /**
   * True if the gateway asks a second provider when a first token is late; a question may override
   * this.
   */
  readonly hedge?: boolean
  /**
   * True if each of the key's questions goes through a proxy, even if the question does not ask for
   * it.
   */
  readonly private?: boolean
}

/** An API key as it is stored: without its secret, which is shown once and never stored. */
export type ApiKey = KeyTerms & {
  /** First 16 hex digits of `hash`: the key's id in lists, logs and errors. */
  readonly id: string
  /** SHA-256 of the whole secret. */
  readonly hash: string
  readonly createdAtSeconds: number
  readonly revokedAtSeconds?: number
}

const prefix = 'sk-ostrom-'
const secretPattern = new RegExp(`^${prefix}[0-9a-f]{${KEY_SECRET_BYTES * 2}}$`)

/** Creates a new secret: `sk-ostrom-` and 64 hex digits. */
export const createSecret = (random: RandomBytes): string =>
  prefix + Hex.from(random(KEY_SECRET_BYTES)).slice(2)

/**
 * Returns the SHA-256 of a secret in hex; `undefined` if the text does not have the form of a
 * secret.
 */
export function hashSecret(secret: string): string | undefined {
  if (!secretPattern.test(secret)) return undefined
  return createHash('sha256').update(secret).digest('hex')
}

/** Returns the public id of a key: the first 16 characters of its hash. */
export const idOf = (hash: string): string => hash.slice(0, 16)

/** Compares two SHA-256 in hex in constant time. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const budget: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const seconds = Schema.integer(0, Number.MAX_SAFE_INTEGER)

const constraintsSchema: Schema.Schema<OfferConstraints> = Schema.object({
  verification: Schema.optional(Schema.oneOf(...verifications)),
  quantization: Schema.optional(Schema.text(KEY_CONSTRAINT_LENGTH_MAX)),
  regions: Schema.optional(Schema.list(Endpoint.regionSchema, KEY_REGIONS_MAX)),
  reputationMin: Schema.optional(Schema.real(0, 1)),
  stakeMin: Schema.optional(budget),
  completionsMin: Schema.optional(budget),
})

const apiKeySchema: Schema.Schema<ApiKey> = Schema.object({
  id: Schema.text(16),
  hash: Schema.text(64),
  name: Schema.text(KEY_NAME_LENGTH_MAX),
  createdAtSeconds: seconds,
  revokedAtSeconds: Schema.optional(seconds),
  asset: Schema.optional(Schema.account),
  budgetTotal: Schema.optional(budget),
  budgetPerDay: Schema.optional(budget),
  expiresAtSeconds: Schema.optional(seconds),
  settlement: Schema.oneOf('session', 'request'),
  models: Schema.optional(Schema.list(Schema.text(KEY_MODEL_LENGTH_MAX), KEY_MODELS_MAX)),
  requestsPerMinute: Schema.optional(Schema.integer(1, KEY_REQUESTS_PER_MINUTE_MAX)),
  constraints: Schema.optional(constraintsSchema),
  hedge: Schema.optional(Schema.boolean),
  private: Schema.optional(Schema.boolean),
})

/** Encodes JSON with amounts as decimal strings, the form of all stored records of keys. */
export const encodeJson = (value: unknown): Uint8Array => {
  const text = JSON.stringify(value, (_, entry) =>
    typeof entry === 'bigint' ? entry.toString() : entry,
  )
  return new TextEncoder().encode(text)
}

/** Decodes JSON in UTF-8. Throws `SyntaxError` if the text is not JSON. */
export const decodeJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(bytes))

/** Encodes a key for the state store. */
export const encode = (key: ApiKey): Uint8Array => encodeJson(key)

/** @throws {MalformedError} The stored record is not a key. */
export const decode = (bytes: Uint8Array): ApiKey => apiKeySchema(decodeJson(bytes), 'key')

function isOfferConstraints(constraints: OfferConstraints): boolean {
  try {
    constraintsSchema(constraints, 'constraints')
    return constraints.regions?.length !== 0
  } catch {
    return false
  }
}

/**
 * Throws if the terms are contradictory or exceed a limit, so that no key can have them.
 *
 * @throws {KeyTermsInvalidError} Names the field at fault.
 */
export function assertTerms(terms: KeyTerms, nowSeconds: number): void {
  const refuse = (field: string, reason: string): never => {
    throw new KeyTermsInvalidError({ field, reason })
  }
  if (terms.name.trim() === '') refuse('name', 'empty')
  if (terms.name.length > KEY_NAME_LENGTH_MAX) {
    refuse('name', `longer than ${KEY_NAME_LENGTH_MAX} characters`)
  }
  for (const field of ['budgetTotal', 'budgetPerDay'] as const) {
    const amount = terms[field]
    if (amount === undefined) continue
    if (amount < 0n || amount > KEY_BUDGET_MAX) refuse(field, `not from 0 to ${KEY_BUDGET_MAX}`)
  }
  const { expiresAtSeconds, models, requestsPerMinute, constraints } = terms
  if (terms.private && terms.settlement === 'request')
    refuse('settlement', 'a request on the chain names the wallet, and the key is private')
  if (constraints && !isOfferConstraints(constraints))
    refuse('constraints', 'one of them is not of its kind')
  if (expiresAtSeconds !== undefined && !(expiresAtSeconds > nowSeconds)) {
    refuse('expiresAtSeconds', 'not in the future')
  }
  if (models?.length === 0) refuse('models', 'an empty list would allow none; leave it out')
  if (models && models.length > KEY_MODELS_MAX) refuse('models', `more than ${KEY_MODELS_MAX}`)
  if (models?.some((model) => model === '' || model.length > KEY_MODEL_LENGTH_MAX)) {
    refuse('models', `a name is empty or longer than ${KEY_MODEL_LENGTH_MAX} characters`)
  }
  if (requestsPerMinute === undefined) return
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 1) {
    refuse('requestsPerMinute', 'not a whole number from 1')
  }
  if (requestsPerMinute > KEY_REQUESTS_PER_MINUTE_MAX) {
    refuse('requestsPerMinute', `above ${KEY_REQUESTS_PER_MINUTE_MAX}`)
  }
}

/** @throws {KeyInactiveError} The key was revoked or has expired. */
export function assertActive(key: ApiKey, nowSeconds: number): void {
  const { id, revokedAtSeconds, expiresAtSeconds } = key
  if (revokedAtSeconds !== undefined) {
    throw new KeyInactiveError({ id, how: 'revoked', atSeconds: revokedAtSeconds })
  }
  if (expiresAtSeconds !== undefined && expiresAtSeconds <= nowSeconds) {
    throw new KeyInactiveError({ id, how: 'expired', atSeconds: expiresAtSeconds })
  }
}
