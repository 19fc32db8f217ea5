import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { accountOf } from '@ostrom/ledger/evm'
import { accountOf as accountOfEd25519 } from '@ostrom/ledger/solana'
import { type AccountId, Address, Amount, Hex, Offer } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import { homeOf } from '../data-folder/home.ts'
import { hasKeystore } from '../data-folder/secret-files.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { FAUCET_UNITS } from './faucet-units.ts'

type SetupStep = EndpointOutput<'GET /api/provider-setup/steps'>['steps'][number]
type SetupInput = { readonly model: string; readonly artifact?: string | undefined }

/** Returns a path as a person types it in the gateway's working folder. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : short
}

/** Returns the data folder of the owner's new node. */
export const nodeFolder = ({ nodesFolder }: Pick<WebContext, 'nodesFolder'>): string =>
  join(nodesFolder, 'provider')

/** Returns the account of the new node; undefined before the node has a wallet. */
export async function nodeAccount(context: WebContext): Promise<AccountId | undefined> {
  const folder = nodeFolder(context)
  if (hasKeystore(folder)) return await context.keystoreAccount(folder)
  const path = join(folder, 'wallet.key')
  if (!existsSync(path)) return undefined
  const secret = (await readFile(path, 'utf8')).trim()
  if (!Hex.is(secret, 32)) return undefined
  const isSolana = context.parts.ledger.domain.scheme === 'ed25519'
  return (isSolana ? accountOfEd25519 : accountOf)(Hex.toBytes(secret))
}

type SetupState = {
  readonly account: AccountId | undefined
  /** Base units of the native coin in the account's wallet. */
  readonly held: bigint
  /** Base units that the account has staked for sessions. */
  readonly staked: bigint
  readonly stakeMin: bigint
  readonly isRegistered: boolean
  /** Whether this gateway has the model's files, so that the new node can fetch them from it. */
  readonly isHere: boolean
  readonly isServing: boolean
  readonly hasConfig: boolean
}

/** Reads how far the set-up of the new node has come. */
async function readSetupState(
  context: WebContext,
  { model, artifact }: SetupInput,
): Promise<SetupState> {
  const { ledger, storage, indexer } = context.parts
  const account = await nodeAccount(context)
  const { stakeMin } = await ledger.parameters()
  const [held, staked] = account
    ? [
        await ledger.walletBalance(account, ledger.nativeAsset),
        (await ledger.stake(account, 'sessions')).amount,
      ]
    : [0n, 0n]
  const listed = indexer.queries.model(model)
  const files = (listed?.artifacts ?? []).filter(
    ({ format, quantization }) => !artifact || artifact === `${format}/${quantization}`,
  )
  const here = await Promise.all(files.map(({ cid }) => storage.has(cid)))
  const offers = account && listed ? await indexer.offersFor(listed.version) : []
  const nodes = await context.nodes.list()
  const isRunning = nodes.some(({ folder, status }) => folder === nodeFolder(context) && status)
  return {
    account,
    held,
    staked,
    stakeMin,
    isRegistered: listed !== undefined,
    isHere: here.length > 0 && here.every(Boolean),
    isServing: isRunning && offers.some(({ offer }) => offer.provider === account),
    hasConfig: existsSync(homeOf(nodeFolder(context)).config),
  }
}

const wrapped = (lines: readonly string[]): string => lines.join(' \\\n  ')

/**
 * Returns the options by which a new node takes payments in this gateway's default asset; none for
 * the native coin. The prices are those of the model's cheapest offer of the default tier in this
 * asset, or else 1.
 */
async function assetOptions(
  { parts, defaultUnit, units }: WebContext,
  { model }: SetupInput,
): Promise<string[]> {
  if (defaultUnit.asset === units[0].asset) return []
  const listed = parts.indexer.queries.model(model)
  const offers = listed ? await parts.indexer.offersFor(listed.version) : []
  const plain = offers.filter(({ offer }) => Offer.serviceTierOf(offer) === 'default')
  const prices = plain.find(({ offer }) => offer.asset === defaultUnit.asset)?.offer.prices
  const text = (price: bigint | undefined) =>
    price === undefined ? '1' : Amount.toDecimal(price, defaultUnit)
  const { input, output } = prices ?? {}
  const { asset, symbol, decimals } = defaultUnit
  return [
    `--token ${Address.format(asset)}:${symbol}:${decimals}`,
    `--asset ${symbol} --input-price ${text(input)} --output-price ${text(output)}`,
  ]
}

/**
 * Returns the command that creates keys and a configuration. It names this gateway as the mirror
 * from which the node fetches files.
 */
async function initCommand(context: WebContext, wish: SetupInput): Promise<string> {
  const { model } = wish
  const deployment = join(context.nodesFolder, 'deployment.json')
  return wrapped([
    `npm run ostrom -- init --data ${fromHere(nodeFolder(context))} --rpc ${context.rpcUrl}`,
    `--deployment ${existsSync(deployment) ? fromHere(deployment) : 'DEPLOYMENT.json'}`,
    `--provide ${model} --mirror ${context.origin()}`,
    ...(await assetOptions(context, wish)),
    ...(context.faucet ? ['--listen /ip4/127.0.0.1/tcp/0 --fund'] : []),
  ])
}

/** Returns the steps of a new provider in their order, each with title, command and status. */
export async function setupSteps(
  context: WebContext,
  wish: SetupInput,
): Promise<{ readonly account?: AccountId; readonly steps: SetupStep[] }> {
  const seen = await readSetupState(context, wish)
  const { account, held, staked, stakeMin } = seen
  const folder = fromHere(nodeFolder(context))
  const [{ symbol }] = context.units
  const amount = (units: bigint) => Amount.humanizeDetails(Amount.detail(units), context.units)
  const form = wish.artifact ? ` --artifact ${wish.artifact}` : ''
  const enough = 2n * stakeMin
  const steps: (Omit<SetupStep, 'status'> & { readonly isDone: boolean })[] = [
    {
      name: 'keys',
      title: 'Keys and a configuration',
      command: await initCommand(context, wish),
      isDone: seen.hasConfig,
      detail: account
        ? `The account is ${Address.format(account)}.`
        : 'This command prints the account of the new node.',
    },
    {
      name: 'money',
      title: 'Funds for stake and gas',
      ...(context.faucet &&
        seen.hasConfig &&
        held + staked < enough && { command: `npm run ostrom -- wallet fund --data ${folder}` }),
      isDone: staked >= stakeMin || held >= enough,
      detail: account
        ? `The account has ${amount(held)}, and ${amount(staked)} of stake. The minimum ` +
          `stake is ${amount(stakeMin)} for sessions, and the same for requests.`
        : context.faucet
          ? `The option --fund above sends ${FAUCET_UNITS} ${symbol} in test tokens.`
          : `Send at least ${amount(enough)}, plus gas, to the account.`,
    },
    {
      name: 'model',
      title: 'Model',
      ...(!seen.isHere && {
        command: `npm run ostrom -- models deploy ${wish.model}${form} --data ${folder}`,
      }),
      isDone: seen.isHere && seen.isRegistered,
      detail: seen.isHere
        ? 'The model is registered, and this gateway has the file for the new node.'
        : seen.isRegistered
          ? 'The model is registered. This command fetches and verifies its file.'
          : 'This command fetches and verifies the file, and registers the model.',
    },
    {
      name: 'serve',
      title: 'Serve',
      command: `npm run ostrom -- node --data ${folder}`,
      isDone: seen.isServing,
      detail: seen.isServing
        ? 'The node serves.'
        : 'This command adds stake, publishes the offer, and serves.',
    },
  ]
  const next = steps.findIndex(({ isDone }) => !isDone)
  return {
    ...(account && { account }),
    steps: steps.map(({ isDone, ...step }, index) => {
      return { ...step, status: isDone ? 'done' : index === next ? 'next' : 'later' }
    }),
  }
}
