import { addressOf } from '@ostrom/contracts-solana'
import { check } from '../errors.ts'
import type { RentLedger } from '../rent.ts'
import type { Acts } from './acts.ts'
import { keyOf } from './market.ts'

/** Erases records of the program; their rent returns to who paid it. */
export function rentLedger({ market, me, build, send }: Acts): RentLedger {
  const { at } = market
  const kept = { RecordKept: 'record-kept' } as const
  return {
    async eraseSession(sessionId) {
      const session = await at.session(keyOf(sessionId))
      const record = await market.read('session', Promise.resolve(session))
      check(record, 'record-kept', { sessionId })
      const payer = addressOf(record.payer)
      const accounts = { session, clientRecord: await at.client(record.client), payer }
      return send('eraseSession', [build('eraseSession', { data: {}, accounts })], kept)
    },
    async eraseRequest(requestId) {
      const request = await at.request(keyOf(requestId))
      const record = await market.read('request', Promise.resolve(request))
      check(record, 'record-kept', { requestId })
      const client = addressOf(record.client)
      const place = { request, clientRecord: await at.client(record.client) }
      const accounts = { sender: me, ...place, client }
      return send('eraseRequest', [build('eraseRequest', { data: {}, accounts })], kept)
    },
  }
}
