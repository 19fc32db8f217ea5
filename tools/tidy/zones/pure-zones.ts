import { pureSdk } from './sdk-groups.ts'
import { sourcesOf, type Zone } from './zone.ts'

/**
 * Zones of the pure packages, and of packages for machine resources that every other package may
 * use.
 */
export const pureZones: readonly Zone[] = [
  {
    name: 'protocol',
    kind: 'pure',
    path: 'packages/protocol/src/',
    allowedImports: [],
    sdk: ['@ipld/dag-cbor', '@noble/curves', '@noble/hashes', 'cborg', 'hash-wasm', 'multiformats'],
  },
  {
    // Default clock and randomness of roles, and checks of loopback and private addresses:
    // docs/spec/sessions.md and docs/spec/local-network.md. Files that a person names:
    // docs/spec/repository.md.
    name: 'protocol/system',
    kind: 'shared',
    path: 'packages/protocol/src/system/',
    allowedImports: ['protocol'],
    node: ['node:fs', 'node:fs/promises'],
  },
  {
    // One supervisor for all child processes: docs/spec/engines.md. From `protocol` it imports only
    // the form of its limits.
    name: 'processes',
    kind: 'shared',
    path: 'packages/host/processes/src/',
    allowedImports: ['protocol'],
    node: 'all',
  },
  // Integer classifiers, which the engine, the circuit and validators share:
  // docs/spec/integer-engine.md. Checks of datasets, which all jurors compute in the same way:
  // docs/spec/datasets.md.
  ...['verification', 'training', 'integer-model', 'datasets'].map(
    (name): Zone => ({
      name,
      kind: 'pure',
      path: sourcesOf(name),
      // A work package of JAM in `verification` claims an answer of an integer model:
      // docs/spec/jam.md.
      allowedImports: name === 'verification' ? ['protocol', 'integer-model'] : ['protocol'],
      sdk: pureSdk[name] ?? ['@noble/hashes'],
    }),
  ),
  {
    name: 'model-metadata',
    kind: 'pure',
    path: 'packages/models/model-metadata/src/',
    allowedImports: ['protocol'],
    sdk: ['@huggingface/gguf'],
  },
  {
    name: 'model-metadata/disk',
    kind: 'adapter',
    path: 'packages/models/model-metadata/src/disk/',
    allowedImports: ['protocol', 'model-metadata'],
    node: 'all',
  },
]
