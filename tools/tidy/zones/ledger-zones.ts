import { portZones } from './port-zones.ts'
import type { Zone } from './zone.ts'

/** Zones of the ledger: its port, its doubles, and an adapter for each kind of chain. */
export const ledgerZones: readonly Zone[] = [
  ...portZones('ledger', {
    // Members of training jobs and chains compute the same seeds and seats of rounds:
    // docs/spec/training-jobs.md. By an opening, a buyer gets the money of unspent tickets back;
    // the chain verifies an opening with the code of `tickets` that makes it: docs/spec/tickets.md.
    memory: { allowedImports: ['ledger/keys', 'training', 'tickets'], sdk: ['@noble/hashes'] },
    // The suite computes items of epoch blocks, whose roots are equal on all chains:
    // docs/spec/jam.md.
    conformance: { allowedImports: ['tickets', 'verification'] },
  }),
  {
    name: 'ledger/evm',
    kind: 'adapter',
    path: 'packages/ledger/src/evm/',
    allowedImports: [
      'protocol',
      'protocol/system',
      'processes',
      'ledger',
      'ledger/keys',
      'contracts/evm',
    ],
    sdk: ['viem', 'secp256k1'],
    node: 'all',
  },
  {
    name: 'ledger/solana',
    kind: 'adapter',
    path: 'packages/ledger/src/solana/',
    // The adapter simulates a deployment on a chain in this process: docs/spec/solana.md.
    allowedImports: ['protocol', 'ledger', 'ledger/keys', 'contracts/solana', 'solana-local'],
    sdk: ['@solana/kit'],
    node: 'all',
  },
  {
    name: 'ledger/jam',
    kind: 'adapter',
    path: 'packages/ledger/src/jam/',
    allowedImports: ['protocol', 'verification', 'ledger'],
  },
  {
    name: 'solana-local',
    kind: 'adapter',
    path: 'packages/solana-local/src/',
    allowedImports: ['protocol', 'protocol/system'],
    sdk: ['@solana/kit', 'litesvm', 'ws'],
    node: 'all',
  },
  {
    name: 'ledger/keys',
    kind: 'shared',
    path: 'packages/ledger/src/keys/',
    allowedImports: ['protocol', 'ledger'],
    sdk: ['secp256k1', '@noble/curves', '@noble/hashes', 'viem'],
    node: 'all',
  },
]
