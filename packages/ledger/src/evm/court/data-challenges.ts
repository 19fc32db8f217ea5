import { Hex, Session } from '@ostrom/protocol'
import { sha256, zeroAddress, zeroHash } from 'viem'
import type { ConsentWithOpening, DataChallengeLedger } from '../../court/data-challenges.ts'
import { isLedgerError, LedgerError } from '../../errors.ts'
import type { TransactionWithId } from '../../transaction.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { itemOf, readSubject } from './evidence.ts'
import { createCourtFees } from './fees.ts'

const kinds = ['transcript', 'receipt'] as const
const statuses = ['open', 'open', 'consent-missing', 'supplied', 'private', 'withheld'] as const

/** What is given where the chain reads no authorization. */
const nothing: Session.SessionAuthorization = {
  client: zeroAddress,
  signer: zeroAddress,
  provider: zeroAddress,
  asset: zeroAddress,
  offerHash: zeroHash,
  cap: 0n,
  openBySeconds: 0n,
  expiresAtSeconds: 0n,
  nonce: 0n,
}

type ChallengeMethods =
  | 'mayChallenge'
  | 'challengeTranscript'
  | 'challengeReceipt'
  | 'dataChallenge'
  | 'isWithheld'

/** Data challenges and their answers, through one account. */
export function createDataChallenges(options: ContractOptions): DataChallengeLedger {
  const { market, sender } = options
  const { dataChallenges } = market.contracts
  const call = callsOf(sender, transactionOf)
  return {
    ...createChallengeMethods(options),
    supplyTranscript: ({ id, part, last, sealed }) =>
      call(dataChallenges, 'supplyTranscript', [id, BigInt(part), last, Hex.from(sealed)]),
    supplyReceipt: ({ id, item, signature }) =>
      call(dataChallenges, 'supplyReceipt', [id, itemOf(item), signature]),
    reportMissingConsent: (id) => call(dataChallenges, 'reportMissingConsent', [id]),
    async publishConsent({ id = 0n, shown: disclosed }) {
      const { consent, modes, signature, opening } = disclosed
      const { authorization = nothing, signature: by = '0x' } = opening ?? {}
      const words = [id, consent, Hex.from(modes), signature, authorization, by] as const
      try {
        return await call(dataChallenges, 'publishConsent', words)
      } catch (error) {
        // The contract has one error for words that do not fit and for words of another.
        const ambiguous = isLedgerError(error, 'consent-invalid') && 'count' in error.values
        const tells = ambiguous && (await isConsentApplicable(options, id, disclosed))
        throw tells ? new LedgerError('signature-invalid', error.values, error) : error
      }
    },
    concludeChallenge: (id) => call(dataChallenges, 'conclude', [id]),
  }
}

function createChallengeMethods(
  options: ContractOptions,
): Pick<DataChallengeLedger, ChallengeMethods> {
  const { market, sender, allowances } = options
  const { dataChallenges } = market.contracts
  const { client, ask } = market.connection
  const fees = createCourtFees(options)
  const events = ['TranscriptChallenged', 'ReceiptChallenged'] as const
  const challengeBy = callsOf(sender, idInReceipt(dataChallenges.abi, events, 'challengeId'))

  /** With the bond of the account, which alone can approve it. */
  async function bonded(
    { account, tokens }: { readonly account: Hex.AccountId; readonly tokens: bigint },
    act: () => Promise<TransactionWithId>,
  ): Promise<TransactionWithId> {
    if (account !== sender.account) return act()
    const spender = accountOf(dataChallenges.address)
    const amount = await fees.challengeFee(tokens)
    return allowances.spend({ spender, asset: zeroAddress, amount }, act)
  }

  return {
    async mayChallenge({ seed, account, modelVersion, atSeconds }) {
      const args = [seed, account, modelVersion, atSeconds] as const
      const reading = { ...dataChallenges, functionName: 'isChallengerSelected', args } as const
      return ask('read whether an account is drawn', () => client.readContract(reading))
    },
    challengeTranscript: ({ item, account }) => {
      const tokens = item.receipt.inputTokens + item.receipt.outputTokens
      const act = () => challengeBy(dataChallenges, 'challengeTranscript', [itemOf(item), account])
      return bonded({ account, tokens }, act)
    },
    challengeReceipt: ({ subject, account }) =>
      bonded({ account, tokens: 0n }, () =>
        challengeBy(dataChallenges, 'challengeReceipt', [subject, account]),
      ),
    async dataChallenge(id) {
      const reading = { ...dataChallenges, functionName: 'challengeOf', args: [id] } as const
      const seen = await ask('read a data challenge', () => client.readContract(reading))
      if (seen.state === 0) return undefined
      const { sessionId, index, subject: receiptId, parts } = seen
      const status = statuses[seen.state] ?? 'open'
      const kind = kinds[seen.kind] ?? 'transcript'
      const parties = { provider: accountOf(seen.provider), validator: accountOf(seen.validator) }
      const untilSeconds = BigInt(seen.deadlineSeconds)
      const challenge = { id, kind, ...parties, sessionId, index, status, parts, untilSeconds }
      return kind === 'transcript' ? { ...challenge, receiptId } : challenge
    },
    async isWithheld(subject) {
      const reading = {
        ...dataChallenges,
        functionName: 'hasWithholding',
        args: [subject],
      } as const
      return ask('read what was withheld', () => client.readContract(reading))
    },
  }
}

/** Whether a consent is of the challenged session, tells of the answer, and says who may sign. */
async function isConsentApplicable(
  { market, domain }: ContractOptions,
  id: bigint,
  { consent, modes, opening }: ConsentWithOpening,
): Promise<boolean> {
  const { dataChallenges } = market.contracts
  const { client, ask } = market.connection
  const reading = { ...dataChallenges, functionName: 'challengeOf', args: [id] } as const
  const demanded = await ask('read a data challenge', () => client.readContract(reading))
  const { sessionId, index } = id === 0n ? { sessionId: consent.sessionId, index: 0n } : demanded
  const work = await ask('read whose work it is', () => readSubject(market, sessionId))
  const isConsistent = opening && Session.idOf(opening.authorization, domain) === sessionId
  const counted = BigInt(modes.length) === consent.count && index < consent.count
  const bound = sha256(modes) === consent.modesHash && consent.sessionId === sessionId
  return counted && bound && (work?.escrow === 'requests' || isConsistent === true)
}
