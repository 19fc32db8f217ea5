import { pvmVersions } from '../../../tools/pvm/versions.ts'

/** A host call at which a machine stopped. */
export type HostCallRequest = {
  readonly number: number
  /** The machine's 13 registers. */
  readonly registers: readonly bigint[]
  /** Reads memory; undefined if the address has none. */
  read(address: bigint, length: number): Uint8Array | undefined
  /** Writes memory. Returns false if the address has no memory. */
  write(address: bigint, bytes: Uint8Array): boolean
}

/** Returns the value that a host call leaves in register 7; undefined ends the program. */
export type HostCallHandler = (request: HostCallRequest) => bigint | undefined

export type MachineRun = {
  /** Code of a service or authorizer, preceded by the length of its metadata. */
  readonly service: Uint8Array
  /** Program counter at which the code begins: see `counters`. */
  readonly counter: number
  readonly arguments: Uint8Array
  readonly gas: bigint
  readonly hostCall: HostCallHandler
}

export type MachineResult =
  | { readonly status: 'halt'; readonly output: Uint8Array; readonly gasUsed: bigint }
  | { readonly status: 'panic' | 'out-of-gas'; readonly gasUsed: bigint }

/** An implementation of JAM's virtual machine. */
export type Machine = (run: MachineRun) => MachineResult

/** Gas of a host call, in addition to that of its instruction: Gray Paper, B.6 of version 0.7.2. */
export const HOST_CALL_GAS: bigint = BigInt(pvmVersions['0.7.2'].gas.hostCall)

/** Numbers of a machine's states; anan-as and typeberry use the same. */
export const status = { ok: 255, halt: 0, panic: 1, fault: 2, host: 3, outOfGas: 4 } as const

export const wordsOf = (bytes: Uint8Array): readonly bigint[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: 13 }, (_, at) => view.getBigUint64(8 * at, true))
}

/** The registers' bytes with another value in register 7. */
export function withResult(bytes: Uint8Array, value: bigint): Uint8Array {
  const copy = Uint8Array.from(bytes)
  new DataView(copy.buffer).setBigUint64(56, BigInt.asUintN(64, value), true)
  return copy
}
