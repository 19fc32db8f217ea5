import { Chunks, Hex, Schema } from '@ostrom/protocol'
import { createFrameSealer } from '../../packages/network/src/seal/answer.ts'
import { encrypt } from '../../packages/network/src/seal/cipher.ts'
import { contextOf, EXPORT_LABEL, infoOf } from '../../packages/network/src/seal/context.ts'
import * as Hpke from '../../packages/network/src/seal/hpke.ts'
import { sealPrivateAnswer } from '../../packages/network/src/seal/private-question.ts'
import { signedBytes } from '../../packages/ohttp/src/gateway-keys.ts'
import { positionKey } from '../../packages/verification/src/gumbel-noise.ts'
import { form, type WireForm } from './form.ts'

// Sealed questions and answers, whose random bytes are fields here, and the draws of a sampler and
// of an audit of stored chunks.

const { hash } = Schema
const bytes = (size: number) =>
  Schema.shaped({ kind: 'bytes', max: size, size }, Schema.bytes(size))

export const sealing: readonly WireForm[] = [
  form(
    'SealedQuestionAndAnswer',
    Schema.object({
      secretKey: bytes(32),
      ephemeralKey: bytes(32),
      sessionId: hash,
      callId: Schema.unsigned(64),
      question: Schema.bytes(256),
      responseNonce: bytes(32),
      answer: Schema.bytes(256),
      final: Schema.boolean,
    }),
    {
      encode: ({ secretKey, ephemeralKey, question, responseNonce, answer, final, ...info }) => {
        const context = contextOf(info)
        const recipient = Hpke.publicKeyOf(Hpke.importSecretKey(secretKey))
        const ephemeral = Hpke.importSecretKey(ephemeralKey)
        const sent = Hpke.encapsulate(Hpke.importPublicKey(recipient), ephemeral)
        const sender = Hpke.setupSender(sent, infoOf(context))
        const exporterSecret = Hpke.exportSecret(sender, EXPORT_LABEL)
        const secret = { exporterSecret, enc: sent.enc, context }
        const sealer = createFrameSealer(secret, { responseNonce, encrypt })
        const frame = sealer.seal(answer, { final })
        return Hex.concat(sent.enc, Hpke.seal(sender, question), frame.sealed)
      },
      encoders: [],
      domains: ['ostrom:question:v1', 'ostrom:answer-secret:v1', 'ostrom:answer:v1'],
    },
  ),
  form(
    'PrivateAnswer',
    Schema.object({
      key: bytes(32),
      requestId: hash,
      nonce: bytes(12),
      answer: Schema.bytes(256),
    }),
    {
      encode: ({ key, requestId, nonce, answer }) =>
        sealPrivateAnswer({ key, requestId, random: () => nonce }, answer),
      encoders: [],
      domains: ['ostrom:private-*:v1'],
    },
  ),
  form(
    'OhttpKeys',
    Schema.object({
      keys: Schema.bytes(256),
      endSeconds: Schema.integer(0, Number.MAX_SAFE_INTEGER),
    }),
    {
      encode: ({ keys, endSeconds }) => signedBytes(keys, endSeconds),
      encoders: [],
      domains: ['ostrom:ohttp-keys:v1'],
    },
  ),
  form('PositionKey', Schema.object({ seed: hash, position: Schema.integer(0, 0xffff_ffff) }), {
    encode: ({ seed, position }) => {
      const { k0, k1 } = positionKey(seed, position)
      return new Uint8Array(Uint32Array.of(k0, k1).buffer)
    },
    encoders: [],
    domains: ['ostrom:draw:v1'],
  }),
  form(
    'StorageDraw',
    Schema.object({
      dealId: Schema.unsigned(128),
      epoch: Schema.unsigned(64),
      beacon: hash,
      chunkCount: Schema.integer(1, 65_536),
      period: Schema.integer(1, 4),
    }),
    {
      encode: (drawn) => new TextEncoder().encode(`${Chunks.drawnChunk(drawn)}`),
      encoders: [],
      domains: ['ostrom:storage-deals:v2'],
    },
  ),
]
