import { type AccountId, type Hash, Hex, Offer } from '@ostrom/protocol'
import { check, LedgerError } from '../../errors.ts'
import {
  ANSWER_BYTES_MAX,
  ANSWER_CID_BYTES_MAX,
  type AnswerEndorsementLedger,
  type AnswerKey,
  type OnchainAnswer,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
} from '../../requests/onchain-answers.ts'
import { callsOf, type SendCall, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import { gasPrice } from '../chain/gas-price.ts'
import { parseLog } from '../chain/log.ts'
import type { ContractOptions } from '../contract-options.ts'
import {
  type OnchainHistoryReader,
  type PostedContent,
  postedContentsOf,
} from '../onchain-history.ts'
import { createAnswerProofs } from './answer-proofs.ts'

type OnchainAnswerOptions = ContractOptions & {
  readonly onchainHistory: OnchainHistoryReader
}

/** Creates the functions of on-chain answers for a connection's account. */
export function createOnchainAnswers(options: OnchainAnswerOptions): OnchainAnswerLedger {
  const { market, sender } = options
  const { onchainRequests, requests } = market.contracts
  const { client, ask } = market.connection
  const lookup = createEventLookup(market)
  const call = callsOf(sender, transactionOf)

  /** Refuses a request of the contract `Requests`, because its answer is sent off chain. */
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

  const postedContents: ReadPostedContents = async (requestId) => {
    const logs = await lookup.logsOf(onchainRequests.address, requestId)
    return postedContentsOf(logs.map(parseLog))
  }

  return {
    async answer(requestId) {
      const args = [requestId] as const
      const record = await ask('read an answer', () =>
        client.readContract({ ...onchainRequests, functionName: 'answerOf', args }),
      )
      if (record.postedAtSeconds === 0) return undefined
      const [posted] = await postedContents(requestId)
      if (!posted) throw new LedgerError('chain-history-missing', { request: requestId })
      const sha256 = record.sha256Hash
      const content: OnchainAnswerContent = record.onchain
        ? { kind: 'bytes', bytes: Hex.toBytes(posted.content) }
        : { kind: 'cid', cid: posted.cid, sha256 }
      const postedAtSeconds = BigInt(record.postedAtSeconds)
      return { requestId, provider: posted.provider, sha256, postedAtSeconds, content }
    },
    async postAnswer({ requestId, answer }) {
      await checkMode(requestId)
      return call(onchainRequests, 'post', [requestId, contentStruct(requestId, answer)])
    },
    gasCost: async (gas) => BigInt(gas) * (await gasPrice(market.connection)).now,
    closeAnswer: (requestId) => call(onchainRequests, 'remove', [requestId]),
    endorsements: endorsementLedger(options, call, postedContents),
    proofs: createAnswerProofs({ ...options, lookup }, call),
  }
}

/** Converts an answer to the contract's form. */
function contentStruct(requestId: Hash, answer: OnchainAnswerContent) {
  const isHere = answer.kind === 'bytes'
  const bytes = isHere ? answer.bytes.length : new TextEncoder().encode(answer.cid).length
  const max = isHere ? ANSWER_BYTES_MAX : ANSWER_CID_BYTES_MAX
  check(bytes > 0 && bytes <= max, 'answer-invalid', { request: requestId, bytes, max })
  if (answer.kind === 'cid')
    return { content: '0x', cid: answer.cid, sha256Hash: answer.sha256 } as const
  return { content: Hex.from(answer.bytes), cid: '', sha256Hash: Hex.zeroHash } as const
}

type ReadPostedContents = (requestId: Hash) => Promise<readonly PostedContent[]>

function endorsementLedger(
  { market, onchainHistory, domain }: OnchainAnswerOptions,
  call: SendCall,
  postedContents: ReadPostedContents,
): AnswerEndorsementLedger {
  const { onchainRequests } = market.contracts
  const { client, ask } = market.connection

  /** Returns the bytes of a provider's audited answer, from the event that posted it. */
  async function contentOf(requestId: Hash, provider: AccountId): Promise<Hex.Hex> {
    const posted = await postedContents(requestId)
    const own = posted.find((one) => one.provider === provider)
    check(own, 'request-not-locked', { request: requestId, provider })
    return own.content
  }

  return {
    waitingAnswers: (requestId) =>
      ask('read answers that wait', async () => {
        const args = [requestId] as const
        const reading = { ...onchainRequests, functionName: 'waitingAnswersOf', args } as const
        const waiting = await client.readContract(reading)
        return await Promise.all(
          waiting.map(async (one): Promise<OnchainAnswer> => {
            const provider = accountOf(one.provider)
            const bytes = Hex.toBytes(await contentOf(requestId, provider))
            const postedAtSeconds = BigInt(one.postedAtSeconds)
            const content = { kind: 'bytes', bytes } as const
            return { requestId, provider, sha256: one.sha256Hash, postedAtSeconds, content }
          }),
        )
      }),
    lockBond: ({ requestId, offer }) =>
      ask('read the bond of a lock', async () => {
        const opened = await onchainHistory.opened(requestId)
        check(opened, 'request-not-open', { request: requestId, status: 'none' })
        const args = [opened.struct, opened.details, Offer.hash(offer, domain)] as const
        return await client.readContract({ ...onchainRequests, functionName: 'bondFor', args })
      }),
    seats: ({ requestId, provider }, account) =>
      ask('read the seats of an answer', () => {
        const args = [requestId, provider, account] as const
        return client.readContract({ ...onchainRequests, functionName: 'seatsOf', args })
      }),
    endorsementOf: ({ requestId, provider }: AnswerKey) =>
      ask('read endorsements', async () => {
        const args = [requestId, provider] as const
        const [seats, expected] = await Promise.all([
          client.readContract({ ...onchainRequests, functionName: 'endorsedBy', args }),
          client.readContract({ ...onchainRequests, functionName: 'SEATS' }),
        ])
        return { seats, expected }
      }),
    endorseAnswers: ({ answers, account }) =>
      call(onchainRequests, 'endorse', [[...answers], account]),
    async settleAnswer({ requestId, provider }) {
      const content = await contentOf(requestId, provider)
      return call(onchainRequests, 'settle', [requestId, provider, content])
    },
  }
}
