import { Cbor, type Hash, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'

// Cases against a provider that have not ended, and the pay of its that they hold, on disk.

const CASES = 'provider/case/'
const PAYS = 'provider/case-pay/'
const DIGITS = 20

const ordered = (id: bigint): string => id.toString().padStart(DIGITS, '0')
const caseKey = (id: bigint): string => CASES + ordered(id)
const payPlace = (id: bigint): string => `${PAYS}${ordered(id)}/`

export type CaseRecords = {
  caseChange(id: bigint): Change
  payChange(id: bigint, subject: Hash): Change
  has(id: bigint): Promise<boolean>
  /** Oldest first. */
  cases(): Promise<readonly bigint[]>
  /** Sessions and requests whose pay a case named. */
  pays(id: bigint, limit: number): Promise<readonly Hash[]>
  dropPay(id: bigint, subject: Hash): Promise<void>
  /** With the pay that it named. */
  dropCase(id: bigint): Promise<void>
}

export function createCaseRecords(state: State): CaseRecords {
  const empty = new Uint8Array()
  return {
    caseChange: (id) => ({ kind: 'put', key: caseKey(id), value: Cbor.encode(id) }),
    payChange: (id, subject) => ({ kind: 'put', key: payPlace(id) + subject, value: empty }),
    async has(id) {
      return (await state.get(caseKey(id))) !== undefined
    },
    async cases() {
      const entries = await Array.fromAsync(listAll(state, CASES))
      return entries.map(({ value }) => Cbor.decode(value, Shape.unsigned(64), 'case'))
    },
    async pays(id, limit) {
      const place = payPlace(id)
      const entries = await state.list(place, { limit })
      return entries.map(({ key }) => Shape.hash(key.slice(place.length), 'subject'))
    },
    dropPay: (id, subject) => state.commit([{ kind: 'delete', key: payPlace(id) + subject }]),
    async dropCase(id) {
      const pays = await Array.fromAsync(listAll(state, payPlace(id)))
      const keys = [caseKey(id), ...pays.map(({ key }) => key)]
      await state.commit(keys.map((key) => ({ kind: 'delete', key })))
    },
  }
}
