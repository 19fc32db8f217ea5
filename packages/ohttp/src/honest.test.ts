// Goal: honest clients stay below all limits of a relay, and of a gateway behind a relay. Method:
// the maximum of the API, the demand of a busy household and the demand of a large relay, compared
// with each limit.

import { expect, test } from 'vitest'
import { Limits } from './index.ts'

/** Largest body of the gateway's API, in bytes. */
const API_BODY = 10 * 1024 * 1024
/** People behind one address, each with one program, and questions of each program in a minute. */
const HOUSEHOLD = 6
const QUESTIONS_A_MINUTE = 10
/**
 * Addresses that ask within one minute, and answers that run in parallel, at a relay of many
 * people.
 */
const RELAY_ADDRESSES = 5_000
const RELAY_ANSWERS = 600
/** A long prompt, in bytes; some of the parallel requests have this size. */
const LONG_QUESTION = 512 * 1024
/** Questions of one busy relay, and of all relays, that arrive at a gateway in the same moment. */
const ARRIVING_FROM_ONE = 40
const ARRIVING = 200
/** Questions through relays that a busy gateway answers within twice the lifetime of a key. */
const GATEWAY_QUESTIONS = 50 * 2 * 600
/** Bytes of a part of content, a line of JSON, in clients that send a request as they make it. */
const CONTENT_PART = 2 * 1024
/** Fields that browsers and SDKs send at most. */
const CLIENT_FIELDS = 60
/** Time for the longest prompt in the honest usage figures, at a provider without a GPU. */
const LONG_PROMPT_MS = 240_000

test('no honest client meets a limit', () => {
  expect(API_BODY).toBeLessThan(Limits.REQUEST_BYTES_MAX)
  expect(API_BODY / CONTENT_PART).toBeLessThan(Limits.REQUEST_PARTS_MAX)
  expect(CLIENT_FIELDS).toBeLessThan(Limits.FIELDS_MAX)
  // Each question may also fetch the keys.
  expect(2 * HOUSEHOLD * QUESTIONS_A_MINUTE).toBeLessThanOrEqual(
    Limits.RELAY_ADDRESS_REQUESTS_PER_MINUTE,
  )
  expect(2 * HOUSEHOLD).toBeLessThan(Limits.RELAY_ADDRESS_CONCURRENT_MAX)
  expect(RELAY_ANSWERS).toBeLessThan(Limits.RELAY_CONCURRENT_MAX)
  expect(RELAY_ANSWERS * LONG_QUESTION).toBeLessThan(Limits.RELAY_HELD_BYTES_MAX)
  expect(RELAY_ADDRESSES).toBeLessThan(Limits.RELAY_ADDRESSES_MAX)
  expect(ARRIVING_FROM_ONE).toBeLessThan(Limits.UNOPENED_PER_ADDRESS_MAX)
  expect(ARRIVING_FROM_ONE * LONG_QUESTION).toBeLessThan(Limits.UNOPENED_BYTES_PER_ADDRESS_MAX)
  expect(ARRIVING * LONG_QUESTION).toBeLessThan(Limits.UNOPENED_BYTES_MAX)
  expect(GATEWAY_QUESTIONS).toBeLessThan(Limits.REQUESTS_PER_KEY_MAX)
  expect(LONG_PROMPT_MS).toBeLessThan(Limits.RELAY_SILENCE_MS)
})
