import { pvmVersions } from '../../../tools/pvm/versions.ts'
import { type HostState, hostCalls } from './host-calls.ts'

/** The used parts of Node's WebAssembly, for which our type libraries have no types. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly RuntimeError: new () => Error
}

/** WebAssembly of the service or the authorizer, run by Node with the host calls of JAM. */
export type NativeProgram = {
  /** Runs an exported entry point. Undefined if it ends by a trap. */
  run(entry: string, state: HostState): Uint8Array | undefined
}

type NativeInstance = {
  readonly exports: Readonly<Record<string, unknown>>
  memory(): Uint8Array
}

/** Makes an instance, with the imports that `assembly/pvm.as` declares. */
function instantiate(module: object, state: HostState): NativeInstance {
  const { fetch, read, write } = pvmVersions['0.7.2'].hostCalls
  const handler = hostCalls(state)
  const memory = (): Uint8Array =>
    new Uint8Array((instance.exports['memory'] as { readonly buffer: ArrayBuffer }).buffer)
  const call =
    (number: number) =>
    (...args: readonly bigint[]): bigint => {
      const registers = [...Array<bigint>(7).fill(0n), ...args.map((x) => BigInt.asUintN(64, x))]
      const result = handler({
        number,
        registers,
        read: (address, length) => memory().slice(Number(address), Number(address) + length),
        write(address, bytes) {
          memory().set(bytes, Number(address))
          return true
        },
      })
      return BigInt.asIntN(64, result ?? 0n)
    }
  const pvm = {
    base: () => 0n,
    mulUpper: (a: bigint, b: bigint) =>
      BigInt.asIntN(64, (BigInt.asUintN(64, a) * BigInt.asUintN(64, b)) >> 64n),
    fetch: call(fetch),
    read: call(read),
    write: call(write),
  }
  const instance = new WebAssembly.Instance(module, { pvm })
  return { exports: instance.exports, memory }
}

/**
 * Loads a program's WebAssembly into Node. The JAM program that `tools/pvm` translates from it must
 * give the same results.
 */
export function nativeProgram(wasm: Uint8Array): NativeProgram {
  const module = new WebAssembly.Module(Uint8Array.from(wasm))
  return {
    run(entry, state) {
      const { exports, memory } = instantiate(module, state)
      const exported = exports[entry] as (pointer: number, length: number) => bigint
      try {
        const packed = BigInt.asUintN(64, exported(0, 0))
        const start = Number(packed & 0xffff_ffffn)
        return memory().slice(start, start + Number(packed >> 32n))
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) return undefined
        throw error
      }
    },
  }
}

/** A call of one function of a module. */
export type NativeCall = {
  readonly name: string
  readonly args: readonly bigint[]
  readonly bits: readonly (32 | 64)[]
  /** Contents of the module's memory before the call. */
  readonly memory: Uint8Array
  /** Names of globals that are returned. */
  readonly globals: readonly string[]
  /** The state that host calls access; the call may change its storage. */
  readonly state: HostState
}

/** Result, globals and memory after a call, or the trap that ends it. */
export type NativeOutcome =
  | {
      readonly result: bigint | undefined
      readonly globals: readonly bigint[]
      readonly memory: Uint8Array
    }
  | { readonly trap: string }

/** Returns a function that calls functions of a module in Node, each in a new instance. */
export function nativeFunctions(wasm: Uint8Array): (call: NativeCall) => NativeOutcome {
  const module = new WebAssembly.Module(Uint8Array.from(wasm))
  return ({ name, args, bits, memory: before, globals, state }) => {
    const { exports, memory } = instantiate(module, state)
    memory().set(before)
    const called = exports[name] as (...args: readonly (number | bigint)[]) => number | bigint
    try {
      const given = args.map((value, at) => (bits[at] === 32 ? Number(value) : value))
      const result = called(...given) as number | bigint | undefined
      const read = (global: string) =>
        BigInt((exports[global] as { readonly value: number | bigint }).value)
      return {
        result: result === undefined ? undefined : BigInt(result),
        globals: globals.map(read),
        memory: memory(),
      }
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return { trap: error.message }
      throw error
    }
  }
}
