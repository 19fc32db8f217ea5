// Answers JSON-RPC calls: the text of a request in, the text of its response out.

import { JsonText } from '@ostrom/protocol'
import { type RpcMethod, RpcMethodError } from './rpc-methods.ts'

type RpcMethodTable = Readonly<Record<string, RpcMethod>>
type RpcCall = { readonly id?: unknown; readonly method?: unknown; readonly params?: unknown }

/** Returns the response to one call or a batch; `undefined` for a `ping` without an id. */
export function respondText(methods: RpcMethodTable, body: string): string | undefined {
  // `parseBody` refuses deep nesting: the response repeats the id of a call, which may be any JSON
  // value, and the code that writes it is recursive.
  const read = JsonText.parseBody(body)
  if (read.kind === 'fault') {
    const message = read.fault.kind === 'too-deep' ? JsonText.describeFault(read.fault) : 'not JSON'
    return toJson({ jsonrpc: '2.0', id: null, error: { code: -32_700, message } })
  }
  const calls = read.value
  if (Array.isArray(calls))
    return toJson(calls.map((call) => respondToCall(methods, call as RpcCall)))
  const call = (calls ?? {}) as RpcCall
  // A call without an id is a notification; client libraries send `ping` this way.
  return call.id === undefined && call.method === 'ping'
    ? undefined
    : toJson(respondToCall(methods, call))
}

function respondToCall(methods: RpcMethodTable, call: RpcCall) {
  const { id = null, method, params } = call ?? {}
  const run = typeof method === 'string' && Object.hasOwn(methods, method) && methods[method]
  if (!run) {
    const name = typeof method === 'string' ? method : 'its name is no text'
    const error = { code: -32_601, message: `Method not found: ${name}` }
    return { jsonrpc: '2.0', id, error }
  }
  try {
    return { jsonrpc: '2.0', id, result: run(Array.isArray(params) ? params : []) }
  } catch (fault) {
    if (fault instanceof RpcMethodError) {
      const { code, message, data } = fault
      return { jsonrpc: '2.0', id, error: { code, message, data } }
    }
    const message = fault instanceof Error ? fault.message : String(fault)
    return { jsonrpc: '2.0', id, error: { code: -32_603, message } }
  }
}

/**
 * Prefix that marks a whole number until `toJson` removes prefix and quotes. No text of a caller
 * can have this prefix, because a part of it is random.
 */
const MARK = `whole-${crypto.randomUUID()}:`
const marked = new RegExp(`"${MARK}(\\d+)"`, 'g')

/** Returns JSON that contains whole numbers beyond 2^53 in full, as clusters write them. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? `${MARK}${part}` : part,
  )
  return json.replaceAll(marked, '$1')
}
