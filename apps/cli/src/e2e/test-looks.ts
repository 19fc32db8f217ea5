import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './test-chromium.ts'

/** Folder for pictures of pages, where they are wanted. */
const screenshots = process.env['OSTROM_SCREENSHOTS']

export type Look = { readonly width: 390 | 1280; readonly colorScheme: 'light' | 'dark' }

/** Each width and each colours once; all pairs where pictures are wanted. */
const looks: readonly Look[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  ...(screenshots ? [{ width: 1280, colorScheme: 'dark' } as const] : []),
  ...(screenshots ? [{ width: 390, colorScheme: 'light' } as const] : []),
]

/** What stands further right than the page is wide; none where nothing scrolls sideways. */
const tooWide = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth)
    .map((one) => one.outerHTML.slice(0, 120))`

type Picture = {
  readonly name: string
  /** What is behind the screen's end, too. */
  readonly fullPage?: boolean
}

/** Expects a page to be whole in one look, and keeps a picture of it where that is wanted. */
export async function look(page: Page, { width, colorScheme }: Look, picture: Picture) {
  const { name, fullPage = true } = picture
  await page.setViewportSize({ width, height: 844 })
  await page.emulateMedia({ colorScheme })
  const at = `${name}, ${width} wide, ${colorScheme}`
  // What is measured by code follows a new width a frame later.
  await expect.poll(() => page.evaluate(tooWide), { message: `${at} scrolls sideways` }).toEqual([])
  expect(await seriousFindings(page), at).toEqual([])
  if (!screenshots) return
  const path = join(screenshots, `${name}-${width}-${colorScheme}.png`)
  await page.screenshot({ path, fullPage })
}

/** Expects a page to be whole, narrow and wide, light and dark. */
export async function lookAtAll(page: Page, picture: Picture): Promise<void> {
  for (const one of looks) await look(page, one, picture)
}
