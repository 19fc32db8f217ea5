import { isIP } from 'node:net'
import type { ServeAddress } from '@ostrom/engine/vllm'
import { z } from 'zod'
import { REPLICAS_PER_MODEL_MAX, SOCKET_PATH_BYTES_MAX } from '../limits.ts'
import { count, text } from './values.ts'

const PORT_MAX = 65_535

/**
 * Parses the value of `--listen`: `unix:PATH`, or a loopback address with a port. Returns
 * `undefined` for another text.
 */
export function parseListenAddress(address: string): ServeAddress | undefined {
  const path = /^unix:(\/.+)$/.exec(address)?.[1]
  if (path !== undefined) {
    return Buffer.byteLength(path) > SOCKET_PATH_BYTES_MAX ? undefined : { path }
  }
  const [, host = '', port] = /^(127[\d.]+|\[::1\]):(\d{1,5})$/.exec(address) ?? []
  const ip = host.replace(/[[\]]/g, '')
  if (isIP(ip) === 0 || Number(port) < 1 || Number(port) > PORT_MAX) return undefined
  return { host: ip, port: Number(port) }
}

const listenAddress = text.refine(
  (one) => parseListenAddress(one) !== undefined,
  `neither unix:/PATH, with a path of at most ${SOCKET_PATH_BYTES_MAX} bytes, nor a loopback ` +
    'address with a port, such as 127.0.0.1:8100',
)

/** Processes around vLLM, which the owner starts on this machine to serve one model. */
export const vllmServe = z
  .strictObject({
    kind: z
      .literal('vllm-serve')
      .describe(
        'Processes `python -m ostrom_vllm.serve` on this machine; answers can be verified.',
      ),
    artifact: text
      .regex(/^safetensors\/[a-z0-9_.-]+$/, 'not safetensors/QUANTIZATION')
      .optional()
      .describe(
        'Artifact variant that the processes were started on, such as `safetensors/bf16`; ' +
          'the only folder of safetensors when absent.',
      ),
    listen: z
      .array(listenAddress)
      .min(1)
      .max(REPLICAS_PER_MODEL_MAX)
      .refine((all) => new Set(all).size === all.length, 'each replica is named once')
      .describe(
        'Addresses of equal processes as their `--listen` has them, such as ' +
          '`unix:/run/ostrom/vllm.sock` or `127.0.0.1:8100`: the replicas.',
      ),
    tokenFile: text
      .min(1)
      .optional()
      .describe(
        'Path of the `--token-file` of all processes, never the token itself; required for ' +
          'addresses with a port.',
      ),
    contextLength: z
      .int()
      .min(256)
      .optional()
      .describe('Context length in tokens; the processes’ own when absent.'),
    sequences: count(1, 4096)
      .optional()
      .describe('Parallel answers of each process; the default of the engine when absent.'),
  })
  .refine(
    ({ listen, tokenFile }) =>
      tokenFile !== undefined || listen.every((one) => one.startsWith('unix:')),
    {
      path: ['tokenFile'],
      error: 'an address with a port needs the token that its process asks for',
    },
  )
