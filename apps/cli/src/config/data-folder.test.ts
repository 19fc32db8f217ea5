// Goal: records of another version are refused before they are opened, with an error that names the
// version and the remedy.
// Method: folders of an earlier version and of this one, opened by the roles and commands that use
// them.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../e2e/src/homes.fixture.ts'
import { startLocalNetwork } from '../dev/local-network.ts'
import { writeConfig } from './config.ts'
import {
  assertHomeFormat,
  DATA_FORMAT,
  initializeHome,
  initializeNetworkFolder,
} from './data-folder.ts'
import { deployment } from './deployment.fixture.ts'

const folder = temporaryFolder('data-folder', 'test')

const format = () => readFile(join(folder, 'format'), 'utf8')

describe('the folder of a node or gateway', () => {
  test('a new node folder gets its format, and is accepted when it is opened again', async () => {
    await initializeHome(folder)
    expect(await format()).toBe(`${DATA_FORMAT}\n`)
    await (await createStateSqlite({ path: join(folder, 'state.db') })).close()
    await initializeHome(folder)
    await assertHomeFormat(folder)
  })

  test('a node folder with records but no format is refused, with the remedy', async () => {
    await (await createStateSqlite({ path: join(folder, 'state.db') })).close()
    const before = await readdir(folder)
    for (const open of [initializeHome, assertHomeFormat]) {
      const error = await open(folder).catch((error: Error) => error)
      expect(String(error).replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
        "DataFolderFormatError: The data folder has another format.
        - Folder: FOLDER.
        - Format: none (an earlier version); this version reads 6.
        - Create a new folder: \`ostrom init\`.
        - To keep the accounts, copy \`wallet.key\` and \`peer.key\` into it.
        - The version that opened the sessions of this folder can still close them.
        Docs: docs/reference/errors/cli.md#data-folder-format"
      `)
    }
    expect(await readdir(folder)).toEqual(before)
  })

  test.each(['keeper.db', 'watcher.db', 'watcher-all.db', 'storage-provider.db'])(
    'a node folder with %s and without a format is refused',
    async (name) => {
      await writeFile(join(folder, name), '')
      await expect(initializeHome(folder)).rejects.toMatchObject({ code: 'data-folder-format' })
    },
  )

  test('a node folder of the previous format is refused', async () => {
    await writeFile(join(folder, 'format'), `${DATA_FORMAT - 1}\n`)
    await expect(assertHomeFormat(folder)).rejects.toMatchObject({ code: 'data-folder-format' })
  })

  test('a node folder of a later format is refused', async () => {
    await writeFile(join(folder, 'format'), `${DATA_FORMAT + 1}\n`)
    await expect(initializeHome(folder)).rejects.toMatchObject({
      code: 'data-folder-format',
      details: expect.arrayContaining([
        `Format: ${DATA_FORMAT + 1}; this version reads ${DATA_FORMAT}.`,
      ]),
    })
  })

  test('a node folder with only keys and a configuration gets the current format', async () => {
    await writeFile(join(folder, 'wallet.key'), '')
    await writeFile(join(folder, 'config.json'), '{}')
    await initializeHome(folder)
    expect(await format()).toBe(`${DATA_FORMAT}\n`)
  })

  test('a command checks the format of the node folder before it acts', async () => {
    const store = { path: join(folder, 'store') }
    const chain = { rpcUrl: 'http://127.0.0.1:1', deployment }
    await writeConfig(join(folder, 'config.json'), { chain, store })
    await (await createStateSqlite({ path: join(folder, 'state.db') })).close()
    const code = 'data-folder-format'
    await expect(runCommand('wallet', '--data', folder)).rejects.toMatchObject({ code })
  })
})

describe('the folder of a local network', () => {
  test('a network folder of an earlier version is refused, and --fresh renews it', async () => {
    await mkdir(join(folder, 'chain'))
    await writeFile(join(folder, 'chain', 'state.json'), '{}')
    await expect(initializeNetworkFolder(folder)).rejects.toMatchObject({
      code: 'data-folder-format',
      details: expect.arrayContaining([expect.stringContaining('--fresh')]),
    })
    const start = (fresh: boolean) =>
      startLocalNetwork({
        folder,
        fresh,
        port: 0,
        alias: 'no-such-model',
        providers: 0,
        host: '127.0.0.1',
        print: () => {},
      })
    await expect(start(false)).rejects.toMatchObject({ code: 'data-folder-format' })
    // The format check passes: the error is about the model's name.
    await expect(start(true)).rejects.not.toMatchObject({ code: 'data-folder-format' })
    expect(await format()).toBe(`${DATA_FORMAT}\n`)
  })
})
