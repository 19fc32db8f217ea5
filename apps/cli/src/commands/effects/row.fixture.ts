import type { Command } from 'commander'
import { printError } from '../../command-line/output.ts'
import { createProgram } from '../../program.ts'

/** Environment for a test of all commands. */
export type CommandWorld = {
  readonly folder: string
  /** Home of the wallet that published `my-model`; its gateway serves the management API. */
  readonly creator: string
  /** Home of another wallet. */
  readonly stranger: string
  /** Home of a wallet that never did anything, with an empty store and no gateway. */
  readonly newcomer: string
  /** Account of the stranger. */
  readonly guest: string
  /** GGUF file of `my-model`. */
  readonly file: string
  readonly rpcUrl: string
  /** Id of a request that the stranger cancelled. */
  readonly cancelled: string
  /** Id of an API key of the creator's gateway, named `to-revoke`. */
  readonly revokedKey: string
  /** Version id of `my-model`. */
  readonly version: string
}

/** Words of a command that has nothing to do, or whose terms conflict with existing terms. */
export type IdleCase = {
  readonly words: readonly string[]
  /** Wallet whose folder the command uses; `creator` when absent. */
  readonly as?: 'creator' | 'stranger' | 'newcomer'
  /** Commands that run first and must succeed. */
  readonly after?: readonly (readonly string[])[]
  readonly status: 0 | 1 | 2
  /** Code of the expected error; absent if the command succeeds. */
  readonly code?: string
  /** Texts that the output has. */
  readonly says: readonly string[]
}

/**
 * Row of a command in the table of `effects.test.ts`: the command's effect, and its output if it
 * has nothing to do.
 */
export type CommandRow = {
  /**
   * `reads` changes nothing. `changes` compares the requested state with the present one.
   * `produces` creates at least one thing, or fails. `maintains` does the due work, if there is
   * any. `runs` starts a role, which ends when it is stopped.
   */
  readonly kind: 'reads' | 'changes' | 'produces' | 'maintains' | 'runs'
  /** States in words which values the command compares, or which result it must have. */
  readonly rule: string
  /**
   * Parts of the network that the command needs. `no`: it needs no chain. `adds`: without the
   * chain, only inessential parts of its output are missing. `chain`: it needs the chain.
   * `gateway`, `node`: it needs the running gateway or node of its folder.
   */
  readonly needs: 'no' | 'adds' | 'chain' | 'gateway' | 'node'
  readonly idle: (world: CommandWorld) => readonly IdleCase[]
  /**
   * Words of the command line that the test runs while the local network is stopped. If absent, the
   * test runs the words of the first idle case.
   */
  readonly typed?: (world: CommandWorld) => readonly string[]
  /** Test file of this command, if a test needs more than the chain and the folders above. */
  readonly shownBy?: string
}

/** Words of a command line, in one or several lines. */
export const wordsOf = (line: string): string[] => line.trim().split(/\s+/)

/** Returns all commands with an action, by their words. Groups without an action are omitted. */
export function actingCommands(): ReadonlyMap<string, Command> {
  const found = new Map<string, Command>()
  const visit = (command: Command, before: string) => {
    const name = `${before}${command.name()}`
    // Commander has no public way to read a command's action.
    if (Reflect.get(command, '_actionHandler')) found.set(name, command)
    for (const inner of command.commands) visit(inner, `${name} `)
  }
  for (const command of createProgram().commands) visit(command, '')
  return found
}

/** Output and exit status of a command line. */
export type TypedResult = { readonly status: number; readonly code?: string; readonly text: string }

/** Runs a command line in this process. */
export async function runTyped(words: readonly string[]): Promise<TypedResult> {
  const lines: string[] = []
  const { log, error } = console
  const before = process.exitCode
  console.log = (line: string) => void lines.push(line)
  console.error = (line: string) => void lines.push(String(line))
  process.exitCode = undefined
  let code: string | undefined
  try {
    await createProgram().parseAsync(['node', 'ostrom', ...words])
  } catch (thrown) {
    code = (thrown as { code?: string }).code ?? 'none'
    printError(thrown, { json: false })
  } finally {
    Object.assign(console, { log, error })
  }
  const status = Number(process.exitCode ?? 0)
  process.exitCode = before
  return { status, text: lines.join('\n'), ...(code !== undefined && { code }) }
}

/** An id of 32 bytes that exists in no list. */
export const unknownId = `0x${'11'.repeat(32)}`

type Words = readonly string[] | ((world: CommandWorld) => readonly string[])

const typedIn = (words: Words, world: CommandWorld): readonly string[] =>
  typeof words === 'function' ? words(world) : words

/**
 * Returns the only case of a command: it fails with an error code, and its output has these texts.
 */
export const fails =
  (words: Words, code: string, ...says: readonly string[]): CommandRow['idle'] =>
  (world) => [{ words: typedIn(words, world), status: 1, code, says }]

/** Returns the only case of a command: it succeeds, and its output has these texts. */
export const finds =
  (words: Words, ...says: readonly string[]): CommandRow['idle'] =>
  (world) => [{ words: typedIn(words, world), status: 0, says }]

/** Returns the row of a command that prints a list. */
export const list = (
  words: readonly string[],
  needs: CommandRow['needs'] = 'chain',
): CommandRow => ({
  kind: 'reads',
  rule: 'an empty list says none',
  needs,
  idle: finds(words, 'none'),
})

/** Returns the row of a command that runs a role; the test file `shownBy` tests the role. */
export const runs = (words: readonly string[], shownBy: string): CommandRow => ({
  kind: 'runs',
  rule: 'a role, until it is stopped',
  needs: 'chain',
  idle: () => [],
  typed: () => words,
  shownBy,
})

/** Returns the row of a command without idle cases: the test file `shownBy` tests the command. */
export const testedRow = (
  row: Omit<CommandRow, 'idle'> & { readonly shownBy: string },
): CommandRow => ({ ...row, idle: () => [] })
