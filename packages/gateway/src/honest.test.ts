// Goal: honest people and programs stay below the limits of keys, accounts, retries, routing and
// sessions; `http/honest.test.ts` tests the limits of the API.
// Method: the demand of each usage profile (`simulation/src/paces`), compared with the limits, and
// a run of retries at full load.

import { MODELS_MAX, TOKENIZER_WAIT_MS } from '@ostrom/models/registered/limits'
import { describe, expect, test } from 'vitest'
import { exceeded, paces, sizes } from '../../../simulation/src/paces/paces.ts'
import * as Hosted from './hosted/limits.ts'
import { createIdempotencyCache } from './idempotency/idempotency-cache.ts'
import {
  IDEMPOTENCY_ACCOUNT_BYTES_MAX,
  IDEMPOTENCY_ACCOUNT_ENTRIES_MAX,
  IDEMPOTENCY_ANSWER_BYTES_MAX,
  IDEMPOTENCY_BYTES_MAX,
  IDEMPOTENCY_ENTRIES_MAX,
  RETRY_AGE_MAX_MS,
  RETRY_MARKS_PER_KEY_MAX,
} from './idempotency/limits.ts'
import type { RequestIdentity } from './idempotency/request-identity.ts'
import { scopedCache } from './idempotency/scoped-cache.ts'
import * as Keys from './keys/limits.ts'
import { createHedgeAllowance } from './routing/hedge-decision.ts'
import {
  HEDGE_CALLERS_MAX,
  HEDGE_EVERY_QUESTIONS,
  HEDGE_PROMPT_TOKENS_MAX,
  HEDGES_SAVED_MAX,
  MARKET_KEYS_MAX,
  OUTPUT_TOKENS_DEFAULT,
  PIN_CALLERS_MAX,
  PIN_RUNNING_MAX,
  PINS_PER_CALLER_MAX,
} from './routing/limits.ts'
import * as Sessions from './sessions/limits.ts'

const [person, , eight] = paces

/** Bytes of one streamed token in a stored answer: a JSON event. */
const STREAMED_TOKEN_BYTES = 256
/** Tokens in an answer of a program at full load. */
const ANSWER_TOKENS = 32

describe('hosted accounts', () => {
  const { ACCOUNTS_MAX, ACCOUNT_KEYS_MAX, ACCOUNT_KEYS_TOTAL_MAX } = Hosted
  const { ACCOUNT_SESSIONS_MAX, ACCOUNT_QUESTIONS_PER_MINUTE } = Hosted

  test('have room for a person and for eight programs that share a key', () => {
    expect(
      exceeded([
        // A thousand people are active within the time that an idle account stays loaded.
        [{ ACCOUNTS_MAX }, () => 1_000],
        // One key for each program, and keys for some applications.
        [{ ACCOUNT_KEYS_MAX }, ({ programs }) => programs + 8],
        // A new set of keys each week of a year.
        [{ ACCOUNT_KEYS_TOTAL_MAX }, ({ programs }) => 52 * (programs + 8)],
        // Each program asks a model of its own, and has a session and the session's successor.
        [{ ACCOUNT_SESSIONS_MAX }, ({ programs }) => 2 * programs],
        [{ ACCOUNT_QUESTIONS_PER_MINUTE }, ({ questionsPerSecond }) => 60 * questionsPerSecond],
      ]),
    ).toEqual([])
  })
})

test('keys have room for those of a company, and for any rate', () => {
  const { KEYS_MAX, KEY_NAME_LENGTH_MAX, KEY_MODELS_MAX, KEY_MODEL_LENGTH_MAX } = Keys
  const { KEY_REGIONS_MAX, KEY_REQUESTS_PER_MINUTE_MAX } = Keys
  const { SPENDING_CAPS_PER_KEY_MAX, SPENDING_CAP_ID_LENGTH_MAX } = Keys
  expect(
    exceeded([
      // A key for each of 500 people and programs, renewed every quarter for four years.
      [{ KEYS_MAX }, ({ programs }) => (500 + programs) * 16],
      [
        { KEY_NAME_LENGTH_MAX },
        () => 'Continuous integration of the billing service, staging'.length,
      ],
      [{ KEY_MODELS_MAX }, () => 64],
      [{ KEY_MODEL_LENGTH_MAX }, () => 96 + 1 + 32 + 1 + 66],
      // Number of regions that the widest usual rule permits: "within the European Economic Area".
      [{ KEY_REGIONS_MAX }, () => 8],
      // A program that begins a task every half minute for a day.
      [{ SPENDING_CAPS_PER_KEY_MAX }, () => 24 * 60 * 2],
      // Ids of sessions are UUIDs; some programs put a path before them.
      [{ SPENDING_CAP_ID_LENGTH_MAX }, () => 36 + 128],
      [{ KEY_REQUESTS_PER_MINUTE_MAX }, ({ questionsPerSecond }) => 60 * questionsPerSecond],
    ]),
  ).toEqual([])
})

describe('answers kept for retries', () => {
  const seconds = RETRY_AGE_MAX_MS / 1_000

  test('have room for all of two minutes, and for a long one', () => {
    const tokens = { person: 1_024, program: ANSWER_TOKENS, 'eight programs': ANSWER_TOKENS }
    const entries = ({ questionsPerSecond }: (typeof paces)[number]) => seconds * questionsPerSecond
    const bytes = (pace: (typeof paces)[number]) =>
      entries(pace) * tokens[pace.name] * STREAMED_TOKEN_BYTES
    expect(
      exceeded([
        // A batch of sixteen requests of each program, all of which are refused.
        [{ RETRY_MARKS_PER_KEY_MAX }, ({ programs }) => 16 * programs],
        [{ IDEMPOTENCY_ENTRIES_MAX }, entries],
        [{ IDEMPOTENCY_BYTES_MAX }, bytes],
        [{ IDEMPOTENCY_ACCOUNT_ENTRIES_MAX }, entries],
        [{ IDEMPOTENCY_ACCOUNT_BYTES_MAX }, bytes],
        [{ IDEMPOTENCY_ANSWER_BYTES_MAX }, () => sizes.longAnswerTokens * STREAMED_TOKEN_BYTES],
      ]),
    ).toEqual([])
  })

  test('each late retry of eight programs finds its stored answer', () => {
    let nowMs = 0
    const clock = { nowMs: () => nowMs, sleep: async () => {} }
    // The cache of one account of a hosted gateway may keep half as much as the cache of a gateway
    // with one owner.
    const cache = scopedCache(createIdempotencyCache({ clock }), 'account')
    const answers = Array.from({ length: seconds * eight!.questionsPerSecond }, (_, at) => ({
      id: `${at}`,
      run: {
        readers: 0,
        status: 'ended' as const,
        delivered: 'nothing' as const,
        discard: () => {},
      },
    }))
    const identityOf = (id: string, tries: number): RequestIdentity => ({
      kind: 'retry',
      id,
      fingerprint: id,
      apiKeyId: 'key',
      tries,
    })
    for (const { id, run } of answers) {
      nowMs += 1_000 / eight!.questionsPerSecond
      expect(cache.put(identityOf(id, 0), run)).toBe(true)
      expect(cache.grow(run, ANSWER_TOKENS * STREAMED_TOKEN_BYTES)).toBe(true)
    }
    const found = answers.filter(({ id, run }) => cache.join(identityOf(id, 1)) === run)
    expect(found).toHaveLength(answers.length)
  })
})

test('models and their names have room, and the largest tokenizer has time', () => {
  // A list of 20 models, each by alias, version and repository.
  expect(
    exceeded([
      [{ MODELS_MAX }, ({ programs }) => 20 + programs],
      [{ MARKET_KEYS_MAX }, ({ programs }) => 3 * (20 + programs)],
      // Milliseconds to fetch Gemma 3's tokenizer of 33.4 MB at 8 Mbit/s.
      [{ TOKENIZER_WAIT_MS }, () => (33_400_000 * 8) / 8_000],
      // This is a long answer to a caller that sets no limit. Reasoning needs more tokens, so
      // callers of reasoning models set a limit.
      [{ OUTPUT_TOKENS_DEFAULT }, () => sizes.longAnswerTokens],
    ]),
  ).toEqual([])
})

test('conversations stay with their providers', () => {
  expect(
    exceeded([
      // Each program has ten conversations within the cache time.
      [{ PINS_PER_CALLER_MAX }, ({ programs }) => 10 * programs],
      // A key for each of 500 people and programs.
      [{ PIN_CALLERS_MAX }, ({ programs }) => 500 + programs],
      // A conversation, and two requests that its client adds: for a title and a summary.
      [{ PIN_RUNNING_MAX }, () => 3],
    ]),
  ).toEqual([])
})

describe('second providers', () => {
  test('may be asked for usual prompts, by all programs of a key at once', () => {
    expect(
      exceeded([
        [{ HEDGE_PROMPT_TOKENS_MAX }, () => sizes.agentPromptTokens],
        [{ HEDGES_SAVED_MAX }, ({ programs }) => programs],
        [{ HEDGE_CALLERS_MAX }, ({ programs }) => 500 + programs],
      ]),
    ).toEqual([])
  })

  test.each(paces)('a $name with one late question in 25 always gets a second provider', (pace) => {
    const allowance = createHedgeAllowance()
    const lateEvery = HEDGE_EVERY_QUESTIONS + 5
    for (let at = 1; at <= pace.questions; at++) {
      allowance.recordQuestion('key')
      if (at % lateEvery === 0) expect(allowance.take('key'), `question ${at}`).toBe(true)
    }
  })
})

describe('sessions', () => {
  const { ANSWER_CHARACTERS_MAX, CEILING_CHECKPOINTS, SESSION_CHECKPOINTS } = Sessions
  const { DEFAULT_CHECKPOINT_TOKENS, DEFAULT_PREFILL_TOKENS } = Sessions
  const { SESSIONS_PER_OFFER_MAX, UNSIGNED_SESSIONS_MAX } = Sessions

  test('have room for eight programs, and for the longest answers', () => {
    const { longestPromptTokens, longPromptTokens, longAnswerTokens } = sizes
    expect(
      exceeded([
        // One session for each program, and its successor before the first has expired.
        [{ SESSIONS_PER_OFFER_MAX }, ({ programs }) => 2 * programs],
        // With log probabilities, a token has at most twenty alternatives, each of five bytes.
        [{ ANSWER_CHARACTERS_MAX }, () => longestPromptTokens * (4.7 + 20 * 5)],
        // Each program pays for a question before the next write to disk.
        [{ CEILING_CHECKPOINTS }, ({ programs }) => 2 * programs],
        // A session pays for the largest usual question of each program without a top-up.
        [
          { SESSION_CHECKPOINTS },
          ({ programs }) =>
            programs *
            (longPromptTokens / 8 / DEFAULT_PREFILL_TOKENS +
              longAnswerTokens / 4 / DEFAULT_CHECKPOINT_TOKENS),
        ],
        // Pages of one person, each with a session for another model.
        [{ UNSIGNED_SESSIONS_MAX }, () => 8],
      ]),
    ).toEqual([])
    expect(person!.programs).toBe(1)
  })

  test('bear with the slowest machines that are supported', () => {
    const { PACE_CHARACTERS_MIN, PACE_EMBEDDINGS_MIN, PACE_OUTPUT_MIN, PACE_PROMPT_MIN } = Sessions
    const { PART_WAIT_MS } = Sessions
    const seconds = PART_WAIT_MS / 1_000
    // Each second, a slow machine generates two tokens of four characters, and reads eight tokens
    // of a prompt; an embedding of 256 tokens takes the machine two seconds. The limits require
    // half of these rates.
    expect(2 * PACE_OUTPUT_MIN).toBeLessThanOrEqual(2 * seconds)
    expect(2 * PACE_CHARACTERS_MIN).toBeLessThanOrEqual(2 * 4 * seconds)
    expect(2 * PACE_PROMPT_MIN).toBeLessThanOrEqual(8 * seconds)
    expect(2 * PACE_EMBEDDINGS_MIN).toBeLessThanOrEqual(seconds / 2)
    // A provider reports progress every 256 prompt tokens: half a minute on this slow machine, and
    // as long again if another client's prompt is processed first.
    expect({ PART_WAIT_MS }.PART_WAIT_MS).toBeGreaterThanOrEqual(2 * (256 / 8) * 1_000)
  })
})
