import type { Command } from 'commander'

/** Adds `--data`, which names the data folder of a command. */
export const withDataOption = (command: Command): Command =>
  command.option(
    '--data <folder>',
    'folder of configuration, keys and state; that of `npm start` here, or ~/.ostrom, when absent',
  )

/** Adds `--disposable`, with which an account that tickets fund acts instead of the wallet. */
export const withDisposableOption = (command: Command): Command =>
  command.option(
    '--disposable <name>',
    'account of `ostrom disposable list` that acts instead of the wallet',
  )
