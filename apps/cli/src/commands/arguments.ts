import { BaseError, type Hash, Hex } from '@ostrom/protocol'

/** An argument of a command is not what the command needs. */
export class ArgumentInvalidError extends BaseError<'argument-invalid'> {
  override readonly name = 'ArgumentInvalidError'

  constructor({ argument, value, wanted }: ArgumentInvalidError.Options) {
    super({
      code: 'argument-invalid',
      retry: 'never',
      summary: 'An argument is not of the kind that the command needs.',
      facts: [`${argument}: ${value.slice(0, 80)}.`, `Wanted: ${wanted}.`],
    })
  }
}

export declare namespace ArgumentInvalidError {
  type Options = { readonly argument: string; readonly value: string; readonly wanted: string }
}

/** @throws {ArgumentInvalidError} Not 32 bytes in hex. */
export function hashArgument(value: string): Hash {
  if (Hex.is(value, 32)) return value
  throw new ArgumentInvalidError({ argument: 'id', value, wanted: '32 bytes in hex, 0x...' })
}

/** @throws {ArgumentInvalidError} Not an account. */
export function accountArgument(value: string): Hex.AccountId {
  const lower = value.toLowerCase()
  if (Hex.isAccount(lower)) return lower
  throw new ArgumentInvalidError({ argument: 'account', value, wanted: 'an account, 0x...' })
}
