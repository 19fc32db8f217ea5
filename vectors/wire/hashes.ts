import {
  Audit,
  Contribution,
  Endpoint,
  EpochBlock,
  Findings,
  Hex,
  Inference,
  Manifest,
  Offer,
  Registration,
  Request,
  Schema,
  Seed,
  Session,
  SignIn,
  SignedObject,
} from '@ostrom/protocol'
import { Epoch, Jam, ModelProbes } from '@ostrom/verification'
import { inputHash, inputSeed } from '../../packages/node/src/validator/audits/input-selection.ts'
import { challengeDigestOf } from '../../packages/tickets/src/challenge.ts'
import { nonceOf, placeOf } from '../../packages/tickets/src/secret.ts'
import { decodeTicket, encodeTicket, ticketId } from '../../packages/tickets/src/token.ts'
import { solana, wholeEvm } from './domains.ts'
import { fieldsOf, form, formsOf, hashing, type WireForm } from './form.ts'
import { sealing } from './sealing.ts'
import { training } from './training.ts'

// Bytes of fixed layout, and hashes of several values: ids, commitments, seeds, texts for wallets.

const { hash } = Schema
const uint = Schema.unsigned
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = Hex.toBytes

/** Returns a form whose encoding is the digest of a value on an EVM chain. */
const digest = <T>(type: string, schema: Schema.Schema<T>, hashOf: (value: T) => Hex.Hash) =>
  form(type, schema, {
    encode: (value) => bytes(hashOf(value)),
    encoders: [],
    accountBytes: 20,
  })

const endpointSchema = Schema.object({
  provider: Schema.account,
  sealKey: hash,
  addresses: Schema.list(Schema.text(256), Endpoint.ADDRESSES_MAX),
  artifacts: Schema.optional(Schema.list(hash, Endpoint.ARTIFACTS_MAX)),
  region: Schema.oneOf('', 'de', 'de-hel1', 'us-ca'),
  profile: hash,
  issuedAtSeconds: uint(64),
  expiresAtSeconds: uint(64),
})

const registrationSchema = Schema.object({
  name: Schema.text(128),
  manifest: Manifest.manifestSchema,
  royalties: Schema.list(
    Schema.object({ recipient: Schema.account, bps: Schema.integer(1, 10_000) }),
    2,
  ),
  access: Schema.oneOf(...Registration.accessModes),
})

const objects: readonly WireForm[] = [
  digest('OfferHash', Offer.offerSchema, (offer) => Offer.hash(offer, wholeEvm)),
  digest('EndpointHash', endpointSchema, (endpoint) => Endpoint.hash(endpoint, wholeEvm)),
  digest('RegistrationHash', registrationSchema, (one) => Registration.hash(one, wholeEvm)),
  digest(
    'OnchainRequestId',
    Schema.object({ client: Schema.account, nonce: uint(64) }),
    ({ client, nonce }) => Request.idOf({ client, nonce, answer: 'chain' }, wholeEvm),
  ),
  form('AuthorizationText', Session.authorizationSchema, {
    encode: (value) => {
      const message = Session.authorizationMessage(value, solana)
      if (typeof message === 'string' || !('text' in message)) throw new Error('it is no text')
      return utf8(message.text)
    },
    encoders: [],
    accountBytes: 32,
  }),
  form('OffchainMessage', Schema.object({ digest: hash, signer: Schema.hex(32) }), {
    encode: ({ digest, signer }) =>
      SignedObject.signedBytes(digest, { program: solana.program, signer }),
    encoders: [],
  }),
  form(
    'SignInText',
    Schema.object({
      system: Schema.oneOf('Ethereum', 'Solana'),
      address: Schema.text(64),
      domain: Schema.text(64),
      statement: Schema.text(64),
      uri: Schema.text(64),
      chainId: Schema.text(64),
      nonce: Schema.text(64),
      issuedAt: Schema.text(64),
      expirationTime: Schema.text(64),
    }),
    {
      encode: ({ system, address, ...terms }) => utf8(SignIn.formatMessage(system, address, terms)),
      encoders: [],
    },
  ),
]

const answers: readonly WireForm[] = [
  hashing(
    'AuditModeCommitment',
    Schema.object({
      secret: hash,
      clientNonce: hash,
      mode: Schema.oneOf(...Audit.auditModes),
    }),
    Audit.modeCommitment,
    'ostrom:audit-mode:v1',
  ),
  hashing(
    'AnswerSeed',
    Schema.object({
      clientNonce: hash,
      serverSeed: hash,
      callId: uint(64),
      segment: Schema.integer(0, 1_000),
    }),
    Seed.derive,
    'ostrom:seed:v1',
  ),
  hashing(
    'UserSeed',
    Schema.object({ seed: Schema.signed(64) }),
    ({ seed }) => Seed.deriveFromUser(seed),
    'ostrom:user-seed:v1',
  ),
  form('SamplerHash', fieldsOf(Inference.inferenceRequestSchema, 'sampler', 'maxTokens', 'stop'), {
    encode: (request) => bytes(Inference.samplerHash(request)),
    encoders: ['packages/protocol/src/inference/inference.ts#hashOf'],
  }),
]

const verified: readonly WireForm[] = [
  ...formsOf('EpochItem', Epoch.epochItemSchema, {
    encode: (item) => bytes(Epoch.leafOf(item)),
    encoders: ['packages/verification/src/epoch.ts#hashOf'],
  }),
  hashing(
    'EpochBlock',
    Schema.object({
      epoch: uint(64),
      previous: hash,
      root: hash,
      items: uint(64),
      answers: uint(64),
    }),
    EpochBlock.hash,
    'ostrom:epoch:v1',
  ),
  hashing(
    'ContributionLeaf',
    Schema.object({
      account: Schema.account,
      role: Schema.oneOf(...Contribution.roles),
      points: uint(128),
    }),
    Contribution.leaf,
    'ostrom:contribution:v1',
  ),
  hashing(
    'FindingsRoot',
    Schema.object({
      epoch: uint(64),
      validator: Schema.account,
      receiptId: hash,
      verdict: Schema.oneOf(...Findings.findingVerdicts),
      scoreHash: hash,
    }),
    ({ epoch, validator, ...finding }) => Findings.buildTree({ epoch, validator }, [finding]).root,
  ),
  hashing(
    'HoneypotCommitment',
    Schema.object({
      honeypotOwner: Schema.account,
      epoch: uint(64),
      provider: Schema.account,
      isFalsified: Schema.boolean,
      salt: hash,
    }),
    Findings.honeypotHash,
  ),
  form('ProbeSet', ModelProbes.probeSetSchema, {
    encode: (set) => bytes(ModelProbes.setHash(set)),
    encoders: ['packages/verification/src/model-probes.ts#setHash'],
  }),
  form('ProbeReportHash', fieldsOf(ModelProbes.signedProbeReportSchema, 'report'), {
    encode: ({ report }) => bytes(ModelProbes.reportHash(report, wholeEvm)),
    encoders: ['packages/verification/src/model-probes.ts#reportHash'],
    domains: ['ostrom:probe-report:v2'],
  }),
  form(
    'JamHeader',
    Schema.object({
      epoch: uint(64),
      previous: hash,
      root: hash,
      totals: Schema.object({
        items: uint(64),
        answers: uint(64),
        paid: uint(128),
        points: uint(128),
        validated: uint(64),
        weights: uint(64),
        datasetsAccepted: uint(64),
        datasetsRefused: uint(64),
        parameters: uint(64),
        verdicts: uint(64),
      }),
    }),
    {
      encode: Jam.encodeHeader,
      decode: Jam.decodeHeader,
      encoders: [],
    },
  ),
  form('JamBatchMessage', Schema.object({ header: Schema.bytes(168), claim: Schema.bytes(64) }), {
    encode: ({ header, claim }) => Jam.batchMessage(header, claim),
    encoders: [],
  }),
  form('JamTokenMessage', Schema.object({ payload: Schema.bytes(64) }), {
    encode: ({ payload }) => Jam.tokenMessage(payload),
    encoders: [],
  }),
]

const jurors: readonly WireForm[] = [
  form('InputSeed', Schema.object({ beacon: hash, receiptId: hash }), {
    encode: (drawn) => bytes(inputSeed(drawn)),
    encoders: ['packages/node/src/validator/audits/input-selection.ts#inputSeed'],
    domains: ['ostrom:examined-inputs:v1'],
  }),
  form(
    'InputHash',
    Schema.object({
      ids: Schema.list(Schema.integer(0, 0xffff_ffff), 4_096),
      modelVersion: hash,
    }),
    {
      encode: ({ ids, modelVersion }) => bytes(inputHash(ids, modelVersion)),
      encoders: ['packages/node/src/validator/audits/input-selection.ts#inputHash'],
    },
  ),
]

const ticketMessage = { nonce: hash, challengeDigest: hash, tokenKeyId: hash }

const tickets: readonly WireForm[] = [
  form(
    'Ticket',
    Schema.object({
      message: Schema.object(ticketMessage),
      authenticator: Schema.shaped({ kind: 'bytes', max: 256, size: 256 }, Schema.bytes(256)),
    }),
    {
      encode: encodeTicket,
      decode: decodeTicket,
      encoders: [],
    },
  ),
  hashing('TicketId', Schema.object(ticketMessage), ticketId),
  hashing('TicketChallenge', Schema.object({ keyId: hash }), ({ keyId }) =>
    challengeDigestOf(keyId),
  ),
  hashing(
    'TicketNonce',
    Schema.object({ beneficiary: Schema.hex(20), secret: hash }),
    ({ beneficiary, secret }) => nonceOf(beneficiary as Hex.AccountId, secret),
  ),
  form(
    'TicketPlace',
    Schema.object({
      blinded: Schema.shaped({ kind: 'bytes', max: 256, size: 256 }, Schema.bytes(256)),
      secret: hash,
    }),
    {
      encode: ({ blinded, secret }) => placeOf(blinded, secret),
      encoders: [],
    },
  ),
]

export const hashes: readonly WireForm[] = [
  ...objects,
  ...answers,
  ...verified,
  ...jurors,
  ...tickets,
  ...training,
  ...sealing,
]
