import { testPackages, type Zone } from './zone.ts'

/** The keystore, its conformance suite and its adapters: docs/spec/keys.md. */
export const keystoreZones: readonly Zone[] = [
  {
    // Encrypted keys of a folder, and the sources of a passphrase: docs/spec/keys.md.
    name: 'keystore',
    kind: 'shared',
    path: 'packages/keystore/src/',
    allowedImports: ['protocol'],
    sdk: ['@noble/hashes'],
    node: ['node:crypto', 'node:util'],
  },
  ...['memory.ts', 'conformance.ts'].map(
    (file): Zone => ({
      name: `keystore/${file.slice(0, -3)}`,
      kind: 'double',
      path: `packages/keystore/src/${file}`,
      allowedImports: ['keystore'],
      sdk: file === 'conformance.ts' ? testPackages : [],
    }),
  ),
  ...['files', 'passphrase'].map(
    (name): Zone => ({
      name: `keystore/${name}`,
      kind: 'adapter',
      path: `packages/keystore/src/${name}/`,
      allowedImports: ['protocol', 'keystore', ...(name === 'passphrase' ? ['processes'] : [])],
      node: 'all',
    }),
  ),
]
