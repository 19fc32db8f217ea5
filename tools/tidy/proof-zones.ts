import type { Zone } from './zone.ts'

/** What proves answers of models, beside the port: docs/adr/0102. */
export const proofZones: readonly Zone[] = [
  {
    name: 'proof/noir',
    kind: 'adapter',
    path: 'packages/proof/src/noir/',
    allowedImports: ['protocol', 'integer-model', 'proof'],
    sdk: ['@noir-lang/noir_js', '@noble/curves', 'solc'],
    node: 'all',
  },
  {
    name: 'circuits',
    kind: 'tool',
    path: 'circuits/',
    // Suites on a real prover, which `npm test` leaves out.
    allowedImports: [
      'protocol',
      'integer-model',
      'proof',
      'proof/noir',
      'proof/conformance',
      'ledger/evm',
    ],
    // It executes test circuits of single operations: docs/adr/0112.
    sdk: ['vitest', 'fast-check', '@noir-lang/noir_js'],
    node: 'all',
  },
]
