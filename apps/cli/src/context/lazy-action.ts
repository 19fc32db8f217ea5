import { Command } from 'commander'

/**
 * Prepares the sandbox settings of the command's folder for the processes that the command starts.
 */
async function applySandbox(given: readonly unknown[]): Promise<void> {
  const command = given.at(-1)
  const data =
    command instanceof Command ? command.optsWithGlobals<{ data?: string }>().data : undefined
  const { deferSandboxTerms } = await import('../system/deferred-sandbox-terms.ts')
  deferSandboxTerms(data)
}

/**
 * Returns an action of a command whose module is loaded when the command runs, so that `--help`
 * and the other commands do not load it.
 *
 * @example
 * // `actions` imports the module by `import()` when it is called.
 */
export const lazy =
  <Given extends readonly unknown[]>(load: () => Promise<(...given: Given) => Promise<void>>) =>
  async (...given: Given): Promise<void> => {
    await applySandbox(given)
    await (await load())(...given)
  }
