// Reads contracts from the committed files, for a build that compiles only other contracts. The
// stamps tell whether the files are those of a build from the sources that are here.

import type { ArtifactName } from '../deployment/plan.ts'
import type { AbiItem, GeneratedContract } from './generated-text.ts'
import { lower } from './generated-text.ts'
import type { ContractMetadata } from './verification.ts'

/** The committed contracts, as a build with the compiler returns them. */
export type CommittedContracts = {
  readonly contractOf: (name: ArtifactName) => GeneratedContract
  readonly metadataOf: (name: ArtifactName) => ContractMetadata
}

/** Reads the generated modules, which may be absent or broken until a build has written them. */
export async function committedContracts(): Promise<CommittedContracts> {
  const abis: Readonly<Record<string, unknown>> = await import('../generated/index.gen.ts')
  const codes: Readonly<Record<string, unknown>> = await import('../generated/bytecode.gen.ts')
  const { compilerVersion, inputs, sources } = await import('../generated/verification.gen.ts')
  return {
    contractOf: (name) => {
      const code = (what: string) => codes[`${lower(name)}${what}`]
      const runtime = code('Runtime') as string | undefined
      return {
        abi: abis[`${lower(name)}Abi`] as readonly AbiItem[],
        bytecode: code('Bytecode') as string,
        ...(runtime !== undefined && { runtime }),
        deployedBytes: code('DeployedBytes') as number,
        sourcesHash: code('SourcesHash') as string,
      }
    },
    metadataOf: (name) => {
      const { target, settings, sources: ids } = inputs[name]
      const named = ids.map((id) => [sources[id] ?? '', {}] as const)
      return {
        compiler: { version: compilerVersion },
        sources: Object.fromEntries(named),
        settings: { compilationTarget: { [target]: name }, ...settings },
      }
    },
  }
}
