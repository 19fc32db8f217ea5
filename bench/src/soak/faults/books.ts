import type { AccountId } from '@ostrom/protocol'

/** A session as the chain has it at the end, beside what its client has receipts of. Base units. */
export type SessionBook = {
  readonly id: string
  readonly client: AccountId
  readonly provider: AccountId
  readonly status: 'open' | 'closed'
  /** Whether its pay was handed to the provider. */
  readonly isPaid: boolean
  readonly settled: bigint
  /** What was paid out of it, and where: as the chain's event says. */
  readonly collected: { readonly net: bigint; readonly fee: bigint; readonly royalties: bigint }
  /** Sum of the costs in the client's receipts of it. */
  readonly receipts: bigint
  /** What one stream of it may leave unpaid, or paid for nothing. */
  readonly checkpoint: bigint
}

/** The books of a network at its end, in base units of its token. */
export type Books = {
  /** All that was ever made of the token. */
  readonly minted: bigint
  /** What the Vault's contract holds, by the token's own contract. */
  readonly vaultHolds: bigint
  /** What accounts may withdraw from the Vault. */
  readonly balances: Readonly<Record<AccountId, bigint>>
  /** What accounts hold outside the Vault, contracts but the Vault among them. */
  readonly wallets: Readonly<Record<AccountId, bigint>>
  readonly deposits: Readonly<Record<AccountId, bigint>>
  readonly sessions: readonly SessionBook[]
  /** Requests in escrow that have not ended. */
  readonly openRequests: number
}

/** What the books say. */
export type BooksVerdict = {
  /** Units that are nobody's: minted, and neither in a wallet nor withdrawable. */
  readonly lost: bigint
  /** Units in escrow after all windows. */
  readonly stuck: bigint
  /** What clients paid beyond the answers that they have receipts of. */
  readonly paidWithoutReceipt: bigint
  /** What answers with receipts were not paid: a provider that died before its voucher was there. */
  readonly unpaid: bigint
  /** Each account that does not add up, in words. */
  readonly faults: readonly string[]
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n)

/**
 * Judges the books, to the base unit. Pure.
 *
 * @param options.brokenStreams Streams that a fault may have broken: each may cost a checkpoint, to
 *   its client or to its provider.
 */
export function judgeBooks(books: Books, { brokenStreams }: { readonly brokenStreams: number }) {
  const { sessions, balances, wallets, deposits, minted, vaultHolds, openRequests } = books
  const faults: string[] = []
  const withdrawable = sum(Object.values(balances))
  const lost = minted - vaultHolds - sum(Object.values(wallets))
  const stuck = vaultHolds - withdrawable
  if (lost !== 0n) faults.push(`${lost} of ${minted} base units are in no account`)
  if (stuck !== 0n) faults.push(`${stuck} base units in the Vault can be withdrawn by nobody`)
  const open = sessions.filter(({ status }) => status === 'open')
  if (open.length > 0) faults.push(`${open.length} sessions are open`)
  const unpaidSessions = sessions.filter((one) => one.settled > 0n && !one.isPaid)
  if (unpaidSessions.length > 0)
    faults.push(`the pay of ${unpaidSessions.length} sessions was not collected`)
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
  for (const { id, settled, isPaid, collected } of sessions) {
    const all = collected.net + collected.fee + collected.royalties
    if (isPaid && all !== settled) faults.push(`session ${id} settled ${settled}, and paid ${all}`)
  }

  const paidWithoutReceipt = sum(sessions.map((one) => over(one.settled, one.receipts)))
  const unpaid = sum(sessions.map((one) => over(one.receipts, one.settled)))
  const checkpoint = sessions.reduce(
    (most, one) => (one.checkpoint > most ? one.checkpoint : most),
    0n,
  )
  const bound = BigInt(brokenStreams) * checkpoint
  for (const [what, value] of Object.entries({ paidWithoutReceipt, unpaid })) {
    if (value > bound) faults.push(`${what} is ${value}, above ${bound}`)
  }
  return { lost, stuck, paidWithoutReceipt, unpaid, faults } satisfies BooksVerdict
}

const over = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n)
