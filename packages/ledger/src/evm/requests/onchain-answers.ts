import { type Hash, Hex } from '@ostrom/protocol'
import { check, LedgerError } from '../../errors.ts'
import {
  ANSWER_BYTES_MAX,
  ANSWER_CID_BYTES_MAX,
  type AnswerEndorsementLedger,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
} from '../../requests/onchain-answers.ts'
import { callsOf, type SendCall, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import { gasPrice } from '../chain/gas-price.ts'
import { parseLog } from '../chain/log.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createAnswerProofs } from './answer-proofs.ts'
import { type OnchainHistoryReader, postedContentOf } from './onchain-history.ts'

type OnchainAnswerOptions = ContractOptions & {
  readonly onchainHistory: OnchainHistoryReader
}

/** Posts answers of on-chain requests, through one account. */
export function createOnchainAnswers(options: OnchainAnswerOptions): OnchainAnswerLedger {
  const { market, sender } = options
  const { onchainRequests, requests } = market.contracts
  const { client, ask } = market.connection
  const lookup = createEventLookup(market)
  const call = callsOf(sender, transactionOf)

  /** Refuses requests of the other contract, whose answers go over channels. */
  async function checkMode(requestId: Hash): Promise<void> {
    const args = [requestId] as const
    const [own, other] = await ask('read a request', () =>
      Promise.all([
        client.readContract({ ...onchainRequests, functionName: 'requestOf', args }),
        client.readContract({ ...requests, functionName: 'agreementOf', args }),
      ]),
    )
    check(own.state !== 0 || other.state === 0, 'answer-mode-mismatch', { request: requestId })
  }

  async function postedContent(requestId: Hash) {
    const logs = await lookup.logsOf(onchainRequests.address, requestId)
    return postedContentOf(logs.map(parseLog))
  }

  return {
    async answer(requestId) {
      const args = [requestId] as const
      const record = await ask('read an answer', () =>
        client.readContract({ ...onchainRequests, functionName: 'answerOf', args }),
      )
      if (record.postedAtSeconds === 0) return undefined
      const posted = await postedContent(requestId)
      if (!posted) throw new LedgerError('chain-history-missing', { request: requestId })
      const sha256 = record.sha256Hash
      const content: OnchainAnswerContent = record.onchain
        ? { kind: 'bytes', bytes: Hex.toBytes(posted.content) }
        : { kind: 'cid', cid: posted.cid, sha256 }
      const postedAtSeconds = BigInt(record.postedAtSeconds)
      const provider = accountOf(posted.provider)
      return { requestId, provider, sha256, postedAtSeconds, content }
    },
    async postAnswer({ requestId, answer }) {
      await checkMode(requestId)
      return call(onchainRequests, 'post', [requestId, contentStruct(requestId, answer)])
    },
    gasCost: async (gas) => BigInt(gas) * (await gasPrice(market.connection)).now,
    closeAnswer: (requestId) => call(onchainRequests, 'remove', [requestId]),
    endorsements: endorsementLedger(options, call, postedContent),
    proofs: createAnswerProofs({ ...options, lookup }, call),
  }
}

/** An answer as the contract takes it. */
function contentStruct(requestId: Hash, answer: OnchainAnswerContent) {
  const isHere = answer.kind === 'bytes'
  const bytes = isHere ? answer.bytes.length : new TextEncoder().encode(answer.cid).length
  const max = isHere ? ANSWER_BYTES_MAX : ANSWER_CID_BYTES_MAX
  check(bytes > 0 && bytes <= max, 'answer-invalid', { request: requestId, bytes, max })
  if (answer.kind === 'cid')
    return { content: '0x', cid: answer.cid, sha256Hash: answer.sha256 } as const
  return { content: Hex.from(answer.bytes), cid: '', sha256Hash: Hex.zeroHash } as const
}

type PostedContent = Awaited<ReturnType<typeof postedContentOf>>

function endorsementLedger(
  { market }: OnchainAnswerOptions,
  call: SendCall,
  postedContent: (requestId: Hash) => Promise<PostedContent>,
): AnswerEndorsementLedger {
  const { onchainRequests } = market.contracts
  const { client, ask } = market.connection
  return {
    seats: (requestId, account) =>
      ask('read the seats of an answer', () => {
        const args = [requestId, account] as const
        return client.readContract({ ...onchainRequests, functionName: 'seatsOf', args })
      }),
    endorsementOf: (requestId) =>
      ask('read endorsements', async () => {
        const [seats, expected] = await Promise.all([
          client.readContract({
            ...onchainRequests,
            functionName: 'endorsedBy',
            args: [requestId],
          }),
          client.readContract({ ...onchainRequests, functionName: 'SEATS' }),
        ])
        return { seats, expected }
      }),
    endorseAnswers: ({ requestIds, account }) =>
      call(onchainRequests, 'endorse', [[...requestIds], account]),
    async settleAnswer(requestId) {
      const posted = await postedContent(requestId)
      check(posted, 'request-not-locked', { request: requestId })
      return call(onchainRequests, 'settle', [requestId, posted.content])
    },
  }
}
