import { sourcesOf, type Zone } from './zone.ts'

/** Readers of rows of training data: docs/spec/training-rounds.md. */
const tables = ['csv-parse', 'hyparquet', 'hyparquet-compressors']

const ports = ['protocol', 'verification', 'ledger', 'storage', 'network', 'engine', 'state']
const metadata = ['model-metadata', 'model-metadata/disk']
const training = ['training', 'datasets', 'trainer', 'trainer/python', 'trainer/rows']

/** Files that read the environment or the arguments of their process. */
const programs = ['convert/tools.ts', 'convert/gguf-logits-main.ts'].map(
  (file) => `model-tools/${file}`,
)

/**
 * Zones of packages that were split off from the command, because several commands, the web app and
 * tests share their rules. See docs/spec/repository.md.
 */
export const sharedZones: readonly Zone[] = [
  {
    name: 'command-line',
    kind: 'shared',
    path: 'packages/host/command-line/src/',
    allowedImports: ['protocol'],
    sdk: ['commander'],
    node: 'all',
  },
  {
    name: 'charts',
    kind: 'pure',
    path: 'packages/charts/src/',
    allowedImports: [],
  },
  {
    // Files of rows in the formats of users: docs/spec/training-rounds.md.
    name: 'trainer/rows',
    kind: 'shared',
    path: 'packages/training/trainer/src/rows/',
    allowedImports: ['protocol', 'processes', 'trainer', 'trainer/python', 'command-line'],
    sdk: tables,
    node: 'all',
  },
  {
    // The program that reads one file in a separate process; its arguments name the file.
    name: 'trainer/rows/row-process-main.ts',
    kind: 'tool',
    path: 'packages/training/trainer/src/rows/row-process-main.ts',
    allowedImports: ['trainer/rows'],
    node: 'all',
  },
  {
    // Web servers of commands share their code for listening: docs/spec/repository.md.
    name: 'http-server',
    kind: 'shared',
    path: 'packages/host/http-server/src/',
    allowedImports: ['protocol', 'protocol/system'],
    sdk: ['@hono/node-server'],
    node: 'all',
  },
  {
    // Registered models as gateways and nodes read them: docs/spec/repository.md.
    name: 'models/registered',
    kind: 'shared',
    path: 'packages/models/registered/src/registered/',
    allowedImports: ['protocol', 'ledger', 'storage', 'network', 'engine', 'engine/tokenizer'],
  },
  {
    // Models of a market. The engines are imported to read the tokenizers of published files.
    name: 'models',
    kind: 'shared',
    path: 'packages/models/registered/src/',
    allowedImports: [
      ...ports,
      'ledger/evm',
      'storage/files',
      'storage/http',
      'storage/pypi',
      'engine/llama',
      'engine/onnx',
      'engine/tokenizer',
      'engine/tokenizer-pool',
      'models/registered',
      ...metadata,
      'command-line',
    ],
    sdk: ['zod'],
    node: 'all',
  },
  {
    name: 'model-tools',
    kind: 'shared',
    path: 'packages/models/model-tools/src/',
    // Processes that read the tokenizers of a source and of its GGUF form:
    // docs/spec/local-training.md.
    allowedImports: [
      ...ports,
      'storage/files',
      'engine/jail',
      'engine/llama',
      'engine/tokenizer',
      'engine/tokenizer-pool',
      'trainer/python',
      'processes',
      ...metadata,
      'models',
      ...programs,
    ],
    sdk: ['zod'],
    node: 'all',
  },
  {
    name: 'evaluation',
    kind: 'shared',
    path: 'packages/training/evaluation/src/',
    allowedImports: [
      ...ports,
      ...training,
      'engine/llama',
      'engine/onnx',
      'engine/tokenizer',
      ...metadata,
      'command-line',
      'models',
    ],
    sdk: ['yaml', 'zod'],
    node: 'all',
  },
  {
    // Training on one machine, from rows to a served adapter: docs/spec/local-training.md.
    name: 'local-training',
    kind: 'shared',
    path: 'packages/training/local/src/',
    allowedImports: [
      ...ports,
      ...training,
      'engine/llama',
      'engine/tokenizer',
      'node',
      ...metadata,
      'charts',
      'command-line',
      'models',
      'model-tools',
      'evaluation',
    ],
    sdk: ['zod'],
    node: 'all',
  },
  {
    // `train create` reads a sponsor's rows once, before it publishes them:
    // docs/spec/training-rounds.md.
    name: 'training-jobs',
    kind: 'shared',
    path: 'packages/training/jobs/src/',
    allowedImports: [
      ...ports,
      ...training,
      'protocol/system',
      'engine/tokenizer',
      'node',
      ...metadata,
      'command-line',
      'models',
      'model-tools',
    ],
    sdk: ['yaml', 'zod'],
    node: 'all',
  },
  {
    // Federated training, in which rows stay on their owners' machines:
    // docs/spec/federated-training.md.
    name: 'federated',
    kind: 'shared',
    path: 'packages/training/federated/src/',
    allowedImports: [
      ...ports,
      ...training,
      'protocol/system',
      'command-line',
      'http-server',
      'local-training',
    ],
    sdk: ['hono', 'zod'],
    node: 'all',
  },
  {
    // Reports of commands and the web app about a data folder and an account:
    // docs/spec/repository.md. A market in figures: docs/spec/gateway.md. Texts of users, which
    // stay on the machine: docs/spec/training-rounds.md.
    name: 'console',
    kind: 'shared',
    path: 'packages/console/src/',
    allowedImports: [
      ...ports,
      'protocol/system',
      'ledger/evm',
      'ledger/solana',
      'engine/replicas',
      'engine/sse',
      'engine/tokenizer',
      'indexer',
      'node',
      'gateway',
      'gateway/http',
      'gateway/inference',
      'gateway/keys',
      'integer-model',
      'proof',
      'network/memory',
      'state/memory',
      'ledger/memory',
      'storage/files',
      'trainer',
      'command-line',
      'http-server',
    ],
    sdk: ['prom-client', 'zod'],
    node: 'all',
  },
  {
    name: 'hardware',
    kind: 'shared',
    path: 'packages/host/hardware/src/',
    allowedImports: [
      'protocol',
      'model-metadata',
      'processes',
      'engine/llama',
      'tools/start',
      'hardware/gpu/probes.ts',
    ],
    node: 'all',
  },
  {
    name: 'demo',
    kind: 'shared',
    path: 'packages/demo/src/',
    allowedImports: [
      ...ports,
      'protocol/system',
      'ledger/evm',
      'ledger/memory',
      'state/memory',
      'storage/memory',
      'engine/llama',
      'integer-model',
      'proof',
      'proof/noir',
      'node',
      'models',
    ],
    node: 'all',
  },
  {
    name: 'gateway-web',
    kind: 'app',
    path: 'apps/gateway-web/src/',
    allowedImports: ['*'],
    sdk: ['hono', 'zod'],
    node: 'all',
  },
  ...programs.map(
    (name): Zone => ({
      name,
      kind: 'tool',
      path: name.replace('model-tools/', sourcesOf('model-tools')),
      allowedImports: ['protocol', 'processes', 'model-tools'],
      node: 'all',
    }),
  ),
  {
    // Finds GPUs by this machine's files and by the folders of its loader's libraries.
    name: 'hardware/gpu/probes.ts',
    kind: 'tool',
    path: 'packages/host/hardware/src/gpu/probes.ts',
    allowedImports: ['processes', 'hardware'],
    node: 'all',
  },
]
