import { blake2b } from '@noble/hashes/blake2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import { changedKeys, type JamChain } from './chain.ts'
import { nativeProgram } from './native.ts'
import { operandOf } from './operand.ts'
import { readProgram } from './programs.ts'

const SERVICE = 70_000

const hash = (bytes: Uint8Array): Uint8Array => blake2b(bytes, { dkLen: 32 })

/** Hash of the committed authorizer with a configuration: Gray Paper, 8.1 of version 0.7.2. */
const authorizerHash = (configuration: Uint8Array): Hash =>
  Hex.from(hash(Hex.join([hash(readProgram('authorizer', 'pvm')), configuration])))

/**
 * Makes a chain that runs the programs' WebAssembly in Node, not in a virtual machine of JAM. The
 * storage changes as on a chain with such a machine. A package takes milliseconds, and no gas is
 * counted.
 */
export function nativeChain({ configuration }: { readonly configuration: Uint8Array }): JamChain {
  const service = nativeProgram(readProgram('service', 'wasm'))
  const guard = nativeProgram(readProgram('authorizer', 'wasm'))
  const authorizer = authorizerHash(configuration)
  const storage = new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(authorizer)]])
  const values = () => new Map([...storage].map(([key, value]) => [key, Hex.from(value)] as const))
  return {
    service: SERVICE,
    authorizer,
    configuration,
    read: async (key) => storage.get(Hex.from(key)),
    async submit({ payload, token }) {
      const trace = guard.run('authorize', { payload, token, configuration })
      if (!trace) return { status: 'unauthorized' }
      const output = service.run('refine', { payload, configuration })
      const before = values()
      // The writes of a program that traps are discarded.
      const kept = new Map(storage)
      const operands = [operandOf(authorizer, output)]
      if (service.run('accumulate', { storage: kept, operands }))
        for (const [key, value] of kept) storage.set(key, value)
      const result = !output ? 'panic' : output.length > 0 ? 'output' : 'nothing'
      const changed = changedKeys(before, values())
      return { status: 'accumulated', result, changedKeys: changed, gas: undefined }
    },
  }
}
