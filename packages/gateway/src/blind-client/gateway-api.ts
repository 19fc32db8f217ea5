import { BlindTerms, type Hash, type Hex, ProxyChannel } from '@ostrom/protocol'
import { BlindGatewayError, type GatewayRefusal } from './errors.ts'

/** Sends a page's requests to its gateway, with the account's key or cookie. */
export type GatewayFetch = (path: string, init: RequestInit) => Promise<Response>

/** Signatures of the person's wallet, if the wallet pays. */
export type TermsSignatures = {
  readonly signature: Hex.Hex
  readonly approvalSignature?: Hex.Hex
}

const PATH = '/v1/blind/sessions'
const json = { 'content-type': 'application/json' }

type ErrorBody = {
  readonly error?: {
    readonly code?: string
    readonly message?: string
    readonly details?: readonly string[]
    /**
     * Has the gateway's own code, if the API below `/v1` answered; `code` is then OpenAI's code.
     */
    readonly ostrom?: { readonly code?: string }
  }
}

/**
 * Returns the refusal from either form of a gateway's errors; undefined if the body has neither
 * form.
 */
function refusalOf(body: unknown): GatewayRefusal | undefined {
  const { error } = (body ?? {}) as ErrorBody
  const code = error?.ostrom?.code ?? error?.code
  if (error?.message === undefined || code === undefined) return undefined
  return { code, message: error.message, details: error.details ?? [] }
}

/** @throws {BlindGatewayError} */
async function post(fetch: GatewayFetch, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { method: 'POST', ...init }).catch((error) => {
    const reason = error instanceof Error ? error.message : 'no connection'
    throw new BlindGatewayError({ reason })
  })
  if (response.ok) return response
  const refusal = refusalOf(await response.json().catch(() => undefined))
  throw new BlindGatewayError(refusal ? { refusal } : { reason: `status ${response.status}` })
}

/** Sends the requests of docs/spec/blind-gateway.md, section 2. @throws {BlindGatewayError} */
export const createGatewayApi = (fetch: GatewayFetch) => ({
  async prepare(wish: { readonly model: string; readonly cap?: bigint | undefined }) {
    const { model, cap } = wish
    const body = JSON.stringify({ model, ...(cap !== undefined && { cap: `${cap}` }) })
    const response = await post(fetch, PATH, { headers: json, body })
    return BlindTerms.decode(new Uint8Array(await response.arrayBuffer()))
  },
  async open(
    id: Hash,
    signed: TermsSignatures | undefined,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const { signature, approvalSignature: approval_signature } = signed ?? {}
    const body = JSON.stringify({ signature, approval_signature })
    const response = await post(fetch, `${PATH}/${id}/open`, { headers: json, body, signal })
    if (!response.body) throw new BlindGatewayError({ reason: 'it sends no stream' })
    return response.body
  },
  async send(id: Hash, message: ProxyChannel.ProxiedMessage): Promise<void> {
    const body = Uint8Array.from(ProxyChannel.encode(message))
    const headers = { 'content-type': 'application/cbor' }
    await post(fetch, `${PATH}/${id}/messages`, { headers, body })
  },
})

export type GatewayApi = ReturnType<typeof createGatewayApi>
