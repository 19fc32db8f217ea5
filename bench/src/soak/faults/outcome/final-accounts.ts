import type { PayStatus } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'

/**
 * A session, or a claimed request: the chain's final record, and the sum of the client's receipts.
 * All amounts are base units.
 */
export type FinalSession = {
  readonly id: string
  readonly client: AccountId
  readonly provider: AccountId
  readonly status: 'open' | 'closed'
  /** Status of its pay; `none` if nothing was settled. */
  readonly pay: PayStatus | 'none'
  readonly settled: bigint
  /** Payouts by recipient, from the chain's event. */
  readonly collected: { readonly net: bigint; readonly fee: bigint; readonly royalties: bigint }
  /** Sum of the costs in the client's receipts of this session or request. */
  readonly receipts: bigint
  /** Largest amount that one of its streams may leave unpaid. */
  readonly checkpoint: bigint
  /** Maximum cost of one part of an answer: a client may pay a part and get no receipt for it. */
  readonly part: bigint
}

/** The final accounts of a network, in base units of its token. */
export type FinalAccounts = {
  /** All units of the token that were ever created. */
  readonly minted: bigint
  /** Balance of the Vault's contract, from the token's own contract. */
  readonly vaultHolds: bigint
  /**
   * Amounts that accounts and the treasury may withdraw from the Vault. Amounts of the escrow
   * contracts are not included.
   */
  readonly balances: Readonly<Record<AccountId, bigint>>
  /** Balances of accounts outside of the Vault, including other contracts. */
  readonly wallets: Readonly<Record<AccountId, bigint>>
  readonly deposits: Readonly<Record<AccountId, bigint>>
  readonly sessions: readonly FinalSession[]
  /** Requests in escrow that were claimed. */
  readonly requests: readonly FinalSession[]
  /** Number of requests in escrow that have not ended. */
  readonly openRequests: number
}

/** Verdict on the accounts. */
export type AccountsVerdict = {
  /** Units that were created, but are neither in a wallet nor in the Vault. */
  readonly lost: bigint
  /** Units in the Vault that no account may withdraw, although all time limits have passed. */
  readonly stuck: bigint
  /** Amount that clients paid in excess of the answers for which they have receipts. */
  readonly paidWithoutReceipt: bigint
  /** Unpaid amount of answers with receipts: a provider died before it received the voucher. */
  readonly unpaid: bigint
  /** Descriptions of all accounts that do not add up. */
  readonly faults: readonly string[]
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n)

/**
 * Judges the accounts, exact to the base unit. Pure.
 *
 * @param options.brokenStreams Number of streams that a fault may have interrupted. Each may cost
 * its client the delivered part, and its provider a checkpoint.
 */
export function judgeAccounts(
  books: FinalAccounts,
  { brokenStreams }: { readonly brokenStreams: number },
) {
  const { balances, wallets, deposits, minted, vaultHolds, openRequests } = books
  const sessions = [...books.sessions, ...books.requests]
  const faults: string[] = []
  const withdrawable = sum(Object.values(balances))
  const lost = minted - vaultHolds - sum(Object.values(wallets))
  const stuck = vaultHolds - withdrawable
  if (lost !== 0n) faults.push(`${lost} of ${minted} base units are in no account`)
  if (stuck !== 0n) faults.push(`${stuck} base units in the Vault can be withdrawn by nobody`)
  const open = sessions.filter(({ status }) => status === 'open')
  if (open.length > 0) faults.push(`${open.length} sessions are open`)
  for (const { id, settled, pay } of sessions) {
    if (settled > 0n && pay !== 'paid') faults.push(`the pay of ${id} is ${pay}`)
  }
  if (openRequests > 0) faults.push(`${openRequests} requests in escrow have not ended`)

  for (const [client, deposit] of Object.entries(deposits) as [AccountId, bigint][]) {
    const paid = sum(sessions.filter((one) => one.client === client).map((one) => one.settled))
    const gone = deposit - (balances[client] ?? 0n)
    if (gone !== paid) faults.push(`client ${client} is ${gone} poorer, and settled ${paid}`)
  }
  for (const [provider, own] of Map.groupBy(sessions, (one) => one.provider)) {
    const net = sum(own.map(({ collected }) => collected.net))
    const has = balances[provider] ?? 0n
    if (has !== net) faults.push(`provider ${provider} has ${has}, and was paid ${net}`)
  }
  for (const { id, settled, pay, collected } of sessions) {
    const all = collected.net + collected.fee + collected.royalties
    if (pay !== 'paid' || all === settled) continue
    faults.push(`${id} settled ${settled}, and paid ${all}`)
  }

  const paidWithoutReceipt = sum(sessions.map((one) => over(one.settled, one.receipts)))
  const unpaid = sum(sessions.map((one) => over(one.receipts, one.settled)))
  const broken = BigInt(brokenStreams)
  const most = (of: (one: FinalSession) => bigint) =>
    broken * sessions.reduce((max, one) => (of(one) > max ? of(one) : max), 0n)
  const bounds = [
    ['paid without a receipt', paidWithoutReceipt, most(({ part }) => part)],
    ['answered without pay', unpaid, most(({ checkpoint }) => checkpoint)],
  ] as const
  for (const [what, value, bound] of bounds) {
    if (value > bound) faults.push(`${value} base units were ${what}, above ${bound}`)
  }
  return { lost, stuck, paidWithoutReceipt, unpaid, faults } satisfies AccountsVerdict
}

const over = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n)
