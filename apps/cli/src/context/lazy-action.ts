import { Command } from 'commander'
import { argumentErrorOf } from './argument-error.ts'
import type { CommandContext } from './context.ts'

/**
 * Prepares the sandbox settings of the command's folder for the processes that the command starts.
 */
async function applySandbox(command: Command | undefined): Promise<void> {
  const data = command?.optsWithGlobals<{ data?: string }>().data
  const { deferSandboxTerms } = await import('../system/deferred-sandbox-terms.ts')
  deferSandboxTerms(data)
}

/**
 * Returns an action of a command whose module is loaded when the command runs, so that `--help`
 * and the other commands do not load it. Where a library refuses an input, the action refuses the
 * option or argument that it stands for.
 *
 * @example
 * // `actions` imports the module by `import()` when it is called.
 */
export const lazy =
  <Given extends readonly unknown[]>(load: () => Promise<(...given: Given) => Promise<void>>) =>
  async (...given: Given): Promise<void> => {
    const last = given.at(-1)
    const command = last instanceof Command ? last : undefined
    await applySandbox(command)
    try {
      await (await load())(...given)
    } catch (error) {
      throw command ? argumentErrorOf(error, command) : error
    }
  }

/** Like `lazy`, for an action that takes the context of its command instead of the command. */
export const inContext = <Given extends readonly unknown[]>(
  load: () => Promise<(...given: [...Given, CommandContext]) => Promise<void>>,
) =>
  lazy<[...Given, Command]>(async () => {
    const [action, { openContext }] = await Promise.all([load(), import('./context.ts')])
    return async (...given) => {
      const context = await openContext(given.at(-1) as Command)
      await action(...(given.slice(0, -1) as unknown as Given), context)
    }
  })
