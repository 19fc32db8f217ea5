// Goal: `ostrom web hash` names each file of a served page that differs from the page that these
// sources build, and accepts an equal page. Two builds of the same sources have the same bytes.
// Method: two builds of the app; servers of a small page, first unchanged, then with one change
// each.
// Shows (ask): the page's code: `ostrom web hash` computes the web app's hash from the sources, and
// names each file that differs in a served page; each build has the same bytes.

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparePage, pageFilesOf, pageHashOf } from '@ostrom/web/page-hash'
import { describe, expect, onTestFinished, test } from 'vitest'

const document = '<!doctype html><script type="module" src="/assets/a.js"></script>'
const page = { '/index.html': document, '/assets/a.js': 'ask()', '/icon.svg': '<svg/>' }

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'ostrom-page-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

/** Serves files by their paths; `/` returns `/index.html`. */
async function serve(files: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const text = files[url === '/' ? '/index.html' : url]
    response.writeHead(text === undefined ? 404 : 200).end(text)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes the page to a folder, and returns its files as `pageFilesOf` reads them. */
async function built() {
  const at = await folder()
  await mkdir(join(at, 'assets'))
  for (const [path, text] of Object.entries(page)) await writeFile(join(at, path), text)
  return await pageFilesOf(at)
}

describe('a served page', () => {
  test('a served page of the committed sources has no difference', async () => {
    expect(await comparePage(await serve(page), await built())).toEqual([])
  })

  test('a changed script of a served page is reported with its path', async () => {
    const url = await serve({ ...page, '/assets/a.js': 'ask();tell()' })
    expect(await comparePage(url, await built())).toEqual([
      { path: '/assets/a.js', kind: 'changed' },
    ])
  })

  test('scripts added to a served document are unknown, and the document is changed', async () => {
    const more = `${document}<script src="/assets/spy.js"></script><script src="//x.example/x.js">`
    const url = await serve({ ...page, '/index.html': more })
    expect(await comparePage(url, await built())).toEqual([
      { path: '/', kind: 'changed' },
      { path: '/assets/spy.js', kind: 'unknown' },
      { path: '//x.example/x.js', kind: 'unknown' },
      { path: '/index.html', kind: 'changed' },
    ])
  })

  test('without one of the files is shown with its name', async () => {
    const { '/icon.svg': _, ...less } = page
    expect(await comparePage(await serve(less), await built())).toEqual([
      { path: '/icon.svg', kind: 'missing' },
    ])
  })

  test('the comparison of a page fails if the server has no page', async () => {
    const compared = comparePage(await serve({}), await built())
    await expect(compared).rejects.toMatchObject({ code: 'page-unreachable' })
  })
})

test('two builds of the app have the same hash, and a changed byte another one', async () => {
  const bundle = fileURLToPath(new URL('../../../../web/build/bundle.ts', import.meta.url))
  const [first, second] = [await folder(), await folder()]
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const to of [first, second]) execFileSync(process.execPath, [bundle, to], { env })
  const hash = pageHashOf(await pageFilesOf(first))
  expect(pageHashOf(await pageFilesOf(second))).toBe(hash)
  const html = join(second, 'index.html')
  await writeFile(html, `${await readFile(html, 'utf8')}\n`)
  expect(pageHashOf(await pageFilesOf(second))).not.toBe(hash)
})
