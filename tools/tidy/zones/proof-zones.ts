import type { Zone } from './zone.ts'

/**
 * Code of the proof package that proves answers of integer models, in addition to the port:
 * docs/spec/proofs.md.
 */
export const proofZones: readonly Zone[] = [
  {
    // Assembles the WebAssembly code of matrix products from its text:
    // docs/spec/integer-transformer.md.
    name: 'integer-model/assembler',
    kind: 'tool',
    path: 'packages/integer-model/src/wasm/matrix-products.gen-entry.ts',
    allowedImports: [],
    sdk: ['wabt'],
    node: ['node:fs'],
  },
  {
    name: 'proof/noir',
    kind: 'adapter',
    path: 'packages/proof/src/noir/',
    // The prover's program runs in the same sandbox as models: docs/spec/engines.md.
    allowedImports: ['protocol', 'processes', 'integer-model', 'proof', 'engine/jail'],
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
    // `noir_js` executes test circuits of single operations: docs/spec/integer-transformer.md.
    sdk: ['vitest', 'fast-check', '@noir-lang/noir_js'],
    node: 'all',
  },
]
