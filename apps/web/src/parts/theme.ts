import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

/** Key under which the browser stores the chosen theme. */
const KEY = 'ostrom-theme'

/** The system's theme, which is used until a person chooses one here. */
const systemDark = matchMedia('(prefers-color-scheme: dark)')

const themeOf = (text: string | null | undefined): Theme | undefined =>
  text === 'light' || text === 'dark' ? text : undefined

const themeNow = (): Theme =>
  themeOf(document.documentElement.dataset['theme']) ?? (systemDark.matches ? 'dark' : 'light')

/**
 * Calls back when the theme changes, here or in the system.
 *
 * @returns A function that ends the subscription.
 */
export function watchTheme(onChange: () => void): () => void {
  const chosen = new MutationObserver(() => onChange())
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  systemDark.addEventListener('change', onChange)
  return () => {
    chosen.disconnect()
    systemDark.removeEventListener('change', onChange)
  }
}

/** The present theme of the page. */
export const useTheme = (): Theme => useSyncExternalStore(watchTheme, themeNow)

/** Chooses a theme, for this visit and later ones. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(KEY, theme)
}

/** Sets the stored theme before the first rendering, so that no other theme appears first. */
export function startTheme(): void {
  const chosen = themeOf(localStorage.getItem(KEY))
  if (chosen) document.documentElement.dataset['theme'] = chosen
}
