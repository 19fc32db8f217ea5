// Input by which explorers and Sourcify verify that a deployed contract has these sources: the
// compiler's standard JSON, one for each contract. The compiler produces the bytecode of
// `contracts/evm/generated/` from it to the byte, because both omit metadata.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import { compilerVersion, inputs, sources } from '@ostrom/contracts-evm/verification'
import { BaseError, Hex, Keccak } from '@ostrom/protocol'

/** Verification request for one contract, as explorers take it. */
export type ExplorerVerification = {
  readonly contract: ArtifactName
  /** `path:Name` of the contract. */
  readonly name: string
  /** Such as `0.8.37+commit.f401782d`; some explorers require a `v` before it. */
  readonly compiler: string
  /** The compiler's standard JSON input. */
  readonly input: {
    readonly language: 'Solidity'
    readonly sources: { readonly [path: string]: { readonly content: string } }
    readonly settings: object
  }
}

/** A source file has changed since the committed bytecode was compiled. */
export class SourceMismatchError extends BaseError<'source-mismatch'> {
  override readonly name = 'SourceMismatchError'

  constructor({ path, expected: wanted, found }: SourceMismatchError.Options) {
    super({
      code: 'source-mismatch',
      retry: 'never',
      summary: 'A source is not the one that the contracts were made of.',
      details: [`File: ${path}.`, `Hash: ${found}.`, `Wanted: ${wanted}.`, 'Run npm run gen.'],
    })
  }
}

export declare namespace SourceMismatchError {
  type Options = { readonly path: string; readonly expected: string; readonly found: string }
}

const root = resolve(import.meta.dirname, '../../../..')
const require = createRequire(join(root, 'contracts/evm/package.json'))

/**
 * Reads a source by its path from the root; sources of packages are read from their installation
 * folder.
 */
function readSource(path: string): Uint8Array {
  const [, name] = /^node_modules\/(.+)$/.exec(path) ?? []
  return readFileSync(name === undefined ? join(root, path) : require.resolve(name))
}

/**
 * Returns the verification request for one contract.
 *
 * @throws {SourceMismatchError} A file was changed since the contracts were compiled.
 */
export function verificationOf(contract: ArtifactName, read = readSource): ExplorerVerification {
  const { target, settings, sources: sourceIds } = inputs[contract]
  const files = sourceIds.map((sourceId) => {
    const [path, expected] = sources[sourceId]!
    const bytes = read(path)
    const found = Hex.from(Keccak.keccak256(bytes))
    if (found !== expected) throw new SourceMismatchError({ path, expected: expected, found })
    return [path, { content: new TextDecoder().decode(bytes) }] as const
  })
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode'] } }
  return {
    contract,
    name: `${target}:${contract}`,
    compiler: compilerVersion,
    input: {
      language: 'Solidity',
      sources: Object.fromEntries(files),
      settings: { ...settings, outputSelection },
    },
  }
}
