import type { Channel, Handler, Network } from '@ostrom/network'
import { BaseError, type Clock, type Log, withDeadline } from '@ostrom/protocol'
import {
  decodeIssuerQuestion,
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  ISSUER_QUESTION_BYTES_MAX,
  type IssuerAnswer,
  type IssuerQuestion,
  refusalOf,
  type TicketIssuer,
} from '@ostrom/tickets'
import { errorCodeOf } from '../try-logged.ts'
import {
  QUESTION_MS_MAX,
  QUESTIONS_MAX,
  QUESTIONS_PER_PEER_MAX,
  QUESTIONS_REFUSED_MAX,
} from './limits.ts'
import type { IssuedKey } from './records.ts'

/** A key that currently signs and accepts tickets. */
export type ServedKey = { readonly issued: IssuedKey; readonly tickets: TicketIssuer }

export type IssuerServerOptions = {
  readonly network: Pick<Network, 'handle'>
  readonly clock: Clock
  readonly log: Log
  readonly keys: () => readonly ServedKey[]
}

/** Answers the questions of holders and proxies: one question on each channel. */
export function serveIssuer(options: IssuerServerOptions): void {
  const { network, clock, log } = options
  const waiting = new Map<string, number>()
  let waitingCount = 0
  /** Channels that stay open only until their question has come and got a refusal. */
  let refusedCount = 0

  const enter = (peerId: string): boolean => {
    const mine = waiting.get(peerId) ?? 0
    if (mine >= QUESTIONS_PER_PEER_MAX || waitingCount >= QUESTIONS_MAX) return false
    waiting.set(peerId, mine + 1)
    waitingCount++
    return true
  }

  const leave = (peerId: string): void => {
    waitingCount--
    const left = (waiting.get(peerId) ?? 1) - 1
    if (left === 0) waiting.delete(peerId)
    else waiting.set(peerId, left)
  }

  async function answerOn(channel: Channel): Promise<void> {
    const question = await questionOn(channel, clock)
    if (!question) return
    const answer = await answerQuestion(options.keys(), question).catch((error) => {
      log('issuer-question-refused', { kind: question.kind, code: errorCodeOf(error) })
      return refusalFor(error)
    })
    await channel.send(encodeIssuerMessage(answer))
    await channel.close()
  }

  async function refuse(channel: Channel): Promise<void> {
    const reason = 'too many questions wait'
    if (refusedCount >= QUESTIONS_REFUSED_MAX) return channel.abort(new Error(reason))
    refusedCount++
    try {
      await channel.send(encodeIssuerMessage(refusalOf('ticket-issuer-closed', 'later', reason)))
      await channel.close()
      // A reset during its question would hide the answer from the peer.
      await firstMessage(channel, clock)
    } finally {
      refusedCount--
    }
    channel.abort(new Error(reason))
  }

  const serve: Handler = async (channel, { peerId }) => {
    if (!enter(peerId)) return await refuse(channel)
    try {
      await answerOn(channel)
      // Unread messages after the question would stay in memory.
      channel.abort(new Error('the question was answered'))
    } finally {
      leave(peerId)
    }
  }
  network.handle(ISSUER_PROTOCOL, serve, { firstBytesMax: ISSUER_QUESTION_BYTES_MAX })
}

/** Reads the question of a channel; undefined if it does not arrive in time. */
async function questionOn(channel: Channel, clock: Clock): Promise<IssuerQuestion | undefined> {
  const message = await firstMessage(channel, clock)
  if (!message) channel.abort(new Error('no question came in time'))
  return message && decodeIssuerQuestion(message)
}

/** Reads the first message of a channel; undefined if none arrives in time. */
async function firstMessage(channel: Channel, clock: Clock): Promise<Uint8Array | undefined> {
  const reading = async () => {
    for await (const message of channel.receive()) return message
    return undefined
  }
  return await withDeadline(reading, { clock, ms: QUESTION_MS_MAX })
}

async function answerQuestion(
  keys: readonly ServedKey[],
  question: IssuerQuestion,
): Promise<IssuerAnswer> {
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
    const signatures = await key.tickets.sign(question.purchaseId, question.places)
    return { kind: 'signatures', signatures }
  }
  const { proxy, tickets, known } = question
  const { count: signed, signature } = await key.tickets.accept(proxy, tickets)
  const { count, root } = signed
  const ids = await key.tickets.list(proxy, { known, count })
  return { kind: 'count', count, root, signature, ids }
}

/**
 * Returns the refusal to send to a peer. It has the details of errors that this project defines,
 * but not the text of any other error.
 */
function refusalFor(error: unknown): IssuerAnswer {
  if (!BaseError.is(error)) return refusalOf('unknown', 'later', 'it failed')
  const retry = error.retry === 'never' ? 'never' : 'later'
  return refusalOf(error.code, retry, error.details.join(' '))
}
