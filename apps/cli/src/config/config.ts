import { readFile, writeFile } from 'node:fs/promises'
import { deploymentShape } from '@ostrom/ledger/evm'
import { BaseError } from '@ostrom/protocol'
import { z } from 'zod'

/** Base units as a decimal string, since JSON has no integers of that size. */
const amount = z
  .string()
  .regex(/^\d{1,39}$/, 'an amount is a whole number of base units, as text')
  .transform((text) => BigInt(text))

const url = z.url({ protocol: /^(https?|wss?)$/ })

const prices = z.strictObject({
  input: amount,
  cachedInput: amount.default(0n),
  output: amount,
  request: amount.default(0n),
})

const engine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('llama'),
    threads: z.int().min(1).max(256).optional(),
    gpu: z.enum(['cuda', 'vulkan', 'metal']).optional(),
    contextLength: z.int().min(256).optional(),
    sequences: z.int().min(1).max(256).optional(),
  }),
  z.strictObject({
    kind: z.literal('http'),
    baseUrl: url,
    /** File that holds the server's API key; never the key itself. */
    keyFile: z.string().optional(),
    model: z.string().min(1),
    contextLength: z.int().min(256),
    sequences: z.int().min(1).max(4096).optional(),
  }),
])

const provider = z.strictObject({
  models: z
    .array(z.strictObject({ model: z.string().min(1), engine, prices }))
    .min(1, 'a provider serves at least one model'),
  stake: amount.optional(),
  requests: z.boolean().default(true),
  settleAbove: amount.optional(),
  checkpointTokens: z.int().min(1).max(4096).optional(),
  prefillTokens: z.int().min(1).max(65_536).optional(),
})

const gateway = z.strictObject({
  host: z.string().default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(8787),
  warm: z.array(z.string()).default([]),
  sessionCap: amount.optional(),
  origins: z.array(z.string()).default([]),
})

const deployment = z.unknown().transform((value, context) => {
  try {
    return deploymentShape(value, 'chain.deployment')
  } catch (error) {
    const message = BaseError.is(error) ? error.facts.join(' ') : 'not a deployment'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
})

/** Everything that a node or gateway is told. Unknown keys are refused. */
export const configSchema = z.strictObject({
  chain: z.strictObject({
    rpcUrl: url,
    deployment,
    confirmations: z.int().min(0).max(1000).optional(),
  }),
  network: z
    .strictObject({
      listen: z.array(z.string()).default([]),
      announce: z.array(z.string()).optional(),
      relays: z.array(z.string()).default([]),
      /** Carries ciphertext for others. */
      relay: z.boolean().default(false),
    })
    .prefault({}),
  store: z.strictObject({
    path: z.string().min(1),
    bytesMax: z.int().min(1_000_000).optional(),
  }),
  /** IPFS gateways and other mirrors, none of them trusted. */
  mirrors: z.array(url).default([]),
  provider: provider.optional(),
  gateway: gateway.optional(),
})

export type Config = z.output<typeof configSchema>
export type ConfigInput = z.input<typeof configSchema>
export type ProviderConfig = z.output<typeof provider>
export type GatewayConfig = z.output<typeof gateway>

/** A configuration file is missing, is not JSON, or has faults: all of them are told. */
export class ConfigInvalidError extends BaseError<'config-invalid'> {
  override readonly name = 'ConfigInvalidError'

  constructor({ path, faults }: { path: string; faults: readonly string[] }) {
    super({
      code: 'config-invalid',
      retry: 'never',
      summary: 'The configuration cannot be used.',
      facts: [`File: ${path}.`, ...faults, 'See docs/reference/config.md, or run `ostrom init`.'],
    })
  }
}

/**
 * Reads a configuration once and whole.
 *
 * @throws {ConfigInvalidError} Naming every fault.
 */
export async function readConfig(path: string): Promise<Config> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const fault = missing ? 'The file does not exist.' : 'The file is not JSON.'
    throw new ConfigInvalidError({ path, faults: [fault] })
  }
  return checkConfig(path, value)
}

/**
 * Checks a configuration that is to stand at `path`.
 *
 * @throws {ConfigInvalidError} Naming every fault.
 */
export function checkConfig(path: string, value: unknown): Config {
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'top level'}: ${issue.message}.`,
  )
  throw new ConfigInvalidError({ path, faults })
}

/** Writes a configuration for people to read and change. */
export async function writeConfig(path: string, config: ConfigInput): Promise<void> {
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`)
}
