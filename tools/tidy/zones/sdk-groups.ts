// Groups of npm packages that parts of the repository may import together: see edges.ts.

/** Peer-to-peer connections. */
export const libp2p = [
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
  '@multiformats/multiaddr-to-uri',
  'libp2p',
  'ws',
]
/** Files as trees of blocks. */
export const unixfs = [
  '@helia/unixfs',
  '@ipld/dag-pb',
  'blockstore-core',
  'ipfs-unixfs',
  'ipfs-unixfs-importer',
  'multiformats',
]
/** Packages of a node of the public IPFS network. */
const ipfs = [
  '@helia/bitswap',
  '@helia/libp2p',
  '@libp2p/bootstrap',
  '@libp2p/kad-dht',
  'helia',
  'interface-store',
]

/**
 * Packages that the benches measure for comparison, or that alter models. The benches call them
 * without this repository's adapters.
 */
export const benched = ['viem', 'node-llama-cpp', '@huggingface/gguf', 'koffi']
/** Client libraries of the report on agents, with a separate lockfile. */
export const agentClients = [
  '@ai-sdk/anthropic',
  '@ai-sdk/openai-compatible',
  '@anthropic-ai/sdk',
  '@openai/agents',
  'ai',
  'zod',
]
/** Packages that storage adapters import in addition to UnixFS. */
export const storageSdk: Readonly<Record<string, readonly string[]>> = {
  ipfs: [...libp2p, ...ipfs],
  pypi: ['yauzl'],
}

/** Parsers of Markdown with the extensions of GitHub: docs/spec/repository.md. */
export const markdown = [
  'mdast-util-from-markdown',
  'mdast-util-gfm-autolink-literal',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-autolink-literal',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-util-types',
]

/** The server of the web API: docs/spec/gateway.md. */
export const webApi = ['@hono/node-server', 'hono']

/** Codama and Solana: the nodes of Codama create the IDL, and its parsers read the IDL in tests. */
export const codama = [
  '@codama/dynamic-codecs',
  '@codama/dynamic-parsers',
  '@codama/nodes',
  '@codama/validators',
  '@codama/visitors-core',
  '@solana/kit',
]

/**
 * npm packages of pure zones that need more than hashes: `eld` detects languages. `@noble/curves`
 * computes keys of members of federated training, and verifies signatures of JAM's validators.
 */
export const pureSdk: Readonly<Record<string, readonly string[]>> = {
  datasets: ['eld'],
  training: ['@noble/curves', '@noble/hashes'],
  verification: ['@noble/curves', '@noble/hashes'],
}

/** Client libraries that the examples show, unmodified. */
export const agentExamples: readonly string[] = [
  'openai',
  'ai',
  '@ai-sdk/openai',
  '@langchain/openai',
  '@langchain/core',
]
