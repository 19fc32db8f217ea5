// What explorers and Sourcify take to show that a deployed contract is made of these sources: the
// compiler's standard JSON input, one for each contract. It gives the code of `generated/` to the
// byte, since neither has metadata in it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { BaseError, Hex } from '@ostrom/protocol'
import { compilerVersion, inputs, sources } from '../generated/verification.gen.ts'
import type { ArtifactName } from './plan.ts'

/** What is given to an explorer for one contract. */
export type ExplorerVerification = {
  readonly contract: ArtifactName
  /** As explorers ask for it: `path:Name`. */
  readonly name: string
  /** Such as `0.8.37+commit.f401782d`; some explorers want a `v` before it. */
  readonly compiler: string
  /** The compiler's standard JSON input. */
  readonly input: {
    readonly language: 'Solidity'
    readonly sources: { readonly [path: string]: { readonly content: string } }
    readonly settings: object
  }
}

/** A source is not the one that the committed code was made of. */
export class SourceMismatchError extends BaseError<'source-mismatch'> {
  override readonly name = 'SourceMismatchError'

  constructor({ path, wanted, found }: SourceMismatchError.Options) {
    super({
      code: 'source-mismatch',
      retry: 'never',
      summary: 'A source is not the one that the contracts were made of.',
      details: [`File: ${path}.`, `Hash: ${found}.`, `Wanted: ${wanted}.`, 'Run npm run gen.'],
    })
  }
}

export declare namespace SourceMismatchError {
  type Options = { readonly path: string; readonly wanted: string; readonly found: string }
}

const root = resolve(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)

/** A source by its path from the root. Packages may be installed elsewhere than there. */
function readSource(path: string): Uint8Array {
  const [, name] = /^node_modules\/(.+)$/.exec(path) ?? []
  return readFileSync(name === undefined ? join(root, path) : require.resolve(name))
}

/**
 * What is given to explorers for one contract.
 *
 * @param keccak256 Hash of bytes, as `0x` and hex.
 * @throws {SourceMismatchError} A file was changed since the contracts were compiled.
 */
export function verificationOf(contract: ArtifactName, read = readSource): ExplorerVerification {
  const { target, settings, sources: places } = inputs[contract]
  const files = places.map((place) => {
    const [path, wanted] = sources[place]!
    const bytes = read(path)
    const found = Hex.from(keccak_256(bytes))
    if (found !== wanted) throw new SourceMismatchError({ path, wanted, found })
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
