import {
  type AccountId,
  type Audit,
  type Hash,
  type Hex,
  JsonText,
  Receipt,
  readAtMost,
  Schema,
} from '@ostrom/protocol'
import { CanaryFailedError } from '../errors.ts'
import { CANARY_ANSWER_BYTES_MAX, CANARY_BODY_BYTES_MAX } from '../limits.ts'

// Client of an ordinary gateway by its OpenAI API: docs/guides/openai-clients.md.

export type CanaryQuestion = {
  /** Version of the model. */
  readonly model: Hash
  readonly text: string
  readonly temperature: number
  readonly maxTokens: number
  readonly audit: Audit.AuditMode
  /** The provider to ask; chosen by the gateway when absent. */
  readonly provider?: AccountId
}

export type CanaryAnswer = {
  readonly text: string
  /** Cost of the answer, in base units. */
  readonly cost: bigint
  readonly provider: AccountId
  readonly receiptId: Hash
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  /** Logit fingerprint, which the receipt's output hash covers together with the tokens. */
  readonly logitFingerprint?: Uint8Array
}

/** A gateway that sells answers to an anonymous validator. */
export type CanaryGateway = {
  /**
   * Sends one question and returns its answer.
   *
   * @throws {CanaryFailedError} The gateway returned no answer with a valid receipt.
   */
  ask(question: CanaryQuestion, signal: AbortSignal): Promise<CanaryAnswer>
}

export type CanaryGatewayOptions = {
  readonly fetch: typeof fetch
  /** Base URL of the gateway's API, for example `http://127.0.0.1:8787/v1`. */
  readonly baseUrl: string
  readonly apiKey: string | undefined
}

const receiptSchema = Schema.object({
  id: Schema.hash,
  provider: Schema.account,
  signature: Schema.hex(undefined, 4096),
  core: Receipt.jsonSchema,
  logit_fingerprint: Schema.optional(Schema.text(CANARY_ANSWER_BYTES_MAX)),
})

/** Parses the fields of a response that a canary question needs. */
function parseAnswer(body: unknown): CanaryAnswer {
  const { choices, ostrom } = Object(body) as { choices?: unknown; ostrom?: unknown }
  const first = Array.isArray(choices) ? (choices[0] as unknown) : undefined
  const { message } = Object(first) as { message?: unknown }
  const { content } = Object(message) as { content?: unknown }
  const { cost, receipt } = Object(ostrom) as { cost?: unknown; receipt?: unknown }
  const { id, core, logit_fingerprint: encoded, ...signed } = receiptSchema(receipt, 'receipt')
  const logitFingerprint = encoded && new Uint8Array(Buffer.from(encoded, 'base64'))
  const text = Schema.text(CANARY_ANSWER_BYTES_MAX)(content, 'content')
  return {
    text,
    cost: Schema.decimal(128)(cost, 'cost'),
    receiptId: id,
    receipt: core,
    ...signed,
    ...(logitFingerprint && { logitFingerprint }),
  }
}

/** Creates a client of a gateway's HTTP API. */
export function createCanaryGateway(options: CanaryGatewayOptions): CanaryGateway {
  const { baseUrl, apiKey } = options
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`
  const key = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
  return {
    async ask({ model, text, temperature, maxTokens, audit, provider }, signal) {
      const body = {
        model,
        temperature,
        max_tokens: maxTokens,
        messages: [{ role: 'user', content: text }],
        ostrom: { audit, ...(provider && { provider }) },
      }
      const response = await options
        .fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...key },
          body: JSON.stringify(body),
          signal,
        })
        .catch(() => undefined)
      if (!response) throw new CanaryFailedError({ reason: 'the gateway cannot be reached' })
      if (!response.ok) throw new CanaryFailedError({ reason: `HTTP status ${response.status}` })
      try {
        const bytes = await readAtMost(response.body, CANARY_BODY_BYTES_MAX)
        return parseAnswer(JsonText.parseDocument(new TextDecoder().decode(bytes)))
      } catch {
        throw new CanaryFailedError({ reason: 'its answer carries no receipt' })
      }
    },
  }
}
