import { addressOf } from '@ostrom/contracts-solana'
import { check } from '../../errors.ts'
import type { RentLedger } from '../../money/rent.ts'
import type { Instructions } from '../program/instructions.ts'
import { keyBytes } from '../program/program.ts'

/**
 * Creates the writes that erase accounts of ended sessions and requests. Their rent returns to the
 * account that paid it.
 */
export function rentLedger({ market, payer: me, build, send }: Instructions): RentLedger {
  const { at } = market
  const errorMap = { AccountNotErasable: 'record-not-erasable' } as const
  return {
    async eraseSession(sessionId) {
      const session = await at.session(keyBytes(sessionId))
      const record = await market.read('session', Promise.resolve(session))
      check(record, 'record-not-erasable', { sessionId })
      const payer = addressOf(record.payer)
      const accounts = { session, clientRecord: await at.client(record.client), payer }
      return send('eraseSession', [build('eraseSession', { data: {}, accounts })], errorMap)
    },
    async eraseRequest(requestId) {
      const request = await at.request(keyBytes(requestId))
      const record = await market.read('request', Promise.resolve(request))
      check(record, 'record-not-erasable', { requestId })
      const client = addressOf(record.client)
      const closedAccounts = { request, clientRecord: await at.client(record.client) }
      const accounts = { sender: me, ...closedAccounts, client }
      return send('eraseRequest', [build('eraseRequest', { data: {}, accounts })], errorMap)
    },
  }
}
