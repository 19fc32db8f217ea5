import {
  accountAddresses,
  addressOf,
  buildInstruction,
  bytesOf,
  type DecodedAccount,
  decodeAccount,
  runtimePrograms,
} from '@ostrom/contracts-solana'
import { type AccountId, type AssetId, Hex } from '@ostrom/protocol'
import type { Address, Instruction, Rpc, SolanaRpcApi } from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import type { SolanaDeployment } from '../deployment.ts'
import { connect, type SolanaConnection } from '../program/connection.ts'
import { accountAt } from './account-data.ts'

/**
 * A token to list in a market. The fraction `numerator / denominator` states how many base units of
 * the token one lamport of stake backs.
 */
export type ListedMint = {
  readonly asset: AssetId
  readonly numerator: number
  readonly denominator: number
}

/** Progress of a token's listing in a market. */
export type MintListing = ListedMint & {
  /**
   * `listed`: listed with this ratio. `waiting`: its proposal waits for the delay. `due`: any
   * account can apply it. `unlisted`: the token is not listed with this ratio, and no proposal of
   * this ratio exists.
   */
  readonly status: 'listed' | 'waiting' | 'due' | 'unlisted'
  /** Whether the token is listed now, with any ratio. */
  readonly counts: boolean
  /** Second from which a waiting proposal can be applied. */
  readonly fromSeconds?: bigint
}

export type MintOptions = {
  /** JSON-RPC address of the cluster, or a client of it. */
  readonly cluster: string | Rpc<SolanaRpcApi>
  readonly deployment: SolanaDeployment
  readonly tokens: readonly ListedMint[]
  /** Secret key of the market's owner, or of any account if all changes are already proposed. */
  readonly secretKey: Uint8Array
  /** Maximum lamports that a transaction pays for priority. */
  readonly priorityFeeMax?: bigint
}

/** Bytes of a mint of the token program, and the offset of its decimals. */
const MINT_BYTES = 82
const MINT_DECIMALS_AT = 44

/**
 * Returns the decimals of tokens, from their mints. A mint has no name.
 *
 * @throws {LedgerError} `asset-not-allowed`: the account is no mint of the classic token program;
 * `chain-unreachable`.
 */
export async function readMints(options: {
  readonly cluster: MintOptions['cluster']
  readonly assets: readonly AssetId[]
}): Promise<readonly { readonly asset: AssetId; readonly decimals: number }[]> {
  // The connection only reads, so any secret key is sufficient.
  const connection = await connect(options.cluster, new Uint8Array(32).fill(1))
  return await Promise.all(
    options.assets.map(async (asset) => {
      const found = await accountAt(connection, assetAddress(asset))
      const isMint = found?.owner === runtimePrograms.token && found.data.length === MINT_BYTES
      if (isMint) return { asset, decimals: found.data[MINT_DECIMALS_AT] as number }
      const reason = 'no mint of the classic token program is there'
      throw new LedgerError('asset-not-allowed', { asset, reason })
    }),
  )
}

/**
 * Returns the progress of tokens' listings in a market.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`.
 */
export async function mintListings(options: MintOptions): Promise<readonly MintListing[]> {
  return await listingsOf(await open(options), options.tokens)
}

/**
 * Lists tokens in an existing market: proposes unproposed tokens as the owner, and applies
 * proposals whose delay is over. All progress is on the chain, so another call continues an
 * interrupted one.
 *
 * @returns The progress of each token after the call.
 * @throws {LedgerError} `account-mismatch`: a token has to be proposed, and the account is not the
 *   owner; `chain-unreachable`, `chain-mismatch`, `insufficient-funds`, `transaction-failed`,
 *   `transaction-unconfirmed`.
 */
export async function listMints(options: MintOptions): Promise<readonly MintListing[]> {
  const market = await open(options)
  const { connection, owner } = market
  const before = await listingsOf(market, options.tokens)
  const account: AccountId = Hex.from(bytesOf(connection.payer))
  if (owner !== account && before.some(({ status }) => status === 'unlisted')) {
    throw new LedgerError('account-mismatch', { account, owner })
  }
  for (const listing of before.filter(({ status }) => status === 'unlisted')) {
    await connection.send(`list ${listing.asset}`, [await proposal(market, listing)])
  }
  // On a local chain changes take effect without delay.
  const after = await listingsOf(market, options.tokens)
  const due = after.filter(({ status }) => status === 'due')
  if (due.length === 0) return after
  for (const { asset } of due) {
    const accounts = await listingAddresses(market, asset)
    const { program } = market
    const apply = buildInstruction(program, 'applyAsset', { data: {}, accounts })
    await connection.send(`apply ${asset}`, [apply])
  }
  return await listingsOf(market, options.tokens)
}

type ListingContext = {
  readonly connection: SolanaConnection
  readonly program: Address
  readonly owner: AccountId
  /** Present delay of a change, in seconds. */
  readonly delay: bigint
}

const assetAddress = (asset: AssetId): Address => addressOf(Hex.toBytes(asset))

/**
 * Seconds by which the delay of a change exceeds the unbonding time of stake: see `Config::delay`
 * in `config.rs`.
 */
const DAY = 86_400n

async function open(options: MintOptions): Promise<ListingContext> {
  const { cluster, deployment, secretKey, priorityFeeMax } = options
  const connection = await connect(cluster, secretKey, priorityFeeMax)
  const program = addressOf(Hex.toBytes(deployment.program))
  const found = await accountAt(connection, await accountAddresses(program).config())
  const config = found?.owner === program ? decodeAccount('config', found.data) : undefined
  const genesis = config && Hex.from(config.genesis)
  if (!config || genesis !== deployment.genesisHash) {
    const { genesisHash: expectedGenesis } = deployment
    throw new LedgerError('chain-mismatch', {
      found: genesis ?? 'no market',
      wanted: expectedGenesis,
    })
  }
  const delay = config.local === 1 ? 0n : config.unbondingDelay + DAY
  return { connection, program, owner: Hex.from(config.owner), delay }
}

async function listingAddresses({ program }: ListingContext, asset: AssetId) {
  const at = accountAddresses(program)
  return { config: await at.config(), asset: await at.asset(Hex.toBytes(asset)) }
}

async function recordOf(
  market: ListingContext,
  asset: AssetId,
): Promise<DecodedAccount<'asset'> | undefined> {
  const address = (await listingAddresses(market, asset)).asset
  const found = await accountAt(market.connection, address)
  return found?.owner === market.program ? decodeAccount('asset', found.data) : undefined
}

/**
 * Returns the instruction that proposes a token. If the token has no record in the program, the
 * instruction also creates the record.
 */
async function proposal(market: ListingContext, listing: MintListing): Promise<Instruction> {
  const { connection, program } = market
  const { asset, numerator, denominator } = listing
  const accounts = { owner: connection.payer, ...(await listingAddresses(market, asset)) }
  if (await recordOf(market, asset)) {
    const data = { listed: 1, numerator, denominator }
    return buildInstruction(program, 'proposeAsset', { data, accounts })
  }
  const mint = Hex.toBytes(asset)
  const vault = await accountAddresses(program).vault(mint)
  return buildInstruction(program, 'listToken', {
    data: { numerator, denominator },
    accounts: { ...accounts, mint: addressOf(mint), vault },
  })
}

async function listingsOf(
  market: ListingContext,
  tokens: readonly ListedMint[],
): Promise<readonly MintListing[]> {
  const now = await nowOf(market.connection)
  return await Promise.all(
    tokens.map(async (token): Promise<MintListing> => {
      const found = await recordOf(market, token.asset)
      const counts = found?.listed === 1
      const isThis = (numerator: number, denominator: number) =>
        token.numerator === numerator && token.denominator === denominator
      if (counts && isThis(found.ratioNumerator, found.ratioDenominator)) {
        return { ...token, counts, status: 'listed' }
      }
      const isProposed =
        found?.nextListed === 1 && isThis(found.nextNumerator, found.nextDenominator)
      if (!isProposed || found.proposedAt === 0n) return { ...token, counts, status: 'unlisted' }
      const later = found.proposedAt + market.delay
      const fromSeconds = later > found.due ? later : found.due
      return { ...token, counts, fromSeconds, status: now >= fromSeconds ? 'due' : 'waiting' }
    }),
  )
}

/** Returns the chain's time as a Unix second. */
const nowOf = ({ rpc, ask }: SolanaConnection): Promise<bigint> =>
  ask('read the time of the chain', async (abortSignal) => {
    const slot = await rpc.getSlot({ commitment: 'confirmed' }).send({ abortSignal })
    return BigInt(await rpc.getBlockTime(slot).send({ abortSignal }))
  })
