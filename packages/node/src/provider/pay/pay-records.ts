import { type AssetId, Cbor, type EscrowContract, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

// Uncollected pay of ended sessions and requests, in the order in which it is due. A record is
// written together with the end of its session or request.

/** Pay that matures or is under a hold. */
export type DuePay = {
  readonly subject: Hash
  readonly escrow: EscrowContract
  readonly asset: AssetId
  /** Pay before fee and royalties, in base units. */
  readonly owed: bigint
  /** Unix second of the next check. */
  readonly dueAtSeconds: bigint
}

const paySchema: Schema.Schema<DuePay> = Schema.object({
  subject: Schema.hash,
  escrow: Schema.oneOf('sessions', 'requests'),
  asset: Schema.account,
  owed: Schema.unsigned(128),
  dueAtSeconds: Schema.unsigned(64),
})

const PAYS = 'provider/pay/'
const DIGITS = 20

const keyOf = ({ dueAtSeconds, subject }: DuePay): string =>
  `${PAYS}${dueAtSeconds.toString().padStart(DIGITS, '0')}/${subject}`

export type PayRecords = {
  changeFor(pay: DuePay): StateChange
  /** Returns up to `limit` records, those due first. */
  first(limit: number): Promise<readonly DuePay[]>
  all(): AsyncGenerator<DuePay>
  /** Sets the time of the next check. */
  defer(pay: DuePay, dueAtSeconds: bigint): Promise<void>
  drop(pay: DuePay): Promise<void>
}

/** Creates the records of due pay over a state. */
export function createPayRecords(state: StateStore): PayRecords {
  const changeFor = (pay: DuePay): StateChange => ({
    kind: 'put',
    key: keyOf(pay),
    value: Cbor.encode(pay),
  })
  const decode = (value: Uint8Array) => Cbor.decode(value, paySchema, 'pay')
  return {
    changeFor,
    async first(limit) {
      return (await state.list(PAYS, { limit })).map(({ value }) => decode(value))
    },
    async *all() {
      for await (const { value } of listAll(state, PAYS)) yield decode(value)
    },
    defer: (pay, dueAtSeconds) =>
      state.commit([{ kind: 'delete', key: keyOf(pay) }, changeFor({ ...pay, dueAtSeconds })]),
    drop: (pay) => state.commit([{ kind: 'delete', key: keyOf(pay) }]),
  }
}
