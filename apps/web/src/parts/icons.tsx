import type { ReactNode } from 'react'

const paths = {
  market: 'M4 10h16M5 10l1-5h12l1 5M6 10v9h12v-9M10 19v-5h4v5',
  chat: 'M4 5h16v11H9l-5 4z',
  train: 'M4 19h16M5 16c4-1 5-9 14-10M15 5l4 1-1 4',
  explorer: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  network: 'M4 19h16M6 16l4-6 4 3 5-8',
  provide: 'M4 6h16v5H4zM4 13h16v5H4zM7 8.5h.01M7 15.5h.01',
  wallet: 'M4 7h15v12H4zM4 7l11-3v3M15 13h.01',
  sun:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z' +
    'M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-2.5 4 3.5M15.5 9h.01',
  stop: 'M7 7h10v10H7z',
  send: 'M12 19V6M6 11.5L12 5.5l6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  pen: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  good: 'M7 11v9H4v-9zM7 11l4-7c2 0 2.5 1.5 2 3.5L12.5 10H19c1 0 1.5 1 1 2l-2 7c-.2.7-.7 1-1.5 1H7',
  bad: 'M7 13V4H4v9zM7 13l4 7c2 0 2.5-1.5 2-3.5L12.5 14H19c1 0 1.5-1 1-2l-2-7c-.2-.7-.7-1-1.5-1H7',
  plus: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12',
} as const

export type IconName = keyof typeof paths

/** A decorative icon beside a text; if it stands alone, its button has the label. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
