import { Price, SessionAccount } from '@ostrom/protocol'
import type { Mix } from './mix.ts'
import { CHECKPOINT, prices, pricesOfBad } from './mix-network.ts'
import type { Choice, MixReply } from './mix-reply.ts'
import { chargeOf, type MixOutcome } from './run-mix.ts'

// Judges the outcome of a mix. Pure.

/**
 * How a mix ended: with the whole answer; at a limit of cost; or, for a page in blind mode, with
 * the error of a provider (docs/spec/blind-gateway.md, section 5: the gateway cannot continue an
 * answer that it cannot read, so the page is told, and can ask again).
 */
export const mixEnds = ['whole', 'limit', 'not continued'] as const
export type MixEnd = (typeof mixEnds)[number]

export type MixVerdict = {
  readonly end: MixEnd
  /** Complaints of a user or an honest provider, as text. */
  readonly faults: readonly string[]
}

/** Most continuations of an answer: docs/spec/inference.md, section 17. */
const RESUMES_MAX = 3

/** Tokens for which an answer takes money ahead: docs/spec/spending-limits.md, section 3. */
const AHEAD_TOKENS = 64

/** Error codes of a request that a limit of cost refused before any provider was asked. */
const limitCodes: ReadonlySet<string> = new Set([
  'over-budget',
  'budget-spent',
  'spending-cap-reached',
])

/** Judges an outcome. */
export function judgeMix(outcome: MixOutcome): MixVerdict {
  const judged = outcome.replies.map((reply) => judgeReply(outcome, reply))
  const ends = judged.map(({ end }) => end)
  const faults = [...judged.flatMap((one) => one.faults), ...judgeMoney(outcome)]
  const { blamed, accountingFaults, stored, replies } = outcome
  if (blamed > 0) faults.push(`the honest provider is blamed or refuses ${blamed} times`)
  faults.push(...accountingFaults)
  if (stored && !isSame(stored, replies[0]!)) {
    faults.push(`the stored response differs: ${show(stored)} and not ${show(replies[0]!)}`)
  }
  const expected = outcome.mix.kind === 'batch' ? 2 : 1
  if (replies.length !== expected) faults.push(`${replies.length} replies and not ${expected}`)
  const end = mixEnds.findLast((one) => ends.includes(one)) ?? 'whole'
  return { end, faults }
}

const show = ({ choices, usage, error, stopped }: MixReply): string =>
  JSON.stringify({ choices, usage, error, stopped })

const isSame = (one: Pick<MixReply, 'choices'>, other: Pick<MixReply, 'choices'>): boolean =>
  JSON.stringify(one.choices) === JSON.stringify(other.choices)

/**
 * Returns true if the client read only what is in the whole answer, and in its order. A limit may
 * end an answer where `max_tokens` may: in a character, whose first bytes U+FFFD shows, or in a
 * stop text, of which a part is a text like any other.
 */
const isBeginning = (part: Choice | undefined, whole: Choice, stop: readonly string[]): boolean =>
  part === undefined ||
  (whole.logprobs.join().startsWith(part.logprobs.join()) &&
    (whole.calls === ''
      ? isBeginningOfText(part.text.replace(/\u{FFFD}+$/u, ''), whole.text, stop)
      : isBeginningOfCall(part, whole)))

const isBeginningOfText = (part: string, whole: string, stop: readonly string[]): boolean => {
  if (whole.startsWith(part)) return true
  const more = part.slice(whole.length)
  return part.startsWith(whole) && stop.some((one) => one !== more && one.startsWith(more))
}

/** A call is shown as a call once it is complete; before, a cut answer shows the text of it. */
const isBeginningOfCall = (part: Choice, whole: Choice): boolean =>
  part.calls === ''
    ? withoutSpaces(textOfCall(whole.calls)).startsWith(withoutSpaces(part.text))
    : part.calls === whole.calls && part.text === whole.text

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '')

/** Returns the text that the model writes for a call of the function of all mixes. */
const textOfCall = (call: string): string =>
  `<tool_call>{"name":"find","arguments":${call.slice('find'.length)}}</tool_call>`

function judgeReply(outcome: MixOutcome, reply: MixReply): MixVerdict {
  const { mix, whole } = outcome
  const isBlind = mix.kind === 'blind'
  const isWhole = isBlind
    ? reply.error === undefined && reply.choices[0]?.text === whole.reply.choices[0]!.text
    : isSame(reply, whole.reply)
  const hasUsage = isBlind || JSON.stringify(reply.usage) === JSON.stringify(whole.reply.usage)
  if (isWhole && hasUsage && reply.stopped === undefined && !reply.error) {
    return { end: 'whole', faults: [] }
  }
  const given = `${show(reply)}, and unbroken ${show(whole.reply)}`
  const isPart = whole.reply.choices.every((one, at) =>
    isBeginning(reply.choices[at], one, mix.stop),
  )
  if (isBlind && isPart && reply.error) return { end: 'not continued', faults: [] }
  if (!isPart) return { end: 'whole', faults: [`the answer differs: ${given}`] }
  if (mix.limit && isLimitNamed(mix.limit.scope, reply)) {
    return { end: 'limit', faults: judgeLimit(outcome, reply) }
  }
  return { end: 'whole', faults: [`the answer is not whole, and names no limit: ${given}`] }
}

/** Returns true if the reply ends by a limit, and says which one. */
function isLimitNamed(scope: string, { stopped, error }: MixReply): boolean {
  if (!error) return stopped === scope
  return limitCodes.has(error.code) || error.message.includes(`Reached limit: ${scope}.`)
}

/** Returns the prompt tokens and the output tokens of one choice of the unbroken answer. */
function sizeOf({ whole: { reply } }: Pick<MixOutcome, 'whole'>) {
  const { input, output } = reply.usage!
  return { input: input / reply.choices.length, output: output / reply.choices.length }
}

const priceOf = (by: Price.PriceMap, input: number, output: number): bigint =>
  Price.costUp(by, {
    ...Price.zeroCounts,
    request: 1n,
    input: BigInt(Math.ceil(input)),
    output: BigInt(Math.ceil(output)),
  })

/**
 * A limit is reached if the rest does not pay for the next thing that the answer needs: a token
 * of the honest provider, or, if the answer failed, a prompt with the delivered part and a token.
 * Another answer under the same limit may hold money for tokens that it does not need; then the
 * rest at the end is more (docs/spec/spending-limits.md, section 3).
 */
function judgeLimit(outcome: MixOutcome, reply: MixReply): readonly string[] {
  const { mix, limit = 0n, charged } = outcome
  const { input, output } = sizeOf(outcome)
  const next = reply.error ? priceOf(prices, input + output, 1) : priceOf(prices, 0, 1)
  const others = outcome.replies.length * outcome.whole.reply.choices.length - 1
  const ahead = others === 0 ? 0n : BigInt(others) * priceOf(prices, 0, AHEAD_TOKENS)
  const left = limit - charged
  const needed = chargeOf(mix, next + ahead)
  if (left < needed) return []
  return [`the ${mix.limit?.scope} limit of ${limit} leaves ${left}, which pays for ${needed}`]
}

function judgeMoney(outcome: MixOutcome): readonly string[] {
  const { mix, replies, charged, recorded, held, promised, limit } = outcome
  const faults: string[] = []
  if (held !== 0n) faults.push(`${held} is still held`)
  if (recorded !== charged) faults.push(`the records have ${recorded}, the key ${charged}`)
  const unseen = chargeOf(mix, promised) - charged
  if (unseen < 0n || unseen > unseenMax(mix)) {
    faults.push(`vouchers for ${chargeOf(mix, promised)}, charged ${charged}`)
  }
  const stated = replies.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
  const isOpen = replies.some(({ error, isPending }) => error !== undefined || isPending)
  const isRight = isOpen ? stated <= charged : stated === charged
  if (!isRight) faults.push(`the responses state ${stated}, charged ${charged}`)
  const lines = mix.limit?.scope === 'request' ? BigInt(replies.length) : 1n
  if (limit !== undefined && charged > limit * lines) {
    faults.push(`charged ${charged}, above the limit of ${limit * lines}`)
  }
  const most = payMax(outcome)
  if (promised > most) faults.push(`paid ${promised}, above the bound of ${most}`)
  return faults
}

/**
 * Returns the most that vouchers may exceed the charge: zero, except for private requests. A proxy
 * reads no answer, so it pays a provider whose session its client gave up one checkpoint from the
 * client's credit (docs/spec/proxy.md, section 3), for which no question is charged.
 */
const unseenMax = (mix: Mix): bigint =>
  mix.kind === 'private' ? chargeOf(mix, checkpointsOfBad(mix)) : 0n

const checkpointOf = (by: Price.PriceMap): bigint =>
  SessionAccount.checkpointUp({ prices: by, ...CHECKPOINT })

const checkpointsOfBad = ({ bad }: Mix): bigint =>
  bad.reduce((sum, _, at) => sum + checkpointOf(pricesOfBad(at)), 0n)

/**
 * Returns the most that a client may pay for a mix: the unbroken price, the parts that it read at
 * the prices of their providers, the prompts of three continuations with the delivered part, and
 * one checkpoint; all this for each choice of each line. A private client may also pay a checkpoint
 * for each session that it gives up.
 */
function payMax(outcome: MixOutcome): bigint {
  const { mix, whole, sent, replies } = outcome
  const { input, output } = sizeOf(outcome)
  const read = sent.reduce((sum, tokens, at) => sum + priceOf(pricesOfBad(at), 0, tokens), 0n)
  const prompts = Array.from({ length: Math.min(RESUMES_MAX, mix.bad.length) }, (_, at) =>
    priceOf(pricesOfBad(at), input + output, 0),
  ).reduce((sum, price) => sum + price, 0n)
  const given = mix.kind === 'private' ? checkpointsOfBad(mix) : 0n
  const lines = BigInt(replies.length)
  const answers = BigInt(whole.reply.choices.length) * lines
  return whole.price * lines + read + (prompts + checkpointOf(prices)) * answers + given
}
