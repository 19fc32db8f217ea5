import { BlindTerms, type Hash, type Hex, ProxyChannel } from '@ostrom/protocol'
import { BlindGatewayError } from './errors.ts'

/** How a page reaches its gateway, with the account's key or cookie. */
export type GatewayFetch = (path: string, init: RequestInit) => Promise<Response>

/** Signatures of the person's wallet, where it pays. */
export type TermsSignatures = {
  readonly signature: Hex.Hex
  readonly approvalSignature?: Hex.Hex
}

const PATH = '/v1/blind/sessions'
const json = { 'content-type': 'application/json' }

/** @throws {BlindGatewayError} */
async function post(fetch: GatewayFetch, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { method: 'POST', ...init }).catch((error) => {
    const reason = error instanceof Error ? error.message : 'no connection'
    throw new BlindGatewayError({ code: '', reason })
  })
  if (response.ok) return response
  const body: unknown = await response.json().catch(() => undefined)
  const { error } = (body ?? {}) as {
    readonly error?: { readonly message?: string; readonly ostrom?: { readonly code?: string } }
  }
  const reason = error?.message ?? `status ${response.status}`
  throw new BlindGatewayError({ code: error?.ostrom?.code ?? '', reason })
}

/** The requests of docs/spec/blind-gateway.md, section 2. @throws {BlindGatewayError} */
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
    if (!response.body) throw new BlindGatewayError({ code: '', reason: 'it sends no stream' })
    return response.body
  },
  async send(id: Hash, message: ProxyChannel.ProxiedMessage): Promise<void> {
    const body = Uint8Array.from(ProxyChannel.encode(message))
    const headers = { 'content-type': 'application/cbor' }
    await post(fetch, `${PATH}/${id}/messages`, { headers, body })
  },
})

export type GatewayApi = ReturnType<typeof createGatewayApi>
