import { verifications } from '@ostrom/gateway/inference-service'
import { Audit, SessionAccount } from '@ostrom/protocol'
import { z } from 'zod'
import { privateQuestions } from './proxy.ts'
import { amount, assetReference, count, text } from './values.ts'

const webOrigin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)

const hosted = z.strictObject({
  origin: webOrigin
    .optional()
    .describe(
      'Public address for browsers, such as `https://ai.example`; the gateway’s address ' +
        'when absent.',
    ),
  rpcUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Public JSON-RPC address for wallets without this chain; none when absent.'),
})

export const gateway = z.strictObject({
  asset: assetReference,
  host: text.default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for all of them.'),
  port: count(0, 65_535).default(8787).describe('Port to listen on; 0 takes any free one.'),
  preopenedModels: z
    .array(text)
    .default([])
    .describe('Models for which the gateway opens a session at its start.'),
  sessionCap: amount
    .optional()
    .describe(
      'Cap of a session, in base units of `asset`; 2,000 checkpoints of output when absent.',
    ),
  sessionSeconds: count(1, 86_400)
    .optional()
    .describe(
      'Seconds for which a session is used after its first question; its answers are audited ' +
        'after its close. Most of a day when absent, because each opening is a transaction.',
    ),
  audit: z
    .enum(Audit.auditModes)
    .default(Audit.defaultMode)
    .describe(
      'Default audit mode: which questions and answers validators may see. `canary-only` opts ' +
        'each answer out; the gateway discloses this when it closes a session.',
    ),
  verification: z
    .enum(verifications)
    .optional()
    .describe(
      'Default verifiability of answers: the best class of the chain and model for text ' +
        'when absent; `any` accepts offers without verification terms, and `none` only offers ' +
        'of tier T0, whose answers no validator audits.',
    ),
  prepaidTokens: count(1, SessionAccount.PREPAID_TOKENS_MAX)
    .optional()
    .describe('Maximum prompt tokens to prepay before an answer begins; 512 when absent.'),
  acceptedLicenses: z
    .array(text)
    .default([])
    .describe('SPDX ids of licenses that you accept; some models require acceptance.'),
  origins: z
    .array(text)
    .optional()
    .describe('Web origins that may call the API with a key; all origins when absent.'),
  responses: z
    .enum(['store', 'discard'])
    .optional()
    .describe(
      'Whether `/v1/responses` stores its answers, encrypted, unless a request has ' +
        '`store: false`; `store` when absent.',
    ),
  origin: webOrigin
    .optional()
    .describe(
      'Public address of the gateway behind a reverse proxy, such as `https://ai.example`.',
    ),
  proxies: z
    .array(z.union([z.ipv4(), z.ipv6()]))
    .max(64)
    .optional()
    .describe(
      'IP addresses of reverse proxies in front of the gateway, such as `127.0.0.1`: limits ' +
        'identify a client by the last value of the `X-Forwarded-For` of these proxies, or by ' +
        'the connection when absent.',
    ),
  private: privateQuestions
    .optional()
    .describe('Proxies for private questions, paid by tickets; such questions fail when absent.'),
  account: text
    .min(1)
    .optional()
    .describe(
      'Name of a disposable account that pays sessions and requests instead of the wallet; the ' +
        'gateway then uses a new peer id in each run.',
    ),
  hosted: hosted
    .optional()
    .describe('Shares the gateway with other accounts; each account pays from its own wallet.'),
})
