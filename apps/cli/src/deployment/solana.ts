// Deploys the program on a Solana cluster, or shows the required steps and their cost.

import { LedgerError } from '@ostrom/ledger'
import { type SolanaDeployment, solanaDeploymentSchema } from '@ostrom/ledger/solana'
import {
  type DeploySolanaOptions,
  deploySolana,
  type GovernanceRoles,
  NO_ACCOUNT,
  previewSolanaDeployment,
  type SolanaDeploymentPreview,
  type SolanaProgress,
} from '@ostrom/ledger/solana/deploy'
import { type AccountId, Address, Amount, Hex } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import { type CliOutput, createProgress } from '../command-line/output.ts'
import type { TokenOption } from '../command-line/token-argument.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { nativeUnitOf } from '../config/assets.ts'
import { isLocalChain } from '../config/local-chain.ts'
import { assertNoTestKey } from '../context/known-keys.ts'
import {
  assertNotOverwriting,
  parseDeploymentFile,
  readListedTokens,
  writeDeployment,
} from './deployment-file.ts'
import { readSolanaSecretFile } from './key-file.ts'
import {
  advanceMintListing,
  type ClusterToken,
  loadClusterTokens,
  plannedTokenStates,
} from './listing-solana.ts'
import { assertDistinct, tokensText } from './tokens.ts'

/** Options of `ostrom deploy solana`. */
export type DeployClusterOptions = {
  readonly rpc: string
  readonly key?: string
  readonly dryRun?: boolean
  readonly owner?: string
  readonly feeSink?: string
  readonly guardian?: string
  readonly token?: readonly TokenOption[]
  readonly label?: string
  readonly upgradeAuthority?: string
  readonly programBytesMax?: number
  readonly programKey?: string
  readonly genesis?: string
  readonly priorityFeeMax?: number
  readonly out: string
  readonly [option: string]: unknown
}

/** Options of `ostrom deploy` that have no meaning on Solana. */
const foreign = {
  from: '--from',
  unsigned: '--unsigned',
  parameters: '--parameters',
  deployer: '--deployer',
  chainId: '--chain-id',
  gasPriceMax: '--gas-price-max',
  verification: '--verification',
} as const

const SOL_DECIMALS = 9
const amount = (value: bigint): string =>
  Amount.formatUp(value, { symbol: 'SOL', decimals: SOL_DECIMALS })

/**
 * Deploys the program on a cluster, or shows the required steps.
 *
 * @throws {LedgerError} See `deploySolana`. @throws {ArgumentInvalidError} See the options.
 */
export async function deploySolanaMarket(
  options: DeployClusterOptions,
  output: CliOutput,
): Promise<void> {
  const market = await marketOf(options)
  const tokens = await loadClusterTokens(options.rpc, options.token ?? [])
  const prepared = await previewSolanaDeployment(market)
  const { deployment } = prepared
  const native = nativeUnitOf(deployment)
  if (options.key !== undefined && !isLocalChain({ chain: { rpcUrl: options.rpc, deployment } })) {
    assertNoTestKey({ account: prepared.account, file: options.key })
  }
  assertLister(prepared, tokens)
  await assertNotOverwriting(options.out, (value) => isSame(value, deployment))
  const assets = await readListedTokens(options.out, tokens)
  assertDistinct(native, [...assets, ...tokens])
  output.print(`${describe(prepared)}\n${describeUpgrades(market)}`)
  if (tokens.length > 0) output.print(tokensText(native, plannedTokenStates(tokens)))
  if (options.dryRun) {
    return output.result(
      { ...prepared, tokens: plannedTokenStates(tokens) },
      'No transactions were sent.',
    )
  }
  if (prepared.balance < prepared.needed) {
    const { account, balance, needed } = prepared
    const values = {
      account: Address.format(account),
      held: amount(balance),
      needed: amount(needed),
    }
    throw new LedgerError('insufficient-funds', { doing: 'deploy', ...values })
  }
  const bar = createProgress('program')
  await deploySolana({ ...market, onProgress: (done) => tell(done, { bar, output }) })
  const { secretKey, priorityFeeMax } = market
  const most = priorityFeeMax !== undefined && { priorityFeeMax }
  const listing = { cluster: options.rpc, deployment, tokens, secretKey, ...most }
  const { states: shown, counting } = await advanceMintListing(listing, {}, output)
  await writeDeployment(options.out, deployment, [...assets, ...counting])
  const waiting = shown.some(({ status }) => status !== 'listed')
  const more = waiting ? ' Some tokens are not effective yet: run the same command again.' : ''
  const program = Address.format(deployment.program)
  const text = `The program is at ${program}. Wrote ${options.out}.${more}`
  output.result({ ...prepared, status: 'initialized', tokens: shown, out: options.out }, text)
}

/** Refuses tokens if another account is the owner, because only the owner can list them. */
function assertLister(
  { account, roles }: SolanaDeploymentPreview,
  tokens: readonly ClusterToken[],
): void {
  if (tokens.length === 0 || roles.owner === account) return
  const owner = Address.format(roles.owner)
  const needed = `none here: the owner, ${owner}, lists tokens later with \`ostrom deploy tokens\``
  throw new ArgumentInvalidError({
    argument: '--token',
    value: tokens[0]?.symbol ?? '',
    expected: needed,
  })
}

async function marketOf(options: DeployClusterOptions): Promise<DeploySolanaOptions> {
  for (const [name, flag] of Object.entries(foreign)) {
    if (options[name] !== undefined) {
      throw new CommandUsageError({ reason: `${flag} is for EVM chains` })
    }
  }
  const { rpc: cluster, key, label, programBytesMax, programKey, genesis, priorityFeeMax } = options
  if (key === undefined)
    throw new CommandUsageError({ reason: '--key is required: the account that deploys' })
  const roles = rolesOf(options)
  // The default is `none`, because an account that can replace the program can change every rule:
  // docs/spec/solana.md.
  const withNext = { ...options, upgradeAuthority: options.upgradeAuthority ?? 'none' }
  const upgradeAuthority = named(withNext, 'upgradeAuthority', '--upgrade-authority')
  return {
    cluster,
    roles,
    secretKey: await readSolanaSecretFile(key),
    upgradeAuthority: upgradeAuthority === NO_ACCOUNT ? 'none' : upgradeAuthority,
    ...(label !== undefined && { label }),
    ...(programBytesMax !== undefined && { bytesMax: programBytesMax }),
    ...(programKey !== undefined && { programKey: await readSolanaSecretFile(programKey) }),
    ...(genesis !== undefined && { genesisHash: accountIn('--genesis', genesis) }),
    ...(priorityFeeMax !== undefined && { priorityFeeMax: BigInt(priorityFeeMax) }),
  }
}

/**
 * Returns the accounts of the three roles. The options must name all three, so that no account gets
 * rights by accident. Only the guardian may be `none`.
 */
function rolesOf(options: DeployClusterOptions): GovernanceRoles {
  const owner = named(options, 'owner', '--owner')
  const feeSink = named(options, 'feeSink', '--fee-sink')
  for (const [argument, one] of Object.entries({ '--owner': owner, '--fee-sink': feeSink })) {
    if (one !== NO_ACCOUNT) continue
    throw new ArgumentInvalidError({ argument, value: 'none', expected: 'an account' })
  }
  return { owner, feeSink, guardian: named(options, 'guardian', '--guardian') }
}

function named(options: DeployClusterOptions, name: string, argument: string): AccountId {
  const value = options[name]
  if (value === 'none') return NO_ACCOUNT
  return accountIn(argument, typeof value === 'string' ? value : 'nobody')
}

/** Bytes of a Solana account; accounts of EVM chains have 20. */
const ACCOUNT_BYTES = 32

function accountIn(argument: string, value: string): AccountId {
  const account = Address.tryParse(value)
  if (account !== undefined && Hex.size(account) === ACCOUNT_BYTES) return account
  throw new ArgumentInvalidError({ argument, value, expected: 'an account in base58, or in hex' })
}

function isSame(value: unknown, { genesisHash, program }: SolanaDeployment): boolean {
  const deployment = solanaDeploymentSchema(
    parseDeploymentFile(value, 'deployment').deployment,
    'deployment',
  )
  return deployment.genesisHash === genesisHash && deployment.program === program
}

/** Describes the planned steps to people. */
function describe(prepared: SolanaDeploymentPreview): string {
  const { deployment, account, roles, bytes, bytesMax, rent, fees, priorityMost } = prepared
  const format = (one: AccountId) => (one === NO_ACCOUNT ? 'none' : Address.format(one))
  const { owner, feeSink, guardian } = roles
  const { upgradeAuthority: now } = prepared
  const authority = now === undefined || now === 'none' ? now : Address.format(now)
  return [
    `Program ${Address.format(deployment.program)}, account ${Address.format(account)}.`,
    `Owner ${format(owner)}, fee sink ${format(feeSink)}, guardian ${format(guardian)}.`,
    `Status: ${prepared.status}${authority ? `, upgrade authority ${authority}` : ''}. ` +
      `${bytes} bytes, with room for ${bytesMax}.`,
    `Rent ${amount(rent)}, which stays in its accounts; fees ${amount(fees)}, and at most ` +
      `${amount(priorityMost)} for priority.`,
    `The account needs ${amount(prepared.needed)} and has ${amount(prepared.balance)}.`,
  ].join('\n')
}

/** Tells people which account can replace the program after the deployment. */
function describeUpgrades({ upgradeAuthority = 'none' }: DeploySolanaOptions): string {
  if (upgradeAuthority === 'none') return 'Afterwards nobody can ever upgrade the program.'
  const account = Address.format(upgradeAuthority)
  return (
    `Afterwards ${account} can replace the program, and with it every rule: ` +
    '`ostrom deploy rights` fails for it.'
  )
}

const words = {
  deployed: 'The program is deployed.',
  initialized: 'The program is initialized.',
  'handed-over': 'The upgrade authority is transferred.',
} as const

function tell(
  done: SolanaProgress,
  { bar, output }: { readonly bar: ReturnType<typeof createProgress>; readonly output: CliOutput },
): void {
  if (done.kind !== 'uploaded') {
    output.print(words[done.kind])
    return
  }
  bar.update(done.bytes, done.bytesTotal)
  if (done.bytes === done.bytesTotal) bar.end()
}
