import {
  accountAddresses,
  addressOf,
  buildInstruction,
  bytesOf,
  createAccount,
  encodeFields,
  openTokenAccount,
  runtimePrograms,
  tokenAccountOf,
} from '@ostrom/contracts-solana'
import { type AccountId, type AssetId, Hex } from '@ostrom/protocol'
import type { SolanaLocalChain } from '@ostrom/solana-local'
import {
  AccountRole,
  type Address,
  createKeyPairSignerFromPrivateKeyBytes,
  type Instruction,
} from '@solana/kit'
import { sendTo } from './local-deployment.ts'

/** Decimals of the test token, like those of most stable coins. */
export const PLAY_MONEY_DECIMALS = 6

/** Returns an account as the address that the client library takes. */
export const addressOfAccount = (account: AccountId): Address => addressOf(Hex.toBytes(account))

const MINT_BYTES = 82n

/** Instructions of the token program. */
const INITIALIZE_MINT = 20
const MINT_TO = 7

type SolanaPlayMoneyOptions = {
  readonly chain: SolanaLocalChain
  /**
   * Secret key of the account that pays and may mint the token. To list the token, this account
   * must be the market's owner.
   */
  readonly secretKey: Uint8Array
}

const instruction = (
  authority: Address,
  data: Uint8Array,
  accounts: readonly Address[],
): Instruction => ({
  programAddress: runtimePrograms.token,
  accounts: accounts.map((address) => ({
    address,
    role: address === authority ? AccountRole.READONLY_SIGNER : AccountRole.WRITABLE,
  })),
  data,
})

/**
 * Creates a token of six decimals on a local chain, which runs the token program of public
 * clusters. The token is for local networks and tests only, and has no value.
 *
 * @param mintKey Seed of the token's own key.
 */
export async function createPlayMoney(
  { chain, secretKey }: SolanaPlayMoneyOptions,
  mintKey: Uint8Array,
): Promise<AssetId> {
  const [payer, mint] = await Promise.all(
    [secretKey, mintKey].map((secret) => createKeyPairSignerFromPrivateKeyBytes(secret)),
  )
  if (!payer || !mint) throw new Error('two keys are given')
  const layout = { number: 'u8', decimals: 'u8', authority: 'key', freeze: 'u8' } as const
  const authority = bytesOf(payer.address)
  const create = createAccount({
    payer: payer.address,
    account: mint.address,
    owner: runtimePrograms.token,
    lamports: chain.svm.minimumBalanceForRentExemption(MINT_BYTES),
    space: MINT_BYTES,
  })
  const decimals = PLAY_MONEY_DECIMALS
  const made = encodeFields(layout, { number: INITIALIZE_MINT, decimals, authority, freeze: 0 })
  const begin = instruction(payer.address, made, [mint.address])
  await sendTo(chain, [create, begin], [payer, mint])
  return Hex.from(bytesOf(mint.address))
}

/** Mints test tokens for an account, in base units. */
export async function mintPlayMoney(
  { chain, secretKey }: SolanaPlayMoneyOptions,
  options: { readonly asset: AssetId; readonly to: AccountId; readonly amount: bigint },
): Promise<void> {
  const payer = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  const [mintBytes, owner] = [Hex.toBytes(options.asset), Hex.toBytes(options.to)]
  const account = await tokenAccountOf(owner, mintBytes)
  const mint = addressOf(mintBytes)
  const fields = { number: 'u8', amount: 'u64' } as const
  const data = encodeFields(fields, { number: MINT_TO, amount: options.amount })
  const open = { payer: payer.address, owner: addressOf(owner), mint, account }
  const mintTo = instruction(payer.address, data, [mint, account, payer.address])
  await sendTo(chain, [openTokenAccount(open), mintTo], [payer])
}

/**
 * Lists a token in a market on a local chain, on which changes take effect without delay.
 *
 * @param options.ratio Base units of the token that one lamport of stake backs, as a fraction.
 */
export async function listToken(
  { chain, secretKey }: SolanaPlayMoneyOptions,
  options: {
    readonly program: Address
    readonly asset: AssetId
    readonly ratio: readonly [numerator: number, denominator: number]
  },
): Promise<void> {
  const owner = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  const { program, asset, ratio } = options
  const [numerator, denominator] = ratio
  const at = accountAddresses(program)
  const mint = Hex.toBytes(asset)
  const accounts = { config: await at.config(), asset: await at.asset(mint) }
  const list = buildInstruction(program, 'listToken', {
    data: { numerator, denominator },
    accounts: {
      owner: owner.address,
      ...accounts,
      mint: addressOf(mint),
      vault: await at.vault(mint),
    },
  })
  const apply = buildInstruction(program, 'applyAsset', { data: {}, accounts })
  await sendTo(chain, [list, apply], [owner])
}
