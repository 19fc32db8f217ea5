import { webApi } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

const sdk = ['commander', 'pino', 'zod', ...webApi]

/**
 * The parts of `apps/cli`, lowest first, with the parts that each may import. Each part may import
 * only lower parts, so that imports form no circle.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  'limits.ts': [],
  // Arguments, output and errors of commands. Nothing outside of this application imports them.
  'command-line': [],
  config: ['limits.ts'],
  faucet: ['config'],
  // `system` decides which model files may be read without a sandbox: docs/spec/engines.md.
  system: ['limits.ts', 'config'],
  // The API by which commands read and change the records of a running gateway.
  management: ['command-line'],
  // Receipts as files, which are checked without a gateway, by the code of each chain.
  receipts: [],
  context: ['limits.ts', 'command-line', 'config', 'system'],
  deployment: ['command-line', 'config', 'context'],
  composition: ['limits.ts', 'command-line', 'config', 'system', 'context'],
  demo: ['config', 'system', 'composition'],
  worker: ['limits.ts', 'config', 'system', 'context', 'composition'],
  servers: ['management', 'config', 'system', 'composition'],
  // Settings of `npm start`, which the simulation also reads: docs/spec/local-network.md.
  'dev/local-settings.ts': [],
  dev: [
    'dev/local-settings.ts',
    'limits.ts',
    'command-line',
    'config',
    'faucet',
    'system',
    'management',
    'context',
    'deployment',
    'composition',
    'servers',
  ],
  // Actions of commands, loaded when a command runs: docs/spec/repository.md.
  actions: [
    'dev/local-settings.ts',
    'limits.ts',
    'package.json',
    'command-line',
    'config',
    'faucet',
    'system',
    'management',
    'receipts',
    'context',
    'deployment',
    'composition',
    'demo',
    'worker',
    'servers',
    'dev',
  ],
}

/**
 * Names, options and help texts of commands. `--help` loads all of them. They therefore import
 * little code, and load their actions by `import()`. See docs/spec/repository.md.
 */
const commandZone: Zone = {
  name: 'cli/commands',
  kind: 'app',
  path: 'apps/cli/src/commands/',
  allowedImports: [
    'protocol',
    'ledger',
    'gateway/inference',
    'cli/command-line',
    'cli/limits.ts',
    'cli/context',
  ],
  lazyImports: ['cli/actions'],
  sdk: ['commander'],
}

/** Parts that the programs `main.ts`, `program.ts` and `start.ts` import when they start. */
const started = ['command-line', 'config', 'context', 'system', 'dev/local-settings.ts', 'commands']

const name = (part: string) => `cli/${part}`

const zone = (part: string, lower: readonly string[], path = `apps/cli/src/${part}`): Zone => ({
  name: name(part),
  kind: 'app',
  path: part.includes('.') ? path : `${path}/`,
  allowedImports: ['*', ...lower.map(name)],
  sdk,
  node: 'all',
})

/** The zones of `apps/cli`: the parts, then the programs that start them. */
export const cliZones: readonly Zone[] = [
  ...Object.entries(parts).map(([part, lower]) => zone(part, lower)),
  commandZone,
  zone('package.json', [], 'apps/cli/package.json'),
  {
    name: 'cli',
    kind: 'app',
    path: 'apps/cli/',
    allowedImports: ['*', ...started.map(name)],
    lazyImports: [name('actions')],
    sdk,
    node: 'all',
  },
  // This part reads the program's commands, and writes their reference.
  { ...zone('reference', ['config']), allowedImports: ['*', 'cli', name('config')] },
  {
    // Tests of the whole network, and suites on a real PyTorch, which `npm test` leaves out.
    name: 'e2e',
    kind: 'tool',
    path: 'apps/e2e/src/',
    allowedImports: ['*'],
    sdk: [...sdk, 'vitest'],
    node: 'all',
  },
]
