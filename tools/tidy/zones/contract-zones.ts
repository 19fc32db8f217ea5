import { codama } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

/**
 * The parts of `contracts`. Of the network's packages, they import only `protocol`, except for the
 * JAM service and its suites.
 */
export const contractZones: readonly Zone[] = [
  {
    name: 'contracts/evm',
    kind: 'tool',
    path: 'contracts/evm/',
    // The compiler of PolkaVM is installed on first use: docs/spec/repository.md. The table of
    // governed numbers gives the deployment its values, and the contracts their bounds:
    // docs/spec/governance.md.
    allowedImports: ['tools/start', 'protocol'],
    sdk: ['solc'],
    node: 'all',
  },
  {
    // The JAM service computes the same epoch blocks as `verification`: docs/spec/jam.md.
    name: 'contracts/jam',
    kind: 'tool',
    path: 'contracts/jam/',
    allowedImports: ['protocol', 'verification', 'integer-model', 'tools', 'tools/start'],
    sdk: ['@noble/curves', '@noble/hashes'],
    node: 'all',
  },
  {
    name: 'contracts/jam/suites',
    kind: 'tool',
    path: 'contracts/jam/suites/',
    // Runs the conformance suite of the JAM adapter on a chain of typeberry: docs/spec/jam.md.
    allowedImports: [
      'protocol',
      'verification',
      'ledger/jam',
      'ledger/conformance',
      'contracts/jam',
      'tools',
      'tools/start',
    ],
    sdk: ['fast-check', 'vitest'],
    node: 'all',
  },
  {
    name: 'contracts/solana',
    kind: 'tool',
    path: 'contracts/solana/',
    allowedImports: [],
    sdk: ['@solana/kit'],
    node: 'all',
  },
  {
    name: 'contracts/solana/test',
    kind: 'tool',
    path: 'contracts/solana/test/',
    allowedImports: ['protocol', 'contracts/solana'],
    sdk: [...codama, 'litesvm'],
    node: 'all',
  },
  {
    name: 'contracts/solana/tools',
    kind: 'tool',
    path: 'contracts/solana/tools/',
    allowedImports: ['contracts/solana', 'contracts/solana/test'],
    sdk: codama,
    node: 'all',
  },
]
