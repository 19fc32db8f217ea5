import { z } from 'zod'

// Sources of contents, and places that store them in addition to the node's own store. The
// configuration holds no API keys, only the paths of files with keys.

const text = z.string()
const url = z.url({ protocol: /^https?$/ })
const keyFile = text.min(1).describe('Path of the file with the API key, never the key itself.')
const name = text
  .regex(/^[a-z0-9._-]{1,64}$/, 'a name has letters, digits, dots and dashes')
  .describe('Name by which `--pin-at` selects it.')

/** A source of contents, which this node does not trust. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gateway').describe('An IPFS gateway, or the gateway of another node.'),
    url: url.describe('Base URL of `/ipfs/CID`.'),
  }),
  z.strictObject({
    kind: z.literal('kubo').describe('An IPFS node (Kubo), through its RPC API.'),
    url: url.describe('URL of the RPC API, such as `http://127.0.0.1:5001`.'),
    keyFile: keyFile.optional(),
  }),
  z.strictObject({
    kind: z.literal('ipfs').describe('IPFS peers, through an IPFS client in this process.'),
    peers: z.array(text.min(1)).default([]).describe('Multiaddrs of peers to ask first.'),
    network: z
      .enum(['public', 'local'])
      .default('public')
      .describe('IPFS network; `local` for peers outside the public network.'),
  }),
  z.strictObject({
    kind: z
      .literal('arweave')
      .describe('An Arweave gateway, which finds contents by the tag `IPFS-CID`.'),
    url: url.default('https://arweave.net').describe('URL of the gateway.'),
    owners: z
      .array(text.regex(/^[A-Za-z0-9_-]{43}$/))
      .default([])
      .describe('Wallet addresses whose items are accepted; all wallets when empty.'),
  }),
  z.strictObject({
    kind: z
      .literal('folder')
      .describe('The content store of another data folder, such as on a shared disk.'),
    path: text.min(1).describe('Path of the store folder.'),
  }),
])

/** A place that keeps published contents. */
const sinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('kubo').describe('An IPFS node (Kubo); receives blocks and pins.'),
    name,
    url: url.describe('URL of the RPC API, such as `http://127.0.0.1:5001`.'),
    keyFile: keyFile.optional(),
  }),
  z.strictObject({
    kind: z.literal('pinning').describe('A pinning service with the IPFS Pinning Service API.'),
    name,
    url: url.describe('Base URL of `/pins`, such as `https://api.pinata.cloud/psa`.'),
    keyFile,
    origins: z
      .array(text.min(1))
      .max(20)
      .default([])
      .describe('Multiaddrs of IPFS peers that have the published contents.'),
  }),
  z.strictObject({
    kind: z
      .literal('arweave')
      .describe('An Arweave bundler; the wallet’s balance at the bundler pays.'),
    name,
    url: url.default('https://upload.ardrive.io').describe('Base URL of `/v1/tx`, for uploads.'),
    gateway: url
      .default('https://arweave.net')
      .describe('Gateway URL for reading uploaded contents.'),
    keyFile: text.min(1).describe('Key file of an Arweave wallet (JWK).'),
  }),
  z.strictObject({
    kind: z.literal('lighthouse').describe('Lighthouse, which makes Filecoin deals.'),
    name,
    url: url.default('https://upload.lighthouse.storage').describe('URL for uploads.'),
    gateway: url
      .default('https://gateway.lighthouse.storage')
      .describe('Gateway URL for reading uploaded contents.'),
    keyFile,
  }),
  z.strictObject({
    kind: z
      .literal('folder')
      .describe('The content store of another data folder, such as on a shared disk.'),
    name,
    path: text.min(1).describe('Path of the store folder.'),
  }),
])

/** How the store is shared with peers of IPFS. */
const ipfsServer = z.strictObject({
  listen: z
    .array(text.min(1))
    .min(1)
    .describe('Multiaddrs to listen on for IPFS peers, such as `/ip4/0.0.0.0/tcp/4001`.'),
  network: z
    .enum(['public', 'local'])
    .default('public')
    .describe('IPFS network; `local` for peers outside the public network.'),
})

/** Sources and sinks in addition to the node's own store. */
export const storageSchema = z.strictObject({
  ipfsServer: ipfsServer
    .optional()
    .describe('Serves the whole store to IPFS peers while `ostrom node` or `gateway` runs.'),
  sources: z
    .array(sourceSchema)
    .max(16)
    .default([])
    .describe('Content sources besides `mirrors`; sources are not trusted.'),
  sinks: z
    .array(sinkSchema)
    .max(16)
    .default([])
    .describe('Content sinks for `ostrom models publish --pin-at` and `push --pin-at`.'),
})

export type SourceConfig = z.output<typeof sourceSchema>
export type SinkConfig = z.output<typeof sinkSchema>
