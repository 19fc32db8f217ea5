// Goal: a person sees what a search by meaning costs, asks for it, and finds a model by it.
// Method: the built app over a market in memory, with the bundled model for vectors, in a real
// Chromium. `OSTROM_SCREENSHOTS=FOLDER` keeps a picture.

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { formatEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFiles } from '../web/files.ts'
import { described, openMeaningPlace } from '../web/meaning-fixture.ts'
import { type Faults, seriousFindings, startChromium, watchFaults } from './test-chromium.ts'

const screenshots = process.env['OSTROM_SCREENSHOTS']

let place: Awaited<ReturnType<typeof openMeaningPlace>>
let server: ReturnType<typeof serve>
let browser: Browser
let page: Page
let faults: Faults
let code: string
let url: string

beforeAll(async () => {
  place = await openMeaningPlace(await createFiles(await buildWeb({ say: () => {} })))
  const web = place.webOf()
  code = web.signIn.newCode()
  const opened = Promise.withResolvers<AddressInfo>()
  const fetch = async (request: Request) =>
    (await web.handle(request)) ?? new Response(null, { status: 404 })
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (at) => opened.resolve(at as never))
  url = `http://127.0.0.1:${(await opened.promise).port}`
  browser = await startChromium()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(10_000)
  faults = watchFaults(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  if (server && 'closeAllConnections' in server) server.closeAllConnections()
  await place?.close()
})

/** What the gateway reads of one of the models. */
const words = `weather. ${described.weather} chat. Apache-2.0`

const meaning = () => page.getByRole('button', { name: 'Search by meaning', exact: true })

/** What GET offers. */
async function offered(): Promise<{ costMax: string }> {
  const told = await (await fetch(`${url}/api/market/meaning`)).json()
  return (told as { offer: { costMax: string } }).offer
}

/** An amount as it is shown, and as it is copied by whoever selects it. */
async function readAmount(selector: string): Promise<{ shown: string; copied: string }> {
  const script = `(selector) => {
    const element = document.querySelector(selector)
    getSelection().selectAllChildren(element)
    let copied = ''
    const listen = ({ clipboardData }) => { copied = clipboardData.getData('text/plain') }
    document.addEventListener('copy', listen, { once: true })
    document.execCommand('copy')
    getSelection().removeAllRanges()
    return { shown: element.textContent, copied }
  }`
  return await page.evaluate(`(${script})(${JSON.stringify(selector)})`)
}

async function look(width: number, colorScheme: 'light' | 'dark', name: string) {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(wide)).toBe(0)
  expect(await seriousFindings(page)).toEqual([])
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`) })
}

test('a model is found by meaning, after a look at the price and a sign-in', async () => {
  await page.goto(url)
  await page.getByText('Costs at most').waitFor()
  expect(await meaning().isDisabled()).toBe(true)
  const most = await readAmount('#meaning-price .amount')
  expect(most.shown).toMatch(/^0\.0*[1-9]\d{0,3} TEST$/)
  expect(most.copied).toBe(formatEther(BigInt((await offered()).costMax)))
  expect(Number.parseFloat(most.shown)).toBeGreaterThanOrEqual(Number(most.copied))
  await page.getByLabel('Search models').fill(words)
  await page.getByText('No model fits').waitFor()
  await look(390, 'dark', 'meaning-price')
  await meaning().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('One-time code').waitFor({ state: 'detached' })
  expect(place.measured.measurements()).toEqual([])

  await meaning().focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'Models by meaning' })
  await table.getByRole('link').first().waitFor()
  expect(await table.getByRole('link').first().textContent()).toBe('weather')
  expect(await page.getByRole('status').textContent()).toMatch(/tiny-embed.*Cost 0\.\d+ TEST/)
  await look(1280, 'light', 'meaning-found')
  await look(390, 'dark', 'meaning-found')

  await page.getByRole('button', { name: 'Back to search by name' }).click()
  await page.getByText('No model fits').waitFor()
  expect(faults.found).toEqual([])
})
