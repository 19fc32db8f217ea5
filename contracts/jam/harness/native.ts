import { pvmVersions } from '../../../tools/pvm/versions.ts'
import { type HostState, hostCalls } from './host-calls.ts'

/** What is used of the WebAssembly of Node, whose types our libraries of types do not have. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly RuntimeError: new () => Error
}

/** An instance of the service's WebAssembly, with the host calls of the machine. */
export type NativeProgram = {
  /** Runs an exported entry point. Undefined where it ends by a trap. */
  run(entry: string, state: HostState): Uint8Array | undefined
}

/** Returns the service as WebAssembly that Node runs: what the translated program must equal. */
export function nativeProgram(wasm: Uint8Array): NativeProgram {
  const module = new WebAssembly.Module(Uint8Array.from(wasm))
  const { fetch, read, write } = pvmVersions['0.7.2'].hostCalls
  return {
    run(entry, state) {
      const handler = hostCalls(state)
      const memory = (): Uint8Array =>
        new Uint8Array((instance.exports['memory'] as { readonly buffer: ArrayBuffer }).buffer)
      const call =
        (number: number) =>
        (...args: readonly bigint[]): bigint => {
          const registers = [
            ...Array<bigint>(7).fill(0n),
            ...args.map((x) => BigInt.asUintN(64, x)),
          ]
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
      const exported = instance.exports[entry] as (pointer: number, length: number) => bigint
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

/** Runs function `run` of a module of the translator's examples; undefined where it traps. */
export function runNatively(
  wasm: Uint8Array,
  options: {
    readonly args: readonly bigint[]
    readonly bits: readonly (32 | 64)[]
    readonly memory: Uint8Array
  },
): { result: bigint; global: bigint; memory: Uint8Array } | undefined {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(wasm)), {})
  const exported = instance.exports as unknown as {
    readonly run: (...args: readonly (number | bigint)[]) => number | bigint
    readonly memory: { readonly buffer: ArrayBuffer }
    readonly global: { readonly value: bigint }
  }
  const memory = new Uint8Array(exported.memory.buffer)
  memory.set(options.memory)
  const args = options.args.map((value, at) => (options.bits[at] === 32 ? Number(value) : value))
  try {
    return { result: BigInt(exported.run(...args)), global: exported.global.value, memory }
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return undefined
    throw error
  }
}
