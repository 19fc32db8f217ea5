import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerKey, type Ledger, LedgerError, type RequestState } from '@ostrom/ledger'
import { AuditsUnsupportedError, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import type { Hash } from '@ostrom/protocol'
import { hashArgument } from '../../command-line/arguments.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'
import { answerBytesOf } from './private-requests.ts'

/** Returns the path of the file with the key that decrypts a private answer. */
export const answerKeyFileOf = ({ home }: CommandContext, request: Hash): string =>
  join(home.path, `request-${request.slice(2, 18)}.answer.key`)

/** Returns a text that states, for each posted answer of a request, how many seats endorsed it. */
export async function endorsementText(
  { onchainAnswers }: Ledger,
  { id: requestId, answers = [] }: RequestState,
): Promise<string> {
  const texts: string[] = []
  for (const { provider } of answers) {
    const found = await onchainAnswers?.endorsements?.endorsementOf({ requestId, provider })
    if (!found) continue
    const { seats, expected } = found
    texts.push(`, answer of ${provider} endorsed by ${seats} of ${expected} expected seats`)
  }
  return texts.join('')
}

/** Runs `ostrom requests answer <id>`. */
export async function answerRequest(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const posted = await ledger.onchainAnswers?.answer(hashArgument(id))
    if (!posted) return context.output.result(null, 'The chain has no answer.')
    const { content } = posted
    if (content.kind === 'cid') {
      return context.output.result(posted, `ipfs://${content.cid}\nSHA-256 ${posted.sha256}`)
    }
    const key = await readFile(answerKeyFileOf(context, posted.requestId), 'utf8').catch(() => '')
    const bytes = answerBytesOf(posted, content.bytes, key.trim())
    const base64 = Buffer.from(bytes).toString('base64')
    // The provider that posted the answer chose these bytes, so control characters are removed
    // before they reach the terminal.
    const plain = new TextDecoder().decode(bytes).replace(/(?![\n\t])\p{Cc}/gu, '')
    const text = isUtf8(bytes) ? plain : base64
    context.output.result({ ...posted, content: { kind: 'bytes', base64 } }, text)
  })
}

/** Runs `ostrom requests settle <id>`. */
export async function settleRequest(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const { endorsements } = requireLedgerMember(ledger, 'onchainAnswers')
    const member = 'endorsements'
    if (!endorsements) throw new AuditsUnsupportedError({ chain: ledger.id, member })
    const requestId = hashArgument(id)
    const answer = await endorsedAnswer(ledger, requestId)
    const { hash } = await endorsements.settleAnswer(answer)
    context.output.result({ request: id, transaction: hash }, `settle: ${hash}`)
  })
}

/**
 * Returns the waiting answer with the most endorsements.
 *
 * @throws {LedgerError} `request-not-locked`: no answer waits.
 */
async function endorsedAnswer(ledger: Ledger, requestId: Hash): Promise<AnswerKey> {
  const { answers = [] } = (await ledger.request(requestId)) ?? {}
  const counted = answers.map(async ({ provider }) => {
    const found = await ledger.onchainAnswers?.endorsements?.endorsementOf({ requestId, provider })
    return { provider, seats: found?.seats ?? 0n }
  })
  const [first] = (await Promise.all(counted)).toSorted((a, b) => Number(b.seats - a.seats))
  if (!first) throw new LedgerError('request-not-locked', { request: requestId, answers: 0 })
  return { requestId, provider: first.provider }
}
