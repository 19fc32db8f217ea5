import { addressOf } from '@ostrom/contracts-solana'
import type { AccountId } from '@ostrom/protocol'
import type { Instruction } from '@solana/kit'
import { check, LedgerError } from '../errors.ts'
import { isMessageSignedBy } from '../keys/ed25519.ts'
import type { LedgerReader } from '../ledger.ts'
import type { WalletAct, WalletLedger } from '../wallets.ts'
import { type Acts, actsOf } from './acts.ts'
import { keyOf, type Market } from './market.ts'
import { moneyWrites } from './money-writes.ts'
import { requestWrites } from './request-writes.ts'
import { sessionWrites } from './session-writes.ts'

/** Names that wallets have for clusters, by the beginning of their genesis hash. */
const clusters: Readonly<Record<string, string>> = {
  '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'mainnet',
  EtWTRABZaYq6iMfeYKouRu166VU2xqa1: 'devnet',
  '4uhcVJyU9pJkvQyS88uRDiswHScNBQzJ': 'testnet',
}

async function perform(acts: Acts, act: WalletAct): Promise<unknown> {
  if (act.kind === 'deposit') return await moneyWrites(acts).deposit(act)
  if (act.kind === 'withdraw') return await moneyWrites(acts).withdraw(act)
  if (act.kind === 'approve') {
    throw new LedgerError('transaction-failed', { reason: 'this chain has no approvals' })
  }
  const { sessionId: subject } = act
  if (act.kind === 'request-close') return await sessionWrites(acts).requestClose(act)
  if (act.kind === 'expire') return await sessionWrites(acts).expireSession(subject)
  const session = await acts.reader.session(subject)
  check(session, 'session-unknown', { sessionId: subject })
  const { provider } = session.authorization
  if (act.kind === 'rate') return await requestWrites(acts).rate({ ...act, subject, provider })
  return await requestWrites(acts).flag({ ...act, subject, provider })
}

/**
 * Wallets of a cluster. They sign texts and transactions; what they signed is passed on here, since
 * a wallet sends to the cluster that it knows, which need not be this one.
 */
export function createWallets(market: Market, reader: LedgerReader, name: string): WalletLedger {
  const { connection } = market

  /** What an account would send: it goes no further than here. */
  async function instructionsOf(act: WalletAct, account: AccountId) {
    let taken: readonly Instruction[] = []
    const send: typeof connection.send = async (_doing, instructions) => {
      taken = instructions
      return { hash: '', block: 0n, gasCost: 0n }
    }
    const payer = addressOf(keyOf(account))
    const sign = async () => {
      throw new LedgerError('signer-missing', { what: 'the account’s wallet is elsewhere' })
    }
    const acts = actsOf({
      market: { ...market, connection: { ...connection, payer, send } },
      reader,
      signer: { account, scheme: 'ed25519', sign },
    })
    await perform(acts, act)
    return taken
  }

  // Accounts that sign texts are keys here.
  const verifyTextByKey: WalletLedger['verifyText'] = async ({ text, signature, account }) =>
    isMessageSignedBy(account, new TextEncoder().encode(text), signature)

  return {
    system: 'Solana',
    chain: clusters[name] ?? 'localnet',
    addressOf: (account) => addressOf(keyOf(account)),
    verifyText: verifyTextByKey,
    verifyTextByKey,
    async prepare(act, account) {
      const instructions = await instructionsOf(act, account)
      const payer = addressOf(keyOf(account))
      return { kind: 'solana', transaction: await connection.unsigned(payer, instructions) }
    },
    async relay(transaction, account) {
      return (await connection.relay(transaction, addressOf(keyOf(account)))).hash
    },
  }
}
