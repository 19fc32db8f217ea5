import { type ProgramResult, runProgram } from '@ostrom/processes'
import { PassphraseMissingError } from '../errors.ts'
import { KEYRING_OUTPUT_BYTES_MAX, KEYRING_TIMEOUT_MS } from '../limits.ts'

/** The system's store of passwords, which the system unlocks when its user logs in. */
export type Keyring = {
  /** Name of the keyring, as its users know it. */
  readonly name: string
  /** @throws {PassphraseMissingError} The keyring is not available. */
  read(entry: string): Promise<string | undefined>
  write(entry: string, passphrase: string): Promise<void>
  remove(entry: string): Promise<void>
}

/** A call of a keyring's program. Secrets pass by standard input and output alone. */
export type KeyringCall = {
  readonly program: string
  readonly args: readonly string[]
  readonly input?: string
}

/** Runs a keyring's program. */
export type RunKeyring = (call: KeyringCall) => Promise<ProgramResult>

const runSystemProgram: RunKeyring = (call) =>
  runProgram({
    ...call,
    ownMsMax: KEYRING_TIMEOUT_MS,
    outputCharactersMax: KEYRING_OUTPUT_BYTES_MAX,
  })

const SERVICE = 'ostrom'

/**
 * Returns the error for a failed call. The program may print its input, a passphrase, in its
 * message, so the error has only the exit code, the signal or the reason of `runProgram`.
 */
function failure(program: string, result: ProgramResult): PassphraseMissingError {
  const reason =
    result.kind === 'ended'
      ? `it ended with ${result.code ?? result.signal}; is a keyring running and unlocked?`
      : result.reason
  return new PassphraseMissingError({ source: `keyring by ${program}`, reason })
}

const isDone = (result: ProgramResult): boolean => result.kind === 'ended' && result.code === 0

/**
 * Creates a keyring that runs libsecret's `secret-tool`, which reads and writes the store of GNOME
 * Keyring, KWallet, KeePassXC and others.
 */
export function createSecretToolKeyring(run: RunKeyring = runSystemProgram): Keyring {
  const program = 'secret-tool'
  const attributes = (entry: string) => ['service', SERVICE, 'folder', entry]
  const call = async (args: readonly string[], input?: string) =>
    await run({ program, args, ...(input !== undefined && { input }) })
  return {
    name: 'secret-tool',
    async read(entry) {
      const result = await call(['lookup', ...attributes(entry)])
      if (isDone(result)) return result.stdout === '' ? undefined : result.stdout
      // The program prints nothing if there is no entry, and the reason if there is no keyring.
      if (result.kind === 'ended' && result.code === 1 && result.stderr === '') return undefined
      throw failure(program, result)
    },
    async write(entry, passphrase) {
      const label = `--label=Ostrom keystore ${entry}`
      const result = await call(['store', label, ...attributes(entry)], passphrase)
      if (!isDone(result)) throw failure(program, result)
    },
    async remove(entry) {
      await call(['clear', ...attributes(entry)])
    },
  }
}

/**
 * Quotes a word for the commands of macOS' `security -i`, which understands quotes and backslashes.
 */
const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

/**
 * Creates a keyring that runs macOS' program `security` on the keychain. Commands with a passphrase
 * go to the program's standard input, because every user of the machine can read a process'
 * arguments.
 */
export function createMacKeyring(run: RunKeyring = runSystemProgram): Keyring {
  const program = 'security'
  /** Exit code of the program for `errSecItemNotFound`. */
  const NOT_FOUND = 44
  return {
    name: 'macOS keychain',
    async read(entry) {
      const args = ['find-generic-password', '-s', SERVICE, '-a', entry, '-w']
      const result = await run({ program, args })
      if (isDone(result)) return result.stdout.replace(/\n$/, '')
      if (result.kind === 'ended' && result.code === NOT_FOUND) return undefined
      throw failure(program, result)
    },
    async write(entry, passphrase) {
      const words = ['add-generic-password', '-U', '-s', SERVICE, '-a', entry, '-w', passphrase]
      const input = `${words.map(quote).join(' ')}\n`
      const result = await run({ program, args: ['-i'], input })
      if (!isDone(result)) throw failure(program, result)
    },
    async remove(entry) {
      await run({ program, args: ['delete-generic-password', '-s', SERVICE, '-a', entry] })
    },
  }
}

/** Returns the keyring of this machine: the keychain on macOS, `secret-tool` elsewhere. */
export const systemKeyring = (): Keyring =>
  process.platform === 'darwin' ? createMacKeyring() : createSecretToolKeyring()
