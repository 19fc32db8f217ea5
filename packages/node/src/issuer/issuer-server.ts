import type { Channel, Network } from '@ostrom/network'
import { BaseError, type Clock, type Log, withDeadline } from '@ostrom/protocol'
import {
  decodeIssuerQuestion,
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  type IssuerAnswer,
  type IssuerQuestion,
  refusalOf,
  type TicketIssuer,
} from '@ostrom/tickets'
import { createRateLimiter, type RateLimiter } from '../provider/rate-limiter.ts'
import { errorCodeOf } from '../try-logged.ts'
import {
  QUESTION_MS_MAX,
  QUESTIONS_MAX,
  QUESTIONS_PER_PEER_MAX,
  SIGNING_PEERS_MAX,
  SIGNINGS_PER_MINUTE_MAX,
} from './limits.ts'
import type { IssuedKey } from './records.ts'

/** A key that signs and accepts now. */
export type ServedKey = { readonly issued: IssuedKey; readonly tickets: TicketIssuer }

export type IssuerServerOptions = {
  readonly network: Pick<Network, 'handle'>
  readonly clock: Clock
  readonly log: Log
  readonly keys: () => readonly ServedKey[]
}

const MINUTE_MS = 60_000

/** Answers holders and proxies: one question on each channel. */
export function serveIssuer(options: IssuerServerOptions): void {
  const { network, clock, log } = options
  const waiting = new Map<string, number>()
  let waitingCount = 0
  const signings = createRateLimiter({
    clock,
    max: SIGNINGS_PER_MINUTE_MAX,
    windowMs: MINUTE_MS,
    keysMax: SIGNING_PEERS_MAX,
  })

  async function answerOn(channel: Channel, peerId: string): Promise<void> {
    const question = await questionOn(channel, clock)
    if (!question) return
    const answer = await answerOf(question, peerId).catch((error) => {
      log('issuer-question-refused', { kind: question.kind, code: errorCodeOf(error) })
      return refusalFor(error)
    })
    await channel.send(encodeIssuerMessage(answer))
    await channel.close()
  }

  const answerOf = (question: IssuerQuestion, peerId: string): Promise<IssuerAnswer> =>
    answerQuestion({ keys: options.keys(), signings, peerId }, question)

  network.handle(ISSUER_PROTOCOL, async (channel, { peerId }) => {
    const mine = waiting.get(peerId) ?? 0
    if (mine >= QUESTIONS_PER_PEER_MAX || waitingCount >= QUESTIONS_MAX) {
      const busy = refusalOf('ticket-issuer-closed', 'later', 'too many questions wait')
      await channel.send(encodeIssuerMessage(busy))
      return await channel.close()
    }
    waiting.set(peerId, mine + 1)
    waitingCount++
    try {
      await answerOn(channel, peerId)
    } finally {
      waitingCount--
      const left = (waiting.get(peerId) ?? 1) - 1
      if (left === 0) waiting.delete(peerId)
      else waiting.set(peerId, left)
    }
  })
}

/** Reads the question of a channel; nothing where it does not come in time. */
async function questionOn(channel: Channel, clock: Clock): Promise<IssuerQuestion | undefined> {
  const reading = async () => {
    for await (const message of channel.receive()) return decodeIssuerQuestion(message)
    return undefined
  }
  const question = await withDeadline(reading, { clock, ms: QUESTION_MS_MAX })
  if (!question) channel.abort(new Error('no question came in time'))
  return question
}

async function answerQuestion(
  context: {
    readonly keys: readonly ServedKey[]
    readonly signings: RateLimiter
    readonly peerId: string
  },
  question: IssuerQuestion,
): Promise<IssuerAnswer> {
  const { keys, signings, peerId } = context
  if (question.kind === 'keys') {
    const open = keys.filter(({ issued }) => issued.status === 'open')
    return {
      kind: 'keys',
      keys: open.map(({ issued: { keyId, modulus } }) => ({ keyId, modulus })),
    }
  }
  const key = keys.find(({ issued }) => issued.keyId === question.keyId)
  if (!key) return refusalOf('ticket-key-unknown', 'never', 'it has no such key')
  if (question.kind === 'sign') {
    if (!signings.take(peerId))
      return refusalOf('ticket-issuer-closed', 'later', 'too many purchases within a minute')
    const signatures = await key.tickets.sign(question.purchaseId, question.places)
    return { kind: 'signatures', signatures }
  }
  const { count, signature } = await key.tickets.accept(question.proxy, question.tickets)
  return { kind: 'count', count: count.count, root: count.root, signature }
}

/** What a peer is told of an error: of those of this project alone. */
function refusalFor(error: unknown): IssuerAnswer {
  if (!BaseError.is(error)) return refusalOf('unknown', 'later', 'it failed')
  const retry = error.retry === 'never' ? 'never' : 'later'
  return refusalOf(error.code, retry, error.details.join(' '))
}
