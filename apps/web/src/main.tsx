import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/queries.ts'
import { startTheme } from './parts/theme.ts'
import { preloadPages, router } from './router.tsx'
import 'uplot/dist/uPlot.min.css'
import './style/frame.css'
import './style/parts.css'
import './style/pages.css'
import './style/chat.css'

/** Milliseconds between the first page's `load` event and the loading of all other pages. */
const PRELOAD_AFTER_MS = 1_000

startTheme()

// The wait lets the requests of the first page end before the other pages are loaded.
addEventListener('load', () => setTimeout(preloadPages, PRELOAD_AFTER_MS), { once: true })

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
