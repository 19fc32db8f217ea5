import { isAllowedHostEntry } from '@ostrom/protocol/system'
import { z } from 'zod'
import { PRIVATE_HOSTS_MAX } from '../limits.ts'

const text = z.string()

/** Addresses of a node and its relays, and the private hosts to which it may connect. */
export const network = z.strictObject({
  listen: z.array(text).default([]).describe('Multiaddrs where peers reach this node.'),
  announce: z
    .array(text)
    .optional()
    .describe('Multiaddrs to announce instead of the `listen` addresses, such as behind a router.'),
  relays: z
    .array(text)
    .default([])
    .describe('Multiaddrs of relays for inbound connections, for machines behind NAT.'),
  relay: z
    .boolean()
    .default(false)
    .describe('Whether this node relays ciphertext for other peers.'),
  allowPrivate: z
    .array(
      text.refine(isAllowedHostEntry, {
        error: 'neither a host, nor an address, nor a network such as `10.0.0.0/8`',
      }),
    )
    .max(PRIVATE_HOSTS_MAX)
    .optional()
    .describe(
      'Private hosts, addresses and networks that this node may connect to if peers announce ' +
        'them, such as `10.0.0.0/8`; when absent, those of this machine if the chain is a ' +
        'development chain of this machine, else none.',
    ),
})
