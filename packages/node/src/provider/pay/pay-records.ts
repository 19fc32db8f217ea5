import { type AssetId, Cbor, type EscrowContract, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

// Pay of ended work that nobody has collected yet, on disk from the moment at which its work is at
// its end there too, in the order in which it is due.

/** Pay that matures, or is held. */
export type DuePay = {
  readonly subject: Hash
  readonly escrow: EscrowContract
  readonly asset: AssetId
  /** Before fee and royalties, in base units. */
  readonly owed: bigint
  /** Not looked at before. */
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
  /** As many as `limit`, those due first. */
  first(limit: number): Promise<readonly DuePay[]>
  all(): AsyncGenerator<DuePay>
  /** It is looked at again at another time. */
  defer(pay: DuePay, dueAtSeconds: bigint): Promise<void>
  drop(pay: DuePay): Promise<void>
}

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
