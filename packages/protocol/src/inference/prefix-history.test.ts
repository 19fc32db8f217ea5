// Goal: client and provider compute the same right to the price of cached input, each from its own
// records of the channel. A client gets no more than it has paid for, and no claim of an honest
// client is ever refused.
// Method: boundaries by example; random conversations over two histories, whose messages take time,
// compared with a brute-force search for the longest shared prefix.
// Requirements: R002-9

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Inference from './inference.ts'
import * as PrefixHistory from './prefix-history.ts'

const { CLAIM_STEP_TOKENS: STEP, clientWindow, providerWindow } = PrefixHistory

/** `length` ids, which differ from those of another `seed` at every position. */
const idsOf = (length: number, seed = 0) => Array.from({ length }, (_, at) => at * 10 + seed)
const receiptOf = (inputTokens: number, outputTokens: number) => ({
  inputTokens: BigInt(inputTokens),
  outputTokens: BigInt(outputTokens),
})

/** Creates a history whose questions are named by their call ids. */
function createHistory(window: PrefixHistory.PrefixWindow) {
  const history = PrefixHistory.create(window)
  const questions = new Map<bigint, PrefixHistory.PrefixQuestion>()
  const of = (callId: bigint) => questions.get(callId) ?? { callId, promptIds: [] }
  return {
    begin(question: Parameters<typeof history.begin>[0], nowMs: number) {
      questions.set(question.callId, question)
      history.begin(question, nowMs)
    },
    end: (answer: Omit<PrefixHistory.PrefixAnswer, 'promptIds' | 'scope'>, nowMs: number) =>
      history.end({ ...answer, ...of(answer.callId) }, nowMs),
    longestClaim: (callId: bigint, nowMs: number) => history.longestClaim(of(callId), nowMs),
    refusalOf: (claim: Inference.PrefixClaim, callId: bigint, nowMs: number) =>
      history.refusalOf(claim, of(callId), nowMs),
    clear: history.clear.bind(history),
  }
}

/** Creates a history in which call 0 asked `promptIds` and ended with `outputIds` at time 0. */
function answered(
  promptIds: readonly number[],
  outputIds: readonly number[] = [1],
  window = providerWindow,
) {
  const history = createHistory(window)
  history.begin({ callId: 0n, promptIds }, 0)
  const receipt = receiptOf(promptIds.length, outputIds.length)
  history.end({ callId: 0n, receipt, outputIds }, 0)
  return history
}

test('holds the ids of answers until none can claim them, or they are forgotten', () => {
  const history = PrefixHistory.create(providerWindow)
  const ask = (callId: bigint, scope: string, nowMs: number) => {
    const question = { callId, scope, promptIds: idsOf(31) }
    history.begin(question, nowMs)
    history.end({ ...question, receipt: receiptOf(31, 1), outputIds: [1] }, nowMs)
    return question
  }
  ask(0n, 'a', 0)
  ask(1n, 'b', 1)
  const question = ask(2n, 'a', 2)
  expect([history.heldTokens, history.oldestEndedMs]).toEqual([96, 0])
  history.forgetOldest()
  expect([history.heldTokens, history.oldestEndedMs]).toEqual([64, 1])
  expect(history.isForgotten(claimOf(STEP), question, 2)).toBe(true)
  expect(history.isForgotten(claimOf(STEP, 2n), question, 2)).toBe(false)
  expect(history.isForgotten(claimOf(STEP, 9n), question, 2)).toBe(false)
  expect(history.isForgotten(claimOf(STEP), { ...question, scope: 'b' }, 2)).toBe(false)
  history.clear('b')
  expect([history.heldTokens, history.oldestEndedMs]).toEqual([32, 2])
  history.sweep(2 + providerWindow.ms)
  expect(history.heldTokens).toBe(32)
  history.sweep(3 + providerWindow.ms)
  expect([history.heldTokens, history.oldestEndedMs]).toEqual([0, undefined])
  history.forgetOldest()
  expect(history.heldTokens).toBe(0)
})

const claimOf = (tokens: number, callId = 0n) => ({ callId, tokens })

describe('the longest claim', () => {
  test.each([
    [100, 96],
    [97, 96],
    // The last token of a prompt is always processed.
    [96, 80],
    [STEP + 1, STEP],
    [STEP, undefined],
  ])('the longest claim of a repeated prompt of %i tokens is %s', (length, tokens) => {
    const history = answered(idsOf(length))
    history.begin({ callId: 1n, promptIds: idsOf(length) }, 0)
    expect(history.longestClaim(1n, 0)?.tokens).toBe(tokens)
  })

  test('spans the answer, as the next turn of a conversation does', () => {
    const history = answered(idsOf(40), idsOf(24, 5))
    const promptIds = [...idsOf(40), ...idsOf(24, 5), ...idsOf(9, 7)]
    history.begin({ callId: 1n, promptIds }, 0)
    expect(history.longestClaim(1n, 0)).toEqual(claimOf(64))
  })

  test('the longest claim uses the answer that shares the longest prefix', () => {
    const history = answered(idsOf(40))
    history.begin({ callId: 1n, promptIds: [...idsOf(40), ...idsOf(40, 3)] }, 0)
    history.end({ callId: 1n, receipt: receiptOf(80, 1), outputIds: [1] }, 0)
    history.begin({ callId: 2n, promptIds: [...idsOf(40), ...idsOf(40, 4)] }, 0)
    expect(history.longestClaim(2n, 0)).toEqual(claimOf(32))
    history.begin({ callId: 3n, promptIds: [...idsOf(40), ...idsOf(41, 3)] }, 0)
    expect(history.longestClaim(3n, 0)).toEqual(claimOf(80, 1n))
  })

  test('a prompt of another scope has no claim, so that callers learn nothing of others', () => {
    const history = createHistory(clientWindow)
    const promptIds = idsOf(100)
    history.begin({ callId: 0n, promptIds, scope: 'alice' }, 0)
    history.end({ callId: 0n, receipt: receiptOf(100, 1), outputIds: [1] }, 0)
    for (const [callId, scope] of [
      [1n, 'mallory'],
      [2n, undefined],
    ] as const) {
      history.begin({ callId, promptIds, scope }, 0)
      expect(history.longestClaim(callId, 0)).toBeUndefined()
    }
    history.begin({ callId: 3n, promptIds, scope: 'alice' }, 0)
    expect(history.longestClaim(3n, 0)).toEqual(claimOf(96))
  })

  test('a running answer and a lost history give no claim', () => {
    const history = createHistory(clientWindow)
    history.begin({ callId: 0n, promptIds: idsOf(100) }, 0)
    history.begin({ callId: 1n, promptIds: idsOf(100) }, 0)
    expect(history.longestClaim(1n, 0)).toBeUndefined()
    const lost = answered(idsOf(100))
    lost.clear()
    lost.begin({ callId: 1n, promptIds: idsOf(100) }, 0)
    expect(lost.longestClaim(1n, 0)).toBeUndefined()
  })
})

describe('a claim is refused', () => {
  const refusalOf = (claim: { callId: bigint; tokens: number }, promptIds = idsOf(100)) => {
    const history = answered(idsOf(100))
    history.begin({ callId: 1n, promptIds }, 0)
    return history.refusalOf(claim, 1n, 0)
  }

  test('not up to the shared prefix', () => {
    for (const tokens of [STEP, 48, 96]) expect(refusalOf(claimOf(tokens))).toBeUndefined()
  })

  test.each([
    ['one step beyond the shared prefix', claimOf(64), [...idsOf(63), ...idsOf(40, 3)]],
    ['a prompt that begins otherwise', claimOf(STEP), idsOf(100, 1)],
    ['a prompt that lacks the first token', claimOf(STEP), idsOf(100).slice(1)],
    ['the whole prompt', claimOf(96), idsOf(96)],
    ['more than the prompt', claimOf(112), idsOf(100)],
    ['no step', claimOf(0), idsOf(100)],
    ['less than a step', claimOf(STEP - 1), idsOf(100)],
    ['a negative number', claimOf(-STEP), idsOf(100)],
    ['a call that never was', claimOf(STEP, 7n), idsOf(100)],
    ['itself', claimOf(STEP, 1n), idsOf(100)],
  ])('for %s', (_, claim, promptIds) => {
    expect(refusalOf(claim, promptIds)).toEqual(expect.any(String))
  })

  test('for a question that was not recorded', () => {
    expect(answered(idsOf(100)).refusalOf(claimOf(STEP), 1n, 0)).toEqual(expect.any(String))
  })

  // A prompt without output is billed for its prepaid part only. If claims of it were valid, a
  // client could stop each answer at once and get the whole prompt at the price of cached input.
  test.each([
    ['has no output', receiptOf(100, 0)],
    ['was stopped within its prompt', receiptOf(99, 0)],
    ['did not process its whole prompt', receiptOf(99, 1)],
  ])('where the answer %s', (_, receipt) => {
    const history = createHistory(providerWindow)
    history.begin({ callId: 0n, promptIds: idsOf(100) }, 0)
    history.end({ callId: 0n, receipt, outputIds: [] }, 0)
    history.begin({ callId: 1n, promptIds: idsOf(100) }, 0)
    expect(history.longestClaim(1n, 0)).toBeUndefined()
    expect(history.refusalOf(claimOf(STEP), 1n, 0)).toEqual(expect.any(String))
  })

  test('where the answer is still running, also of the same prompt asked at once', () => {
    const history = createHistory(providerWindow)
    history.begin({ callId: 0n, promptIds: idsOf(100) }, 0)
    history.begin({ callId: 1n, promptIds: idsOf(100) }, 0)
    expect(history.refusalOf(claimOf(STEP), 1n, 0)).toEqual(expect.any(String))
  })
})

describe('the window', () => {
  const claimAt = (window: PrefixHistory.PrefixWindow, nowMs: number) => {
    const history = answered(idsOf(100), [1], window)
    history.begin({ callId: 1n, promptIds: idsOf(100) }, nowMs)
    return history.longestClaim(1n, nowMs)?.tokens
  }

  test('a client’s window ends with the cache time, and its provider’s a minute later', () => {
    expect([claimAt(clientWindow, 300_000), claimAt(clientWindow, 300_001)]).toEqual([
      96,
      undefined,
    ])
    expect([claimAt(providerWindow, 360_000), claimAt(providerWindow, 360_001)]).toEqual([
      96,
      undefined,
    ])
  })

  test('renews with each answer', () => {
    const history = answered(idsOf(100))
    history.begin({ callId: 1n, promptIds: idsOf(100) }, 200_000)
    history.end({ callId: 1n, receipt: receiptOf(100, 1), outputIds: [1] }, 300_000)
    history.begin({ callId: 2n, promptIds: idsOf(100) }, 600_000)
    expect(history.longestClaim(2n, 600_000)).toEqual(claimOf(96, 1n))
  })

  test('covers the last questions', () => {
    const claimAfter = (questions: number) => {
      const history = answered(idsOf(100), [1], clientWindow)
      for (let at = 1; at < questions; at++) {
        history.begin({ callId: BigInt(at), promptIds: idsOf(2, 3) }, 0)
      }
      const callId = BigInt(questions)
      history.begin({ callId, promptIds: idsOf(100) }, 0)
      return history.longestClaim(callId, 0)?.tokens
    }
    expect([claimAfter(256), claimAfter(257)]).toEqual([96, undefined])
  })

  test('covers as many tokens of prompts and outputs, from the claimed prompt on', () => {
    const claimAfter = (between: number) => {
      const history = answered(idsOf(100), idsOf(8), clientWindow)
      history.begin({ callId: 1n, promptIds: idsOf(between - 20, 3) }, 0)
      const receipt = receiptOf(between - 20, 20)
      history.end({ callId: 1n, receipt, outputIds: idsOf(20) }, 0)
      history.begin({ callId: 2n, promptIds: idsOf(100) }, 0)
      return history.longestClaim(2n, 0)?.tokens
    }
    const most = (1 << 18) - 108
    expect([claimAfter(most), claimAfter(most + 1)]).toEqual([96, undefined])
  })

  test('counts no question of another scope', () => {
    const history = createHistory(clientWindow)
    const ask = (callId: bigint, scope: string, promptIds: readonly number[]) => {
      history.begin({ callId, scope, promptIds }, 0)
      const claim = history.longestClaim(callId, 0)
      history.end({ callId, receipt: receiptOf(promptIds.length, 1), outputIds: [1] }, 0)
      return claim
    }
    ask(0n, 'alice', idsOf(100))
    for (let at = 1n; at <= 300n; at++) ask(at, 'mallory', idsOf(1_000, 3))
    expect(ask(301n, 'mallory', idsOf(100))).toBeUndefined()
    expect(ask(302n, 'alice', idsOf(100))).toEqual(claimOf(96))
  })

  test('covers as many scopes, without the one that was asked least recently', () => {
    const claimAfter = (others: number) => {
      const history = createHistory(clientWindow)
      history.begin({ callId: 0n, scope: 'alice', promptIds: idsOf(100) }, 0)
      history.end({ callId: 0n, receipt: receiptOf(100, 1), outputIds: [1] }, 0)
      for (let at = 1; at <= others; at++) {
        history.begin({ callId: BigInt(at), scope: `${at}`, promptIds: idsOf(2) }, 0)
      }
      const callId = BigInt(others + 1)
      history.begin({ callId, scope: 'alice', promptIds: idsOf(100) }, 0)
      return history.longestClaim(callId, 0)?.tokens
    }
    expect([claimAfter(15), claimAfter(16)]).toEqual([96, undefined])
  })

  test('bounds what a history remembers of answers that end after it', () => {
    const history = createHistory(clientWindow)
    for (let at = 0; at <= 257; at++) {
      history.begin({ callId: BigInt(at), promptIds: idsOf(100) }, 0)
    }
    history.end({ callId: 0n, receipt: receiptOf(100, 1), outputIds: [1] }, 0)
    expect(history.refusalOf(claimOf(STEP), 257n, 0)).toEqual(expect.any(String))
  })
})

/** A step of a channel: a question that continues an earlier one, or the end of an answer. */
const channelStep = fc.record({
  kind: fc.constantFrom('ask', 'ask', 'end'),
  base: fc.nat(40),
  kept: fc.nat(120),
  added: fc.nat(40),
  seed: fc.integer({ min: 0, max: 3 }),
  scope: fc.constantFrom('alice', 'alice', 'alice', 'bob'),
  output: fc.nat(30),
  passedMs: fc.constantFrom(0, 0, 1_000, 100_000, 200_000),
  /** Milliseconds that messages take to the other side. */
  latencyMs: fc.nat(30_000),
})

/** Returns the number of equal tokens at the start of two sequences, by brute force. */
function shared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((id, index) => id !== b[index])
  return at < 0 ? a.length : at
}

test('every claim of an honest client is accepted, and none is above the shared prefix', () => {
  let claims = 0
  const run = fc.property(fc.array(channelStep, { maxLength: 60 }), (steps) => {
    const client = createHistory(clientWindow)
    const provider = createHistory(providerWindow)
    const running: { callId: bigint; promptIds: number[]; scope: string }[] = []
    const ended = new Map<bigint, { readonly ids: readonly number[]; readonly scope: string }>()
    const prompts: number[][] = [idsOf(60)]
    let nowMs = 0
    let next = 0n
    for (const step of steps) {
      nowMs += step.passedMs
      const { latencyMs, output, scope } = step
      if (step.kind === 'ask') {
        const base = prompts[step.base % prompts.length]!.slice(0, step.kept)
        const promptIds = [...base, ...idsOf(step.added, step.seed)]
        const callId = next++
        client.begin({ callId, promptIds, scope }, nowMs)
        const claim = client.longestClaim(callId, nowMs)
        provider.begin({ callId, promptIds, scope }, nowMs + latencyMs)
        running.push({ callId, promptIds, scope })
        prompts.push(promptIds)
        if (!claim) continue
        claims++
        expect(provider.refusalOf(claim, callId, nowMs + latencyMs)).toBeUndefined()
        const source = ended.get(claim.callId)!
        expect(source.scope).toBe(scope)
        const common = shared(source.ids, promptIds)
        expect(claim.tokens).toBeLessThanOrEqual(Math.min(common, promptIds.length - 1))
        // A claim of one step more than the longest prefix of any answer is refused.
        const longest = Math.max(...[...ended.values()].map(({ ids }) => shared(ids, promptIds)))
        const more = { callId: claim.callId, tokens: longest - (longest % STEP) + STEP }
        expect(provider.refusalOf(more, callId, nowMs + latencyMs)).toEqual(expect.any(String))
        continue
      }
      const one = running.shift()
      if (!one) continue
      const outputIds = idsOf(output, 9)
      const receipt = receiptOf(one.promptIds.length, output)
      const answer = { callId: one.callId, receipt, outputIds }
      // The provider records the end of an answer before it sends the end.
      provider.end(answer, nowMs - latencyMs)
      client.end(answer, nowMs)
      if (output > 0) {
        ended.set(one.callId, { ids: [...one.promptIds, ...outputIds], scope: one.scope })
      }
      prompts.push([...one.promptIds, ...outputIds])
    }
  })
  fc.assert(run, { numRuns: 400 })
  expect(claims).toBeGreaterThan(100)
})
