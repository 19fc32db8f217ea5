import { Amount as Money } from '@ostrom/protocol'
import { Link } from '@tanstack/react-router'
import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { relativeTimeText, shortHash, timeText } from '../amount.ts'
import type { ApiOutput } from '../api/client.ts'
import { useUnit } from '../api/queries.ts'
import { Icon } from './icons.tsx'

/** Puts all digits on the clipboard if only an amount is copied. */
function copyExact(event: ClipboardEvent<HTMLElement>, amount: string): void {
  const { anchorNode, focusNode } = getSelection() ?? {}
  const isIn = (node: Node | null | undefined) => event.currentTarget.contains(node ?? null)
  if (!isIn(anchorNode) || !isIn(focusNode)) return
  event.clipboardData.setData('text/plain', amount)
  event.preventDefault()
}

/** An amount with few digits and a readable unit; all digits on hover, and when copied. */
export function Amount(props: {
  readonly value: string | bigint
  /** Asset of the amount; the chain's native coin when absent. */
  readonly asset?: string | undefined
  /** Whether the amount is an upper bound, which is rounded up and never down. */
  readonly atMost?: boolean
}): ReactNode {
  const unit = useUnit(props.asset)
  const amount = BigInt(props.value)
  const digits = Money.toDecimal(amount, unit)
  const compact = Money.compact(amount, unit, props.atMost ? 'up' : 'down')
  return (
    <data
      className="amount"
      value={digits}
      title={Money.formatExact(amount, unit)}
      onCopy={(event) => copyExact(event, digits)}
    >
      {compact.number}
      <span className="unit"> {compact.unit}</span>
    </data>
  )
}

const copyNames = { copied: 'Copied', refused: 'The browser blocked copying' } as const

/** A button that copies text to the clipboard, and confirms it. */
export function Copy(props: { readonly text: string; readonly label: string }): ReactNode {
  const [outcome, setOutcome] = useState<keyof typeof copyNames>()
  const copy = async () => {
    try {
      // Browsers require TLS for the clipboard, except on pages of this machine.
      await navigator.clipboard.writeText(props.text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  const name = outcome ? copyNames[outcome] : props.label
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={name}
        title={name}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
      </button>
      {outcome && (
        <span role="status" className={outcome === 'copied' ? 'visually-hidden' : 'warned'}>
          {name}
        </span>
      )}
    </>
  )
}

/** A hash as a link to all records about it. */
export const HashLink = ({ hash }: { readonly hash: string }): ReactNode => (
  <Link to="/explorer/$id" params={{ id: hash }} className="hash" title={hash}>
    {shortHash(hash)}
  </Link>
)

export const CaseLink = ({ id }: { readonly id: string }): ReactNode => (
  <Link to="/cases/$id" params={{ id }}>
    {id}
  </Link>
)

export const ProviderLink = ({ id }: { readonly id: string }): ReactNode => (
  <Link to="/providers/$id" params={{ id }} className="hash" title={id}>
    {shortHash(id)}
  </Link>
)

/** A whole hash with a button to copy it. */
export const CopyableText = ({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}) => (
  <span className="whole">
    <code>{text}</code>
    <Copy text={text} label={`Copy ${label}`} />
  </span>
)

const presenceTexts = {
  online: 'Online',
  offline: 'Offline',
  unknown: 'Not checked',
} as const

/** Whether a provider accepts connections; stated in words as well as by color. */
export const Presence = ({ value }: { readonly value: keyof typeof presenceTexts }): ReactNode => (
  <span className={`presence presence-${value}`}>{presenceTexts[value]}</span>
)

type OfferClassName = ApiOutput<'GET /api/model'>['offers'][number]['verifiability']

type OfferLimitation = NonNullable<
  ApiOutput<'GET /api/model'>['offers'][number]['missingRequirement']
>

/** Text of each missing requirement that keeps an offer from a better verifiability class. */
const limitationTexts: Readonly<Record<OfferLimitation, string>> = {
  court: 'The court of this network does not judge this offer.',
  counting: 'The offer does not count tokens by their ids.',
  sampling: 'The offer does not sample from a known seed.',
  tier: 'The offer allows no checks.',
  artifact: 'The offer does not name the served file of the model.',
  engineClass: 'The offer does not name the engine build.',
  calibration: 'No calibration of its file is registered.',
  validators: 'Too few validators announce that they examine its file.',
  'build-calibration': 'No calibration of its engine build is registered.',
}

/** Classes of offers, from the best on, with their meanings. */
const classes = [
  [
    'calibrated',
    'Calibrated',
    'Validators can recompute answers and know how much honest machines differ.',
  ],
  ['replayable', 'Reproducible', 'Validators can recompute and compare answers.'],
  [
    'declared',
    'Declared only',
    'The terms bind the provider, but validators judge no answers of this file.',
  ],
  ['none', 'Not checkable', 'Offers have receipts, but no terms for recomputing answers.'],
] as const satisfies readonly (readonly [OfferClassName, string, string])[]

/** Best verifiability class of a model’s offers, with the number of offers of each class. */
export function VerificationTag({
  value,
}: {
  readonly value: Readonly<Record<OfferClassName, number>>
}): ReactNode {
  const offered = classes.filter(([name]) => value[name] > 0)
  const [best] = offered
  if (!best) return <span className="muted">—</span>
  const [id, name, why] = best
  const counts = offered.map(([one, word]) => `${value[one]} ${word.toLowerCase()}`).join(', ')
  return (
    <span className={`tag tag-${id}`} title={`${why} Offers: ${counts}.`}>
      {name}
    </span>
  )
}

/** The class of one offer. */
function OfferClass({ value, missingRequirement }: OfferClass.Props): ReactNode {
  const [, name, why] = classes.find(([id]) => id === value) ?? classes[3]
  return (
    <span
      className={`tag tag-${value}`}
      title={missingRequirement ? `${why} ${limitationTexts[missingRequirement]}` : why}
    >
      {name}
    </span>
  )
}

export declare namespace OfferClass {
  type Props = {
    readonly value: OfferClassName
    readonly missingRequirement?: OfferLimitation | undefined
  }
}

const samplingWords = {
  seeded: 'Sampling is reproducible, from a seed that both sides choose.',
  'user-seed': 'Sampling is reproducible, from a seed that the client chooses.',
  greedy: 'Answers involve no random choice, so they are reproducible.',
  unverified: 'Sampling is not reproducible.',
  unknown: 'This version of the gateway does not know the sampling mode.',
} as const

type OfferRow = ApiOutput<'GET /api/model'>['offers'][number]

export declare namespace OfferVerification {
  type Props = {
    readonly row: Pick<OfferRow, 'verifiability' | 'missingRequirement' | 'verification'>
  }
}

/** Verifiability of an offer's answers, and its method, with the reasons on hover. */
export function OfferVerification({ row }: OfferVerification.Props) {
  const { tier, counting, sampling } = row.verification
  const tierWords = tier === 'T0' ? 'Receipts only.' : 'Validators may check its answers.'
  return (
    <span className="row wrap">
      <OfferClass value={row.verifiability} missingRequirement={row.missingRequirement} />
      <span className="muted small" title={`${tierWords} ${samplingWords[sampling]}`}>
        {tier} · {sampling}
        {counting !== 'ids' && ` · ${counting}`}
      </span>
    </span>
  )
}

/** A time as a distance from now, and in full on hover. */
export const RelativeTime = ({ seconds }: { readonly seconds: number }): ReactNode => (
  <time dateTime={new Date(seconds * 1000).toISOString()} title={timeText(seconds * 1000)}>
    {relativeTimeText(seconds * 1000, Date.now())}
  </time>
)

/** Names and values in two columns. */
export const DefinitionList = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <dl className="facts">{children}</dl>
)

export const Definition = (props: {
  readonly name: string
  readonly children: ReactNode
}): ReactNode => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
)

/** A key figure, with its name above. */
export const Statistic = (props: {
  readonly name: string
  /** Text in small type below the figure. */
  readonly note?: string
  readonly children: ReactNode
}): ReactNode => (
  <div className="figure">
    {props.note && <span className="figure-name">{props.note}</span>}
    <span className="figure-value">{props.children}</span>
    <span className="figure-name">{props.name}</span>
  </div>
)

/** Text of a program or command, with a button to copy it. */
export const Code = (props: {
  readonly text: string
  readonly label: string
  readonly language?: string
}): ReactNode => (
  <div className="code">
    <div className="code-head">
      {props.language && <span className="muted small">{props.language}</span>}
      <Copy text={props.text} label={`Copy ${props.label}`} />
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls. */}
    <pre tabIndex={0}>{props.text}</pre>
  </div>
)

/** A section of a page with its heading. */
export const Section = (props: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}): ReactNode => (
  <section className="section">
    <div className="section-head">
      <h2>{props.title}</h2>
      {props.aside}
    </div>
    {props.children}
  </section>
)
