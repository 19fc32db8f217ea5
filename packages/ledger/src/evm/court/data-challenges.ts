import { Hex, Session } from '@ostrom/protocol'
import { sha256, zeroAddress, zeroHash } from 'viem'
import type { ConsentWithOpening, DataChallengeLedger } from '../../court/data-challenges.ts'
import { isLedgerError, LedgerError } from '../../errors.ts'
import type { TransactionWithId } from '../../transaction.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import { accountOf, offerStruct } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { itemOf, readSubject } from './evidence.ts'
import { createCourtFees } from './fees.ts'

const kinds = ['transcript', 'receipt'] as const
const statuses = ['open', 'open', 'supplied', 'private', 'withheld'] as const

/** Placeholder for an authorization that the chain does not read. */
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
  | 'challengeFee'
  | 'challengeTranscript'
  | 'challengeReceipt'
  | 'dataChallenge'
  | 'registeredAtSeconds'
  | 'isWithheld'

/** Creates the functions of data challenges and their answers for a connection's account. */
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
    async showOptOut({ id, shown }) {
      const { consent, modes, signature, opening } = shown
      const { authorization = nothing, signature: by = '0x' } = opening ?? {}
      const words = [id, consent, Hex.from(modes), signature, authorization, by] as const
      try {
        return await call(dataChallenges, 'showOptOut', words)
      } catch (error) {
        // The contract reverts with the same error if the modes (per answer: open or private) do
        // not fit the answer, and if another key signed them.
        const ambiguous = isLedgerError(error, 'consent-invalid') && 'index' in error.values
        const tells = ambiguous && (await isOptOutApplicable(options, id, shown))
        throw tells ? new LedgerError('signature-invalid', error.values, error) : error
      }
    },
    showUnverifiedOffer: ({ id, offer }) =>
      call(dataChallenges, 'showUnverifiedOffer', [id, offerStruct(offer)]),
    registerReceipt: (item) => call(dataChallenges, 'registerReceipt', [itemOf(item)]),
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

  /**
   * Approves the bond of a challenge, and then sends the challenge by `act`. An operator cannot
   * approve the bond for its account, so for an operator only `act` is called.
   */
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
    challengeFee: fees.challengeFee,
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
    async registeredAtSeconds(receiptId) {
      const reading = { ...dataChallenges, functionName: 'drawnAt', args: [receiptId] } as const
      const seconds = await ask('read a registered receipt', () => client.readContract(reading))
      return seconds === 0 ? undefined : BigInt(seconds)
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

/**
 * Returns true if the client's consent covers the modes, and these opt the challenged answer out.
 * For a session, the opening must also contain the session's authorization.
 */
async function isOptOutApplicable(
  { market, domain }: ContractOptions,
  id: bigint,
  { consent, modes, opening }: ConsentWithOpening,
): Promise<boolean> {
  const { dataChallenges } = market.contracts
  const { client, ask } = market.connection
  const reading = { ...dataChallenges, functionName: 'challengeOf', args: [id] } as const
  const challenge = await ask('read a data challenge', () => client.readContract(reading))
  const { sessionId, index } = challenge
  const work = await ask('read whose work it is', () => readSubject(market, sessionId))
  const isConsistent = opening && Session.idOf(opening.authorization, domain) === sessionId
  const optsOut = BigInt(modes.length) === consent.count && modes[Number(index)] === 0
  const bound = sha256(modes) === consent.modesHash && consent.sessionId === sessionId
  return optsOut && bound && (work?.escrow === 'requests' || isConsistent === true)
}
