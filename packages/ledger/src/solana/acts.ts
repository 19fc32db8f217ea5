import {
  type BuildOptions,
  buildInstruction,
  ed25519Instruction,
  type InstructionName,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex, SignedObject, type Signer } from '@ostrom/protocol'
import type { Address, Instruction } from '@solana/kit'
import { check } from '../errors.ts'
import type { LedgerReader } from '../ledger.ts'
import type { Transaction } from '../transaction.ts'
import type { Meanings } from './errors.ts'
import { keyOf, type Market, presentOf, type Signed } from './market.ts'

/** What every write needs. */
export type Acts = {
  readonly market: Market
  readonly reader: LedgerReader
  /** Who sends and pays. */
  readonly account: AccountId
  readonly signer: Signer
  readonly me: Address
  /** The account's 32 bytes. */
  readonly key: Uint8Array
  build<name extends InstructionName>(name: name, options: BuildOptions<name>): Instruction
  send(doing: string, instructions: readonly Instruction[], own?: Meanings): Promise<Transaction>
  /** Balance of an account in an asset. */
  balance(account: AccountId, asset: Hex.Hex): Promise<Address>
  /** Instructions that make the balances and records that are not there yet. */
  opening(wanted: Wanted): Promise<readonly Instruction[]>
}

/** What must be there before an act. */
export type Wanted = {
  readonly balances?: readonly { readonly account: AccountId; readonly asset: Hex.Hex }[]
  readonly provider?: AccountId
  readonly client?: AccountId
}

export function actsOf(options: {
  readonly market: Market
  readonly reader: LedgerReader
  readonly signer: Signer
}): Acts {
  const { market, reader, signer } = options
  const { account } = signer
  const { at, program, connection } = market
  const me = connection.payer
  const build: Acts['build'] = (name, given) => buildInstruction(program, name, given)
  const balance: Acts['balance'] = (account, asset) => at.balance(keyOf(account), keyOf(asset))

  async function opening({ balances = [], provider, client }: Wanted) {
    /** What makes each record, by its place. */
    const makers = new Map<Address, Instruction>()
    for (const { account, asset } of balances) {
      const place = await balance(account, asset)
      const accounts = { payer: me, balance: place, asset: await at.asset(keyOf(asset)) }
      makers.set(place, build('openBalance', { data: { owner: keyOf(account) }, accounts }))
    }
    if (provider !== undefined) {
      const data = { owner: keyOf(provider) }
      const providerRecord = await at.provider(data.owner)
      const accounts = { payer: me, providerRecord }
      makers.set(providerRecord, build('openProvider', { data, accounts }))
    }
    if (client !== undefined) {
      const data = { owner: keyOf(client) }
      const clientRecord = await at.client(data.owner)
      const accounts = { payer: me, clientRecord }
      makers.set(clientRecord, build('openClient', { data, accounts }))
    }
    const present = await presentOf(market, [...makers.keys()])
    return [...makers].flatMap(([place, make]) => (present.has(place) ? [] : [make]))
  }

  return {
    market,
    reader,
    signer,
    me,
    build,
    balance,
    opening,
    account,
    key: keyOf(account),
    send: (doing, instructions, own) => connection.send(doing, instructions, own),
  }
}

/** @throws {LedgerError} `account-mismatch`: it is neither the provider nor its operator. */
export async function checkActsFor(
  { market, account }: Pick<Acts, 'market' | 'account'>,
  provider: AccountId,
): Promise<void> {
  if (account === provider) return
  const record = await market.read('provider', market.at.provider(keyOf(provider)))
  const isNamed = record !== undefined && Hex.from(record.operator) === account
  check(isNamed, 'account-mismatch', { account, provider })
}

/** The runtime's check of an account's signature. */
export function proofOf({ market }: Acts, signed: Signed): Instruction | undefined {
  const { account, digest, signature } = signed
  if (!Hex.is(signature, 64)) return undefined
  const { program } = market.domain
  const message = SignedObject.signedBytes(digest, { program, signer: account })
  return ed25519Instruction({ key: keyOf(account), message, signature: keyOf(signature) })
}
