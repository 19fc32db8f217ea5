import type { Command } from 'commander'

/** Adds `--data`, which every command takes. */
export const withDataOption = (command: Command): Command =>
  command.option(
    '--data <folder>',
    'folder of configuration, keys and state; that of `npm start` here, or ~/.ostrom, when absent',
  )
