import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import { hasKeystore } from '@ostrom/gateway-web/data-folder/secret-files'
import { accountOf } from '@ostrom/ledger/evm'
import { accountOf as accountOfEd25519 } from '@ostrom/ledger/solana'
import { type AccountId, Address, type Amount, Audit, JsonText } from '@ostrom/protocol'
import type { Command } from 'commander'
import type { z } from 'zod'
import { createAmountFormatter } from '../../command-line/amount-formatter.ts'
import { ArgumentInvalidError, jsonFileArgument } from '../../command-line/arguments.ts'
import { parseAmount } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { assetsSchema, decimalsOf, findUnit, nativeUnitOf } from '../../config/assets.ts'
import {
  type Config,
  type ConfigInput,
  ConfigInvalidError,
  checkConfig,
  writeConfig,
} from '../../config/config.ts'
import { assertHomeFormat } from '../../config/data-folder.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { unitsOf } from '../../config/units.ts'
import { localNetworkOf } from '../../context/local-network.ts'
import { keyProtectionOf, plainKeysRemedy } from '../../context/prepare-keys.ts'
import { parseDeploymentFile } from '../../deployment/deployment-file.ts'
import { requestFaucet } from '../../faucet/faucet.ts'

/** Streams by which the command asks a person a question, and reads the reply. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
}

const ownTerminal: Terminal = { input: process.stdin, output: process.stderr }

type ListedAsset = z.output<typeof assetsSchema>[number]

/** Parses an asset (a token on the chain) in the form id, symbol and decimals. */
function parseToken(text: string): ListedAsset {
  const [asset, symbol, decimals] = text.split(':')
  const parsed = assetsSchema.safeParse([{ asset, symbol, decimals: Number(decimals) }])
  const [listed] = parsed.data ?? []
  if (listed) return listed
  const expected = 'an id, a symbol and its decimals, such as 0x…:USDC:6'
  throw new ArgumentInvalidError({ argument: '--token', value: text, expected })
}

type InitOptions = {
  readonly data?: string
  readonly rpc: string
  readonly signer?: string
  readonly signerAccount?: string
  readonly deployment: string
  readonly provide?: string
  readonly prove?: string
  readonly proofPrice: string
  readonly referenceString: 'aztec' | 'local'
  readonly asset?: string
  readonly token?: readonly string[]
  readonly price?: string
  readonly inputPrice?: string
  readonly outputPrice?: string
  readonly upstream?: string
  readonly upstreamModel?: string
  readonly region?: string
  readonly profileName?: string
  readonly profileUrl?: string
  readonly profileContact?: string
  readonly mirror?: readonly string[]
  readonly store?: string
  readonly adapter?: readonly string[]
  readonly context: number
  readonly listen: string
  readonly allowPrivate?: readonly string[]
  readonly relay?: readonly string[]
  readonly port: number
  readonly audit?: Audit.AuditMode
  readonly force?: boolean
  readonly fund?: boolean
}

/** Runs `ostrom init`. */
export const initialize =
  (terminal: Terminal = ownTerminal) =>
  async (options: InitOptions, command: Command): Promise<void> => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const home = homeOf(options.data)
    if (existsSync(home.config) && !options.force) {
      const faults = ['The file exists already. Use --force to replace it.']
      throw new ConfigInvalidError({ path: home.config, faults })
    }
    await assertHomeFormat(home.path)
    // Checks all options before anything is written.
    const given = await configOf(home.path, options)
    const { chain } = checkConfig(home.config, given)
    const consent = await consentOf(options, { chain, terminal: json ? undefined : terminal })
    const config = { ...given, gateway: { ...given.gateway, ...consent } }
    await mkdir(home.path, { recursive: true, mode: 0o700 })
    const isSolana = 'program' in chain.deployment
    await encryptNewKeys(home, isSolana ? 'ed25519' : 'secp256k1')
    const account = await accountIn(home, chain)
    await readOrCreateSecret(home.path, 'peer.key')
    await writeConfig(home.config, config)
    const address = Address.format(account)
    const funded = options.fund ? await requestFaucet({ chain }, account) : 0n
    const gift = funded > 0n ? createAmountFormatter(unitsOf({ chain }))(funded) : undefined
    const text = `Wrote ${home.config}\n${nextSteps(options, { account: address, gift })}`
    const { audit } = consent
    const auditNote = audit === undefined ? '' : `\nAudits: ${audit}. ${consentWords[audit]}`
    const value = { account: address, config: home.config, audit, funded }
    const isPlain = keyProtectionOf(home, { chain }) === 'plain'
    const keysNote = isPlain ? `\nThe keys are not encrypted. ${plainKeysRemedy}.` : ''
    console.log(json ? JsonText.stringify(value) : text + keysNote + auditNote)
  }

/**
 * Returns the account of a folder: the account of its external signer. Without a signer, returns
 * the account of the key in `wallet.key`, which is created if it is missing.
 */
async function accountIn(home: Home, { deployment, signer }: Config['chain']): Promise<AccountId> {
  if (signer) return signer.account
  const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
  return ('program' in deployment ? accountOfEd25519 : accountOf)(secretKey)
}

/** If the environment names a passphrase file, creates the keystore before any key is written. */
async function encryptNewKeys(home: Home, kind: 'ed25519' | 'secp256k1'): Promise<void> {
  if (hasKeystore(home.path) || localNetworkOf(home) !== undefined) return
  const { newPassphraseOf, passphraseFile } = await import('../../config/passphrase-source.ts')
  if (passphraseFile() === undefined) return
  const { encryptKeys } = await import('../../config/home-keys.ts')
  await encryptKeys(home.path, { kind, passphrase: await newPassphraseOf(home.path) })
}

/**
 * Returns the text of the next steps: the funds that the account needs, and the commands to run.
 */
function nextSteps(
  { data, provide, prove }: InitOptions,
  { account, gift }: { readonly account: string; readonly gift: string | undefined },
): string {
  const money = (amount: string) =>
    gift ? `It received ${gift} in test tokens.` : `Send it funds for ${amount}.`
  const where = data ? ` --data ${data}` : ''
  const run = (words: string) => `\`npm run ostrom -- ${words}\``
  if (provide) {
    return [
      `Account ${account}. ${money('gas and stake')}`,
      `To serve ${provide}: ${run(`node${where}`)}.`,
      `To ask: ${run('init --data FOLDER ...')} in a separate folder, without --provide,`,
      `then ${run('gateway --data FOLDER')}.`,
    ].join('\n')
  }
  if (prove) {
    return [
      `Account ${account}. ${money('gas')}`,
      `To prove answers of ${prove}: \`npm run prover:install\`, then ${run(`node${where}`)}.`,
    ].join('\n')
  }
  return [
    `Account ${account}. ${money('gas and spending')}`,
    `To ask: ${run(`wallet deposit AMOUNT${where}`)}, then ${run(`gateway${where}`)}.`,
    `To serve a model: ${run('init --data FOLDER --provide MODEL ...')} in a separate folder,`,
    `then ${run('node --data FOLDER')}. A \`validator\` or a \`crank\` in config.json runs by`,
    `${run(`node${where}`)}.`,
  ].join('\n')
}

/** Text about the chosen audit mode (who may read questions), and how to choose another. */
const consentWords: Readonly<Record<Audit.AuditMode, string>> = {
  'canary-only':
    'Your questions and answers are opted out of audits: validators may read none of them, ' +
    'except those of a session that this gateway does not close itself. To let validators read ' +
    'a random sample, set "audit": "sampled" in the gateway’s configuration.',
  sampled:
    'Validators may read a random sample of questions and answers, sealed to those with a seat ' +
    'for it: 5 %, and all of a new provider. To opt out, set "audit": "canary-only" in the ' +
    'gateway’s configuration.',
  every: 'Validators may read all questions and answers, sealed to them.',
}

const QUESTION = `Providers are checked by validators, who compute drawn answers again.
May they see a drawn sample of your questions and answers, sealed to them? [Y/n] `

/**
 * Returns the audit mode of this gateway, which decides which answers validators may read. The mode
 * is the value of `--audit`; without it, the choice of a person at a terminal; without a terminal,
 * `sampled`. Returns no mode for providers and proof providers, and none on Solana, which has no
 * audits.
 */
async function consentOf(
  { audit, provide, prove }: InitOptions,
  { chain, terminal }: { chain: Config['chain']; terminal: Terminal | undefined },
): Promise<{ readonly audit?: Audit.AuditMode }> {
  if (audit) return { audit }
  if (provide || prove || 'program' in chain.deployment) return {}
  if (!terminal?.input.isTTY) return { audit: Audit.defaultMode }
  const lines = createInterface(terminal)
  try {
    const reply = await lines.question(QUESTION)
    return { audit: /^no?$/i.test(reply.trim()) ? 'canary-only' : Audit.defaultMode }
  } finally {
    lines.close()
  }
}

/**
 * Returns the region and profile that the options state; the check of the configuration follows.
 */
function wordsOf({ region, profileName: name, profileUrl: url, profileContact }: InitOptions) {
  const contact = profileContact
  const hasProfile = (name ?? url ?? contact) !== undefined
  return {
    ...(region !== undefined && { region }),
    ...(hasProfile && {
      profile: { name: name ?? '', ...(url && { url }), ...(contact && { contact }) },
    }),
  }
}

type ChainConfigInput = { readonly deployment: unknown; readonly assets: readonly ListedAsset[] }

/**
 * Returns the deployment and its tokens for the section `chain`. A token of `--token` replaces a
 * token of the deployment file with the same id.
 */
async function chainOf({
  deployment: file,
  token: texts = [],
}: InitOptions): Promise<ChainConfigInput> {
  const token = texts.map(parseToken)
  const given = parseDeploymentFile(await jsonFileArgument('--deployment', file), file)
  const unlisted = given.assets.filter(({ asset }) => !token.some((one) => one.asset === asset))
  return { deployment: given.deployment, assets: [...unlisted, ...token] }
}

/** Returns the native coin of a deployment that has not been checked yet. */
function coinOf(deployment: unknown): Omit<Amount.AssetMetadata, 'asset'> {
  const { chainId } = (deployment ?? {}) as { chainId?: unknown }
  if (typeof chainId === 'number') return nativeUnitOf({ chainId })
  return { symbol: 'SOL', decimals: decimalsOf(deployment) }
}

/**
 * Returns prices per million tokens, in base units.
 *
 * @throws {CommandUsageError} A provider's prices are in a token, and no option states a price.
 */
function pricesOf(options: InitOptions, { deployment, assets }: ChainConfigInput) {
  const { price, inputPrice = price, outputPrice = price, asset = '' } = options
  const token = findUnit(assets, asset)
  const isPriced = inputPrice !== undefined && outputPrice !== undefined
  if (token && options.provide !== undefined && !isPriced) {
    const reason = `--price is required: the price in ${token.symbol} per million tokens`
    throw new CommandUsageError({ reason })
  }
  const unit = token ?? coinOf(deployment)
  return {
    input: `${parseAmount(inputPrice ?? '0.001', unit)}`,
    output: `${parseAmount(outputPrice ?? '0.004', unit)}`,
  }
}

/** @throws {CommandUsageError} Only one of `--signer` and `--signer-account` is given. */
function signerOf({ signer: url, signerAccount: account }: InitOptions) {
  if (url === undefined && account === undefined) return {}
  if (url !== undefined && account !== undefined) {
    return { signer: { kind: 'json-rpc' as const, url, account } }
  }
  throw new CommandUsageError({ reason: '--signer and --signer-account need one another' })
}

async function configOf(folder: string, options: InitOptions): Promise<ConfigInput> {
  const { deployment, assets } = await chainOf(options)
  const words = wordsOf(options)
  if (!options.provide && (Object.keys(words).length > 0 || options.adapter)) {
    const reason = '--adapter, --region and --profile-* need --provide'
    throw new CommandUsageError({ reason })
  }
  const { provide = '', upstream, upstreamModel = provide, context: contextLength } = options
  const engine = upstream
    ? { kind: 'http' as const, baseUrl: upstream, model: upstreamModel, contextLength }
    : { kind: 'llama' as const }
  const prices = pricesOf(options, { deployment, assets })
  const { prove, proofPrice, referenceString } = options
  const unit = findUnit(assets, options.asset ?? '') ?? coinOf(deployment)
  const asset = options.asset !== undefined && { asset: options.asset }
  const adapters = options.adapter?.map((model) => ({ model }))
  const served = { model: provide, engine, prices, ...(adapters && { adapters }) }
  return {
    chain: {
      rpcUrl: options.rpc,
      deployment,
      ...(assets.length > 0 && { assets: [...assets] }),
      ...signerOf(options),
    },
    network: {
      listen: [options.listen],
      relays: [...(options.relay ?? [])],
      ...(options.allowPrivate && { allowPrivate: [...options.allowPrivate] }),
    },
    store: { path: options.store ? resolve(options.store) : join(folder, 'store') },
    mirrors: [...(options.mirror ?? [])],
    ...(provide && {
      provider: { ...asset, models: [served], ...words },
    }),
    ...(prove && {
      proofProvider: {
        ...asset,
        models: [{ model: prove, price: `${parseAmount(proofPrice, unit)}` }],
        referenceString,
      },
    }),
    gateway: { ...asset, port: options.port },
  }
}
