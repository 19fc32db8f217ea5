import type { Command } from 'commander'

/** Adds `--data`, which every command takes. */
export const withDataOption = (command: Command): Command =>
  command.option(
    '--data <folder>',
    'folder of configuration, keys and state; that of `npm start` here, or ~/.ostrom, when absent',
  )

/** Adds `--disposable`, by which an account out of tickets acts instead of the wallet. */
export const withDisposableOption = (command: Command): Command =>
  command.option(
    '--disposable <name>',
    'account of `ostrom disposable list` that acts instead of the wallet',
  )
