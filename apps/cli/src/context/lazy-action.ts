/**
 * Returns an action of a command whose module is loaded when the command runs, so that `--help`
 * and the other commands do not load it.
 *
 * @example
 * const actions = () => import('../actions/wallet.ts')
 * command.action(lazy(async () => (await actions()).fundWallet))
 */
export const lazy =
  <Given extends readonly unknown[]>(load: () => Promise<(...given: Given) => Promise<void>>) =>
  async (...given: Given): Promise<void> =>
    await (await load())(...given)
