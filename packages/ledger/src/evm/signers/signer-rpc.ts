import { type AccountId, readAtMost } from '@ostrom/protocol'
import { signerUrlFault } from '@ostrom/protocol/system'
import { LedgerError } from '../../errors.ts'
import { SIGNER_CALLS_WAITING_MAX, SIGNER_RESPONSE_BYTES_MAX } from '../../limits.ts'
import type { SignerIdentity } from './signed-result.ts'

export type SignerRpcOptions = {
  /** Address of the signer: `https://`, or `http://` on this machine. */
  readonly url: string
  readonly account: AccountId
  /** Milliseconds to wait for each response. */
  readonly waitMs: number
}

/** Reply of a signer: a result, or its refusal. */
export type SignerReply =
  | { readonly result: unknown }
  | { readonly code: number; readonly message: string }

/**
 * A connection to a signer that takes one call at a time, because devices and people confirm one by
 * one.
 */
export type SignerRpc = {
  readonly identity: SignerIdentity
  /**
   * @throws {LedgerError} `signer-busy`, `signer-timeout`, `signer-unreachable`,
   * `signer-response-invalid`.
   */
  call(method: string, params: readonly unknown[]): Promise<SignerReply>
}

/** Maximum characters of a signer's message that an error quotes. */
const REASON_LENGTH_MAX = 200

/** @throws {LedgerError} `signer-url-invalid`. */
export function createSignerRpc({ url, account, waitMs }: SignerRpcOptions): SignerRpc {
  const fault = signerUrlFault(url)
  if (fault) throw new LedgerError('signer-url-invalid', { reason: fault })
  // Paths of hosted signers may be secret, so errors name only the host.
  const identity = { account, signer: new URL(url).origin }
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()
  return {
    identity,
    async call(method, params) {
      if (waiting >= SIGNER_CALLS_WAITING_MAX) {
        throw new LedgerError('signer-busy', { ...identity, waiting })
      }
      waiting++
      try {
        const mine = turn.then(() => post({ url, identity, waitMs }, method, params))
        turn = mine.catch(() => undefined)
        return await mine
      } finally {
        waiting--
      }
    },
  }
}

type Line = { readonly url: string; readonly identity: SignerIdentity; readonly waitMs: number }

async function post(
  { url, identity, waitMs }: Line,
  method: string,
  params: readonly unknown[],
): Promise<SignerReply> {
  let bytes: Uint8Array | undefined
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    })
    bytes = await readAtMost(response.body, SIGNER_RESPONSE_BYTES_MAX)
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') {
      throw new LedgerError('signer-timeout', { ...identity, method, waitedMs: waitMs }, error)
    }
    const { code } = ((error as Error).cause ?? {}) as { readonly code?: string }
    throw new LedgerError('signer-unreachable', { ...identity, reason: code ?? `${error}` }, error)
  }
  if (!bytes) {
    const reason = `more than ${SIGNER_RESPONSE_BYTES_MAX} bytes`
    throw new LedgerError('signer-response-invalid', { ...identity, method, reason })
  }
  const reply = parseReply(bytes)
  if (reply) return reply
  const reason = 'not a response of JSON-RPC 2.0'
  throw new LedgerError('signer-response-invalid', { ...identity, method, reason })
}

function parseReply(bytes: Uint8Array): SignerReply | undefined {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { id, result, error } = value as Record<string, unknown>
  if (typeof error === 'object' && error !== null) {
    const { code, message } = error as Record<string, unknown>
    const text = String(message).replace(/[^\x20-\x7e]/g, ' ')
    return { code: Number(code), message: text.slice(0, REASON_LENGTH_MAX) }
  }
  return id === 1 && result !== undefined ? { result } : undefined
}
