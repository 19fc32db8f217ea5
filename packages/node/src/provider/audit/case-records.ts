import { Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

// Open cases against a provider, with the sessions and requests whose pay they hold.

const CASES = 'provider/case/'
const PAYS = 'provider/case-pay/'
const DIGITS = 20

const ordered = (id: bigint): string => id.toString().padStart(DIGITS, '0')
const caseKey = (id: bigint): string => CASES + ordered(id)
const payPrefix = (id: bigint): string => `${PAYS}${ordered(id)}/`

export type CaseRecords = {
  caseChange(id: bigint): StateChange
  payChange(id: bigint, subject: Hash): StateChange
  has(id: bigint): Promise<boolean>
  /** Returns the open cases, oldest first. */
  cases(): Promise<readonly bigint[]>
  /** Returns sessions and requests whose pay a case holds. */
  pays(id: bigint, limit: number): Promise<readonly Hash[]>
  deletePay(id: bigint, subject: Hash): Promise<void>
  /** Deletes a case and the records of the pay that it holds. */
  deleteCase(id: bigint): Promise<void>
}

/** Creates the records of a provider's cases over a state. */
export function createCaseRecords(state: StateStore): CaseRecords {
  const empty = new Uint8Array()
  return {
    caseChange: (id) => ({ kind: 'put', key: caseKey(id), value: Cbor.encode(id) }),
    payChange: (id, subject) => ({ kind: 'put', key: payPrefix(id) + subject, value: empty }),
    async has(id) {
      return (await state.get(caseKey(id))) !== undefined
    },
    async cases() {
      const entries = await Array.fromAsync(listAll(state, CASES))
      return entries.map(({ value }) => Cbor.decode(value, Schema.unsigned(64), 'case'))
    },
    async pays(id, limit) {
      const prefix = payPrefix(id)
      const entries = await state.list(prefix, { limit })
      return entries.map(({ key }) => Schema.hash(key.slice(prefix.length), 'subject'))
    },
    deletePay: (id, subject) => state.commit([{ kind: 'delete', key: payPrefix(id) + subject }]),
    async deleteCase(id) {
      const pays = await Array.fromAsync(listAll(state, payPrefix(id)))
      const keys = [caseKey(id), ...pays.map(({ key }) => key)]
      await state.commit(keys.map((key) => ({ kind: 'delete', key })))
    },
  }
}
