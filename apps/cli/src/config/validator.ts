import { z } from 'zod'
import { engine } from './engine.ts'
import { account, amount, count, text, url } from './values.ts'

const auditedModelEntry = z.strictObject({
  model: text.min(1).describe('Name or version of a registered model.'),
  engine: engine.describe('What computes it; not `http`, whose logits cannot be seen.'),
  calibration: text
    .min(1)
    .optional()
    .describe(
      'File of what honest machines score with it, made by `ostrom calibrate`; when absent, what ' +
        'the creator of its version registered on the chain.',
    ),
})

const canaries = z.strictObject({
  gateway: url.describe('Base of an ordinary gateway’s API, such as `http://127.0.0.1:8787/v1`.'),
  keyFile: text.optional().describe('File that holds its API key; never the key itself.'),
  keyEnv: text.optional().describe('Name of the environment variable that holds it, instead.'),
  promptsFile: text
    .optional()
    .describe('Your own prompts, one on each line; made of common words when absent.'),
  perHour: z
    .number()
    .positive()
    .max(360)
    .optional()
    .describe('Questions in an hour, on average; 2 when absent.'),
  spendPerDay: amount.describe('Base units that a day’s answers may cost.'),
})

const appeals = z.strictObject({
  asJuror: z
    .boolean()
    .optional()
    .describe('Also where it was no party and voted otherwise; no when absent.'),
  depositMax: amount
    .optional()
    .describe('Base units that one appeal may take; four bonds of a case when absent.'),
})

/** What a validator is told. */
export const validator = z.strictObject({
  models: z
    .array(auditedModelEntry)
    .min(1, 'a validator audits at least one model')
    .describe('Models to audit.'),
  account: account
    .optional()
    .describe('Account that votes and has the stake; it names this wallet as its operator.'),
  stake: amount
    .optional()
    .describe('Base units to hold as stake for the court; the chain’s least when absent.'),
  jurorWeights: z
    .record(text.min(1), amount)
    .optional()
    .describe(
      'Base units of the stake to enlist by model (name or version), and for `general` matters; ' +
        'the same part in each that it can judge when absent.',
    ),
  appeals: appeals.optional().describe('When rulings are appealed.'),
  budgetTokensPerHour: count(1_000, 1_000_000_000)
    .optional()
    .describe('Output tokens scored in an hour, at most; 200,000 when absent.'),
  challengesPerDay: count(0, 10_000)
    .optional()
    .describe('Most data challenges in a day; each answered one costs a bond. 16 when absent.'),
  canaries: canaries
    .optional()
    .describe('Questions of its own, asked through a gateway as any client asks.'),
  watchStorageDeals: z
    .boolean()
    .optional()
    .describe('Draw chunks of all storage deals and report defaults; it costs gas.'),
  pollIntervalMs: count(100, 600_000)
    .optional()
    .describe('Milliseconds between two checks for due work; 15,000 when absent.'),
})
