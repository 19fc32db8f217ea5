import { Endpoint, Hex, Manifest, Offer } from '@ostrom/protocol'
import { erc20Abi, zeroAddress, zeroHash } from 'viem'
import { check } from '../errors.ts'
import type { Ledger, LedgerWriter } from '../ledger.ts'
import { CLIENT_SIGNATURES_GAS_MAX } from '../limits.ts'
import { callsOf, type SendCall, transactionOf } from './chain/calls.ts'
import { stakeContracts } from './chain/contracts.ts'
import { accountOf, encodeReason, offerStruct, registrationStruct } from './chain/encode.ts'
import { requestWriter } from './requests/request-writer.ts'
import type { EvmWriterOptions } from './writer-options.ts'

/** Creates the functions that send transactions of the connection's account. */
export function createWriter(options: EvmWriterOptions): LedgerWriter {
  const call: SendCall = callsOf(options.sender, transactionOf)
  const { account } = options.sender
  return {
    account,
    signer: options.signer,
    ...moneyWriter(options, call),
    ...stakeWriter(options, call),
    ...registryWriter(options, call),
    ...sessionWriter(options, call),
    ...requestWriter(options, call),
    ...feedbackWriter(options, call),
  }
}

function moneyWriter(
  { market, sender, reader, allowances }: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, 'deposit' | 'withdraw' | 'collectPay'> {
  const { vault } = market.contracts
  const { account } = sender
  const { client, ask } = market.connection

  /** Approves `amount` of a token for the Vault if the allowance is too small. */
  async function approveToken(asset: Hex.Hex, amount: bigint): Promise<bigint> {
    if (asset === zeroAddress) return 0n
    const wallet = await reader.walletBalance(account, asset)
    check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
    const token = { address: asset, abi: erc20Abi }
    const args = [account, vault.address] as const
    const allowed = await ask('read an allowance', () =>
      client.readContract({ ...token, functionName: 'allowance', args }),
    )
    if (allowed >= amount) return 0n
    return (await call(token, 'approve', [vault.address, amount])).gasCost
  }

  /**
   * Refuses a token that charges a fee on transfers. The Vault credits only the amount that
   * arrives. The token would charge the fee again at each withdrawal, so that accounts would
   * receive less than the Vault pays.
   */
  async function checkWhole(asset: Hex.Hex, amount: bigint): Promise<void> {
    if (asset === zeroAddress) return
    const args = [asset, amount, account] as const
    const trial = { ...vault, functionName: 'deposit', args, account } as const
    const { result: credited } = await ask('try a deposit', () => client.simulateContract(trial))
    const reason = 'it keeps a part of each transfer'
    check(credited === amount, 'asset-not-allowed', { asset, reason, sent: amount, credited })
  }

  return {
    async deposit({ asset, amount, approve }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const gasCost = await approveToken(asset, amount)
      await checkWhole(asset, amount)
      const value = asset === zeroAddress ? amount : 0n
      const done = approve
        ? await allowances.raise({ spender: market.contracts[approve].address, asset, amount })
        : await call(vault, 'deposit', [asset, amount, account], value)
      return { ...done, gasCost: done.gasCost + gasCost }
    },
    async withdraw({ asset, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      return call(vault, 'withdraw', [asset, amount, account])
    },
    collectPay({ escrow, subjects }) {
      // Both escrows inherit this function from the same contract.
      const { abi } = market.contracts.sessions
      return call({ address: market.contracts[escrow].address, abi }, 'collect', [subjects])
    },
  }
}

type StakeWriteMethods = 'addStake' | 'startUnbonding' | 'withdrawStake' | 'setOperator'

function stakeWriter(
  options: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, StakeWriteMethods> {
  const { market, sender, reader, allowances } = options
  const { stakes } = market.contracts
  const stakeAddressOf = (name: Parameters<LedgerWriter['addStake']>[0]['market']) =>
    stakeContracts(market.deployment.contracts, name)
  return {
    async addStake({ market: name, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const taking = { spender: accountOf(stakes.address), asset: zeroAddress, amount }
      const raised = await allowances.raise(taking)
      const done = await call(stakes, 'stake', [...stakeAddressOf(name), amount])
      return { ...done, gasCost: done.gasCost + raised.gasCost }
    },
    async startUnbonding({ market: name, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      return call(stakes, 'unstake', [...stakeAddressOf(name), amount])
    },
    async withdrawStake({ market: name }) {
      const { unbonding } = await reader.stake(sender.account, name)
      check(unbonding > 0n, 'amount-invalid', { unbonding })
      return call(stakes, 'withdraw', stakeAddressOf(name))
    },
    setOperator: ({ market: name, operator = zeroAddress }) =>
      call(stakes, 'setOperator', [...stakeAddressOf(name), operator]),
  }
}

type RegistryWriteMethods =
  | 'registerModel'
  | 'setAlias'
  | 'setAllowed'
  | 'setCalibration'
  | 'retireModel'
  | 'publishOffer'
  | 'retireOffer'
  | 'announceEndpoint'

function registryWriter(
  options: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, RegistryWriteMethods> {
  const { models, offers, court } = options.market.contracts
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
    async publishOffer(offer) {
      const now = accountOf(court.address)
      // The contract accepts any court, but an offer under another court is no offer of this
      // network.
      check(offer.court === now, 'offer-outdated', { court: offer.court, now })
      return call(offers, 'publish', [offerStruct(offer), '0x'])
    },
    retireOffer: (offerHash) => call(offers, 'retire', [offerHash]),
    announceEndpoint: async (endpoint) =>
      call(offers, 'announce', [Endpoint.toAnnouncement(endpoint), court.address, '0x']),
  }
}

type SessionWriteMethods =
  | 'openSession'
  | 'raiseCap'
  | 'settle'
  | 'closeSession'
  | 'closeCooperatively'
  | 'requestClose'
  | 'expireSession'
  | 'cancelNonces'

/** Placeholder for a call without an approval. */
const noApproval = {
  owner: zeroAddress,
  spender: zeroAddress,
  asset: zeroAddress,
  amount: 0n,
  nonce: 0n,
  validUntilSeconds: 0n,
}

function sessionWriter(
  options: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, SessionWriteMethods> {
  const { sessions } = options.market.contracts
  const { client, ask } = options.market.connection
  const { account } = options.sender
  /** Returns the bound on gas for a client; undefined for one that signs by a key alone. */
  const gasMaxOf = async (address: Hex.Hex) => {
    const code = await ask('look for a contract', () => client.getCode({ address }))
    return code ? CLIENT_SIGNATURES_GAS_MAX : undefined
  }
  return {
    async openSession({ authorization, signature, offer, approval }) {
      // The contract gets only the hash of the offer. This check refuses a wrong offer before the
      // transaction costs gas.
      const { offerHash, provider, asset } = authorization
      const same = Offer.hash(offer, options.domain) === offerHash
      const fits = same && offer.provider === provider && offer.asset === asset
      check(fits, 'offer-mismatch', { offerHash, provider, asset })
      const along = [approval?.approval ?? noApproval, approval?.signature ?? '0x'] as const
      const args = [authorization, signature, ...along] as const
      return call(sessions, 'open', args, 0n, await gasMaxOf(authorization.client))
    },
    raiseCap: ({ topUp, signature }) =>
      call(sessions, 'raiseCap', [topUp, signature], 0n, CLIENT_SIGNATURES_GAS_MAX),
    settle: ({ voucher, signature, consent = '0x' }) =>
      call(sessions, 'settle', [voucher, signature, consent]),
    async closeSession({ sessionId, last, matured = [] }) {
      if (last) {
        const same = last.voucher.sessionId === sessionId
        check(same, 'session-unknown', { session: last.voucher.sessionId, closing: sessionId })
      }
      // Without a newer voucher, the session closes with the settled one.
      const nothing = { sessionId, total: 0n, count: 0n, receiptsRoot: zeroHash }
      const { voucher = nothing, signature = '0x' } = last ?? {}
      return call(sessions, 'close', [voucher, signature, '0x', matured])
    },
    closeCooperatively: ({ last: { voucher, signature }, consentSignature }) =>
      call(sessions, 'close', [voucher, signature, consentSignature, []]),
    requestClose: ({ sessionId, signature }) =>
      call(sessions, 'requestClose', [sessionId, signature]),
    expireSession: (sessionId) => call(sessions, 'expire', [sessionId]),
    cancelNonces: (floor) => call(sessions, 'cancelNonces', [account, floor, '0x']),
  }
}

function feedbackWriter(
  options: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, 'flag' | 'rate'> {
  const { sessions, requests, onchainRequests, offers, feedback } = options.market.contracts
  const { client, ask } = options.market.connection

  /**
   * The contract accepts feedback on any session or request. A provider that differs from that of
   * the session or request shows that the caller meant another one.
   */
  async function checkProvider({ subject, provider }: FeedbackSubject): Promise<void> {
    const judged = await ask('read whose work it is', async () => {
      const args = [subject] as const
      const seen = await Promise.all([
        client.readContract({ ...sessions, functionName: 'agreementOf', args }),
        client.readContract({ ...requests, functionName: 'agreementOf', args }),
        client.readContract({ ...onchainRequests, functionName: 'requestOf', args }),
      ])
      const offer = seen.find(({ offer }) => offer !== 0)?.offer ?? 0
      const reading = { ...offers, functionName: 'termsOf', args: [offer] } as const
      return accountOf((await client.readContract(reading)).provider)
    })
    check(judged === provider, 'subject-not-settled', { subject, provider })
  }

  return {
    async flag({ reason, subject, provider }) {
      await checkProvider({ subject, provider })
      return call(feedback, 'flag', [subject, encodeReason(reason)])
    },
    async rate({ score, subject, provider }) {
      const fits = Number.isInteger(score) && score >= 1 && score <= 5
      check(fits, 'rating-invalid', { score })
      await checkProvider({ subject, provider })
      return call(feedback, 'rate', [subject, score])
    },
  }
}

type FeedbackSubject = Pick<Parameters<Ledger['rate']>[0], 'subject' | 'provider'>
