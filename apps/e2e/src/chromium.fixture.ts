import { createRequire } from 'node:module'
import type { Result } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { installDebianPackage } from './debian.fixture.ts'

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Factor by which pages are slowed down, to find code that relies on timing. */
export const slowness = Number(process.env['OSTROM_SLOW_BROWSER'] ?? 1)

/** Longest wait for a page in milliseconds: far more than a busy machine of two cores takes. */
const PAGE_MS = 30_000

/** Starts Chromium without a screen. @throws {Error} It is missing and cannot be installed. */
export async function startChromium(): Promise<Browser> {
  const executablePath = await installDebianPackage({ debian: 'chromium', paths })
  return await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens a page in a browser context of its own, at the configured slowness. */
export async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  return await prepare(await context.newPage())
}

/** Opens another tab in the same browser context. */
export const openTab = async (page: Page): Promise<Page> =>
  await prepare(await page.context().newPage())

async function prepare(page: Page): Promise<Page> {
  page.setDefaultTimeout(PAGE_MS)
  if (slowness > 1) {
    const inspector = await page.context().newCDPSession(page)
    await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  }
  return page
}

/** Errors that pages must never cause. */
export type PageErrors = { readonly messages: string[] }

/**
 * Chromium's error for a change of the machine's network. Chromium then repeats the load by itself.
 * Tests of other processes cause such changes by links to network namespaces.
 */
const NETWORK_CHANGED = 'net::ERR_NETWORK_CHANGED'

/** Records each error on the console, each failed script, and each request to another origin. */
export function collectPageErrors(page: Page): PageErrors {
  const messages: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().endsWith(NETWORK_CHANGED)) return
    messages.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => messages.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const isOwn = origin === new URL(page.url()).origin || page.url() === 'about:blank'
    if (/^https?:$/.test(protocol) && !isOwn) messages.push(`elsewhere: ${request.url()}`)
  })
  return { messages }
}

/**
 * Waits until the recorded errors are exactly those that contain `words`, in this order, and clears
 * the list. It waits because the browser may report a response after the page has shown it.
 */
export async function expectPageErrors(
  faults: PageErrors,
  ...words: readonly string[]
): Promise<void> {
  await expect
    .poll(() => faults.messages)
    .toEqual(words.map((word) => expect.stringContaining(word)))
  faults.messages.length = 0
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Returns serious findings of axe-core on the present page, one line each. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  const { readFile } = await import('node:fs/promises')
  // The debugger evaluates this script, because the page's own policy would refuse a script from
  // another origin.
  await page.evaluate(await readFile(axeFile, 'utf8'))
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((found) => found.violations)',
  )) as readonly Result[]
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
