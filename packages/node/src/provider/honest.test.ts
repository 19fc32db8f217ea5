// Goal: honest clients and auditing validators stay below the limits of a provider. The clients are
// a person, one program, and eight programs without pauses. The programs have one wallet, or many
// wallets behind one gateway.
// Method: the real counters at each rate of questions, with a test clock. If a limit needs no
// counter, the demand at each rate is compared with the limit.

import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { exceeded, paces, sizes } from '../../../../simulation/src/paces/paces.ts'
import { createClientLimiter } from './admission/client-limiter.ts'
import {
  NEW_CLIENTS_OPENINGS_MAX,
  NEW_CLIENTS_SMALL_OPENINGS_MAX,
  OPENINGS_RETURNED_PER_CLIENT_MAX,
  UNPAID_RETURNS_MAX,
} from './admission/openings/limits.ts'
import { createOpeningLimiter } from './admission/openings/opening-limiter.ts'
import * as Audit from './audit/limits.ts'
import * as Contents from './contents/limits.ts'
import { createLending } from './lending/lending.ts'
import * as Lent from './lending/limits.ts'
import * as Limits from './limits.ts'
import { createAuditRisk } from './onchain-requests/audit-risk.ts'
import {
  ANSWER_BONDS_MAX,
  ANSWER_FAILED_BACKOFF_MS,
  ANSWERS_CONTESTED_MAX,
  QUESTIONS_UNREADABLE_MAX,
} from './onchain-requests/limits.ts'
import { PREFIX_TOKENS_MAX } from './prefixes/limits.ts'

const { CHECKPOINT_TOKENS, PREFILL_TOKENS } = Limits
const { agentPromptTokens, charactersPerToken, longAnswerTokens, longestPromptTokens } = sizes

/** Number of accounts of a gateway for many people, each with its own wallet. */
const HOSTED_ACCOUNTS = 100

const checkpoint = 100n
const asset = `0x${'00'.repeat(20)}` as const
const client = {
  client: `0x${'c1'.repeat(20)}` as AccountId,
  offer: { asset },
  checkpoint,
}
const clock = { nowMs: () => 0, sleep: async () => {} }

describe('audited answers on chain', () => {
  const version = Hex.zeroHash
  const idOf = (at: number): Hash => `0x${at.toString(16).padStart(64, '0')}`

  test('have no bound of their number once validators endorsed one, and no pause', async () => {
    const risk = createAuditRisk({ clock, state: createStateMemory() })
    risk.begin(idOf(0), version)
    // While the first answer of a version waits for endorsements, no other answer may begin.
    expect(risk.allows(version)).toBe(false)
    await risk.end(idOf(0), 'paid')
    for (let at = 1; at < 100; at++) {
      expect(risk.allows(version)).toBe(true)
      risk.begin(idOf(at), version)
    }
  })

  test('audited answers of an artifact that no validator has lose one bond a day', async () => {
    let nowMs = 1
    const risk = createAuditRisk({ clock: { nowMs: () => nowMs }, state: createStateMemory() })
    risk.begin(idOf(0), version)
    await risk.end(idOf(0), 'failed')
    nowMs = ANSWER_FAILED_BACKOFF_MS
    expect(risk.allows(version)).toBe(false)
    nowMs = ANSWER_FAILED_BACKOFF_MS + 1
    expect(risk.allows(version)).toBe(true)
    // An answer that was computed, but whose request was not locked, does not count as a failure.
    risk.begin(idOf(1), version)
    await risk.end(idOf(1))
    expect(risk.allows(version)).toBe(true)
  })

  test('audited answers to usual questions need bonds within the limit of a node', () => {
    // The reward pays 3,000 tokens at 0.004 coins for a million; the bond is a tenth of the reward,
    // and at least 0.001 coins.
    const reward = (3_000n * 4n * 10n ** 15n) / 1_000_000n
    const least = 10n ** 15n
    const most = reward / 10n > least ? reward / 10n : least
    expect(most << BigInt(ANSWERS_CONTESTED_MAX)).toBeLessThanOrEqual(ANSWER_BONDS_MAX * least)
  })
})

describe('openings and sessions', () => {
  test('openings are admitted for every program of a new wallet, each with a session', () => {
    const clientLimiter = createClientLimiter(clock)
    const counts = createOpeningLimiter({ clock, clientLimiter })
    for (let at = 0; at < Limits.SESSIONS_PER_NEW_CLIENT_MAX; at++) counts.take(client)
    // The first answers are paid; then each program may open a session and one successor.
    clientLimiter.recordPayment(client, 64n * checkpoint)
    for (let at = Limits.SESSIONS_PER_NEW_CLIENT_MAX; at < 2 * 8; at++) counts.take(client)
  })

  test('have room at each pace', () => {
    const { SESSIONS_MAX, SESSIONS_PER_CLIENT_MAX, SESSIONS_PER_NEW_CLIENT_MAX } = Limits
    const { OPENINGS_PER_CLIENT_MAX, OPENINGS_EARNED_MAX, OPENINGS_MAX } = Limits
    const { NEW_CLIENTS_READS_MAX, NEW_CLIENT_READS_PER_PEER_MAX } = Limits
    expect(
      exceeded([
        // A gateway has one session for an offer; a person uses fewer than four models.
        [{ SESSIONS_PER_NEW_CLIENT_MAX }, () => 4],
        // Each program has one session and its successor.
        [{ SESSIONS_PER_CLIENT_MAX }, ({ programs }) => 2 * programs],
        [{ SESSIONS_MAX }, ({ programs }) => HOSTED_ACCOUNTS * 2 * programs],
        // A gateway that restarts every ten minutes before it has paid anything.
        [{ OPENINGS_PER_CLIENT_MAX }, () => 6],
        [{ UNPAID_RETURNS_MAX }, () => 6],
        // A gateway that uses each session for half a minute.
        [{ OPENINGS_RETURNED_PER_CLIENT_MAX }, () => 3_600 / 30],
        [{ OPENINGS_EARNED_MAX }, ({ programs }) => 2 * programs],
        [{ OPENINGS_MAX }, ({ programs }) => HOSTED_ACCOUNTS * 2 * programs],
        // New people in an hour at one provider; each has one session until the person has paid.
        [{ NEW_CLIENTS_OPENINGS_MAX }, () => 60],
        // The same under a free offer, which takes no payment.
        [{ NEW_CLIENTS_SMALL_OPENINGS_MAX }, () => 60],
        [{ NEW_CLIENTS_READS_MAX }, () => 60],
        // The highest number of new people behind one gateway within one minute.
        [{ NEW_CLIENT_READS_PER_PEER_MAX }, () => 10],
      ]),
    ).toEqual([])
  })

  test('have caps that the stake of a local provider backs', () => {
    // In coins of 10^18 base units: a stake of 0.2 coins backs ten times this amount; the price is
    // 0.004 coins for a million output tokens. A gateway's usual cap is 512 checkpoints.
    const backed = 2n * 10n ** 18n
    const cap = (512n * BigInt(CHECKPOINT_TOKENS) * 4n * 10n ** 15n) / 1_000_000n
    const { CLIENT_CAPACITY_DIVISOR, NEW_CLIENTS_CAPACITY_DIVISOR } = Limits
    const { CAP_PER_PAID, PAYING_CLIENT_CAPACITY_DIVISOR } = Limits
    const shares: readonly (readonly [share: bigint, sessions: bigint])[] = [
      [backed / CLIENT_CAPACITY_DIVISOR, 16n],
      [backed / PAYING_CLIENT_CAPACITY_DIVISOR, 16n],
      [backed / NEW_CLIENTS_CAPACITY_DIVISOR, BigInt(HOSTED_ACCOUNTS)],
      // By a payment of one cap, a client earns the capacity of 16 caps.
      [CAP_PER_PAID * cap, 16n],
    ]
    for (const [share, sessions] of shares) expect(sessions * cap).toBeLessThanOrEqual(share)
  })
})

describe('questions', () => {
  test('wait in the queue, and run, at each pace', () => {
    const { STREAMS_PER_SESSION_MAX, ANSWERS_QUEUED_PER_SESSION_MAX, ANSWERS_QUEUED_MAX } = Limits
    const { QUESTION_BYTES_MAX, NEW_CLIENT_QUESTION_BYTES_MAX, REPLAYS_PER_SESSION_MAX } = Limits
    const { FAILURES_PER_CHANNEL_MAX, NEW_CLIENT_STREAMS_MAX } = Limits
    // One HTTP request has sixteen choices, or a batch of sixteen questions for embeddings.
    const CHOICES = 16
    const longestBytes = longestPromptTokens * charactersPerToken
    expect(
      exceeded([
        [{ STREAMS_PER_SESSION_MAX }, ({ programs }) => programs * CHOICES],
        [{ ANSWERS_QUEUED_PER_SESSION_MAX }, ({ programs }) => programs * CHOICES],
        [{ ANSWERS_QUEUED_MAX }, ({ programs }) => 20 * programs * CHOICES],
        [{ QUESTION_BYTES_MAX }, ({ programs }) => programs * CHOICES * agentPromptTokens * 5],
        [{ QUESTION_BYTES_MAX }, ({ programs }) => programs * longestBytes],
        // Further questions of a new client wait in its gateway.
        [{ NEW_CLIENT_QUESTION_BYTES_MAX }, () => NEW_CLIENT_STREAMS_MAX * longestBytes],
        // A person uses two chats at the same time; further questions wait.
        [{ NEW_CLIENT_STREAMS_MAX }, () => 2],
        // All questions within a quarter of an hour, the time for which a question is remembered.
        [
          { REPLAYS_PER_SESSION_MAX },
          ({ questionsPerSecond }) => Number(Limits.QUESTION_REPLAY_SECONDS) * questionsPerSecond,
        ],
        // A program sends four prompts that are too long before it gives up; the next success
        // resets the count.
        [{ FAILURES_PER_CHANNEL_MAX }, ({ programs }) => 4 * programs],
      ]),
    ).toEqual([])
  })

  test('run eight at once after the first paid answers', () => {
    const clientLimiter = createClientLimiter(clock)
    expect(clientLimiter.streamsMax(client)).toBeGreaterThanOrEqual(1)
    clientLimiter.recordPayment(client, 8n * checkpoint)
    expect(clientLimiter.streamsMax(client)).toBeGreaterThanOrEqual(8)
  })

  test('have the time that the slowest machines and clients need', () => {
    const { ANSWER_MS_MAX, PAYMENT_MS_PER_CHECKPOINT, PAYMENT_WAIT_MS, IMAGE_PIXELS_MAX } = Limits
    expect(
      exceeded([
        // 3,000 tokens at two tokens a second.
        [{ ANSWER_MS_MAX }, () => (3_000 / 2) * 1_000],
        // Two round trips over a satellite or a bad mobile connection.
        [{ PAYMENT_MS_PER_CHECKPOINT }, () => 2 * 1_500],
        // A laptop needs up to 20 seconds to change its network.
        [{ PAYMENT_WAIT_MS }, () => 20_000],
        // The largest image size that OpenAI's clients request by default.
        [{ IMAGE_PIXELS_MAX }, () => 1_024 * 1_024],
      ]),
    ).toEqual([])
  })

  test('a provider holds the prefixes of long conversations of eight programs', () => {
    // Each conversation keeps two turns: the current turn and the previous turn.
    expect(
      exceeded([
        [
          { PREFIX_TOKENS_MAX },
          ({ programs }) => 2 * programs * (longestPromptTokens + longAnswerTokens),
        ],
      ]),
    ).toEqual([])
  })
})

describe('debts', () => {
  test.each(paces)('debts of a killed gateway at the pace of $name refuse no client', (pace) => {
    const { programs, questionsPerSecond } = pace
    const clientLimiter = createClientLimiter(clock)
    // For the last half hour, the client asked questions and paid one checkpoint for each.
    const paid = BigInt(Math.floor(30 * 60 * questionsPerSecond))
    clientLimiter.recordPayment(client, paid * checkpoint)
    // Each running answer leaves its last checkpoint unpaid.
    for (let at = 0; at < programs; at++) clientLimiter.recordDebt(client, checkpoint)
    expect(clientLimiter.refuses(client.client)).toBe(false)
    expect(exceeded([[{ DEBTS_EARNED_MAX: Limits.DEBTS_EARNED_MAX }, () => programs]])).toEqual([])
  })

  test('debts of first answers that were cut off refuse no client', () => {
    const clientLimiter = createClientLimiter(clock)
    for (let at = 0; at < 2; at++) clientLimiter.recordDebt(client, checkpoint)
    expect(clientLimiter.refuses(client.client)).toBe(false)
    expect(Limits.DEBTS_MAX).toBeGreaterThan(2)
  })
})

describe('credit for prompts', () => {
  const ofTokens = (tokens: number) => (BigInt(tokens) * checkpoint) / BigInt(PREFILL_TOKENS)

  // Finding: AGT-5
  test('the credit covers the first prompt of an agent, or eight usual prompts at once', () => {
    const first = createLending({ clock, clientLimiter: createClientLimiter(clock) })
    first.take(client, ofTokens(sizes.agentFirstPromptTokens)).repay()
    for (let at = 0; at < 8; at++) first.take(client, ofTokens(4_096))
    const { CREDIT_LINE_NEW_CHECKPOINTS } = Lent
    expect(first.lentTo(client)).toBeLessThanOrEqual(CREDIT_LINE_NEW_CHECKPOINTS * checkpoint)
  })

  test('the credit covers prompts of eight agents at once, after payments of that size', () => {
    const clientLimiter = createClientLimiter(clock)
    const lending = createLending({ clock, clientLimiter })
    clientLimiter.recordPayment(client, 64n * checkpoint)
    const loans = Array.from({ length: 8 }, () => lending.take(client, ofTokens(agentPromptTokens)))
    expect(loans).toHaveLength(8)
    // The limits are the highest credit line of one paying client, and the credit line that all
    // paying clients share.
    const { CREDIT_LINE_CHECKPOINTS_MAX, LENT_BASE_CHECKPOINTS } = Lent
    expect(lending.lentTo(client) / checkpoint).toBeLessThanOrEqual(CREDIT_LINE_CHECKPOINTS_MAX)
    expect(lending.lentTo(client) / checkpoint).toBeLessThanOrEqual(LENT_BASE_CHECKPOINTS)
  })

  test('the credit covers as many new people in an hour as may open sessions', () => {
    const { LENT_NEW_CLIENTS_MAX, LENT_RESERVED_CHECKPOINTS, LENT_RESERVED_CLIENTS_MAX } = Lent
    const { LENT_SHARE_DIVISOR, LOANS_WAITING_MAX, LOAN_WAIT_MS } = Lent
    expect(
      exceeded([
        [{ LENT_RESERVED_CHECKPOINTS }, () => 4_096 / PREFILL_TOKENS],
        [{ LENT_RESERVED_CLIENTS_MAX }, () => 60],
        // The first new client has a long prompt that takes its whole credit line.
        [{ LENT_NEW_CLIENTS_MAX }, () => Number(LENT_SHARE_DIVISOR) * 117],
        [{ LOANS_WAITING_MAX }, ({ programs }) => programs],
        // The engine first processes another long prompt, at 2,000 tokens a second.
        [{ LOAN_WAIT_MS }, () => sizes.longPromptTokens / 2],
      ]),
    ).toEqual([])
  })
})

describe('peers', () => {
  test('have room for a gateway of many people, and for many gateways', () => {
    const { HELLO_PENDING_PER_PEER_MAX, HELLO_PENDING_MAX, HELLOS_PER_PEER_MAX } = Limits
    const { PEERS_LIMITED_MAX, CONTRACT_CHECKS_MAX, CLIENT_HISTORIES_MAX } = Limits
    expect(
      exceeded([
        // At its start, a gateway restores eight accounts concurrently, each with some sessions.
        [{ HELLO_PENDING_PER_PEER_MAX }, () => 8 * 4],
        [{ HELLO_PENDING_MAX }, () => 16 * 8 * 4],
        [{ HELLOS_PER_PEER_MAX }, () => HOSTED_ACCOUNTS * 4],
        [{ PEERS_LIMITED_MAX }, () => 2_000],
        // All contract wallets of one gateway open a session at the same time.
        [{ CONTRACT_CHECKS_MAX }, () => HOSTED_ACCOUNTS],
        [{ CLIENT_HISTORIES_MAX }, () => 16 * HOSTED_ACCOUNTS],
      ]),
    ).toEqual([])
  })

  test('fetch the files of a model as new gateways do', () => {
    const { CONTENTS_PER_MINUTE_MAX, CONTENTS_PER_PEER_MAX, CONTENT_STREAMS_MAX } = Contents
    expect(
      exceeded([
        // At its start, a gateway fetches three files of each of five models in one minute.
        [{ CONTENTS_PER_PEER_MAX }, () => 3 * 5],
        [{ CONTENTS_PER_MINUTE_MAX }, () => 10 * 3 * 5],
        // Two gateways fetch three files each at the same time.
        [{ CONTENT_STREAMS_MAX }, () => 2 * 3],
      ]),
    ).toEqual([])
  })
})

test('paid requests without a session have room', () => {
  const { REQUESTS_PER_CLIENT_MAX, REQUESTS_LOCKED_MAX, REQUEST_FIRST_PAY_MS } = Limits
  expect(
    exceeded([
      // A person or a script sends one request at a time from the command line.
      [{ REQUESTS_PER_CLIENT_MAX }, () => 2],
      [{ REQUESTS_LOCKED_MAX }, () => 4 * 2],
      // A gateway pays automatically: two round trips around the earth, and some processing time.
      [{ REQUEST_FIRST_PAY_MS }, () => 2 * 1_000 + 3_000],
      // Two files that were not pinned when the provider tried to read them.
      [{ QUESTIONS_UNREADABLE_MAX }, () => 2],
    ]),
  ).toEqual([])
})

test('a provider settles all sessions of a gateway of many people in time', () => {
  const { UNSETTLED_SESSIONS_MAX } = Limits
  expect(exceeded([[{ UNSETTLED_SESSIONS_MAX }, () => 2 * HOSTED_ACCOUNTS]])).toEqual([])
})

test('validators audit in peace', () => {
  const { AUDIT_ASKS_MAX, AUDITORS_LIMITED_MAX, AUDITS_AT_ONCE_MAX } = Audit
  const { AUDITS_PER_AUDITOR_MAX, AUDITOR_READS_MAX, AUDITOR_KEYS_MAX } = Audit
  // The default network has one validator; a small public network has 21, the number of seats of a
  // jury.
  const VALIDATORS = 21
  expect(
    exceeded([
      // A validator asks for one answer every two seconds. Each of its requests is valid from
      // `AUDIT_ASK_SECONDS` before to `AUDIT_ASK_SECONDS` after its time.
      [{ AUDIT_ASKS_MAX }, () => Number(Audit.AUDIT_ASK_SECONDS)],
      [{ AUDITORS_LIMITED_MAX }, () => VALIDATORS],
      [{ AUDITOR_KEYS_MAX }, () => VALIDATORS],
      // One request for an audit, one for a case, and one for a challenge.
      [{ AUDITS_PER_AUDITOR_MAX }, () => 3],
      [{ AUDITS_AT_ONCE_MAX }, () => 2 * 3],
      [{ AUDITOR_READS_MAX }, () => VALIDATORS],
    ]),
  ).toEqual([])
})
