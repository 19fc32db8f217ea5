import { webApi } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

const own = ['@clack/prompts', 'commander', 'pino', 'prom-client', 'yaml', 'zod']
/** Readers of rows of training data: docs/adr/0207. */
const tables = ['csv-parse', 'hyparquet', 'hyparquet-compressors']
const sdk = [...own, ...tables, ...webApi]

/**
 * The parts of `apps/cli`, lowest first, with the parts that each may import. Every line names
 * lower parts alone, so that no import runs back up.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  'limits.ts': [],
  catalogue: [],
  config: ['limits.ts'],
  faucet: ['config'],
  // Files that may be read without a sandbox: docs/adr/0241.
  system: ['limits.ts', 'catalogue', 'config'],
  context: ['limits.ts', 'catalogue', 'config', 'system'],
  gpu: ['limits.ts', 'config', 'system'],
  dashboard: ['config', 'system', 'context'],
  deployment: ['config', 'context'],
  // Two versions side by side, for the command and the web app: docs/adr/0211.
  comparison: ['context'],
  models: ['limits.ts', 'catalogue', 'config', 'context', 'comparison'],
  composition: ['limits.ts', 'config', 'system', 'context', 'gpu', 'dashboard', 'models'],
  demo: ['catalogue', 'config', 'system', 'models', 'composition'],
  // Files of rows as people have them: docs/adr/0207.
  'training-rows': ['limits.ts', 'context'],
  evaluation: ['limits.ts', 'context', 'models', 'composition', 'training-rows'],
  // A market in figures, for a command and a page: docs/adr/0215.
  statistics: [],
  // Texts of users, which stay on the gateway's machine: docs/adr/0096.
  ratings: ['limits.ts'],
  // Progress that a member reports, for commands and the web app: docs/adr/0103.
  'member-progress': ['limits.ts', 'context'],
  training: [
    // Forms of rows are read once, before a job is opened: docs/adr/0219.
    'training-rows',
    'limits.ts',
    'config',
    'system',
    'context',
    'models',
    'composition',
    'member-progress',
  ],
  management: ['limits.ts', 'config', 'system', 'context', 'composition', 'ratings'],
  worker: ['limits.ts', 'config', 'system', 'context', 'composition'],
  web: [
    'limits.ts',
    'catalogue',
    'config',
    'faucet',
    'system',
    'context',
    'dashboard',
    'composition',
    'ratings',
    'statistics',
    'member-progress',
    'comparison',
  ],
  servers: ['config', 'system', 'dashboard', 'composition', 'management', 'web'],
  // Settings of `npm start`, which the simulation reads too: docs/adr/0125.
  'dev/local-settings.ts': [],
  dev: [
    'dev/local-settings.ts',
    'limits.ts',
    'catalogue',
    'config',
    'faucet',
    'system',
    'context',
    'deployment',
    'models',
    'composition',
    'management',
    'servers',
  ],
  // Training on one machine, to a served adapter: docs/adr/0093.
  'local-training': [
    'limits.ts',
    'catalogue',
    'context',
    'system',
    'models',
    'evaluation',
    'training-rows',
    'management',
    'dev',
  ],
  // Shards stay with their owners: docs/adr/0110.
  federated: ['limits.ts', 'context', 'system', 'training-rows', 'local-training'],
  // Actions of commands, loaded when they run: docs/adr/0142.
  actions: [
    'dev/local-settings.ts',
    'limits.ts',
    'package.json',
    'catalogue',
    'config',
    'faucet',
    'system',
    'context',
    'gpu',
    'dashboard',
    'deployment',
    'comparison',
    'models',
    'composition',
    'demo',
    'training-rows',
    'evaluation',
    'ratings',
    'statistics',
    'member-progress',
    'training',
    'management',
    'worker',
    'servers',
    'dev',
    'local-training',
    'federated',
  ],
}

/**
 * Names, options and help texts of commands: `--help` loads all of them, so they import ports and
 * option parsers, and load their actions by `import()`. See docs/adr/0142.
 */
const commandZone: Zone = {
  name: 'cli/commands',
  kind: 'app',
  path: 'apps/cli/src/commands/',
  allowedImports: [
    'protocol',
    'ledger',
    'gateway/inference-service.ts',
    'cli/limits.ts',
    'cli/context',
  ],
  lazyImports: ['cli/actions'],
  sdk: ['commander'],
}

/** Tests of the whole application, and what they share: they stand above all parts. */
const tests = ['e2e', 'roles']

/** Modules that `main.ts`, `program.ts` and `start.ts` put together. */
const started = ['config', 'context', 'system', 'dev/local-settings.ts', 'commands']

const name = (part: string) => `cli/${part}`

const zone = (part: string, lower: readonly string[], path = `apps/cli/src/${part}`): Zone => ({
  name: name(part),
  kind: 'app',
  path: part.includes('.') ? path : `${path}/`,
  allowedImports: ['*', ...lower.map(name)],
  sdk,
  node: 'all',
})

/** The zones of `apps/cli`: the parts, then what starts them. */
export const cliZones: readonly Zone[] = [
  ...Object.entries(parts).map(([part, lower]) => zone(part, lower)),
  commandZone,
  // Suites on a real PyTorch, which `npm test` leaves out, stand beside the tests.
  ...tests.map((part) => ({
    ...zone(part, [...Object.keys(parts), 'commands']),
    sdk: [...sdk, 'vitest'],
  })),
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
  // Reads the program to write its reference.
  { ...zone('reference', ['config']), allowedImports: ['*', 'cli', name('config')] },
]
