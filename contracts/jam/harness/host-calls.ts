import { Hex } from '@ostrom/protocol'
import { pvmVersions } from '../../../tools/pvm/versions.ts'
import type { HostCallHandler, HostCallRequest } from './machine.ts'

/** State that a program's host calls access, for a machine that runs without a chain. */
export type HostState = {
  readonly configuration?: Uint8Array
  readonly token?: Uint8Array
  readonly payload?: Uint8Array
  /** Encoded operands of an accumulation. */
  readonly operands?: readonly Uint8Array[]
  /** The service's storage, which `write` changes. */
  readonly storage?: Map<Hex.Hex, Uint8Array>
}

const NONE = 0xffff_ffff_ffff_ffffn
const WHAT = 0xffff_ffff_ffff_fffen
const { fetch, read, write } = pvmVersions['0.7.2'].hostCalls

/** Kinds of `fetch`: Gray Paper, B.8 of version 0.7.2. */
export const fetchKinds = { configuration: 8n, token: 9n, payload: 13n, operand: 15n } as const

/** Handles `fetch`, `read` and `write`. */
export function hostCalls(state: HostState): HostCallHandler {
  return (request) => {
    if (request.number === fetch) return fetched(state, request)
    if (request.number === read) return stored(state, request)
    return request.number === write ? written(state, request) : WHAT
  }
}

/**
 * Writes the requested part of a value to the machine's memory. Returns the length of the whole
 * value, `NONE` if there is no value, and undefined if the address has no memory.
 */
function deliver(
  request: HostCallRequest,
  value: Uint8Array | undefined,
  { to, from, length }: { to: bigint; from: bigint; length: bigint },
): bigint | undefined {
  if (!value) return NONE
  const whole = BigInt(value.length)
  const start = from < whole ? from : whole
  const end = start + length < whole ? start + length : whole
  const part = value.subarray(Number(start), Number(end))
  return request.write(to, part) ? whole : undefined
}

function fetched(state: HostState, request: HostCallRequest): bigint | undefined {
  const [to = 0n, from = 0n, length = 0n, kind, index = 0n] = request.registers.slice(7)
  const value =
    kind === fetchKinds.configuration
      ? state.configuration
      : kind === fetchKinds.token
        ? state.token
        : kind === fetchKinds.payload && index === 0n
          ? state.payload
          : kind === fetchKinds.operand
            ? state.operands?.[Number(index)]
            : undefined
  return deliver(request, value, { to, from, length })
}

function stored(state: HostState, request: HostCallRequest): bigint | undefined {
  const [, keyAt = 0n, keyLength = 0n, to = 0n, from = 0n, length = 0n] = request.registers.slice(7)
  const key = request.read(keyAt, Number(keyLength))
  if (!key) return undefined
  return deliver(request, state.storage?.get(Hex.from(key)), { to, from, length })
}

function written({ storage }: HostState, request: HostCallRequest): bigint | undefined {
  const [keyAt = 0n, keyLength = 0n, valueAt = 0n, valueLength = 0n] = request.registers.slice(7)
  const key = request.read(keyAt, Number(keyLength))
  const value = request.read(valueAt, Number(valueLength))
  if (!key || !value) return undefined
  const before = storage?.get(Hex.from(key))
  storage?.set(Hex.from(key), value)
  return before ? BigInt(before.length) : NONE
}
