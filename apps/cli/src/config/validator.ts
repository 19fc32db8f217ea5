import { z } from 'zod'
import { engine } from './engine.ts'
import { account, amount, count, text, url } from './values.ts'

const auditedModelEntry = z.strictObject({
  model: text.min(1).describe('Name or version of a registered model.'),
  engine: engine.describe('Engine of the model; not `http`, because it exposes no logits.'),
  calibration: text
    .min(1)
    .optional()
    .describe(
      'Calibration file from `ostrom calibrate`; the creator’s calibration on the chain ' +
        'when absent.',
    ),
})

const canaries = z.strictObject({
  gateway: url.describe('Base URL of a gateway’s API, such as `http://127.0.0.1:8787/v1`.'),
  keyFile: text.optional().describe('Path of the file with the API key, never the key itself.'),
  keyEnv: text.optional().describe('Environment variable with the API key, instead of `keyFile`.'),
  promptsFile: text
    .optional()
    .describe('File of prompts, one per line; generated from common words when absent.'),
  perHour: z
    .number()
    .positive()
    .max(360)
    .optional()
    .describe('Average questions per hour; 2 when absent.'),
  spendPerDay: amount.describe('Maximum cost of the answers per day, in base units.'),
})

const appeals = z.strictObject({
  asJuror: z
    .boolean()
    .optional()
    .describe('Whether to appeal also as a juror who voted otherwise; no when absent.'),
  depositMax: amount
    .optional()
    .describe('Maximum deposit of one appeal, in base units; four case bonds when absent.'),
})

/** Configuration of a validator. */
export const validator = z.strictObject({
  models: z
    .array(auditedModelEntry)
    .min(1, 'a validator audits at least one model')
    .describe('Models to audit.'),
  account: account
    .optional()
    .describe('Account that votes and has the stake; its operator is this wallet.'),
  stake: amount
    .optional()
    .describe('Stake for the court, in native base units; the chain’s minimum when absent.'),
  jurorWeights: z
    .record(text.min(1), amount)
    .optional()
    .describe(
      'Stake to enlist, in base units, by model (name or version) or `general` domain; ' +
        'equal parts for all domains that this node can judge when absent.',
    ),
  appeals: appeals.optional().describe('Rules for appeals.'),
  budgetTokensPerHour: count(1_000, 1_000_000_000)
    .optional()
    .describe('Maximum output tokens scored per hour; 200,000 when absent.'),
  challengesPerDay: count(0, 10_000)
    .optional()
    .describe(
      'Maximum data challenges per day, shared among providers by stake; each costs gas. ' +
        '64 when absent.',
    ),
  canaries: canaries
    .optional()
    .describe('Canary questions, which the validator asks through a gateway like any client.'),
  watchStorageDeals: z
    .boolean()
    .optional()
    .describe('Whether to draw chunks of all storage deals and report defaults, which costs gas.'),
  training: z
    .strictObject({
      python: z
        .string()
        .optional()
        .describe('Python with the packages of `npm run trainer:install`, if it is another one.'),
    })
    .optional()
    .describe('Judges challenges in training jobs as a juror; needs `npm run trainer:install`.'),
  pollIntervalMs: count(100, 600_000)
    .optional()
    .describe('Milliseconds between two checks for due work; 15,000 when absent.'),
})
