import { readFile, writeFile } from 'node:fs/promises'
import { Endpoint, errorClass } from '@ostrom/protocol'
import { z } from 'zod'
import { ADAPTERS_PER_MODEL_MAX } from '../limits.ts'
import { duplicateUnitFaults, findUnit, nativeUnitOf } from './assets.ts'
import { chain } from './chain.ts'
import { crank } from './crank.ts'
import { engine } from './engine.ts'
import { gateway } from './gateway.ts'
import { issuer, tickets } from './issuer.ts'
import { network } from './network.ts'
import { proofProvider, referenceStringFault } from './proof-provider.ts'
import { proxy } from './proxy.ts'
import { signerFaults } from './signer.ts'
import { storageSchema } from './storage.ts'
import { validator } from './validator.ts'
import { account, amount, assetReference, count, text, url } from './values.ts'

const prices = z.strictObject({
  input: amount.describe('Base units per million input tokens.'),
  cachedInput: amount
    .optional()
    .describe('Base units per million cached input tokens; the price of input when absent.'),
  output: amount.describe('Base units per million output tokens.'),
  request: amount.prefault('0').describe('Base units for each answer that has output.'),
  image: amount.optional().describe('Base units for each image read or generated; 0 when absent.'),
})

const adapterEntry = z.strictObject({
  model: text.min(1).describe('Name of a registered adapter, such as `base+adapter`.'),
  prices: prices.optional().describe('Prices of the adapter; those of the base model when absent.'),
})

const servedModelEntry = z.strictObject({
  model: text.min(1).describe('Name or version of a registered model.'),
  engine: engine.describe('Engine of the model.'),
  prices: prices.describe('Prices of the model.'),
  tiers: z
    .strictObject({
      flex: prices
        .optional()
        .describe('Prices of answers that may wait; no such offer when absent.'),
      priority: prices
        .optional()
        .describe('Prices of answers that overtake others; no such offer when absent.'),
      padded: prices
        .optional()
        .describe(
          'Prices of answers that are sent in parts of equal size at fixed times, at most 32 ' +
            'tokens per second; no such offer when absent.',
        ),
    })
    .optional()
    .describe('Prices of further service tiers; each tier is a separate offer.'),
  tier: z
    .literal('T0')
    .optional()
    .describe(
      'Verification tier of the offer: `T0` for answers that no validator audits or sees; ' +
        'the best that engine and chain support when absent.',
    ),
  adapters: z
    .array(adapterEntry)
    .max(ADAPTERS_PER_MODEL_MAX)
    .optional()
    .describe('LoRA adapters to serve as separate models over the same base weights.'),
})

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

const region = text
  .refine(Endpoint.isRegion, {
    error: 'not a region of at most 32 characters, such as `de` or `us-ca`',
    abort: true,
  })
  .refine((one) => countries.of(one.slice(0, 2).toUpperCase()) !== undefined, {
    error: 'it begins with no country of ISO 3166',
  })

const profile = z.strictObject({
  name: text.min(1).max(64).describe('Display name of the provider.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(256)
    .default('')
    .describe('Web page.'),
  contact: text.max(256).default('').describe('Contact address, such as an email address.'),
})

const provider = z.strictObject({
  asset: assetReference,
  models: z
    .array(servedModelEntry)
    .min(1, 'a provider serves at least one model')
    .describe('Models to serve.'),
  account: account
    .optional()
    .describe('Account that receives pay and has the stake; its operator is this wallet.'),
  region: region
    .optional()
    .describe('Declared region of the machines, such as `de` or `us-ca`; none when absent.'),
  profile: profile
    .optional()
    .describe('Public profile of the provider; the endpoint announces its hash.'),
  stake: amount
    .optional()
    .describe('Stake for sessions, in native base units; the chain’s minimum when absent.'),
  requestStake: amount
    .optional()
    .describe(
      'Stake for requests, in native base units; the chain’s minimum when absent, if ' +
        'requests are served.',
    ),
  answerBondMax: amount
    .optional()
    .describe(
      'Highest bond behind one audited on-chain answer, in native base units; eight times the ' +
        'chain’s bond of a request when absent.',
    ),
  serveRequests: z
    .boolean()
    .default(true)
    .describe('Whether to serve one-answer requests in escrow.'),
  appeals: z
    .boolean()
    .optional()
    .describe('Whether to appeal rulings against this provider; yes when absent.'),
  settlementThreshold: amount
    .optional()
    .describe(
      'Unsettled base units of `asset` at which a session is settled; when absent, the amount ' +
        'that a tenth of the chain’s minimum stake backs.',
    ),
  checkpointTokens: count(1, 4096)
    .optional()
    .describe('Output tokens that may be unpaid in each stream; 32 when absent.'),
  prefillTokens: count(1, 65_536)
    .optional()
    .describe('Prompt tokens processed between two payments; 512 when absent.'),
})

const store = z.strictObject({
  path: text.min(1).describe('Folder of models, manifests and other small files.'),
  bytesMax: z
    .int()
    .min(1_000_000)
    .optional()
    .describe('Maximum bytes of the store; unlimited when absent.'),
})

const status = z.strictObject({
  port: count(0, 65_535)
    .default(0)
    .describe('Port of 127.0.0.1 for `/status` and `/metrics`; 0 takes any free one.'),
})

/** All settings of a node or gateway. Unknown keys are refused. */
const roles = z.strictObject({
  chain: chain.describe('Chain of payments and offers.'),
  network: network.prefault({}).describe('Network addresses and relays of this node.'),
  store: store.describe('Local content store.'),
  mirrors: z
    .array(url)
    .default([])
    .describe('IPFS or Ostrom gateways to fetch models from; gateways are not trusted.'),
  storage: storageSchema
    .prefault({})
    .describe('Content sources and sinks besides the local store.'),
  aliases: z
    .record(
      text.regex(/^[a-z0-9_.-]{1,96}\/[a-z0-9_.-]{1,96}$/, 'not a repository in lower case'),
      text.min(1).max(160),
    )
    .prefault({})
    .describe('Map from model hub repositories to registered models, by name or version.'),
  provider: provider.optional().describe('Serves models: `ostrom node`.'),
  validator: validator.optional().describe('Audits providers: `ostrom node`.'),
  proofProvider: proofProvider
    .optional()
    .describe('Proves answers of certified models: `ostrom node`.'),
  issuer: issuer.optional().describe('Sells tickets with a bond: `ostrom issuer`.'),
  proxy: proxy.optional().describe('Asks providers for clients with tickets: `ostrom proxy`.'),
  tickets: tickets.prefault({}).describe('Issuers whose tickets this folder buys or accepts.'),
  crank: crank.optional().describe('Executes public maintenance calls: `ostrom node`.'),
  gateway: gateway.optional().describe("Serves OpenAI's API: `ostrom gateway`."),
  status: status.prefault({}).describe('Local status server of a provider.'),
  sandbox: z
    .literal('none')
    .optional()
    .describe(
      'Permission to read files of other parties in processes without a sandbox, if ' +
        'this machine has none; such files are refused when absent.',
    ),
})

/**
 * The schema of the configuration. It also checks the settings that depend on each other: the
 * listed assets, the assets that roles name, the signer, and the reference string of proofs.
 */
export const configSchema = roles.superRefine((config, context) => {
  const { chain, provider, proofProvider, gateway, issuer, proxy } = config
  const units = [nativeUnitOf(chain.deployment), ...chain.assets]
  for (const message of duplicateUnitFaults(units)) {
    context.addIssue({ code: 'custom', path: ['chain', 'assets'], message })
  }
  for (const [role, named] of Object.entries({ provider, proofProvider, gateway, issuer, proxy })) {
    if (named?.asset === undefined || findUnit(units, named.asset)) continue
    const symbols = units.map(({ symbol }) => symbol).join(', ')
    const message = `not one of ${symbols}, nor an id of \`chain.assets\``
    context.addIssue({ code: 'custom', path: [role, 'asset'], message })
  }
  for (const { path, message } of signerFaults(config)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
  const message = proofProvider && referenceStringFault(proofProvider, chain.deployment)
  if (message) context.addIssue({ code: 'custom', path: ['proofProvider'], message })
})

export type Config = z.output<typeof configSchema>
export type ConfigInput = z.input<typeof configSchema>
export type EngineConfig = z.output<typeof engine>
export type ProviderConfig = z.output<typeof provider>
export type ValidatorConfig = z.output<typeof validator>
export type ProofProviderConfig = z.output<typeof proofProvider>
export type IssuerConfig = z.output<typeof issuer>
export type ProxyConfig = z.output<typeof proxy>
export type CrankConfig = z.output<typeof crank>
export type GatewayConfig = z.output<typeof gateway>

/** A configuration file is missing, is not JSON, or has faults; the error names all of them. */
export class ConfigInvalidError extends errorClass('ConfigInvalidError', {
  code: 'config-invalid',
  retry: 'never',
  summary: 'The configuration cannot be used.',
  details: ({ path, faults }: { path: string; faults: readonly string[] }) => [
    `File: ${path}.`,
    ...faults,
    'See docs/reference/config.md, or run `ostrom init`.',
  ],
}) {}

/**
 * Reads and checks a configuration file.
 *
 * @throws {ConfigInvalidError} The error names every fault.
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
 * Checks a configuration before it is written to `path`.
 *
 * @throws {ConfigInvalidError} The error names every fault.
 */
export const checkConfig = (path: string, value: unknown): Config =>
  checkBy(configSchema, path, value)

/** Checks the chain section alone, without any folder. @throws {ConfigInvalidError} */
export const checkChain = (path: string, value: unknown): Config['chain'] =>
  checkBy(chain, path, value)

function checkBy<Output>(schema: z.ZodType<Output>, path: string, value: unknown): Output {
  const parsed = schema.safeParse(value)
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
