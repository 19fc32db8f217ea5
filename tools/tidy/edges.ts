// The table of allowed edges: what each part of the repository may import. See
// docs/adr/0002-layers-and-edges.md; a new edge between parts needs an ADR that names it.

/** How strict a part's own surroundings are. */
export type Kind =
  /** No clock, randomness, network, file, logger or process; everything is an argument. */
  | 'pure'
  /** What a role needs from the world, in domain terms. Imports protocol alone. */
  | 'port'
  /** A port over one technology. The only place where its SDK may be imported. */
  | 'adapter'
  /** What several adapters of one package have in common. */
  | 'shared'
  /** The in-memory adapter and the conformance suite: for tests and the simulation. */
  | 'double'
  /** A state machine over ports. Never imports an adapter. */
  | 'role'
  /** A composition root: puts adapters into roles, reads configuration. */
  | 'app'
  /** Tools of the repository itself. */
  | 'tool'

/** A part of the repository: files below one path, and what they may import. */
export type Zone = {
  readonly name: string
  readonly kind: Kind
  /** Path prefix of its files; the longest prefix wins. */
  readonly path: string
  /** Names of the zones it may import, beside itself. */
  readonly may: readonly string[]
  /** npm packages it may import, subpaths included. */
  readonly sdk?: readonly string[]
  /** `node:` modules it may import, or all of them. */
  readonly node?: readonly string[] | 'all'
}

/** npm packages that any test may import. */
export const testPackages: readonly string[] = ['vitest', 'fast-check']

const ports = ['ledger', 'storage', 'network', 'engine', 'state']
const memory = ['ledger/memory', 'storage/memory', 'network/memory', 'engine/echo', 'state/memory']
const pure = ['protocol', 'verification']
const libp2p = [
  '@chainsafe/libp2p-noise',
  '@chainsafe/libp2p-yamux',
  '@libp2p/circuit-relay-v2',
  '@libp2p/crypto',
  '@libp2p/dcutr',
  '@libp2p/identify',
  '@libp2p/interface',
  '@libp2p/interface-internal',
  '@libp2p/noise',
  '@libp2p/peer-id',
  '@libp2p/ping',
  '@libp2p/tcp',
  '@libp2p/utils',
  '@libp2p/websockets',
  '@libp2p/yamux',
  '@multiformats/multiaddr',
  'libp2p',
]
const unixfs = [
  '@helia/unixfs',
  '@ipld/dag-pb',
  'blockstore-core',
  'ipfs-unixfs',
  'ipfs-unixfs-importer',
  'multiformats',
]
const ipfs = [
  '@helia/bitswap',
  '@helia/libp2p',
  '@libp2p/bootstrap',
  '@libp2p/kad-dht',
  'helia',
  'interface-store',
]

/** What a figure is measured beside, and what alters models, is called without our adapters. */
/** The server of the web API, and what writes the types of its client: docs/adr/0070. */
const webApi = ['@hono/node-server', 'hono', 'openapi-typescript']
const benched = ['viem', 'node-llama-cpp', '@huggingface/gguf']
const storageParts = ['storage/dag', 'storage/transfer', 'storage/pieces']

/** All zones, pure ones first. */
export const zones: readonly Zone[] = [
  {
    name: 'protocol',
    kind: 'pure',
    path: 'packages/protocol/src/',
    may: [],
    sdk: ['@ipld/dag-cbor', '@noble/curves', '@noble/hashes', 'hash-wasm', 'multiformats'],
  },
  {
    name: 'verification',
    kind: 'pure',
    path: 'packages/verification/src/',
    may: ['protocol'],
    sdk: ['@noble/hashes'],
  },
  {
    name: 'model-facts',
    kind: 'pure',
    path: 'packages/models/src/',
    may: ['protocol'],
    sdk: ['@huggingface/gguf'],
  },
  {
    name: 'model-facts/disk',
    kind: 'adapter',
    path: 'packages/models/src/disk/',
    may: ['protocol', 'model-facts'],
    node: 'all',
  },

  ...portZones('ledger', {
    memory: { may: ['ledger/keys'], sdk: ['@noble/hashes'] },
    conformance: {},
  }),
  {
    name: 'ledger/evm',
    kind: 'adapter',
    path: 'packages/ledger/src/evm/',
    may: ['protocol', 'ledger', 'ledger/keys', 'contracts/evm'],
    sdk: ['viem', 'secp256k1'],
    node: 'all',
  },
  {
    name: 'ledger/solana',
    kind: 'adapter',
    path: 'packages/ledger/src/solana/',
    may: ['protocol', 'ledger', 'ledger/keys', 'contracts/solana'],
    // web3.js is an older client that tests put before the local chain.
    sdk: ['@solana/kit', 'litesvm', 'ws', '@solana/web3.js'],
    node: 'all',
  },
  {
    name: 'ledger/keys',
    kind: 'shared',
    path: 'packages/ledger/src/keys/',
    may: ['protocol', 'ledger'],
    sdk: ['secp256k1', '@noble/curves', '@noble/hashes', 'viem'],
    node: 'all',
  },

  ...portZones('storage', { memory: { may: storageParts }, conformance: {} }, storageParts),
  ...['dag', 'transfer', 'pieces'].map(
    (name): Zone => ({
      name: `storage/${name}`,
      kind: 'shared',
      path: `packages/storage/src/${name}/`,
      may: ['protocol', 'storage', 'storage/dag'],
      sdk: unixfs,
      node: 'all',
    }),
  ),
  ...['files', 'http', 'ipfs', 'pypi'].map(
    (name): Zone => ({
      name: `storage/${name}`,
      kind: 'adapter',
      path: `packages/storage/src/${name}/`,
      may: ['protocol', 'storage', ...storageParts],
      sdk: name === 'ipfs' ? [...unixfs, ...libp2p, ...ipfs] : unixfs,
      node: 'all',
    }),
  ),

  ...portZones('network', { memory: {}, conformance: {} }),
  {
    name: 'network/seal',
    kind: 'shared',
    path: 'packages/network/src/seal/',
    may: ['protocol', 'network'],
    sdk: ['@chainsafe/as-chacha20poly1305', '@hpke/core', '@noble/hashes'],
    node: ['node:crypto'],
  },
  {
    name: 'network/libp2p',
    kind: 'adapter',
    path: 'packages/network/src/libp2p/',
    may: ['protocol', 'network'],
    sdk: libp2p,
    node: 'all',
  },

  ...portZones('engine', { conformance: {} }, ['verification', 'engine/tokenizer']),
  {
    name: 'engine/echo',
    kind: 'double',
    path: 'packages/engine/src/echo/',
    may: [...pure, 'engine', 'engine/tokenizer'],
  },
  {
    name: 'engine/tokenizer',
    kind: 'shared',
    path: 'packages/engine/src/tokenizer/',
    may: [...pure, 'engine'],
    sdk: ['@huggingface/jinja', '@huggingface/tokenizers'],
    node: ['node:crypto'],
  },
  {
    name: 'engine/child',
    kind: 'shared',
    path: 'packages/engine/src/child/',
    may: [...pure, 'engine', 'engine/tokenizer'],
    node: 'all',
  },
  {
    name: 'engine/reader',
    kind: 'adapter',
    path: 'packages/engine/src/reader/',
    may: [...pure, 'engine', 'engine/tokenizer', 'engine/child'],
    node: 'all',
  },
  ...Object.entries({
    llama: ['node-llama-cpp'],
    onnx: ['@huggingface/transformers'],
    http: [],
  }).map(
    ([name, sdk]): Zone => ({
      name: `engine/${name}`,
      kind: 'adapter',
      path: `packages/engine/src/${name}/`,
      may: [
        ...pure,
        'engine',
        'engine/tokenizer',
        'engine/child',
        ...(name === 'llama' ? ['model-facts', 'model-facts/disk'] : []),
      ],
      sdk,
      node: 'all',
    }),
  ),

  ...portZones('state', { memory: {}, conformance: {} }),
  {
    name: 'state/sqlite',
    kind: 'adapter',
    path: 'packages/state/src/sqlite/',
    may: ['protocol', 'state'],
    node: 'all',
  },

  {
    name: 'indexer',
    kind: 'adapter',
    path: 'packages/indexer/src/',
    may: ['protocol', 'ledger'],
    node: ['node:sqlite'],
  },
  {
    name: 'node',
    kind: 'role',
    path: 'packages/node/src/',
    may: [...pure, ...ports, 'network/seal', 'engine/tokenizer'],
    // For hashes and comparisons in constant time; its randomness is refused by the purity rule.
    node: ['node:crypto'],
  },
  {
    name: 'gateway',
    kind: 'role',
    path: 'packages/gateway/src/',
    may: [...pure, ...ports, 'network/seal', 'engine/tokenizer'],
    sdk: ['hono', '@hono/zod-openapi', 'zod'],
    node: ['node:crypto'],
  },

  {
    name: 'contracts/evm',
    kind: 'tool',
    path: 'contracts/evm/',
    may: ['protocol'],
    sdk: ['@noble/hashes', '@parity/resolc', 'solc'],
    node: 'all',
  },
  {
    name: 'contracts/solana',
    kind: 'tool',
    path: 'contracts/solana/',
    may: ['protocol'],
    // Codama: its nodes make the program's description, its parsers read it in tests.
    sdk: [
      '@codama/dynamic-codecs',
      '@codama/dynamic-parsers',
      '@codama/nodes',
      '@codama/validators',
      '@codama/visitors-core',
      '@solana/kit',
      'litesvm',
    ],
    node: 'all',
  },
  {
    name: 'vectors',
    kind: 'tool',
    path: 'vectors/',
    may: pure,
    sdk: ['@noble/curves', '@noble/hashes'],
    node: 'all',
  },
  { name: 'models', kind: 'tool', path: 'models/', may: ['protocol', 'storage'], node: 'all' },
  {
    name: 'cli',
    kind: 'app',
    path: 'apps/cli/',
    may: ['*'],
    sdk: ['@clack/prompts', 'commander', 'pino', 'prom-client', 'zod', ...webApi],
    node: 'all',
  },
  {
    name: 'web',
    kind: 'app',
    path: 'apps/web/src/',
    // What tokens stand for, which it reads receipts' contents by: docs/adr/0068.
    may: [...pure, 'engine/tokenizer'],
    sdk: [
      '@noble/curves',
      '@noble/hashes',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      '@wagmi/core',
      'react',
      'react-dom',
      'uplot',
      'viem',
    ],
  },
  {
    name: 'web/build',
    kind: 'tool',
    path: 'apps/web/build/',
    may: ['protocol'],
    sdk: ['vite'],
    node: 'all',
  },
  {
    name: 'simulation',
    kind: 'app',
    path: 'simulation/',
    may: [...pure, ...ports, ...memory, 'network/seal', 'engine/tokenizer', 'node', 'gateway'],
    sdk: ['fast-check'],
    node: 'all',
  },
  { name: 'bench', kind: 'app', path: 'bench/', may: ['*'], node: 'all', sdk: benched },
  {
    name: 'examples',
    kind: 'app',
    path: 'examples/',
    may: ['*'],
    sdk: ['openai', 'ai', '@ai-sdk/openai', '@langchain/openai', '@langchain/core'],
    node: 'all',
  },
  {
    name: 'tools',
    kind: 'tool',
    path: 'tools/',
    may: ['protocol'],
    sdk: ['fast-check', 'rolldown', 'vitest'],
    node: 'all',
  },
]

/**
 * A port and the doubles that come with every port. A double is `src/<name>/` or `src/<name>.ts`.
 *
 * A conformance suite holds tests, so it may import Vitest and fast-check.
 */
function portZones(
  port: string,
  doubles: Readonly<Record<string, Pick<Partial<Zone>, 'may' | 'sdk'>>>,
  also: readonly string[] = [],
): readonly Zone[] {
  const base = `packages/${port}/src/`
  const of = (name: string, { may = [], sdk = [] }: Pick<Partial<Zone>, 'may' | 'sdk'>) =>
    [`${base}${name}/`, `${base}${name}.ts`].map(
      (path): Zone => ({
        name: `${port}/${name}`,
        kind: 'double',
        path,
        may: ['protocol', ...also, port, ...may],
        sdk: name === 'conformance' ? testPackages : sdk,
      }),
    )
  return [
    { name: port, kind: 'port', path: base, may: ['protocol', ...also] },
    ...Object.entries(doubles).flatMap(([name, double]) => of(name, double)),
  ]
}

/** Returns the zone that a file belongs to: the one with the longest matching prefix. */
export function zoneOf(path: string): Zone | undefined {
  let best: Zone | undefined
  for (const zone of zones)
    if (path.startsWith(zone.path) && zone.path.length > (best?.path.length ?? 0)) best = zone
  return best
}
