import type { Zone } from './zone.ts'

/**
 * Zones of the simulation.
 *
 * @param parts Zones of which it is composed, besides the roles.
 */
export const simulationZones = (parts: readonly string[]): readonly Zone[] => [
  {
    name: 'simulation',
    kind: 'app',
    path: 'simulation/',
    allowedImports: [
      ...parts,
      'network/seal',
      'engine/tokenizer',
      'node',
      'gateway',
      'simulation/paces',
    ],
    sdk: ['fast-check'],
    node: 'all',
  },
  {
    // Figures of honest use, which tests of any part compare limits with: docs/adr/0138.
    name: 'simulation/paces',
    kind: 'shared',
    path: 'simulation/src/paces/',
    allowedImports: [],
  },
]
