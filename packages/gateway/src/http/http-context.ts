import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import type { AccountId, Amount, Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { BatchStore } from '../batches/batch-store.ts'
import type { IdempotencyCache } from '../idempotency/index.ts'
import type { InferenceService } from '../inference/inference-service.ts'
import type { ModelCard } from '../inference/model-card.ts'
import { type ApiKey, type ApiKeyStore, KeyMissingError } from '../keys/index.ts'
import { createStaleWhileRevalidate } from '../routing/stale-while-revalidate.ts'
import type { ResponseStore } from '../stored-responses/response-store.ts'
import type { AnswerRun } from './answers/answer-run.ts'
import type { Caller } from './incoming/caller.ts'
import { requestSecret } from './incoming/request-secret.ts'
import type { Transfers } from './incoming/transfers.ts'
import { MODEL_CARDS_AGE_MAX_MS } from './limits.ts'

/** Dependencies of the endpoints. */
export type HttpContext = {
  readonly inference: InferenceService
  /** Returns the models on offer, cached for `MODEL_CARDS_AGE_MAX_MS`. */
  readonly cards: () => Promise<readonly ModelCard[]>
  /** Checks the schemas of requests. */
  readonly tokenizers: Pick<TokenizerHost, 'unsupportedReason'>
  readonly keys: ApiKeyStore
  /** The account of all keys, on a gateway for many accounts. */
  readonly account?: AccountId | undefined
  readonly idempotency: IdempotencyCache<AnswerRun>
  /** Responses that are stored for their keys. */
  readonly responses: ResponseStore
  /** Files and batches of the gateway's keys. */
  readonly batches: BatchStore
  /** Bodies that are read and files that are downloaded now. */
  readonly transfers: Transfers
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** Symbols and decimals of assets, for amounts in requests, responses and errors. */
  readonly units: readonly Amount.AssetMetadata[]
  /** Running answers. */
  readonly running: Set<AnswerRun>
}

/** @throws {KeyMissingError} */
function secretOf(headers: Headers): string {
  const secret = requestSecret(headers)
  if (secret === undefined) throw new KeyMissingError()
  return secret
}

/**
 * Returns the API key of a request.
 *
 * @throws {KeyMissingError | KeyUnknownError | KeyInactiveError}
 */
export async function authenticate(gateway: HttpContext, headers: Headers): Promise<ApiKey> {
  return gateway.keys.authenticate(secretOf(headers))
}

/**
 * Returns the API key of a request, with its stored responses and its batches.
 *
 * @throws {KeyMissingError | KeyUnknownError | KeyInactiveError}
 */
export async function callerOf(gateway: HttpContext, headers: Headers): Promise<Caller> {
  const secret = secretOf(headers)
  const key = await gateway.keys.authenticate(secret)
  let waitMs: number | undefined
  const takeRequest = (): number => {
    waitMs ??= gateway.keys.takeRequest(key.id)
    return waitMs
  }
  // A request of a few bytes may read megabytes of stored responses. So it counts in the key's rate
  // before the first read, even if it is refused afterwards.
  const responses = gateway.responses.of({ keyId: key.id, secret, onRead: takeRequest })
  const batches = gateway.batches.of({ keyId: key.id, secret })
  return { key, responses, batches, takeRequest }
}

/**
 * Creates a cache of the models on offer, which reads them again after `MODEL_CARDS_AGE_MAX_MS`.
 */
export const createModelCardCache = (inference: Pick<InferenceService, 'models'>, clock: Clock) =>
  createStaleWhileRevalidate({
    clock,
    read: () => inference.models(),
    freshMs: MODEL_CARDS_AGE_MAX_MS,
    staleMs: MODEL_CARDS_AGE_MAX_MS,
  }).get
