import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CanaryFinding,
  type CanarySettings,
  createCanaryGateway,
} from '@ostrom/node/validator'
import { errorClass, JsonText } from '@ostrom/protocol'
import { CANARY_FILE } from '../../config/canary-file.ts'
import type { ValidatorConfig } from '../../config/config.ts'
import { CANARY_PROMPTS_MAX } from '../../limits.ts'

/** A file or environment variable that `validator.canaries` names is missing, or cannot be used. */
export class CanaryConfigError extends errorClass('CanaryConfigError', {
  code: 'canary-config-invalid',
  retry: 'never',
  summary: 'The canary questions of the validator are not configured correctly.',
  details: ({ place, reason }: { place: string; reason: string }) => [
    `Source: ${place}.`,
    `Reason: ${reason}.`,
    'See `validator.canaries`.',
  ],
}) {}

/**
 * Returns the settings of canary questions. Reads the API key and the prompts, and appends each
 * finding to a file in the node's folder.
 *
 * @throws {CanaryConfigError} The key or the prompts cannot be read.
 */
export async function canarySettings(
  config: NonNullable<ValidatorConfig['canaries']>,
  folder: string,
): Promise<CanarySettings> {
  const { gateway: baseUrl, perHour, spendPerDay } = config
  const prompts = config.promptsFile && (await promptsIn(config.promptsFile))
  const apiKey = await keyOf(config)
  // Writes one line after another, so that a slow disk cannot mix lines.
  let written: Promise<unknown> = Promise.resolve()
  const onFinding = (finding: CanaryFinding) => {
    const line = `${JsonText.stringify(finding)}\n`
    written = written.then(() => appendFile(join(folder, CANARY_FILE), line)).catch(() => {})
  }
  return {
    gateway: createCanaryGateway({ fetch, baseUrl, apiKey }),
    spendPerDay,
    onFinding,
    ...(perHour !== undefined && { perHour }),
    ...(prompts && { prompts }),
  }
}

async function textIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new CanaryConfigError({ place: path, reason: 'the file cannot be read' })
  }
}

async function promptsIn(path: string): Promise<readonly string[]> {
  const lines = (await textIn(path)).split('\n').map((line) => line.trim())
  const prompts = lines.filter((line) => line !== '')
  if (prompts.length === 0 || prompts.length > CANARY_PROMPTS_MAX) {
    const reason = `it holds ${prompts.length} prompts; 1 to ${CANARY_PROMPTS_MAX} are taken`
    throw new CanaryConfigError({ place: path, reason })
  }
  return prompts
}

async function keyOf({
  keyFile,
  keyEnv,
}: NonNullable<ValidatorConfig['canaries']>): Promise<string | undefined> {
  if (keyFile !== undefined) return (await textIn(keyFile)).trim()
  if (keyEnv === undefined) return undefined
  const key = process.env[keyEnv]
  if (key) return key
  throw new CanaryConfigError({ place: keyEnv, reason: 'the variable is not set' })
}
