// Goal: honest clients stay below the limits of a proxy: a person, one program, and eight programs
// without pauses behind one gateway.
// Method: the demand at each rate of questions, compared with the limits.
// Requirements: R001-11

import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'

/** Models that the programs of one gateway use at the same time, each in a separate session. */
const MODELS_AT_ONCE = 4

/** Clients of a busy proxy, each with a session. */
const CLIENTS = 400

/** Payouts from one client's ticket credit in a day, and waiting payouts of all clients. */
const PAYOUTS_OF_CREDIT = 1
const PAYOUTS_WAITING = 400

/** Milliseconds for which a gateway keeps a session without questions. */
const GATEWAY_IDLE_MS = 5 * 60_000

/** Milliseconds that a gateway waits for access to the file of its tickets. */
const TICKETS_FILE_MS = 15_000

test('no honest pace exceeds a limit of a proxy', () => {
  const { PROXY_CHANNELS_PER_PEER_MAX, PROXY_CHANNELS_MAX, PROXY_IDLE_MS } = Limits
  const { PAYOUTS_PER_CREDIT_MAX, PAYOUTS_WAITING_MAX } = Limits
  const { PROXY_TICKET_WAIT_MS, PROXY_SESSIONS_PER_CREDIT_MAX } = Limits
  const { PROXY_RECORDS_PER_CREDIT_MAX, PROXY_TRIES_PER_CREDIT_MAX } = Limits
  const { PROXY_CALLS_PER_SESSION_MAX, PROXY_CALLS_PER_CLIENT_MAX } = Limits
  const demands = exceeded([
    [{ PROXY_CHANNELS_PER_PEER_MAX }, ({ programs }) => programs * MODELS_AT_ONCE],
    [{ PROXY_CHANNELS_MAX }, () => CLIENTS],
    [{ PROXY_TICKET_WAIT_MS }, () => TICKETS_FILE_MS],
    // One session that opens, and two sessions of failed providers that are not closed yet.
    [{ PROXY_SESSIONS_PER_CREDIT_MAX }, () => 3],
    // Four questions in sequence, each of which tries eight providers that do not answer.
    [{ PROXY_RECORDS_PER_CREDIT_MAX }, () => 4 * 8],
    [{ PROXY_TRIES_PER_CREDIT_MAX }, () => 4 * 8],
    [{ PAYOUTS_PER_CREDIT_MAX }, () => PAYOUTS_OF_CREDIT],
    [{ PAYOUTS_WAITING_MAX }, () => PAYOUTS_WAITING],
    [{ PROXY_CALLS_PER_SESSION_MAX }, ({ programs }) => programs],
    [{ PROXY_CALLS_PER_CLIENT_MAX }, ({ programs }) => programs * MODELS_AT_ONCE],
    [{ PROXY_IDLE_MS }, ({ questionsPerSecond }) => GATEWAY_IDLE_MS + 1_000 / questionsPerSecond],
  ])
  expect(demands).toEqual([])
})
