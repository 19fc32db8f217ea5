import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import { accountOf, createLedgerEvm, PLAY_MONEY_DECIMALS } from '@ostrom/ledger/evm'
import type { AccountId } from '@ostrom/protocol'
import { type ConfigInput, writeConfig } from '../../../../../apps/cli/src/config/config.ts'
import { readOrCreateSecret } from '../../../../../apps/cli/src/config/home.ts'
import { testTokenUnit } from '../../../../../apps/cli/src/dev/token.fixture.ts'
import { freePort } from '../../free-port.ts'
import { ECHO } from '../../models.ts'
import type { ClientAccess } from '../clients/clients.ts'
import { type FaultMarket, GRANT } from '../fault-chain.ts'
import type { FaultLinks } from '../links/links.ts'
import { createMember, type Member, readyByAddress, readyByMessage } from '../processes/member.ts'
import type { ProviderOrder } from './provider-main.ts'
import type { AuditsMessage, ValidatorOrder } from './validator-main.ts'

const UNIT = 10n ** 18n

/** Deposit of each gateway in the market, in base units of the token. */
export const DEPOSIT = 10n ** 12n

/** Stake of each provider. It is enough for all pay that becomes due in an hour. */
const STAKE = 1_000n * UNIT

/**
 * Stake of the validator. It is the only juror of the model's court domain, so this is the domain's
 * total weight.
 */
const VALIDATOR_STAKE = 4n * UNIT

/**
 * Price of an input token in base units. The steady provider is more expensive, so that gateways
 * select the other providers first.
 */
const PRICES = { usual: 25, steady: 35 } as const

const ostromMain = fileURLToPath(new URL('../../../../../apps/cli/src/main.ts', import.meta.url))
const providerMain = fileURLToPath(new URL('provider-main.ts', import.meta.url))
const validatorMain = fileURLToPath(new URL('validator-main.ts', import.meta.url))

/** Data that is needed to create the processes of a network. */
export type RoleContext = {
  readonly folder: string
  readonly market: FaultMarket
  readonly links: FaultLinks
  /** Data folder and account of each process, by name. */
  readonly folders: Record<string, string>
  readonly accounts: Record<string, AccountId>
}

type RoleConfig = Partial<Pick<ConfigInput, 'network' | 'gateway' | 'crank'>>

/** Writes the configuration of a process, and funds its wallet for stake and gas. */
async function prepareHome(
  { folder, market, links, folders, accounts }: RoleContext,
  name: string,
  { network, ...more }: RoleConfig = {},
): Promise<Home> {
  const { chain, deployment, asset } = market
  const { separate } = links
  const home = homeOf(join(folder, name))
  const account = accountOf(await readOrCreateSecret(home.path, 'wallet.key'))
  await chain.fund(account, GRANT)
  await writeConfig(home.config, {
    chain: {
      rpcUrl: chain.rpcUrl,
      deployment,
      confirmations: 0,
      assets: [testTokenUnit(asset, PLAY_MONEY_DECIMALS)],
    },
    network: {
      listen: ['/ip4/127.0.0.1/tcp/0'],
      allowPrivate: ['127.0.0.0/8', ...(separate ? [separate.subnet] : [])],
      ...network,
    },
    store: { path: join(folder, 'store') },
    ...more,
  })
  folders[name] = home.path
  accounts[name] = account
  return home
}

/** Returns the path of a log file. The folder of logs is not on a disk that a fault fills. */
const logOf = ({ folder }: RoleContext, file: string) => join(folder, 'logs', file)

/** Creates a provider that is not started yet. */
export async function createProviderMember(context: RoleContext, name: string): Promise<Member> {
  const { market, links } = context
  const network = links.networks[name]
  const { path } = await prepareHome(context, name, network && { network })
  const order: ProviderOrder = {
    folder: path,
    logFile: logOf(context, `${name}.jsonl`),
    asset: market.asset,
    price: `${name === 'provider-steady' ? PRICES.steady : PRICES.usual}`,
    stake: `${STAKE}`,
  }
  const { separate } = links
  return createMember({
    name,
    role: 'provider',
    args: [providerMain, JSON.stringify(order)],
    ...(separate && name === 'provider-link' && { prefix: separate.prefix }),
    errorFile: logOf(context, `${name}.txt`),
    ready: (child) => readyByMessage(child, name),
  })
}

/** Starts `ostrom gateway` with a deposit. The port stays the same after restarts. */
export async function startGatewayMember(
  context: RoleContext,
  name: string,
): Promise<{ readonly member: Member; readonly access: ClientAccess }> {
  const { chain, deployment, asset, mint } = context.market
  const port = await freePort()
  const gateway = { asset, port, preopenedModels: [ECHO] }
  const home = await prepareHome(context, name, { gateway })
  const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
  await mint(accountOf(secretKey), DEPOSIT)
  const wallet = await createLedgerEvm({ rpcUrl: chain.rpcUrl, deployment, secretKey })
  await wallet.deposit({ asset, amount: DEPOSIT })
  await wallet.close()
  const member = createMember({
    name,
    role: 'gateway',
    args: [ostromMain, 'gateway', '--data', home.path, '--no-web'],
    errorFile: logOf(context, `${name}.txt`),
    ready: async (child) => void (await readyByAddress(child, name)),
  })
  await member.start()
  const key = (await readFile(home.gatewayKey, 'utf8')).trim()
  const url = `http://127.0.0.1:${port}`
  const byRequest = { url, key: await createRequestKey(home) }
  return { member, access: { bySession: { url, key }, byRequest } }
}

/**
 * Creates an API key of the gateway with `keys create`. Requests in escrow pay for the questions
 * that use this key.
 */
async function createRequestKey({ path }: Pick<Home, 'path'>): Promise<string> {
  const args = ['keys', 'create', 'escrow', '--settlement', 'request', '--data', path]
  const { stdout } = await promisify(execFile)(process.execPath, [ostromMain, ...args])
  return stdout.trim()
}

/** Starts a validator, whose reports about its audits `onAudits` receives. */
export async function startValidatorMember(
  context: RoleContext,
  onAudits: (audits: AuditsMessage) => void,
): Promise<Member> {
  const name = 'validator'
  const { path } = await prepareHome(context, name)
  const logFile = logOf(context, `${name}.jsonl`)
  const order: ValidatorOrder = { folder: path, logFile, stake: `${VALIDATOR_STAKE}` }
  const member = createMember({
    name,
    role: 'validator',
    args: [validatorMain, JSON.stringify(order)],
    errorFile: logOf(context, `${name}.txt`),
    ready: (child) => readyByMessage(child, name),
    onMessage(message) {
      if (message.kind === 'audits') onAudits(message as AuditsMessage)
    },
  })
  await member.start()
  return member
}

/** Starts `ostrom node` with the crank as its only role. */
export async function startCrankMember(context: RoleContext): Promise<Member> {
  const name = 'crank'
  const crank = { graceSeconds: 0, costPerDay: `${UNIT}` }
  const { path } = await prepareHome(context, name, { crank })
  const member = createMember({
    name,
    role: 'crank',
    args: [ostromMain, 'node', '--data', path, '--log', logOf(context, `${name}.jsonl`)],
    errorFile: logOf(context, `${name}.txt`),
    ready: (child) => readyByMessage(child, name),
  })
  await member.start()
  return member
}
