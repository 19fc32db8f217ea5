import {
  buildInstruction,
  ed25519Instruction,
  type InstructionName,
  type InstructionOptions,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex, SignedObject, type Signer } from '@ostrom/protocol'
import type { Address, Instruction } from '@solana/kit'
import { check } from '../../errors.ts'
import type { LedgerReader } from '../../ledger.ts'
import type { Transaction } from '../../transaction.ts'
import type { ErrorMap } from './errors.ts'
import {
  type AccountSignature,
  existingAccounts,
  keyBytes,
  type SolanaMarketContext,
} from './program.ts'

/** Context that every write needs. */
export type Instructions = {
  readonly market: SolanaMarketContext
  readonly reader: LedgerReader
  /** Account that sends the transactions and pays for them. */
  readonly account: AccountId
  readonly signer: Signer
  readonly payer: Address
  /** The account as 32 bytes. */
  readonly key: Uint8Array
  build<name extends InstructionName>(name: name, options: InstructionOptions<name>): Instruction
  send(doing: string, instructions: readonly Instruction[], own?: ErrorMap): Promise<Transaction>
  /** Returns the address of the program's record of an account's balance in an asset. */
  balance(account: AccountId, asset: Hex.Hex): Promise<Address>
  /** Returns the instructions that create those of the needed records that do not exist yet. */
  createMissingAccounts(needed: NeededAccounts): Promise<readonly Instruction[]>
}

/**
 * Records of the program that must exist before an instruction: balances, and the records of a
 * provider and of a client.
 */
export type NeededAccounts = {
  readonly balances?: readonly { readonly account: AccountId; readonly asset: Hex.Hex }[]
  readonly provider?: AccountId
  readonly client?: AccountId
}

/** Creates a sender for a signer's instructions to the market. */
export function createInstructions(options: {
  readonly market: SolanaMarketContext
  readonly reader: LedgerReader
  readonly signer: Signer
}): Instructions {
  const { market, reader, signer } = options
  const { account } = signer
  const { at, program, connection } = market
  const payer = connection.payer
  const build: Instructions['build'] = (name, given) => buildInstruction(program, name, given)
  const balance: Instructions['balance'] = (account, asset) =>
    at.balance(keyBytes(account), keyBytes(asset))

  async function createMissingAccounts({ balances = [], provider, client }: NeededAccounts) {
    /** The instruction that creates each account, by the account's address. */
    const makers = new Map<Address, Instruction>()
    for (const { account, asset } of balances) {
      const address = await balance(account, asset)
      const accounts = { payer, balance: address, asset: await at.asset(keyBytes(asset)) }
      makers.set(address, build('openBalance', { data: { owner: keyBytes(account) }, accounts }))
    }
    if (provider !== undefined) {
      const data = { owner: keyBytes(provider) }
      const providerRecord = await at.provider(data.owner)
      const accounts = { payer, providerRecord }
      makers.set(providerRecord, build('openProvider', { data, accounts }))
    }
    if (client !== undefined) {
      const data = { owner: keyBytes(client) }
      const clientRecord = await at.client(data.owner)
      const accounts = { payer, clientRecord }
      makers.set(clientRecord, build('openClient', { data, accounts }))
    }
    const present = await existingAccounts(market, [...makers.keys()])
    return [...makers].flatMap(([address, make]) => (present.has(address) ? [] : [make]))
  }

  return {
    market,
    reader,
    signer,
    payer,
    build,
    balance,
    createMissingAccounts,
    account,
    key: keyBytes(account),
    send: (doing, instructions, own) => connection.send(doing, instructions, own),
  }
}

/**
 * @throws {LedgerError} `account-mismatch`: the sender is neither the provider nor its operator.
 */
export async function checkProviderOrOperator(
  { market, account }: Pick<Instructions, 'market' | 'account'>,
  provider: AccountId,
): Promise<void> {
  if (account === provider) return
  const record = await market.read('provider', market.at.provider(keyBytes(provider)))
  const isNamed = record !== undefined && Hex.from(record.operator) === account
  check(isNamed, 'account-mismatch', { account, provider })
}

/**
 * Returns the runtime's instruction that verifies an account's signature; `undefined` if the
 * signature does not have 64 bytes.
 */
export function signatureProof(
  { market }: Instructions,
  signed: AccountSignature,
): Instruction | undefined {
  const { account, digest, signature } = signed
  if (!Hex.is(signature, 64)) return undefined
  const { program } = market.domain
  const message = SignedObject.signedBytes(digest, { program, signer: account })
  return ed25519Instruction({ key: keyBytes(account), message, signature: keyBytes(signature) })
}
