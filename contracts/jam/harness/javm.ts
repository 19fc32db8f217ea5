import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Hex } from '@ostrom/protocol'
import { pvmVersions } from '../../../tools/pvm/versions.ts'
import { fetchKinds, type HostState } from './host-calls.ts'

/** A program, and the state for its host calls. */
export type JavmRun = {
  /** Code of a service or authorizer, preceded by the length of its metadata, which is zero. */
  readonly service: Uint8Array
  readonly counter: number
  readonly state: HostState
}

/** Output of a program, undefined if it does not halt, and the service's storage after the run. */
export type JavmResult = {
  readonly output: Uint8Array | undefined
  readonly storage: ReadonlyMap<Hex.Hex, Uint8Array>
}

const crate = path.join(import.meta.dirname, '../javm')
const BYTES_MAX = 16 * 1024 * 1024

/**
 * Compiles `contracts/jam/javm`, which runs programs in `javm`, a crate with JAM's virtual machine.
 *
 * @throws {Error} There is no cargo, or the crate does not compile.
 */
export function javmMachine(): (run: JavmRun) => JavmResult {
  const built = spawnSync('cargo', ['build', '--release', '--locked', '--quiet'], { cwd: crate })
  if (built.error)
    throw new Error(`cargo cannot be run (${built.error.message}): install Rust 1.85 or later.`)
  if (built.status !== 0) throw new Error(`javm does not compile: ${built.stderr.toString()}`)
  const program = path.join(crate, 'target/release/jam-in-javm')
  return (run) => {
    const done = spawnSync(program, { input: requestOf(run), maxBuffer: BYTES_MAX })
    if (done.error) throw done.error
    if (done.status !== 0) throw new Error(`javm ended: ${done.stderr.toString()}`)
    return resultOf(done.stdout)
  }
}

const numberOf = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

const sized = (bytes: Uint8Array): Uint8Array => Hex.join([numberOf(bytes.length), bytes])

function requestOf({ service, counter, state }: JavmRun): Uint8Array {
  const { fetch, read, write } = pvmVersions['0.7.2'].hostCalls
  const values = [
    { kind: fetchKinds.configuration, value: state.configuration },
    { kind: fetchKinds.token, value: state.token },
    { kind: fetchKinds.payload, value: state.payload },
    ...(state.operands ?? []).map((value) => ({ kind: fetchKinds.operand, value })),
  ].flatMap(({ kind, value }, at) => {
    // There may be several operands, which have an index; of each other kind of value there is one.
    const index = kind === fetchKinds.operand ? at - 3 : 0
    return value ? [Hex.join([numberOf(Number(kind)), numberOf(index), sized(value)])] : []
  })
  const stored = [...(state.storage ?? [])].map(([key, value]) =>
    Hex.join([sized(Hex.toBytes(key)), sized(value)]),
  )
  return Hex.join([
    // Cuts off the length of the metadata, because the crate expects code without metadata.
    sized(service.subarray(1)),
    numberOf(counter),
    sized(new Uint8Array(4)),
    ...[fetch, read, write].map(numberOf),
    numberOf(values.length),
    ...values,
    numberOf(stored.length),
    ...stored,
  ])
}

function resultOf(bytes: Uint8Array): JavmResult {
  let at = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const number = (): number => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  const content = (): Uint8Array => {
    const length = number()
    at += length
    return Uint8Array.from(bytes.subarray(at - length, at))
  }
  const hasHalted = number() === 1
  const output = content()
  const entries = Array.from({ length: number() }, () => [Hex.from(content()), content()] as const)
  return { output: hasHalted ? output : undefined, storage: new Map(entries) }
}
