import { timingSafeEqual } from 'node:crypto'
import type { Gateway } from '@ostrom/gateway'
import { constraintFields, constraintsOf } from '@ostrom/gateway/http'
import { verifications } from '@ostrom/gateway/inference-service'
import type { ApiKeyStore, KeyTerms, UsageRecord } from '@ostrom/gateway/keys'
import { privateQuote } from '@ostrom/gateway/private/private-quote'
import { createAnswerRatings } from '@ostrom/gateway/ratings/answer-ratings'
import { listReceiptsByTime } from '@ostrom/gateway/receipts/list-receipts'
import { receiptDomain } from '@ostrom/gateway/receipts/receipt-domain'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import {
  type AssetId,
  BaseError,
  type Hash,
  Hex,
  Inference,
  JsonText,
  readAtMost,
} from '@ostrom/protocol'
import { z } from 'zod'
import { MANAGEMENT_BODY_BYTES_MAX, USAGE_RECORDS_MAX } from './limits.ts'

export type ManagementOptions = {
  readonly parts: RoleDependencies
  readonly gateway: Gateway
  readonly keys: ApiKeyStore
  readonly token: string
  /** Asset for which `GET /manage/private` returns a price. */
  readonly usualAsset: AssetId
  /** Makes a one-time code for the web app; absent without a web app. */
  readonly newCode?: () => string
}

const amount = z
  .string()
  .regex(/^\d{1,39}$/)
  .transform((text) => BigInt(text))

const keyTerms = z.strictObject({
  name: z.string().min(1).max(64),
  asset: z
    .string()
    .refine((text) => Hex.is(text, 20) || Hex.is(text, 32))
    .optional(),
  budgetTotal: amount.optional(),
  budgetPerDay: amount.optional(),
  expiresAtSeconds: z.int().optional(),
  settlement: z.enum(['session', 'request']).default('session'),
  models: z.array(z.string()).optional(),
  requestsPerMinute: z.int().optional(),
  constraints: z.strictObject(constraintFields).partial().optional(),
  hedge: z.boolean().optional(),
  private: z.boolean().optional(),
})

/** Leaves out absent fields, because the key's terms allow no `undefined`. */
const withoutAbsent = (terms: z.output<typeof keyTerms>): KeyTerms => ({
  name: terms.name,
  settlement: terms.settlement,
  ...(terms.asset !== undefined && { asset: terms.asset as AssetId }),
  ...(terms.budgetTotal !== undefined && { budgetTotal: terms.budgetTotal }),
  ...(terms.budgetPerDay !== undefined && { budgetPerDay: terms.budgetPerDay }),
  ...(terms.expiresAtSeconds !== undefined && { expiresAtSeconds: terms.expiresAtSeconds }),
  ...(terms.models && { models: terms.models }),
  ...(terms.requestsPerMinute && { requestsPerMinute: terms.requestsPerMinute }),
  ...(terms.constraints && { constraints: constraintsOf(terms.constraints) }),
  ...(terms.hedge && { hedge: true }),
  ...(terms.private && { private: true }),
})

const errorBody = (code: string, message: string, details: readonly string[] = []) => ({
  error: { code, message, details },
})

/**
 * Returns an error in the form that the command line reads, without details of unexpected errors.
 */
function errorResponse(error: unknown): Response {
  if (BaseError.is(error))
    return jsonResponse(errorBody(error.code, error.summary, error.details), 400)
  if (error instanceof z.ZodError) {
    const details = error.issues.map(
      ({ path, message }) => `${path.join('.') || 'body'}: ${message}.`,
    )
    return jsonResponse(errorBody('field-invalid', 'A field is not valid.', details), 400)
  }
  if (error instanceof SyntaxError) {
    return jsonResponse(errorBody('body-malformed', 'The body is not JSON.'), 400)
  }
  return jsonResponse(errorBody('internal-error', 'The gateway failed.'), 500)
}

type ManagementRoute = (url: URL, body: unknown) => Promise<unknown>

const jsonResponse = (value: unknown, status = 200) =>
  new Response(JsonText.stringify(value), {
    status,
    headers: { 'content-type': 'application/json' },
  })

/**
 * Returns the handler of requests with which the command line reads and changes the records of a
 * running gateway. The caller must know the token in the file of the gateway's home.
 */
export function createManagement(
  options: ManagementOptions,
): (request: Request) => Promise<Response> {
  const { token } = options
  const routes = routesOf(options)
  return async (request) => {
    const given = Buffer.from(request.headers.get('authorization') ?? '')
    const expected = Buffer.from(`Bearer ${token}`)
    const isAuthorized = given.length === expected.length && timingSafeEqual(given, expected)
    if (!isAuthorized)
      return jsonResponse(
        errorBody('management-unauthorized', 'The token is not this gateway’s.'),
        401,
      )
    const url = new URL(request.url)
    const route = routes[`${request.method} ${url.pathname}`]
    if (!route) return jsonResponse(errorBody('route-unknown', 'There is no such command.'), 404)
    try {
      const bytes = await readAtMost(request.body, MANAGEMENT_BODY_BYTES_MAX)
      if (!bytes) {
        return jsonResponse(
          errorBody('body-too-large', `At most ${MANAGEMENT_BODY_BYTES_MAX} bytes are read.`),
          413,
        )
      }
      const text = new TextDecoder().decode(bytes)
      const read = text ? JsonText.parseBody(text) : ({ kind: 'value', value: {} } as const)
      if (read.kind === 'fault') {
        const reason = `It is ${JsonText.describeFault(read.fault)}. Send one JSON object.`
        return jsonResponse(errorBody('body-malformed', reason), 400)
      }
      return jsonResponse(await route(url, read.value))
    } catch (error) {
      return errorResponse(error)
    }
  }
}

const sentQuestion = z.strictObject({
  id: z.string().refine((text) => Hex.is(text, 32)),
  signerSecret: z.string().refine((text) => Hex.is(text, 32)),
  question: z.string().min(1),
  maxTokens: z.int().min(1),
  verification: z.enum(verifications).optional(),
})

/** A request by the client's own id of it, and the earliest time of its records. */
const chargedRequest = z.strictObject({
  id: z.string().min(1),
  fromMs: z.coerce.number().int().min(0),
})

/** Sends the question of a request that is in escrow on the chain, and returns the whole answer. */
async function sendRequest(gateway: Gateway, body: unknown) {
  const { id, signerSecret, question, maxTokens, verification } = sentQuestion.parse(body)
  const { answer, tier } = await gateway.sendRequest({
    requestId: id as Hash,
    signerSecret: signerSecret as Hex.Hex,
    ...(verification && { verification }),
    question: {
      prompt: { kind: 'messages', messages: [{ role: 'user', content: question }] },
      sampler: Inference.greedySampler,
      stop: [],
      maxTokens,
    },
    signal: new AbortController().signal,
  })
  let text = ''
  for await (const event of answer.events) {
    if (event.kind === 'text') text += event.text
  }
  const { cost, fee, inputTokens: input, outputTokens: output, receipt } = answer.expense()
  const { provider, asset, session: request } = answer
  const tokens = { input, output }
  return { request, answer: text, tokens, provider, tier, asset, cost, fee, receipt }
}

/**
 * Returns the name, creator and license of a receipt's model; `undefined` if its manifest is not
 * available now.
 */
async function modelOf(gateway: Gateway, version: Hash) {
  try {
    const { name, creator, license, lineage, manifest } = await gateway.provenance(version)
    return { name, creator, license: license.spdx, manifest, lineage }
  } catch {
    return undefined
  }
}

function routesOf({
  parts,
  gateway,
  keys,
  usualAsset,
  newCode,
}: ManagementOptions): Readonly<Record<string, ManagementRoute>> {
  const { ledger } = parts
  const ratings = createAnswerRatings(parts.state)
  return {
    'GET /manage/sessions': async () => {
      const sessions = await gateway.sessions.list()
      return await Promise.all(
        sessions.map(async ({ id, record }) => {
          const state = await ledger.session(id)
          const { provider, asset, expiresAtSeconds } = record.authorization
          const { cap, status } = record
          const { settled = 0n, count = 0n, receiptsRoot } = state ?? {}
          const row = { id, provider, status, asset, cap, settled, count, receiptsRoot }
          return { ...row, expiresAtSeconds }
        }),
      )
    },
    'POST /manage/requests/send': async (_url, body) => await sendRequest(gateway, body),
    'POST /manage/sessions/close': async () => ({
      transactions: await gateway.closeSessions(),
    }),
    'GET /manage/receipts': async (url) => {
      const id = url.searchParams.get('id')
      if (id === null) return await listReceiptsByTime(gateway)
      const receipt = Hex.is(id, 32) ? await gateway.receipts.get(id) : undefined
      if (!receipt) return null
      const proof = await gateway.receipts.prove(receipt.core)
      const model = await modelOf(gateway, receipt.core.modelVersion)
      const beside = { ...(proof && { proof }), ...(model && { model }) }
      const domain = receiptDomain(ledger.domain, { id: id as Hash, core: receipt.core })
      return { id, domain, ...receipt, ...beside }
    },
    'GET /manage/private': async () => await privateQuote(gateway, usualAsset),
    'POST /manage/web/code': async () => ({ code: newCode?.() ?? null }),
    'GET /manage/keys': async () => await keys.list(),
    'POST /manage/keys': async (_url, body) =>
      await keys.create(withoutAbsent(keyTerms.parse(body))),
    'POST /manage/keys/revoke': async (_url, body) =>
      await keys.revoke(z.strictObject({ id: z.string() }).parse(body).id),
    'GET /manage/ratings': async () => await ratings.list(),
    'POST /manage/ratings/delete': async () => ({ deleted: await ratings.remove() }),
    'GET /manage/requests/charge': async (url) => {
      const { id, fromMs } = chargedRequest.parse(Object.fromEntries(url.searchParams))
      // Read before the records: a request that is charged between the two reads is then in the
      // records.
      const isPending = keys.isPending(id)
      const records: UsageRecord[] = []
      for await (const record of keys.usage({ fromMs, clientRequestId: id })) {
        records.push(record)
        if (records.length >= USAGE_RECORDS_MAX) break
      }
      return { isPending, records }
    },
    'GET /manage/usage': async (url) => {
      const keyId = url.searchParams.get('key')
      const records: UsageRecord[] = []
      for await (const record of keys.usage(keyId === null ? {} : { keyId })) {
        records.push(record)
        if (records.length >= USAGE_RECORDS_MAX) break
      }
      return records
    },
  }
}
