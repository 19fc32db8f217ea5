import type { Ledger } from '@ostrom/ledger'
import type { Network, Channel as NetworkChannel } from '@ostrom/network'
import {
  Audit,
  Channel,
  type Clock,
  type Hash,
  Hex,
  SignedObject,
  Voucher,
  withDeadline,
} from '@ostrom/protocol'
import { ProxiedProviderAwayError } from './errors.ts'
import { PROXY_DIAL_MS } from './limits.ts'
import type { ProxySessionRecord } from './records.ts'

export type ProviderChannelContext = {
  readonly ledger: Pick<Ledger, 'createSigner' | 'domain'>
  readonly network: Network
  readonly clock: Clock
}

export type ProviderChannelOptions = {
  readonly id: Hash
  readonly record: ProxySessionRecord
  readonly addresses: readonly string[]
  /** False to omit the last voucher from the hello, because the provider may have refused it. */
  readonly showsVoucher?: boolean
}

/** The channel of one session to its provider. It makes all signatures of the session's key. */
export type ProviderChannel = {
  receive(): AsyncIterableIterator<Uint8Array>
  forward(message: Channel.ClientMessage): Promise<void>
  pay(voucher: Voucher.Voucher): Promise<void>
  consent(consent: Audit.AuditConsent, modes: Uint8Array): Promise<void>
  close(): Promise<void>
  abort(error: Error): void
}

/**
 * Dials a provider and says hello as the session's client.
 *
 * @throws {ProxiedProviderAwayError}
 */
export async function connectProvider(
  { ledger, network, clock }: ProviderChannelContext,
  { id, record, addresses, showsVoucher = true }: ProviderChannelOptions,
): Promise<ProviderChannel> {
  const { domain } = ledger
  const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
  const away = (reason: string) => new ProxiedProviderAwayError({ reason })
  const channel: NetworkChannel = await withDeadline(
    (signal) => network.connect({ addresses, protocol: Channel.INFER_PROTOCOL, signal }),
    { clock, ms: PROXY_DIAL_MS, error: () => away('it does not respond in time') },
  ).catch((error) => {
    throw error instanceof ProxiedProviderAwayError ? error : away('no address of it responds')
  })
  const send = (message: Channel.ClientMessage) => channel.send(Channel.encode(message))
  const sign = async (voucher: Voucher.Voucher): Promise<Channel.SignedVoucher> => ({
    voucher,
    signature: await signer.sign(Voucher.hash(voucher, domain)),
  })
  const peerHash = Hex.sha256Hex(new TextEncoder().encode(network.peerId))
  const proof = await signer.sign(Channel.helloHash({ sessionId: id, peerHash }, domain))
  const { authorization, signature, offer, last } = record
  await send({
    kind: 'hello-session',
    authorization,
    signature,
    offer,
    proof,
    ...(last && showsVoucher && { lastVoucher: await sign(last) }),
  })
  return {
    receive: () => channel.receive(),
    forward: send,
    pay: async (voucher) => await send({ kind: 'pay', ...(await sign(voucher)) }),
    async consent(consent, modes) {
      const message = SignedObject.signable(Audit.auditConsentStruct, consent, domain)
      await send({ kind: 'consent', consent, modes, signature: await signer.sign(message) })
    },
    close: () => channel.close(),
    abort: (error) => channel.abort(error),
  }
}
