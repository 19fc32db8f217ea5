// The sign-in to a gateway's web app with a one-time code, as its owner does it.

import type { Page } from 'playwright-core'
import type { NetworkClient } from './network.fixture.ts'

/** Returns a new one-time code of the client's running gateway, as `ostrom web` prints it. */
export async function newSignInCode(client: Pick<NetworkClient, 'ostrom'>): Promise<string> {
  const { code } = (await client.ostrom('web')).json() as { code: string }
  return code
}

/**
 * Submits a one-time code in the form of the open page. Returns before the gateway responds: the
 * caller waits for what it expects.
 */
export async function submitSignInCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}
