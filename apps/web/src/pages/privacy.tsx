import type { ReactNode } from 'react'
import text from '../../../../docs/spec/who-sees-what.md?raw'
import { Markdown } from '../markdown/markdown.tsx'

/** The chapter without its title. Links to files of the repository are replaced by their text. */
const chapter = text
  .replace(/^# .*\n/, '')
  .replace(/^##/gm, '#')
  .replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')

/** The chapter of the specification on readers of questions, as a page. */
export const PrivacyPage = (): ReactNode => (
  <div className="page">
    <h1>Who sees what</h1>
    <div className="answer prose">
      <Markdown text={chapter} />
    </div>
  </div>
)
