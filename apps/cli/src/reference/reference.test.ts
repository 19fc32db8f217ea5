// Goal: the reference lists all commands and all settings of the program, and nothing else.
// Method: the generated text, compared with the schema and the commands.

import { describe, expect, test } from 'vitest'
import { createProgram } from '../program.ts'
import { generate as cliPage } from './cli.gen-entry.ts'
import { configNode, generate as configPage, rowsOf } from './config.gen-entry.ts'

describe('config.md', () => {
  test('explains every key', () => {
    const rows = rowsOf(configNode())
    expect(rows.filter(({ meaning }) => meaning === '').map(({ key }) => key)).toEqual([])
    const keys = rows.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining([
        'chain.rpcUrl',
        '[network.relays]',
        'provider.models[].engine.baseUrl',
        'provider.models[].prices.output',
        '[gateway.sessionCap]',
      ]),
    )
  })

  test('tells defaults and bounds as the schema has them', () => {
    expect(configPage()).toContain('| `[gateway.port]` | 0 to 65535 | `8787` |')
  })
})

describe('cli.md', () => {
  test('the page cli.md has every command with every option', () => {
    const page = cliPage()
    const visit = (command: ReturnType<typeof createProgram>): void => {
      expect(command.description(), command.name()).not.toBe('')
      expect(command.helpInformation()).toContain(command.name())
      for (const { flags, long } of command.options) {
        if (long !== '--data' && long !== '--json') expect(page).toContain(flags)
      }
      for (const inner of command.commands) visit(inner)
    }
    for (const command of createProgram().commands) {
      expect(page).toContain(`## ostrom ${command.name()}`)
      visit(command)
    }
  })
})
