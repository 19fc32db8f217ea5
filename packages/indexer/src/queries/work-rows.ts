import type { CourtCase, PayStatus, RequestState } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import { toRequest } from './market.ts'

/** Status of the pay of a session or request that has ended. */
export type PayRow = {
  readonly status: PayStatus
  /** Present while pay matures: any account may collect it from this second on. */
  readonly dueAtSeconds?: number
}

export type IndexedSession = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  readonly offerHash: Hash
  readonly status: 'open' | 'closed'
  readonly cap: bigint
  readonly settled: bigint
  /** Fee of the collected amount. */
  readonly fee: bigint
  readonly refunded: bigint
  readonly count: number
  readonly receiptsRoot: Hash | null
  readonly deadlineSeconds: number
  readonly openedAtSeconds: number
  readonly closedAtSeconds: number | null
  /** State of the pay of a closed session. */
  readonly pay?: PayRow
  readonly sequence: number
}

export type IndexedRequest = Omit<RequestState, 'pay'> & {
  /** Fee of the collected amount. */
  readonly fee: bigint
  /** State of the pay of a claimed request. */
  readonly pay?: PayRow
  readonly sequence: number
}

/** A case before the court, as built from its events. */
export type CaseRow = Pick<
  CourtCase,
  'id' | 'status' | 'ruling' | 'stage' | 'opener' | 'respondent' | 'domain'
> & {
  /** `other`: cases that end without a jury, such as withheld transcripts. */
  readonly kind: 'accusation' | 'fraud-proof' | 'dataset' | 'harm' | 'restoration' | 'other'
  /** Hash of the subject that is judged, as the contract that opened the case states it. */
  readonly subject: Hash
  readonly openedAtSeconds: number
  readonly appealUntilSeconds?: number
  readonly endedAtSeconds?: number
  /** Amount taken from the respondent's stake, in native base units. */
  readonly slashed: bigint
}

/** Converts the named fields of a row from text, which the tables have for amounts, to bigints. */
export const amounts = <T>(row: object, ...names: readonly string[]): T => {
  const source = row as Record<string, unknown>
  const parsed = names.map((name) => [name, BigInt(source[name] as string)])
  return { ...row, ...Object.fromEntries(parsed) } as T
}

type PayColumns = {
  readonly pay: PayStatus | null
  readonly dueAtSeconds: number | null
}

const readPay = ({ pay: status, dueAtSeconds }: PayColumns): PayRow | undefined => {
  if (status === null) return undefined
  return status === 'maturing' && dueAtSeconds !== null ? { status, dueAtSeconds } : { status }
}

/** Returns a session from its row of the table `sessions`. */
export function readSession(row: object): IndexedSession {
  const {
    pay: _pay,
    dueAtSeconds: _due,
    collected: _sum,
    amountAtRisk: _risk,
    ...rest
  } = row as PayColumns & Record<string, unknown>
  const pay = readPay(row as PayColumns)
  const session = amounts<IndexedSession>(rest, 'cap', 'settled', 'fee', 'refunded')
  return { ...session, ...(pay && { pay }) }
}

/** Returns a request from its row of the table `requests`. */
export function readRequest(row: object): IndexedRequest {
  const { request, fee, sequence } = row as { request: string; fee: string; sequence: number }
  const { pay: _none, ...requestState } = toRequest({ request })
  const pay = readPay(row as PayColumns)
  return { ...requestState, fee: BigInt(fee), ...(pay && { pay }), sequence }
}

export type CaseSqlRow = Omit<CaseRow, 'id' | 'slashed' | 'respondent'> & {
  readonly id: number
  readonly slashed: string
  readonly respondent: AccountId | null
  readonly appealUntilSeconds: number | null
  readonly endedAtSeconds: number | null
}

/** Returns a case from its row of the table `cases`. */
export const readCase = (row: CaseSqlRow): CaseRow => {
  const { id, slashed, respondent, appealUntilSeconds, endedAtSeconds, ...rest } = row
  return {
    ...rest,
    id: BigInt(id),
    slashed: BigInt(slashed),
    ...(respondent !== null && { respondent }),
    ...(appealUntilSeconds !== null && { appealUntilSeconds }),
    ...(endedAtSeconds !== null && { endedAtSeconds }),
  }
}
