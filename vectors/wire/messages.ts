import {
  Audit,
  BlindTerms,
  Cbor,
  Channel,
  Content,
  Endpoint,
  Hex,
  Inference,
  Offer,
  Padding,
  ProxyChannel,
  Schema,
} from '@ostrom/protocol'
import {
  decodeProviderEndpoint,
  encodeProviderEndpoint,
} from '../../packages/ledger/src/evm/chain/encode.ts'
import {
  answerSchema,
  decodeIssuerAnswer,
  decodeIssuerQuestion,
  encodeIssuerMessage,
  questionSchema,
} from '../../packages/tickets/src/exchange/messages.ts'
import { form, formsOf, type WireForm } from './form.ts'

// Messages between clients, gateways, providers, validators, proxies and issuers.

const channel = ['packages/protocol/src/sessions/channel.ts#encode']
const proxy = ['packages/protocol/src/sessions/proxy-channel.ts#encode']
const audit = ['packages/protocol/src/audits/audit.ts#encode']
const issuer = ['packages/tickets/src/exchange/messages.ts#encodeIssuerMessage']
const parts = [
  'packages/protocol/src/sessions/padding.ts#encodePart',
  'packages/protocol/src/sessions/padding.ts#encodePadded',
]

const unpadded = { nonce: 0n }
const padded = { nonce: Offer.nonceFrom({ tier: 'padded', unique: 0n }) }

const reachSchema = Schema.object({
  addresses: Schema.list(Schema.text(256), Endpoint.ADDRESSES_MAX),
  artifacts: Schema.list(Schema.hash, Endpoint.ARTIFACTS_MAX),
})

export const messages: readonly WireForm[] = [
  ...formsOf('ClientMessage', Channel.clientMessageSchema, {
    encode: Channel.encode,
    decode: Channel.decodeClient,
    encoders: channel,
  }),
  ...formsOf('ProviderMessage', Channel.providerMessageSchema, {
    encode: Channel.encode,
    decode: Channel.decodeProvider,
    encoders: channel,
  }),
  ...formsOf('ProxiedMessage', ProxyChannel.clientMessageSchema, {
    encode: ProxyChannel.encode,
    decode: ProxyChannel.decodeClient,
    encoders: proxy,
  }),
  ...formsOf('ProxyMessage', ProxyChannel.proxyMessageSchema, {
    encode: ProxyChannel.encode,
    decode: ProxyChannel.decodeProxy,
    encoders: proxy,
  }),
  form('InferenceRequest', Inference.inferenceRequestSchema, {
    encode: Cbor.encode,
    decode: (bytes) => Cbor.decode(bytes, Inference.inferenceRequestSchema),
    isRestricted: true,
    encoders: ['packages/gateway/src/sessions/seal-inference-call.ts#sealInferenceCall'],
  }),
  ...formsOf('StreamPart', Inference.streamPartSchema, {
    encode: (part) => Padding.encodePart(unpadded, part),
    decode: (bytes) => Padding.decodePart(unpadded, bytes),
    encoders: parts,
  }),
  ...formsOf('PaddedStreamPart', Inference.streamPartSchema, {
    encode: (part) => Padding.encodePart(padded, part),
    decode: (bytes) => Padding.decodePart(padded, bytes),
    encoders: parts,
  }),
  form('BlindTerms', BlindTerms.schema, {
    encode: BlindTerms.encode,
    decode: BlindTerms.decode,
    encoders: ['packages/protocol/src/sessions/blind-terms.ts#encode'],
  }),
  form('AuditRequestMessage', Audit.auditRequestMessageSchema, {
    encode: Audit.encode,
    decode: Audit.decodeRequest,
    encoders: audit,
  }),
  ...formsOf('AuditResponse', Audit.auditResponseSchema, {
    encode: Audit.encode,
    decode: Audit.decodeResponse,
    encoders: audit,
  }),
  form('AuditTranscript', Audit.auditTranscriptSchema, {
    encode: Cbor.encode,
    decode: (bytes) => Cbor.decode(bytes, Audit.auditTranscriptSchema),
    isRestricted: true,
    encoders: [
      'packages/node/src/provider/audit/audit-server.ts#transcriptFor',
      'packages/node/src/provider/audit/answer-transcript-challenge.ts#sealFor',
    ],
  }),
  form('SealedTranscript', Audit.sealedTranscriptSchema, {
    encode: Audit.encodeSealed,
    decode: Audit.decodeSealed,
    encoders: ['packages/protocol/src/audits/audit.ts#encodeSealed'],
  }),
  form('ReceiptEnvelope', Audit.receiptEnvelopeSchema, {
    encode: Cbor.encode,
    decode: (bytes) => Cbor.decode(bytes, Audit.receiptEnvelopeSchema),
    encoders: ['packages/node/src/provider/channels/channel-server.ts#SessionChannelServer'],
  }),
  form('ContentRequest', Content.contentRequestSchema, {
    encode: Content.encodeRequest,
    decode: Content.decodeRequest,
    encoders: ['packages/protocol/src/models/content.ts#encodeRequest'],
  }),
  ...formsOf('IssuerQuestion', questionSchema, {
    encode: encodeIssuerMessage,
    decode: decodeIssuerQuestion,
    encoders: issuer,
  }),
  ...formsOf('IssuerAnswer', answerSchema, {
    encode: encodeIssuerMessage,
    decode: decodeIssuerAnswer,
    encoders: issuer,
  }),
  form('Reach', reachSchema, {
    encode: Endpoint.encodeReach,
    decode: (bytes) => ({ artifacts: [], ...Endpoint.decodeReach(bytes) }),
    encoders: ['packages/protocol/src/offers/endpoint.ts#encodeReach'],
  }),
  form(
    'ProviderEndpoint',
    Schema.object({
      addresses: Schema.list(Schema.text(256), Endpoint.ADDRESSES_MAX),
      sealKey: Schema.hash,
    }),
    {
      encode: (endpoint) => Hex.toBytes(encodeProviderEndpoint(endpoint)),
      decode: (bytes) => decodeProviderEndpoint(Hex.from(bytes)),
      encoders: ['packages/ledger/src/evm/chain/encode.ts#encodeProviderEndpoint'],
    },
  ),
  form(
    'AuditModes',
    Schema.object({ modes: Schema.list(Schema.oneOf(...Audit.auditModes), 65_536) }),
    {
      encode: ({ modes }) => Audit.encodeModes(modes),
      encoders: [],
    },
  ),
]
