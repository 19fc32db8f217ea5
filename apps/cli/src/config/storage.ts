import { z } from 'zod'

// Where contents come from and where they are kept beside the own store. Keys are in files alone.

const text = z.string()
const url = z.url({ protocol: /^https?$/ })
const keyFile = text.min(1).describe('File that holds its key; never the key itself.')
const name = text
  .regex(/^[a-z0-9._-]{1,64}$/, 'a name has letters, digits, dots and dashes')
  .describe('Name by which `--pin-at` selects it.')

/** A place that contents may be fetched from. None of them is trusted. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gateway').describe('A gateway of IPFS, or of another node.'),
    url: url.describe('Where `/ipfs/CID` begins.'),
  }),
  z.strictObject({
    kind: z.literal('kubo').describe('An IPFS node (Kubo), by its RPC interface.'),
    url: url.describe('Such as `http://127.0.0.1:5001`.'),
    keyFile: keyFile.optional(),
  }),
  z.strictObject({
    kind: z.literal('ipfs').describe('Peers of IPFS, reached by this process itself.'),
    peers: z.array(text.min(1)).default([]).describe('Multiaddrs of peers to ask first.'),
    network: z
      .enum(['public', 'local'])
      .default('public')
      .describe('`local` for peers that are not part of the public network.'),
  }),
  z.strictObject({
    kind: z.literal('arweave').describe('A gateway of Arweave; contents by the tag `IPFS-CID`.'),
    url: url.default('https://arweave.net').describe('The gateway.'),
    owners: z
      .array(text.regex(/^[A-Za-z0-9_-]{43}$/))
      .default([])
      .describe('Addresses of wallets whose items alone are looked at; everybody’s when empty.'),
  }),
  z.strictObject({
    kind: z.literal('folder').describe('The store of another home, such as on a shared disk.'),
    path: text.min(1).describe('Its folder.'),
  }),
])

/** A place that keeps what is published. */
export const sinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('kubo').describe('An IPFS node (Kubo), which is sent the blocks and pins.'),
    name,
    url: url.describe('Such as `http://127.0.0.1:5001`.'),
    keyFile: keyFile.optional(),
  }),
  z.strictObject({
    kind: z.literal('pinning').describe('A pinning service, by the interface that they share.'),
    name,
    url: url.describe('Such as `https://api.pinata.cloud/psa`; `/pins` is below it.'),
    keyFile,
    origins: z
      .array(text.min(1))
      .max(20)
      .default([])
      .describe('Multiaddrs of IPFS peers that have what is published.'),
  }),
  z.strictObject({
    kind: z
      .literal('arweave')
      .describe('A bundler of Arweave, paid by the wallet’s balance there.'),
    name,
    url: url.default('https://upload.ardrive.io').describe('Items are posted to `/v1/tx`.'),
    gateway: url.default('https://arweave.net').describe('Where they can be read.'),
    keyFile: text.min(1).describe('Key file of an Arweave wallet (JWK).'),
  }),
  z.strictObject({
    kind: z.literal('lighthouse').describe('Lighthouse, which makes deals on Filecoin.'),
    name,
    url: url.default('https://upload.lighthouse.storage').describe('Where files are uploaded.'),
    gateway: url.default('https://gateway.lighthouse.storage').describe('Where they can be read.'),
    keyFile,
  }),
  z.strictObject({
    kind: z.literal('folder').describe('The store of another home, such as on a shared disk.'),
    name,
    path: text.min(1).describe('Its folder.'),
  }),
])

/** How the store is shared with peers of IPFS. */
const ipfsServer = z.strictObject({
  listen: z
    .array(text.min(1))
    .min(1)
    .describe('Multiaddrs where IPFS peers reach this process, such as `/ip4/0.0.0.0/tcp/4001`.'),
  network: z
    .enum(['public', 'local'])
    .default('public')
    .describe('`local` for peers that are not part of the public network.'),
})

/** Sources and sinks beside the own store. */
export const storageSchema = z.strictObject({
  ipfsServer: ipfsServer
    .optional()
    .describe('Serves the whole store to IPFS peers, while `ostrom node` or `gateway` runs.'),
  sources: z
    .array(sourceSchema)
    .max(16)
    .default([])
    .describe('Where contents are fetched from, beside `mirrors`; none of them is trusted.'),
  sinks: z
    .array(sinkSchema)
    .max(16)
    .default([])
    .describe('Where `ostrom models publish --pin-at` and `push --pin-at` may pin contents.'),
})

export type SourceConfig = z.output<typeof sourceSchema>
export type SinkConfig = z.output<typeof sinkSchema>
