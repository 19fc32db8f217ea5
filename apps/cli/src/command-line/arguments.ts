import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Address, errorClass, type Hash, Hex, InputInvalidError } from '@ostrom/protocol'
import { INPUT_JSON_BYTES_MAX, readInputJson } from '@ostrom/protocol/input-files'

type ArgumentInvalidValues = {
  readonly argument: string
  readonly value: string
  readonly expected: string
}

/** The command cannot use this argument. */
export class ArgumentInvalidError extends errorClass('ArgumentInvalidError', {
  code: 'argument-invalid',
  retry: 'never',
  summary: 'An argument of the command is invalid.',
  details: ({ argument, value, expected: wanted }: ArgumentInvalidValues) => [
    `${argument}: ${value.slice(0, 80)}.`,
    `Expected: ${wanted}.`,
  ],
}) {}

/** @throws {ArgumentInvalidError} The text is not 32 bytes in hex. */
export function hashArgument(value: string): Hash {
  if (Hex.is(value, 32)) return value
  const expected = '0x and 64 hex digits in lower case'
  throw new ArgumentInvalidError({ argument: 'id', value, expected })
}

/** CIDs of version 1 in base32, and of version 0. */
const cidForm = /^(b[a-z2-7]{58,120}|Qm[1-9A-HJ-NP-Za-km-z]{44})$/

/**
 * Parses the text of a CID by its form alone.
 *
 * @throws {ArgumentInvalidError} The text is no CID.
 */
export function cidArgument(argument: string, value: string): string {
  if (cidForm.test(value)) return value
  const expected = 'a CID, which `ipfs add --cid-version 1 FILE` prints, such as bafkrei…'
  throw new ArgumentInvalidError({ argument, value, expected })
}

/**
 * Parses an account, in hex or in base58.
 *
 * @throws {ArgumentInvalidError} The text is no account.
 */
export function accountArgument(value: string): Hex.AccountId {
  const account = Address.tryParse(value)
  if (account) return account
  const expected = 'an account, 0x and 40 hex digits, or base58 on Solana'
  throw new ArgumentInvalidError({ argument: 'account', value, expected })
}

/** @throws {ArgumentInvalidError} The text is not the number of a case. */
export function caseArgument(value: string): bigint {
  if (/^\d{1,20}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument: 'case', value, expected: 'the number of a case' })
}

/**
 * Parses one value of a repeatable option for accounts, for commander. Returns the accounts of the
 * earlier values, then this account.
 */
export const accountsArgument = (
  value: string,
  before: readonly Hex.AccountId[] = [],
): readonly Hex.AccountId[] => [...before, accountArgument(value)]

/**
 * Returns a parser of an option's number, for commander. The parser refuses a number out of bounds,
 * and does not replace it by the nearest bound.
 *
 * @throws {ArgumentInvalidError} The text is no number, or out of its bounds.
 */
export const numberArgument =
  ({ argument, min, max, whole = true }: numberArgument.Options) =>
  (value: string): number => {
    const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
    const fits = number >= min && number <= max && (!whole || Number.isInteger(number))
    if (fits) return number
    const expected = `a${whole ? ' whole' : ''} number from ${min} to ${max}`
    throw new ArgumentInvalidError({ argument, value, expected })
  }

export declare namespace numberArgument {
  type Options = {
    /** Name of the option, for the error. */
    readonly argument: string
    readonly min: number
    readonly max: number
    /** Whether fractions are refused; they are by default. */
    readonly whole?: boolean
  }
}

/** @throws {ArgumentInvalidError} The text is not the URL of an HTTP server. */
export function httpUrlArgument(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value
  const expected = 'a URL that begins with http:// or https://'
  throw new ArgumentInvalidError({ argument: 'url', value, expected })
}

export const portArgument = numberArgument({ argument: '--port', min: 0, max: 65_535 })

/**
 * Reads the JSON file that an argument names.
 *
 * @param bytesMax Longest file; `INPUT_JSON_BYTES_MAX` when absent.
 * @throws {ArgumentInvalidError} The file cannot be read, is too long, or is no JSON.
 */
export async function jsonFileArgument(
  argument: string,
  path: string,
  bytesMax = INPUT_JSON_BYTES_MAX,
): Promise<unknown> {
  try {
    return await readInputJson(path, { field: argument, bytesMax })
  } catch (error) {
    if (!(error instanceof InputInvalidError)) throw error
    const { value, expected } = error
    throw new ArgumentInvalidError({ argument, value, expected })
  }
}

/**
 * Checks that a file can be written, before the work whose result goes into it.
 *
 * @throws {ArgumentInvalidError} Its folder is missing or read-only, or the path is a folder.
 */
export async function assertOutFile(argument: string, path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  const isWritable = await access(found ? path : dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  )
  if (isWritable && !found?.isDirectory()) return
  const expected = 'a file that can be written, in a folder that exists'
  throw new ArgumentInvalidError({ argument, value: path, expected })
}

/**
 * Checks that a file can be written, and that the path does not exist yet, so that the command
 * overwrites no earlier result.
 *
 * @throws {ArgumentInvalidError} The path exists, or `assertOutFile` refuses it.
 */
export async function assertNewFile(argument: string, path: string): Promise<void> {
  await assertOutFile(argument, path)
  if (!existsSync(path)) return
  const expected = `a file that does not exist yet: name another one by ${argument}`
  throw new ArgumentInvalidError({ argument, value: path, expected })
}
