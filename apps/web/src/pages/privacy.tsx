import type { ReactNode } from 'react'
import text from '../../../../docs/spec/who-sees-what.md?raw'
import { Markdown } from '../markdown/markdown.tsx'

/** The chapter below the page's own title, and with the names of what the repository has. */
const chapter = text
  .replace(/^# .*\n/, '')
  .replace(/^##/gm, '#')
  .replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')

/** Who sees what: the chapter of the specification, in the page. */
export const PrivacyPage = (): ReactNode => (
  <div className="page">
    <h1>Who sees what</h1>
    <div className="answer prose">
      <Markdown text={chapter} />
    </div>
  </div>
)
