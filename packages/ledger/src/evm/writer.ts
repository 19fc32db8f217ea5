import { type Domain, Hex, Manifest, Offer, type Signer } from '@ostrom/protocol'
import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  erc20Abi,
  type TransactionReceipt,
  zeroAddress,
} from 'viem'
import { check, LedgerError } from '../errors.ts'
import type { Ledger, LedgerReader, LedgerWriter } from '../ledger.ts'
import type { Transaction } from '../transaction.ts'
import {
  encodeReach,
  encodeReason,
  endpointStruct,
  offerStruct,
  registrationStruct,
  termsStruct,
} from './encode.ts'
import type { Market } from './market.ts'
import type { Sender } from './sender.ts'

export type WriterOptions = {
  readonly market: Market
  readonly sender: Sender
  readonly signer: Signer
  readonly domain: Domain
  readonly reader: LedgerReader
}

type Contract = { readonly address: Hex.Hex; readonly abi: Abi }

/** Calls one function of one contract in a transaction. */
type CallFor<Result> = <
  const abi extends Abi,
  name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
>(
  contract: { readonly address: Hex.Hex; readonly abi: abi },
  name: name,
  args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>,
  value?: bigint,
) => Promise<Result>

export type Call = CallFor<Transaction>

/** Calls functions, and returns what `read` finds in their receipts. */
export function callsOf<Result>(
  sender: Sender,
  read: (receipt: TransactionReceipt) => Result,
): CallFor<Result> {
  return async (contract, name, args, value = 0n) => {
    const { abi, address } = contract as unknown as Contract
    const data = encodeFunctionData({ abi, functionName: name as string, args: args as unknown[] })
    return read(await sender.send({ doing: name as string, to: address, data, value }))
  }
}

export const transactionOf = (receipt: TransactionReceipt): Transaction => ({
  hash: receipt.transactionHash,
  block: receipt.blockNumber,
  gasCost: receipt.gasUsed * receipt.effectiveGasPrice,
})

/** Everything that the connection's account can do. */
export function createWriter(options: WriterOptions): LedgerWriter {
  const call: Call = callsOf(options.sender, transactionOf)
  const { account } = options.sender
  return {
    account,
    signer: options.signer,
    ...moneyWriter(options, call),
    ...registryWriter(options, call),
    ...sessionWriter(options, call),
    ...requestWriter(options, call),
    ...judgementWriter(options, call),
  }
}

type MoneyWrites = 'deposit' | 'withdraw' | 'stakeUp' | 'startUnbonding' | 'withdrawStake'

function moneyWriter(options: WriterOptions, call: Call): Pick<LedgerWriter, MoneyWrites> {
  const { market, sender, reader } = options
  const { vault, stakes, parameters } = market.contracts
  const { account } = sender
  const { client, ask } = market.connection

  /** Lets the Vault take `amount` of a token, if it may not yet. */
  async function approve(asset: Hex.Hex, amount: bigint): Promise<bigint> {
    const token = { address: asset, abi: erc20Abi }
    const args = [account, vault.address] as const
    const allowed = await ask('read an allowance', () =>
      client.readContract({ ...token, functionName: 'allowance', args }),
    )
    if (allowed >= amount) return 0n
    return (await call(token, 'approve', [vault.address, amount])).gasCost
  }

  return {
    async deposit({ asset, amount }) {
      const args = [asset, amount] as const
      if (asset === zeroAddress) return call(vault, 'deposit', args, amount)
      const listing = { ...parameters, functionName: 'listed', args: [asset] } as const
      const listed = await ask('read the allowed assets', () => client.readContract(listing))
      check(listed, 'asset-not-allowed', { asset })
      const wallet = await reader.walletBalance(account, asset)
      check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
      const gasCost = await approve(asset, amount)
      const done = await call(vault, 'deposit', args)
      return { ...done, gasCost: done.gasCost + gasCost }
    },
    withdraw: ({ asset, amount }) => call(vault, 'withdraw', [asset, amount, account]),
    stakeUp: (amount) => call(stakes, 'stake', [amount], amount),
    startUnbonding: (amount) => call(stakes, 'unstake', [amount]),
    async withdrawStake() {
      const { unbonding } = await reader.stake(account)
      check(unbonding > 0n, 'amount-invalid', { unbonding })
      return call(stakes, 'withdraw', [])
    },
  }
}

type RegistryWrites =
  | 'registerModel'
  | 'setAlias'
  | 'setAllowed'
  | 'setCalibration'
  | 'retireModel'
  | 'publishOffer'
  | 'retireOffer'
  | 'announceEndpoint'

function registryWriter(options: WriterOptions, call: Call): Pick<LedgerWriter, RegistryWrites> {
  const { models, providers } = options.market.contracts
  const { account } = options.sender
  return {
    registerModel({ signature = '0x', ...registration }) {
      const version = Manifest.hash(registration.manifest)
      const struct = registrationStruct({ version, registration })
      const manifest = Hex.from(Manifest.encode(registration.manifest))
      return call(models, 'register', [struct, manifest, signature])
    },
    setAlias({ name, version }) {
      const [model = '', tag = ''] = name.split(':')
      return call(models, 'setAlias', [model, tag, version])
    },
    setAllowed: ({ version, account, allowed }) =>
      call(models, 'setAllowed', [version, account, allowed]),
    setCalibration({ version, artifactHash, engineHash, cid, sha256 }) {
      const calibration = { sha256Hash: sha256, cid }
      return call(models, 'setCalibration', [version, artifactHash, engineHash, calibration])
    },
    retireModel: (version) => call(models, 'retire', [version]),
    publishOffer: (offer) => call(providers, 'publish', [offerStruct(offer)]),
    retireOffer: (offerHash) => call(providers, 'retire', [offerHash]),
    async announceEndpoint(endpoint) {
      const { provider } = endpoint
      check(provider === account, 'account-mismatch', { sender: account, needed: provider })
      return call(providers, 'announce', [endpointStruct(endpoint), '0x'])
    },
  }
}

type SessionWrites =
  | 'openSession'
  | 'raiseCap'
  | 'settle'
  | 'closeSession'
  | 'closeTogether'
  | 'requestClose'
  | 'expireSession'
  | 'cancelNonces'

function sessionWriter(options: WriterOptions, call: Call): Pick<LedgerWriter, SessionWrites> {
  const { sessions } = options.market.contracts
  return {
    async openSession({ authorization, signature, offer }) {
      // The contract knows the offer by its hash alone; a wrong one is refused before it costs gas.
      const { offerHash, provider, asset } = authorization
      const same = Offer.hash(offer, options.domain) === offerHash
      const fits = same && offer.provider === provider && offer.asset === asset
      check(fits, 'offer-mismatch', { offerHash, provider, asset })
      return call(sessions, 'open', [authorization, signature])
    },
    raiseCap: ({ topUp, signature }) => call(sessions, 'raiseCap', [topUp, signature]),
    settle: ({ voucher, signature, consent = '0x' }) =>
      call(sessions, 'settle', [voucher, signature, consent]),
    async closeSession({ sessionId, last }) {
      if (!last) return call(sessions, 'closeByProvider', [sessionId])
      const { voucher, signature } = last
      const same = voucher.sessionId === sessionId
      check(same, 'session-unknown', { session: voucher.sessionId, closing: sessionId })
      return call(sessions, 'settleAndClose', [voucher, signature])
    },
    closeTogether: ({ last, consent, consentSignature }) => {
      const args = [consent, consentSignature, last.voucher, last.signature] as const
      return call(sessions, 'closeTogether', args)
    },
    requestClose: ({ sessionId, signature }) =>
      call(sessions, 'requestClose', [sessionId, signature]),
    expireSession: (sessionId) => call(sessions, 'expire', [sessionId]),
    cancelNonces: (floor) => call(sessions, 'cancelNonces', [floor]),
  }
}

type RequestWrites =
  | 'openRequest'
  | 'lockRequest'
  | 'claimRequest'
  | 'collectRequest'
  | 'releaseRequest'
  | 'cancelRequest'
  | 'refundRequest'

function requestWriter(options: WriterOptions, call: Call): Pick<LedgerWriter, RequestWrites> {
  const { requests } = options.market.contracts
  const { reader } = options
  return {
    async openRequest({ terms, input }) {
      check(terms.answer === undefined, 'request-invalid', { reason: 'this chain has no answers' })
      return call(requests, 'open', [termsStruct(terms), input ? Hex.from(input) : '0x'])
    },
    async lockRequest({ requestId, offer, addresses, sealKey }) {
      const known = await reader.request(requestId)
      const status = known?.status ?? 'none'
      check(known && status === 'open', 'request-not-open', { request: requestId, status })
      const reach = encodeReach({ addresses, sealKey })
      return call(requests, 'lock', [termsStruct(known.terms), offerStruct(offer), reach])
    },
    claimRequest: ({ voucher, signature, consent = '0x' }) =>
      call(requests, 'claim', [voucher, signature, consent]),
    collectRequest: (requestId) => call(requests, 'collect', [requestId]),
    releaseRequest: (requestId) => call(requests, 'release', [requestId]),
    cancelRequest: (requestId) => call(requests, 'cancel', [requestId]),
    async refundRequest(requestId) {
      const known = await reader.request(requestId)
      const locked = known?.status === 'locked' || known?.status === 'held'
      return call(requests, locked ? 'refund' : 'expire', [requestId])
    },
  }
}

function judgementWriter(options: WriterOptions, call: Call): Pick<LedgerWriter, 'flag' | 'rate'> {
  const { sessions, requests } = options.market.contracts
  const { reader } = options

  /** Sessions and requests are judged where they are kept. */
  async function placeOf({ subject, provider }: Subject): Promise<'session' | 'request'> {
    const [session, request] = await Promise.all([reader.session(subject), reader.request(subject)])
    const judged = session?.authorization.provider ?? request?.provider
    const ended = session?.status === 'closed' || request?.status === 'claimed'
    check(ended && judged === provider, 'subject-not-settled', { subject, provider })
    return session ? 'session' : 'request'
  }

  return {
    async flag({ reason, ...where }) {
      const place = await placeOf(where)
      const args = [where.subject, encodeReason(reason)] as const
      if (place === 'session') return call(sessions, 'flag', args)
      return call(requests, 'flag', args)
    },
    async rate({ score, ...where }) {
      const fits = Number.isInteger(score) && score >= 1 && score <= 5
      check(fits, 'judgement-invalid', { score })
      const place = await placeOf(where)
      const args = [where.subject, score] as const
      try {
        return await (place === 'session'
          ? call(sessions, 'rate', args)
          : call(requests, 'rate', args))
      } catch (error) {
        // The contracts have one error for both marks.
        if (error instanceof LedgerError && error.code === 'already-flagged') {
          throw new LedgerError('already-rated', { subject: where.subject }, error)
        }
        throw error
      }
    },
  }
}

type Subject = Pick<Parameters<Ledger['rate']>[0], 'subject' | 'provider'>
