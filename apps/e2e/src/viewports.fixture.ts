import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityViolations } from './chromium.fixture.ts'

/** Folder for pictures of pages, if pictures are requested. */
const screenshots = process.env['OSTROM_SCREENSHOTS']

export type Viewport = { readonly width: 390 | 1280; readonly colorScheme: 'light' | 'dark' }

/**
 * Two viewports, which cover both widths and both color schemes; all four combinations if pictures
 * are requested.
 */
const viewports: readonly Viewport[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  ...(screenshots ? [{ width: 1280, colorScheme: 'dark' } as const] : []),
  ...(screenshots ? [{ width: 390, colorScheme: 'light' } as const] : []),
]

/**
 * Elements that extend beyond the right edge of the page; none if the page does not scroll
 * sideways.
 */
const tooWide = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth)
    .map((one) => one.outerHTML.slice(0, 120))`

type ScreenshotOptions = {
  readonly name: string
  /** Whether the picture includes the part of the page below the screen. */
  readonly fullPage?: boolean
}

/**
 * Expects a page to have no sideways scroll and no accessibility fault in one viewport. Saves a
 * picture if pictures are requested.
 */
export async function checkViewport(
  page: Page,
  { width, colorScheme }: Viewport,
  picture: ScreenshotOptions,
) {
  const { name, fullPage = true } = picture
  await page.setViewportSize({ width, height: 844 })
  await page.emulateMedia({ colorScheme })
  const at = `${name}, ${width} wide, ${colorScheme}`
  // Scripts of the page adapt sizes one frame after the width changes, so the check is repeated.
  await expect.poll(() => page.evaluate(tooWide), { message: `${at} scrolls sideways` }).toEqual([])
  expect(await accessibilityViolations(page), at).toEqual([])
  if (!screenshots) return
  const path = join(screenshots, `${name}-${width}-${colorScheme}.png`)
  await page.screenshot({ path, fullPage })
}

/** Viewports with little room: narrow windows, and text of twice its size. Pixels. */
const tight = [
  { width: 820, text: 16 },
  { width: 320, text: 16 },
  { width: 390, text: 32 },
  { width: 1280, text: 32 },
] as const

/**
 * Expects a page to follow the text size of the browser, and not to scroll sideways in small
 * viewports and with large text.
 */
async function lookTight(page: Page, name: string): Promise<void> {
  const inspector = await page.context().newCDPSession(page)
  // Sets the text size as a person sets it in the browser.
  const setText = (standard: number) =>
    inspector.send('Page.setFontSizes', { fontSizes: { standard } })
  for (const { width, text } of tight) {
    await page.setViewportSize({ width, height: 844 })
    await setText(text)
    const message = `${name}, ${width} wide, text of ${text}`
    const isFollowed = `getComputedStyle(document.body).fontSize === '${(15 * text) / 16}px'`
    await expect.poll(() => page.evaluate(isFollowed), { message }).toBe(true)
    await expect.poll(() => page.evaluate(tooWide), { message }).toEqual([])
  }
  await setText(16)
  await inspector.detach()
}

/** Expects a page to fit: narrow and wide, light and dark, and with large text. */
export async function checkViewports(page: Page, picture: ScreenshotOptions): Promise<void> {
  for (const one of viewports) await checkViewport(page, one, picture)
  await lookTight(page, picture.name)
}
