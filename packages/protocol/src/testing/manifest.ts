import type { Artifact, Manifest } from '../models/manifest.ts'
import { accountOf, hashOf } from './values.ts'

/**
 * Returns one valid artifact of a manifest for tests, with the given fields. Every other field
 * differs from its empty value, except the optional ones, which are absent.
 */
export const sampleArtifact = (fields: Partial<Artifact> = {}): Artifact => ({
  cid: `bafkrei${'a'.repeat(52)}`,
  sha256: hashOf('13'),
  bytes: 1_000n,
  format: 'gguf',
  quantization: 'q8_0',
  files: ['model.gguf'],
  ...fields,
})

/**
 * Returns a valid manifest for tests, with the given fields. Every other field differs from its
 * empty value, except the optional ones, which are absent, and `parents`: without a parent the
 * manifest can be registered on a chain that has no other model.
 */
export const sampleManifest = (fields: Partial<Manifest> = {}): Manifest => ({
  name: 'tiny',
  version: '1',
  parents: [],
  creator: accountOf('a3'),
  license: { spdx: 'Apache-2.0' },
  task: 'chat',
  architecture: 'llama',
  parameters: 1_000_000n,
  contextLength: 2_048,
  artifacts: [sampleArtifact()],
  description: 'A small model.',
  ...fields,
})
