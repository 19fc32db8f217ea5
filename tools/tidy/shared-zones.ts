import type { Zone } from './zone.ts'

/** Readers of rows of training data: docs/adr/0207. */
const tables = ['csv-parse', 'hyparquet', 'hyparquet-compressors']

/**
 * Zones of packages that left the command: rules that several commands, the web app and tests
 * share. See docs/adr/0277.
 */
export const sharedZones: readonly Zone[] = [
  {
    name: 'command-line',
    kind: 'shared',
    path: 'packages/command-line/src/',
    allowedImports: ['protocol'],
    sdk: ['commander'],
    node: 'all',
  },
  {
    // Files of rows as people have them: docs/adr/0207.
    name: 'trainer/rows',
    kind: 'shared',
    path: 'packages/trainer/src/rows/',
    allowedImports: ['protocol', 'processes', 'trainer', 'trainer/python', 'command-line'],
    sdk: tables,
    node: 'all',
  },
  {
    // The program that reads one file in a process of its own: it is told the file by arguments.
    name: 'trainer/rows/row-process-main.ts',
    kind: 'tool',
    path: 'packages/trainer/src/rows/row-process-main.ts',
    allowedImports: ['trainer/rows'],
    node: 'all',
  },
]
