import { createRequire } from 'node:module'
import { type Hash, Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import type { VerifierSource } from '../prover.ts'

const require = createRequire(import.meta.url)

/** Unlinked code of a verifier and of the libraries that it calls. */
export type VerifierCode = {
  /** Creation code of the libraries, in the order of their deployment. */
  readonly libraries: readonly { readonly name: string; readonly creationCode: Hash }[]
  /** Returns creation code that calls libraries at these addresses, 20 bytes each, by name. */
  readonly link: (addresses: Readonly<Record<string, Hash>>) => Hash
}

type SolcContract = {
  readonly evm: {
    readonly bytecode: {
      readonly object: string
      readonly linkReferences: Readonly<
        Record<string, Readonly<Record<string, readonly { readonly start: number }[]>>>
      >
    }
  }
}

/**
 * Compiles a verifier without the Yul pipeline, because with it the generated source exceeds the
 * stack depth.
 *
 * @throws {ProverFailedError} The verifier does not compile.
 */
export function compileVerifier({ name, solidity }: VerifierSource): VerifierCode {
  const { compile }: { compile: (input: string) => string } = require('solc')
  const settings = {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['evm.bytecode'] } },
  }
  const sources = { verifier: { content: solidity } }
  const output: {
    readonly errors?: readonly { severity: string; message: string }[]
    readonly contracts?: Readonly<Record<string, Readonly<Record<string, SolcContract>>>>
  } = JSON.parse(compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  const contracts = output.contracts?.verifier ?? {}
  const verifier = contracts[name]?.evm.bytecode
  if (verifier === undefined) {
    const fault = output.errors?.find(({ severity }) => severity === 'error')?.message
    throw new ProverFailedError({ stage: 'key', reason: `solc refuses the verifier: ${fault}` })
  }
  const references = Object.entries(verifier.linkReferences.verifier ?? {})
  return {
    libraries: references.map(([library]) => ({
      name: library,
      creationCode: `0x${contracts[library]?.evm.bytecode.object ?? ''}`,
    })),
    link(addresses) {
      let code = verifier.object
      for (const [library, uses] of references)
        for (const { start } of uses) {
          const address = addresses[library]?.slice(2).toLowerCase() ?? ''
          code = code.slice(0, 2 * start) + address + code.slice(2 * start + 40)
        }
      return Hex.from(Hex.toBytes(`0x${code}`))
    },
  }
}
