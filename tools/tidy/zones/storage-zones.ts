import { portZones } from './port-zones.ts'
import { storageSdk, unixfs } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

const storageParts = ['storage/dag', 'storage/transfer', 'storage/chunks']

/** Zones of the storage: its port, its doubles, the parts that stores share, and its adapters. */
export const storageZones: readonly Zone[] = [
  ...portZones(
    'storage',
    { memory: { allowedImports: storageParts }, conformance: {} },
    storageParts,
  ),
  ...['dag', 'transfer', 'chunks'].map(
    (name): Zone => ({
      name: `storage/${name}`,
      kind: 'shared',
      path: `packages/storage/src/${name}/`,
      allowedImports: ['protocol', 'protocol/system', 'storage', 'storage/dag'],
      sdk: unixfs,
      node: 'all',
    }),
  ),
  ...['files', 'http', 'ipfs', 'pypi'].map(
    (name): Zone => ({
      name: `storage/${name}`,
      kind: 'adapter',
      path: `packages/storage/src/${name}/`,
      allowedImports: [
        'protocol',
        'protocol/system',
        'storage',
        ...storageParts,
        ...(name === 'pypi' ? ['processes'] : []),
      ],
      sdk: [...unixfs, ...(storageSdk[name] ?? [])],
      node: 'all',
    }),
  ),
]
