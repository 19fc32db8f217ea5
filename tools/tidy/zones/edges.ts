import { cliZones } from './cli-zones.ts'
import { contractZones } from './contract-zones.ts'
import { engineZones } from './engine-zones.ts'
import { gatewayZones } from './gateway-zones.ts'
import { keystoreZones } from './keystore-zones.ts'
import { ledgerZones } from './ledger-zones.ts'
import { portZones } from './port-zones.ts'
import { proofZones } from './proof-zones.ts'
import { pureZones } from './pure-zones.ts'
import { agentClients, agentExamples, benched, libp2p } from './sdk-groups.ts'
import { sharedZones } from './shared-zones.ts'
import { storageZones } from './storage-zones.ts'
import { webZones } from './web-zones.ts'
import type { Zone } from './zone.ts'

// The table of allowed edges: the imports that each part of the repository may have. See
// docs/spec/repository.md. A comment in the table names the code that a zone contains or imports,
// and the page whose section *Why* has the reason; a new edge between parts needs one.

const ports = ['ledger', 'storage', 'network', 'engine', 'state']
const memory = ['ledger/memory', 'storage/memory', 'network/memory', 'engine/echo', 'state/memory']
const pure = ['protocol', 'verification']
const simulated = [...pure, ...ports, ...memory]
/** Code that the network in virtual time may import. */
const simulationImports = [
  ...simulated,
  'network/seal',
  'engine/tokenizer',
  'tickets',
  'node',
  'gateway',
  // Code of a web page that seals its questions for a gateway: docs/spec/blind-gateway.md.
  'gateway/blind-client',
  'gateway/http',
  'gateway/keys',
  'cli/dev/local-settings.ts', // docs/spec/local-network.md
]
const roles = [...pure, ...ports, 'protocol/system', 'network/seal', 'engine/tokenizer']
const metadata = ['model-metadata', 'model-metadata/disk']
const vllmParts = ['engine', 'engine/conformance', 'engine/tokenizer', 'engine/vllm']
const trainerParts = ['training', 'trainer', 'trainer/conformance', 'trainer/python']
/** All zones, pure ones first. */
export const zones: readonly Zone[] = [
  ...pureZones,
  ...ledgerZones,
  ...storageZones,
  ...portZones('network', { memory: {}, conformance: {} }),
  {
    name: 'network/seal',
    kind: 'shared',
    path: 'packages/network/src/seal/',
    allowedImports: ['protocol', 'network'],
    sdk: ['@chainsafe/as-chacha20poly1305', '@hpke/core', '@noble/ciphers', '@noble/hashes'],
    node: ['node:crypto'],
  },
  {
    name: 'network/libp2p',
    kind: 'adapter',
    path: 'packages/network/src/libp2p/',
    allowedImports: ['protocol', 'protocol/system', 'network'],
    sdk: libp2p,
    node: 'all',
  },

  ...portZones('engine', { conformance: {} }, ['verification', 'engine/tokenizer']),
  ...engineZones,

  // Facts about the tokens of a row, by which all commands check rows: docs/spec/local-training.md.
  ...portZones('trainer', { memory: {}, conformance: {} }, ['training', 'engine/tokenizer']),
  {
    // PyTorch in separate processes, in a sandbox: docs/spec/training-rounds.md,
    // docs/spec/hostile-input.md. The processes of `engine/tokenizer-pool` convert rows to tokens:
    // docs/spec/training-rounds.md.
    name: 'trainer/python',
    kind: 'adapter',
    path: 'packages/training/trainer/src/python/',
    allowedImports: [
      'protocol',
      'training',
      'trainer',
      'engine/jail',
      'engine/tokenizer',
      'engine/tokenizer-pool',
      'processes',
      ...metadata,
    ],
    node: 'all',
  },
  ...portZones('proof', { reexecution: {}, conformance: {} }, ['integer-model']),
  ...proofZones,
  ...keystoreZones,
  {
    // Blind signatures with the RSA of `node:crypto`: docs/spec/tickets.md. Holders of tickets and
    // proxies ask issuers over a network: docs/spec/tickets.md.
    name: 'tickets',
    kind: 'shared',
    path: 'packages/tickets/src/',
    allowedImports: ['protocol', 'state', 'network'],
    sdk: ['@cloudflare/blindrsa-ts'],
    node: ['node:crypto'],
  },
  {
    // Requests through a relay. They use Web Crypto, whose types `node:crypto` declares:
    // docs/spec/oblivious-http.md.
    name: 'ohttp',
    kind: 'shared',
    path: 'packages/ohttp/src/',
    allowedImports: ['protocol'],
    sdk: ['@hpke/core'],
    node: ['node:crypto'],
  },
  ...portZones('state', { memory: {}, conformance: {} }),
  {
    name: 'state/sqlite',
    kind: 'adapter',
    path: 'packages/state/src/sqlite/',
    allowedImports: ['protocol', 'state'],
    node: 'all',
  },

  {
    name: 'indexer',
    kind: 'adapter',
    path: 'packages/indexer/src/',
    allowedImports: ['protocol', 'ledger'],
    node: ['node:sqlite'],
  },
  {
    name: 'node',
    kind: 'role',
    path: 'packages/node/src/',
    // Computations of members of training jobs, and the port by which they train:
    // docs/spec/training-rounds.md. The port by which providers prove answers, and its public
    // inputs: docs/spec/proofs.md. The issuer's blind signatures and counts of tickets, and the
    // tickets with which a proxy is paid: docs/spec/tickets.md, docs/spec/proxy.md.
    allowedImports: [
      ...roles,
      'training',
      'trainer',
      'datasets',
      'proof',
      'integer-model',
      'tickets',
    ],
    // Used for hashes and constant-time comparisons. The rule `purity` refuses its randomness.
    node: ['node:crypto'],
  },
  ...gatewayZones({
    // The form in which an event stream states the progress of a prompt: docs/spec/gateway.md.
    // Tickets that pay a proxy: docs/spec/proxy.md.
    allowedImports: [...roles, 'engine/sse', 'tickets', 'models/registered'],
    // Only the client in `testing/` uses `eventsource-parser`, to read event streams.
    sdk: ['hono', '@hono/zod-openapi', 'zod', 'eventsource-parser'],
    // zlib has no side effects; stored responses are compressed before they are encrypted.
    node: ['node:crypto', 'node:zlib'],
  }),

  ...contractZones,
  {
    name: 'vectors',
    kind: 'tool',
    path: 'vectors/',
    // Code of `tools` writes one vector per line: docs/spec/repository.md. Code of `contracts/jam`
    // makes the packages for JAM: docs/spec/jam.md.
    allowedImports: [
      ...pure,
      'training',
      'integer-model',
      'contracts/jam',
      'tools',
      'vectors/wire',
    ],
    // viem encodes contract calls for vectors.
    sdk: ['@noble/curves', '@noble/hashes', 'viem'],
    node: 'all',
  },
  {
    // Golden vectors of the encodings of all parts, which their packages do not export.
    name: 'vectors/wire',
    kind: 'tool',
    path: 'vectors/wire/',
    allowedImports: ['*'],
    node: 'all',
  },
  {
    name: 'models',
    kind: 'tool',
    path: 'models/',
    allowedImports: ['protocol', 'storage', 'integer-model'],
    node: 'all',
  },
  {
    name: 'workers',
    kind: 'tool',
    path: 'workers/',
    // Tests on a real vLLM server and a real PyTorch, which `npm test` leaves out:
    // docs/spec/engines.md and docs/spec/training-rounds.md.
    allowedImports: [...pure, ...vllmParts, ...trainerParts],
    sdk: ['vitest'],
    node: 'all',
  },
  ...sharedZones,
  ...cliZones,
  ...webZones,
  {
    name: 'simulation',
    kind: 'app',
    path: 'simulation/',
    allowedImports: simulationImports,
    sdk: ['fast-check'],
    node: 'all',
  },
  {
    // Programs that the bench copies to a cache, where the packages of bench/agents are installed:
    // docs/spec/gateway.md.
    name: 'bench/agents',
    kind: 'app',
    path: 'bench/agents/',
    allowedImports: [],
    sdk: agentClients,
    node: 'all',
  },
  { name: 'bench', kind: 'app', path: 'bench/', allowedImports: ['*'], node: 'all', sdk: benched },
  {
    name: 'examples',
    kind: 'app',
    path: 'examples/',
    allowedImports: ['*'],
    sdk: [...agentExamples, '@noble/curves', 'vitest'],
    node: 'all',
  },
  {
    // Installs from the npm registry, in plain JavaScript: docs/spec/repository.md.
    name: 'tools/start',
    kind: 'tool',
    path: 'tools/start/',
    allowedImports: [],
    node: 'all',
  },
  {
    name: 'tools',
    kind: 'tool',
    path: 'tools/',
    // From `contracts/evm`, tools import only the code that removes the prose of comments.
    allowedImports: ['protocol', 'tools/start', 'contracts/evm'],
    sdk: ['fast-check', 'rolldown', 'vitest'],
    node: 'all',
  },
  {
    // Vitest loads it before each test file; it permits models without a sandbox.
    name: 'tools/ci/tests/setup',
    kind: 'tool',
    path: 'tools/ci/tests/setup/',
    allowedImports: ['tools', 'engine/jail'],
    sdk: ['fast-check', 'vitest'],
    node: 'all',
  },
  {
    // Measures the decoders of all parts, which their packages do not export.
    name: 'tools/fuzz/decoders',
    kind: 'tool',
    path: 'tools/fuzz/decoders/',
    allowedImports: ['*', 'tools'],
    node: 'all',
  },
  {
    // People at the edges of the network, who come back after days: docs/spec/local-network.md.
    name: 'simulation/soak',
    kind: 'app',
    path: 'simulation/src/soak/',
    allowedImports: [
      ...simulationImports,
      'simulation',
      'gateway/requests',
      'cli/actions',
      'gateway-web',
      'indexer',
      'ohttp',
    ],
    node: 'all',
  },
  {
    // Figures of honest use, with which tests of any part compare limits: docs/spec/repository.md.
    name: 'simulation/paces',
    kind: 'shared',
    path: 'simulation/src/paces/',
    allowedImports: [],
  },
]

/** Returns the zone that a file belongs to: the one with the longest matching prefix. */
export function zoneOf(path: string): Zone | undefined {
  let best: Zone | undefined
  for (const zone of zones)
    if (path.startsWith(zone.path) && zone.path.length > (best?.path.length ?? 0)) best = zone
  return best
}
