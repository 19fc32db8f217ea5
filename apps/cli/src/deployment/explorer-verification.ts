// Input with which explorers and Sourcify verify that a deployed contract has these sources: the
// compiler's standard JSON, one for each contract. From this input, the compiler produces exactly
// the bytecode of `contracts/evm/generated/`, because both omit metadata.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { sourcesHashOf } from '@ostrom/contracts-evm/built-code'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import { readSolidity, sourcesHash } from '@ostrom/contracts-evm/source-hash'
import { compilerVersion, inputs, sources } from '@ostrom/contracts-evm/verification'
import { errorClass } from '@ostrom/protocol'

/** Verification request for one contract, in the format that explorers accept. */
export type ExplorerVerification = {
  readonly contract: ArtifactName
  /** `path:Name` of the contract. */
  readonly name: string
  /**
   * Version of the compiler, such as `0.8.37+commit.f401782d`; some explorers require a `v` before
   * it.
   */
  readonly compiler: string
  /** The compiler's standard JSON input. */
  readonly input: {
    readonly language: 'Solidity'
    readonly sources: { readonly [path: string]: { readonly content: string } }
    readonly settings: object
  }
}

type SourceMismatchValues = {
  readonly contract: ArtifactName
  readonly expected: string
  readonly found: string
}

/** The code of a source file has changed since the committed bytecode was compiled. */
export class SourceMismatchError extends errorClass('SourceMismatchError', {
  code: 'source-mismatch',
  retry: 'never',
  summary: 'The sources of a contract are not those of its committed bytecode.',
  details: ({ contract, expected, found }: SourceMismatchValues) => [
    `Contract: ${contract}.`,
    `Hash of the sources: ${found}.`,
    `Hash of the compiled sources: ${expected}.`,
    'Run npm run gen.',
  ],
}) {}

const root = resolve(import.meta.dirname, '../../../..')
const require = createRequire(join(root, 'contracts/evm/package.json'))

/**
 * Reads a source by its path from the root; sources of packages are read from their installation
 * folder.
 */
function readSource(path: string): string {
  const [, name] = /^node_modules\/(.+)$/.exec(path) ?? []
  return readFileSync(name === undefined ? join(root, path) : require.resolve(name), 'utf8')
}

/**
 * Returns the verification request for one contract.
 *
 * @throws {SourceMismatchError} The code of a file was changed since the contract was compiled.
 *   Prose in comments may change: the bytecode has no metadata, so it stays the same.
 */
export function verificationOf(contract: ArtifactName, read = readSource): ExplorerVerification {
  const { target, settings, sources: sourceIds } = inputs[contract]
  const files = sourceIds.map((sourceId) => {
    const path = sources[sourceId]!
    return [path, read(path)] as const
  })
  const found = sourcesHash(new Map(files.map(([path, content]) => [path, readSolidity(content)])))
  const expected = sourcesHashOf(contract)
  if (found !== expected) throw new SourceMismatchError({ contract, expected, found })
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode'] } }
  return {
    contract,
    name: `${target}:${contract}`,
    compiler: compilerVersion,
    input: {
      language: 'Solidity',
      sources: Object.fromEntries(files.map(([path, content]) => [path, { content }])),
      settings: { ...settings, outputSelection },
    },
  }
}
