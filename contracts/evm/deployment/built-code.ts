// Facts about the committed bytecode of a contract, by its artifact.

import * as codes from '../generated/bytecode.gen.ts'
import type { ArtifactName } from './artifacts.ts'

const constants = { ...codes }

/**
 * Returns the beginning of the names of a contract's constants in the generated modules, such as
 * `modelRegistry` for `ModelRegistry`.
 */
const prefixOf = (name: ArtifactName) =>
  `${name[0]!.toLowerCase()}${name.slice(1)}` as Uncapitalize<ArtifactName>

/** Returns the bytes of a contract's deployed code. */
export const deployedBytesOf = (name: ArtifactName): number =>
  constants[`${prefixOf(name)}DeployedBytes`]

/** Returns the `sourcesHash` of the sources that the committed bytecode was compiled from. */
export const sourcesHashOf = (name: ArtifactName): string =>
  constants[`${prefixOf(name)}SourcesHash`]
